//! The rules for awards that have a form, by where the recipients stand.

use super::{FactRule, bind, rule};

pub const RULES: &[FactRule] = &[
    FactRule {
        name: "award: <recipient> được tặng <award>",
        fires: &[
            (
                "Năm 2021, quận vinh dự được tặng Bằng khen của Thủ tướng Chính phủ vì có nhiều nỗ lực phòng dịch.",
                "Bằng khen của Thủ tướng Chính phủ → quận | giver: Thủ tướng Chính phủ | for: có nhiều nỗ lực phòng dịch",
            ),
            (
                "Nhân dân và cán bộ phường Hoa Lư, Hội Cựu chiến binh quận được tặng thưởng cờ “Đơn vị xuất sắc”.",
                "cờ “Đơn vị xuất sắc” → Nhân dân và cán bộ phường Hoa Lư + Hội Cựu chiến binh quận",
            ),
            (
                "Ông Trần Văn Hòa từng được trao Huân chương Chiến công hạng Nhì.",
                "Huân chương Chiến công hạng Nhì → Ông Trần Văn Hòa | Earlier",
            ),
            (
                "Năm 2018 ông Trần Văn Hòa được UBND quận tặng Giấy khen; năm 2021, Chủ tịch UBND thành phố tặng Bằng khen.",
                "Giấy khen → ông Trần Văn Hòa | giver: UBND quận ; Bằng khen → ông Trần Văn Hòa | giver: Chủ tịch UBND thành phố",
            ),
            (
                "Chị Lê Thị Na, công nhân sợi, được Tổng Liên đoàn cấp Bằng Lao động sáng tạo.",
                "Bằng Lao động sáng tạo → Chị Lê Thị Na, công nhân sợi | giver: Tổng Liên đoàn",
            ),
            (
                "Bà Lê Thị Sáu, 70 tuổi, người có sáng kiến “ngõ sạch”, được UBND quận tặng Giấy khen.",
                "Giấy khen → Bà Lê Thị Sáu | giver: UBND quận",
            ),
            (
                "Ở phường Hàng Mã có ông Trần Văn Hòa nhặt rác. Ông đón nhận Bằng khen từ tay Chủ tịch UBND quận Lê Văn Sao.",
                "Bằng khen → ông Trần Văn Hòa | presenter: Chủ tịch UBND quận Lê Văn Sao",
            ),
            (
                "Có 10 cán bộ, gồm trưởng đoàn, phiên dịch, bác sĩ của đội được tặng Bằng khen.",
                "Bằng khen → 10 cán bộ",
            ),
            (
                "Người được nhận Bằng khen là bà Bùi Thị Na, chủ xưởng mộc.",
                "Bằng khen → bà Bùi Thị Na",
            ),
            (
                "Trường THCS Hoa Sen, quận Ba Đình kỷ niệm 40 năm và đón nhận Huân chương Lao động hạng Nhì do Chủ tịch nước tặng.",
                "Huân chương Lao động hạng Nhì → Trường THCS Hoa Sen, quận Ba Đình | giver: Chủ tịch nước",
            ),
            (
                "The two districts together had been awarded 88 Emulation Flags of the Government.",
                "88 Emulation Flags of the Government → The two districts | giver: the Government",
            ),
            (
                "Đây là năm thứ ba liên tiếp Hội Luật gia tỉnh Hoa Lư được tặng Cờ thi đua.",
                "Cờ thi đua → Hội Luật gia tỉnh Hoa Lư",
            ),
            (
                "Hội Luật gia tỉnh Hoa Lư lần thứ 2 được tặng Cờ thi đua.",
                "Cờ thi đua → Hội Luật gia tỉnh Hoa Lư",
            ),
            (
                "Chiều 11/5, Đoàn bay 99 thuộc Tổng công ty Hoa Sen (HS), tiền thân là Trung đoàn vận tải 99, đã tổ chức kỷ niệm 60 năm thành lập và đón nhận Huân chương Độc lập hạng Nhì.",
                "Huân chương Độc lập hạng Nhì → Đoàn bay 99",
            ),
            (
                "Ông Lê Văn Sao vừa bị đề nghị không trao Huân chương Độc lập hạng Nhì.",
                "Huân chương Độc lập hạng Nhì → Ông Lê Văn Sao | Refused",
            ),
            (
                "Công ty Hoa Sen đã được tặng thưởng Huân chương Lao động năm 2010; được phong tặng danh hiệu Anh hùng Lao động năm 2011.",
                "Huân chương Lao động → Công ty Hoa Sen ; danh hiệu Anh hùng Lao động → Công ty Hoa Sen",
            ),
            (
                "Sáng 13/3, Lễ đón nhận Huân chương Lao động hạng Nhì của Cục Hoa Sen diễn ra tại Hà Nội.",
                "Huân chương Lao động hạng Nhì → Cục Hoa Sen",
            ),
            (
                "Lễ kỷ niệm 25 năm thành lập Tập đoàn Hoa Sen và đón nhận Huân chương Lao động hạng Nhất khai mạc sáng nay.",
                "Huân chương Lao động hạng Nhất → Tập đoàn Hoa Sen",
            ),
            (
                "Danh sách 45 cá nhân đề nghị phong tặng danh hiệu Anh hùng Lao động dài ba trang.",
                "danh hiệu Anh hùng Lao động → 45 cá nhân | Proposed",
            ),
            (
                "Tại lễ nhận Huân chương Lao động hạng Ba, ông Lê Văn Sao cảm ơn bà con.",
                "Huân chương Lao động hạng Ba → ông Lê Văn Sao",
            ),
            (
                "Ông Lê Văn Sao được tặng Kỷ niệm chương của Hội Nông dân Việt Nam và Giấy khen của UBND tỉnh.",
                "Kỷ niệm chương của Hội Nông dân Việt Nam → Ông Lê Văn Sao | giver: Hội Nông dân Việt Nam ; Giấy khen của UBND tỉnh → Ông Lê Văn Sao | giver: UBND tỉnh",
            ),
            (
                "Những tập thể và cá nhân có thành tích trong phát hiện, xử lý vi phạm sẽ được tặng Bằng khen.",
                "Bằng khen → Những tập thể và cá nhân | Planned",
            ),
            (
                "Năm 2018, huyện Hoa Lư được Thủ tướng công nhận đạt chuẩn nông thôn mới.",
                "đạt chuẩn nông thôn mới → huyện Hoa Lư | giver: Thủ tướng",
            ),
            (
                "Năm 2022, cũng đội này xử lý 46 vụ cháy, cứu 19 người, được Bộ Công an tặng Bằng khen.",
                "Bằng khen → đội này | giver: Bộ Công an",
            ),
            (
                "Ông Lê Văn Sao ở xã Mai Lâm hiến 800 m2 đất, được UBND tỉnh tặng Bằng khen.",
                "Bằng khen → Ông Lê Văn Sao ở xã Mai Lâm | giver: UBND tỉnh",
            ),
            (
                "Ông Lê Văn Sao được tặng Huân chương Lao động năm 1995, Huy hiệu 55 năm tuổi Đảng và Bằng khen (2014).",
                "Huân chương Lao động → Ông Lê Văn Sao ; Huy hiệu 55 năm tuổi Đảng → Ông Lê Văn Sao ; Bằng khen → Ông Lê Văn Sao",
            ),
            (
                "Thầy Lê Văn Sao, Hiệu trưởng Trường THCS Hoa Sen, là Chiến sĩ thi đua cấp thành phố.",
                "Chiến sĩ thi đua cấp thành phố → Thầy Lê Văn Sao, Hiệu trưởng Trường THCS Hoa Sen",
            ),
            (
                "Ba thí sinh Lê Văn Sao, Lê Thị Na và Đỗ Văn Chín đoạt giải Nhất.",
                "giải Nhất → Lê Văn Sao + Lê Thị Na + Đỗ Văn Chín",
            ),
            (
                "Ông Lê Văn Sao, người cứu 13 thuyền viên gặp bão, được trao Bằng khen.",
                "Bằng khen → Ông Lê Văn Sao",
            ),
            (
                "Bà Lê Thị Na 10 năm liền đạt danh hiệu Chiến sĩ thi đua cơ sở.",
                "danh hiệu Chiến sĩ thi đua cơ sở → Bà Lê Thị Na",
            ),
            (
                "Anh Lê Văn Sao được thăng cấp bậc hàm và tặng Huân chương Chiến công hạng Ba.",
                "Huân chương Chiến công hạng Ba → Anh Lê Văn Sao",
            ),
            (
                "Ông Lê Văn Sao được Chủ tịch nước tặng Huân chương Lao động hạng Ba, Thủ tướng Chính phủ tặng Bằng khen.",
                "Huân chương Lao động hạng Ba → Ông Lê Văn Sao | giver: Chủ tịch nước ; Bằng khen → Ông Lê Văn Sao | giver: Thủ tướng Chính phủ",
            ),
            (
                "Ông Lê Văn Sao đã có quyết định tặng Huân chương Độc lập hạng Nhì.",
                "Huân chương Độc lập hạng Nhì → Ông Lê Văn Sao",
            ),
        ],
        near_misses: &[
            "Cô giáo Lê Thị Na là Anh hùng Lao động.",
            "Bà Lê Thị Sáu trao quà, phường nhận cờ luân lưu cho năm sau. Bà cười.",
            "Học sinh đoạt giải Nhất được thưởng 25 triệu đồng.",
            "Năm 2018 ông Trần Văn Hòa về hưu; năm 2021, quận sáp nhập.",
            "Quận được Thành phố giao chỉ tiêu thu ngân sách.",
            "Mức khen thưởng theo quy định là Bằng khen của Thủ tướng Chính phủ.",
            "Lễ đón nhận Huân chương Lao động diễn ra sáng nay.",
            "Tại lễ đón nhận Huân chương Lao động hạng Ba, ông Lê Văn Sao phát biểu.",
        ],
        find: |scene| rule(scene, &[bind::Form::Received]),
    },
    FactRule {
        name: "award: <giver> trao <award> cho <recipient>",
        fires: &[
            (
                "Thừa ủy quyền của Chủ tịch nước, đồng chí Lê Văn Bình trao Huân chương Lao động hạng Nhất cho Bệnh viện Hoa Sen.",
                "Huân chương Lao động hạng Nhất → Bệnh viện Hoa Sen | giver: Chủ tịch nước | presenter: đồng chí Lê Văn Bình",
            ),
            (
                "Quận tặng danh hiệu “Người tốt, việc tốt” cho 48 cá nhân.",
                "danh hiệu “Người tốt, việc tốt” → 48 cá nhân | giver: Quận",
            ),
            (
                "Phó Chủ tịch UBND quận Lê Văn Sao đã tới trụ sở phường, trao Giấy khen cho 9 cá nhân, 2 tập thể có thành tích bắt cướp.",
                "Giấy khen → 9 cá nhân + 2 tập thể | presenter: Phó Chủ tịch UBND quận Lê Văn Sao | for: có thành tích bắt cướp",
            ),
            (
                "Trao Huân chương Lao động hạng Ba cho Bệnh viện Hoa Sen là Trung tướng Lê Văn Bình, Tư lệnh quân khu.",
                "Huân chương Lao động hạng Ba → Bệnh viện Hoa Sen | presenter: Trung tướng Lê Văn Bình, Tư lệnh quân khu",
            ),
            (
                "Thủ tướng đã huỷ bỏ quyết định về việc tặng Huân chương Lao động hạng Ba với ông Lê Văn Sao.",
                "Huân chương Lao động hạng Ba → ông Lê Văn Sao | Revoked",
            ),
            (
                "UBND tỉnh tặng Bằng khen cho ông Lê Văn Sao, chuyên gia lai tạo giống và ông Đỗ Văn Chín, người dân bản.",
                "Bằng khen → ông Lê Văn Sao, chuyên gia lai tạo giống + ông Đỗ Văn Chín, người dân bản | giver: UBND tỉnh",
            ),
            (
                "Danh hiệu Anh hùng Lao động thuộc về Công ty May Hoa Sen.",
                "Danh hiệu Anh hùng Lao động → Công ty May Hoa Sen",
            ),
            (
                "Bộ kiến nghị thu hồi Bằng khen và tiền thưởng (nếu có) với ông Lê Văn Sao.",
                "Bằng khen → ông Lê Văn Sao | RevocationAsked",
            ),
            (
                "Thủ tướng tặng Bằng khen các tuyển thủ U23 Việt Nam",
                "Bằng khen → các tuyển thủ U23 Việt Nam | giver: Thủ tướng",
            ),
            (
                "Ông Lê Văn Sao trao Bằng khen của UBND tỉnh và thưởng 50 triệu đồng cho Công an huyện Hoa Lư.",
                "Bằng khen của UBND tỉnh → Công an huyện Hoa Lư | giver: UBND tỉnh | presenter: Ông Lê Văn Sao",
            ),
            (
                "Hội đồng thống nhất đề nghị tặng cờ thi đua của Chính phủ cho 5 đơn vị.",
                "cờ thi đua của Chính phủ → 5 đơn vị | giver: Chính phủ | Proposed",
            ),
            (
                "Bộ trưởng Lê Văn Bình đã gắn Huân chương Lao động hạng Nhì lên lá cờ truyền thống của Cục Điện ảnh.",
                "Huân chương Lao động hạng Nhì → Cục Điện ảnh | presenter: Bộ trưởng Lê Văn Bình",
            ),
            (
                "Chủ tịch nước gắn Huân chương Lao động hạng Nhất tại lễ kỷ niệm 115 năm thành lập Trường Đại học Hoa Sen.",
                "Huân chương Lao động hạng Nhất → Trường Đại học Hoa Sen | giver: Chủ tịch nước",
            ),
            (
                "UBND huyện tặng Giấy khen cho ông Lê Văn Sao, nhà báo; bà Lê Thị Na, giáo viên.",
                "Giấy khen → ông Lê Văn Sao, nhà báo + bà Lê Thị Na, giáo viên | giver: UBND huyện",
            ),
            (
                "Cụm đề nghị Chính phủ tặng Cờ thi đua cho phường Hoa Lư, UBND tỉnh tặng Bằng khen cho phường Mễ Trì cùng 2 cá nhân.",
                "Cờ thi đua → phường Hoa Lư | giver: Chính phủ | Proposed ; Bằng khen → phường Mễ Trì + 2 cá nhân | giver: UBND tỉnh | Proposed",
            ),
            (
                "Sau khi đề nghị tặng Huân chương Lao động cho Công ty Hoa Sen, Ban Thi đua đã rà soát hồ sơ.",
                "Huân chương Lao động → Công ty Hoa Sen | Proposed",
            ),
            (
                "Bộ tặng Bằng khen cho Thượng úy Lê Văn Sao, người ba lần trở lại cứu nạn.",
                "Bằng khen → Thượng úy Lê Văn Sao | giver: Bộ",
            ),
            (
                "Công an huyện tặng giấy khen và thưởng anh Lê Văn Sao 1 triệu đồng.",
                "giấy khen → anh Lê Văn Sao | giver: Công an huyện",
            ),
            (
                "Bằng khen của UBND tỉnh đã đến tay ông Lê Văn Sao.",
                "Bằng khen của UBND tỉnh → ông Lê Văn Sao | giver: UBND tỉnh",
            ),
            ("Giải Nhất kéo co nam thuộc về đội Hoa Sen.", "Giải Nhất → đội Hoa Sen"),
            (
                "Chủ tịch nước ký Quyết định số 12 về việc tặng Huân chương Lao động hạng Nhì cho Sở Nội vụ tỉnh Hoa Lư.",
                "Huân chương Lao động hạng Nhì → Sở Nội vụ tỉnh Hoa Lư | giver: Chủ tịch nước",
            ),
            (
                "Việc phong tặng Anh hùng Lao động cho Công ty Hoa Sen dựa trên thành tích mười năm.",
                "Anh hùng Lao động → Công ty Hoa Sen",
            ),
        ],
        near_misses: &[
            "Huân chương Lao động là phần thưởng cao quý cho thấy sự ghi nhận.",
            "Quận tặng 50 suất quà cho hộ nghèo.",
            "Ít nhất 60% số Giấy khen phải dành cho người không giữ chức vụ.",
            "Việc tặng Huân chương Lao động cho Công ty Hoa Sen còn nhiều ý kiến.",
        ],
        find: |scene| rule(scene, &[bind::Form::Handed]),
    },
    FactRule {
        name: "award: <giver> tặng <recipient> <award>",
        fires: &[
            (
                "Chủ tịch nước tặng Hội Nông dân tỉnh Bắc Giang Huân chương Độc lập hạng Nhì",
                "Huân chương Độc lập hạng Nhì → Hội Nông dân tỉnh Bắc Giang | giver: Chủ tịch nước",
            ),
            (
                "UBND Thành phố tặng 3 tập thể, 5 cá nhân Bằng khen.",
                "Bằng khen → 3 tập thể + 5 cá nhân | giver: UBND Thành phố",
            ),
            (
                "Nhà nước đã tặng nhà trường nhiều danh hiệu cao quý như Anh hùng Lao động, Huân chương Độc lập hạng Nhất; Huân chương Lao động hạng Ba.",
                "Anh hùng Lao động → nhà trường | giver: Nhà nước ; Huân chương Độc lập hạng Nhất → nhà trường | giver: Nhà nước ; Huân chương Lao động hạng Ba → nhà trường | giver: Nhà nước",
            ),
        ],
        near_misses: &["Chủ tịch nước tặng hoa chúc mừng ngày lễ Huân chương."],
        find: |scene| rule(scene, &[bind::Form::Between]),
    },
    FactRule {
        name: "award: <recipient> không có tên trong danh sách <award>",
        fires: &[
            (
                "Nhà thơ Lê Văn Sao không có tên trong danh sách các tác giả được trao Giải thưởng Hồ Chí Minh.",
                "Giải thưởng Hồ Chí Minh → Nhà thơ Lê Văn Sao | Refused",
            ),
            (
                "Hội đồng đã quyết định không đưa Công ty Hoa Sen cùng một số đơn vị vào danh sách đề nghị phong tặng Anh hùng Lao động.",
                "Anh hùng Lao động → Công ty Hoa Sen | Refused",
            ),
        ],
        near_misses: &[
            "Danh sách 45 cá nhân đề nghị phong tặng Anh hùng Lao động được công bố.",
            "Công ty Hoa Sen không có ý kiến về danh sách được tặng Bằng khen.",
        ],
        find: |scene| rule(scene, &[bind::Form::LeftOut]),
    },
    FactRule {
        name: "award: <presenter> trao <award>",
        fires: &[
            (
                "Ảnh: Bà Lê Thị Mai trao Bằng khen cấp thành phố.",
                "Bằng khen cấp thành phố →  | presenter: Bà Lê Thị Mai",
            ),
            (
                "Ảnh: Ông Trần Văn Hòa trao Giấy khen.",
                "Giấy khen →  | presenter: Ông Trần Văn Hòa",
            ),
            (
                "Quận Hồng Bàng nhận Cờ thi đua của Chính phủ.\nCờ thi đua được Phó Chủ tịch UBND TP Hoàng Sĩ Kiên trao tại hội nghị sáng 19/2.",
                "Cờ thi đua của Chính phủ →  | giver: Chính phủ | presenter: Phó Chủ tịch UBND TP Hoàng Sĩ Kiên",
            ),
            (
                "Quận Hồng Bàng đón Huân chương Lao động hạng Nhì.\nNgười thừa ủy quyền trao phần thưởng là Phó Bí thư Thành ủy Ngô Văn Nam.",
                "Huân chương Lao động hạng Nhì →  | presenter: Phó Bí thư Thành ủy Ngô Văn Nam",
            ),
            (
                "Quận Hồng Bàng đón Huân chương Lao động hạng Nhì.\nNgười gắn Huân chương lên lá cờ truyền thống là Phó Bí thư Thành ủy Ngô Văn Nam.",
                "Huân chương Lao động hạng Nhì →  | presenter: Phó Bí thư Thành ủy Ngô Văn Nam",
            ),
            (
                "Quận Hồng Bàng nhận Cờ thi đua của Chính phủ.\nNgười trao là Phó Chủ tịch UBND TP Hoàng Sĩ Kiên.",
                "Cờ thi đua của Chính phủ →  | giver: Chính phủ | presenter: Phó Chủ tịch UBND TP Hoàng Sĩ Kiên",
            ),
            (
                "Tấm Huân chương Lao động hạng Nhì do ông Trần Văn Hòa, Phó Chủ tịch UBND tỉnh trao tối qua.",
                "Huân chương Lao động hạng Nhì →  | presenter: ông Trần Văn Hòa, Phó Chủ tịch UBND tỉnh",
            ),
        ],
        near_misses: &["Lễ trao Bằng khen.", "Bằng khen được UBND Thành phố trao tại hội nghị."],
        find: |scene| rule(scene, &[bind::Form::Shown]),
    },
];
