//! The rules for commendation without a form of award.

use super::{FactRule, commendations, decisions, praises, unnamed, unnamed_counts};

pub const COMMENDATIONS: &[FactRule] = &[
    FactRule {
        name: "award: khen thưởng <n> <unit>",
        fires: &[
            (
                "Sáu tháng qua, các huyện khen thường xuyên cho 1.286 tập thể, 2.261 cá nhân.",
                "khen thường xuyên → 1286 tập thể + 2261 cá nhân | giver: các huyện",
            ),
            (
                "UBND quận đã khen thưởng 12 tập thể và 30 cá nhân.",
                "khen thưởng → 12 tập thể + 30 cá nhân | giver: UBND quận",
            ),
        ],
        near_misses: &["Công tác khen thưởng của 12 đơn vị có nhiều đổi mới."],
        find: |scene| unnamed_counts(scene, unnamed::Side::After),
    },
    FactRule {
        name: "award: <n> <unit> được khen thưởng",
        fires: &[
            (
                "Đã có 96 tập thể, 127 cá nhân được quận khen thưởng.",
                "khen thưởng → 96 tập thể + 127 cá nhân | giver: quận",
            ),
            ("Tổng cộng 130 gương được biểu dương.", "biểu dương → 130 gương"),
        ],
        near_misses: &["96 hộ kinh doanh được hỗ trợ."],
        find: |scene| unnamed_counts(scene, unnamed::Side::Before),
    },
    FactRule {
        name: "award: <giver> khen thưởng <name>",
        fires: &[
            (
                "Công ty Vận tải Hoa Sen quyết định khen thưởng tài xế Lê Xuân Na vì đã đuổi cướp.",
                "khen thưởng → tài xế Lê Xuân Na | giver: Công ty Vận tải Hoa Sen | for: đuổi cướp",
            ),
            (
                "Quận Thanh Xuân biểu dương anh Phùng Văn Lời, lái xe ôm.",
                "biểu dương → anh Phùng Văn Lời | giver: Quận Thanh Xuân",
            ),
            (
                "Anh Phùng Văn Lời được UBND quận khen thưởng vì đã đuổi cướp.",
                "khen thưởng → Anh Phùng Văn Lời | giver: UBND quận | for: đuổi cướp",
            ),
            (
                "Ban giám hiệu Trường Tiểu học Hoa Sen đã khen thưởng các cô giáo đã cứu người.",
                "khen thưởng → các cô giáo đã cứu người | giver: Ban giám hiệu Trường Tiểu học Hoa Sen",
            ),
            (
                "Thiếu tướng Lê Văn Bình trao khen thưởng cán bộ chiến sĩ Công an quận Hồng Bàng.",
                "khen thưởng → cán bộ chiến sĩ Công an quận Hồng Bàng | presenter: Thiếu tướng Lê Văn Bình",
            ),
            (
                "Ông Lê Văn Bình đến thăm, khen thưởng nhiều đơn vị của Công an TP Hải Phòng có thành tích xuất sắc.",
                "khen thưởng → nhiều đơn vị của Công an TP Hải Phòng | presenter: Ông Lê Văn Bình | for: có thành tích xuất sắc",
            ),
            (
                "Chi hội Khuyến học Hoa Lư đã khen thưởng cho các em trúng tuyển đại học với số tiền 1 triệu đồng.",
                "khen thưởng → các em trúng tuyển đại học | giver: Chi hội Khuyến học Hoa Lư",
            ),
            (
                "Ban An toàn giao thông huyện khen thưởng hành động dũng cảm của bà Lê Thị Na.",
                "khen thưởng → bà Lê Thị Na | giver: Ban An toàn giao thông huyện",
            ),
            ("Khen thưởng Ban chuyên án 99MT.", "Khen thưởng → Ban chuyên án 99MT"),
            ("Ban chuyên án đón nhận khen thưởng.", "khen thưởng → Ban chuyên án"),
            (
                "Thanh niên cứu hai em nhỏ dưới sông Hồng được khen thưởng",
                "khen thưởng → Thanh niên cứu hai em nhỏ dưới sông Hồng",
            ),
            (
                "Cậu bé Sao được cảnh sát khen thưởng vì giải cứu bạn",
                "khen thưởng → Cậu bé Sao | giver: cảnh sát | for: giải cứu bạn",
            ),
            (
                "Việc làm tử tế của chị Lê Thị Na đã được ban giám đốc Bệnh viện Hoa Sen khen thưởng.",
                "khen thưởng → chị Lê Thị Na | giver: ban giám đốc Bệnh viện Hoa Sen",
            ),
            (
                "Tại buổi họp báo, các tập thể, cá nhân tham gia điều tra vụ án đã được khen thưởng.",
                "khen thưởng → các tập thể, cá nhân tham gia điều tra vụ án",
            ),
        ],
        near_misses: &[
            "Cá nhân có thành tích được khen thưởng.",
            "Các tập thể, cá nhân có thành tích đã được khen thưởng.",
            "Cần khen thưởng các đơn vị tham gia chữa cháy.",
            "Hằng năm quận khen thưởng các hộ tham gia hiến đất.",
            "UBND tỉnh khen thưởng các tập thể, cá nhân có thành tích xuất sắc.",
            "Người dân cung cấp tin báo sẽ được khen thưởng.",
            "Thủ tướng Lê Văn Sao biểu dương bà Lê Thị Na và nhân dân tỉnh.",
            "Việc khen thưởng ông Lê Văn Sao gây nhiều ý kiến.",
            "Bà Lê Thị Na được nhiều người khen hát hay.",
            "Quận biểu dương các phường đã hoàn thành chỉ tiêu.",
            "Vừa được khen thưởng",
        ],
        find: commendations,
    },
    FactRule {
        name: "award: quyết định khen thưởng <name>",
        fires: &[
            (
                "Thủ tướng quyết định thu hồi, huỷ các quyết định khen thưởng với ông Lê Văn Sao và Công ty Hoa Sen.",
                "khen thưởng → ông Lê Văn Sao + Công ty Hoa Sen | Revoked",
            ),
            (
                "Các quyết định khen thưởng tổng kết năm 2015 đã ký ban hành với 219 tập thể và 605 cá nhân.",
                "khen thưởng → 219 tập thể + 605 cá nhân",
            ),
            (
                "Cục Thuế đã trao quyết định khen thưởng cho người cung cấp thông tin trong vụ truy thu thuế.",
                "khen thưởng → người cung cấp thông tin | giver: Cục Thuế",
            ),
            (
                "Công an huyện công bố quyết định của Bộ Công an về việc khen thưởng Phòng Cảnh sát Hình sự đã có thành tích.",
                "khen thưởng → Phòng Cảnh sát Hình sự | giver: Bộ Công an | for: đã có thành tích",
            ),
            (
                "Đó là căn cớ khiến nhiều người chỉ trích việc khen thưởng dành cho các cán bộ tham gia phá án.",
                "khen thưởng → các cán bộ tham gia phá án",
            ),
            (
                "Bộ xin ý kiến về việc xem xét khen thưởng cho hai cụ ông Lê Văn Sao và ông Lê Văn Tám.",
                "khen thưởng → hai cụ ông Lê Văn Sao + ông Lê Văn Tám | Proposed",
            ),
        ],
        near_misses: &[
            "Việc khen thưởng cho cá nhân có thành tích phải kịp thời.",
            "Hội đồng ban hành quyết định về quy chế khen thưởng đối với cán bộ.",
            "Việc khen thưởng ông Lê Văn Sao gây nhiều ý kiến.",
        ],
        find: decisions,
    },
    FactRule {
        name: "award: <somebody> biểu dương <whom>",
        fires: &[
            (
                "Ông Lê Văn Sao biểu dương lực lượng công an thành phố trong thời gian qua đã lập nhiều chiến công.",
                "biểu dương → lực lượng công an thành phố | presenter: Ông Lê Văn Sao",
            ),
            (
                "Bộ trưởng Lê Văn Sao ghi nhận và biểu dương những kết quả mà Cụm thi đua số 6 đã đạt được trong năm.",
                "biểu dương → Cụm thi đua số 6 | presenter: Bộ trưởng Lê Văn Sao",
            ),
            (
                "Phó Bí thư Thành ủy Lê Văn Sao tuyên dương những đóng góp của Công an quận Hồng Bàng nói chung.",
                "tuyên dương → Công an quận Hồng Bàng | presenter: Phó Bí thư Thành ủy Lê Văn Sao",
            ),
            (
                "Tối 3/12, Bộ Giáo dục và Đào tạo đã tổ chức lễ tuyên dương học sinh đoạt giải Olympic quốc tế.",
                "tuyên dương → học sinh đoạt giải Olympic quốc tế | giver: Bộ Giáo dục và Đào tạo",
            ),
            (
                "Phá nhiều trọng án, Công an Hải Phòng được Bộ Công an khen ngợi",
                "khen ngợi → Công an Hải Phòng | giver: Bộ Công an",
            ),
            (
                "Hai nữ nhân viên gác chắn cứu cụ bà được đề nghị khen thưởng",
                "khen thưởng → Hai nữ nhân viên gác chắn cứu cụ bà | Proposed",
            ),
            (
                "Thủ tướng Lê Văn Sao đã gửi thư khen ngợi, động viên Cục Hải quan thành phố Hoa Lư.",
                "khen ngợi → Cục Hải quan thành phố Hoa Lư | presenter: Thủ tướng Lê Văn Sao",
            ),
            (
                "Đội tuyển bóng đá Hoa Sen sẽ được khen thưởng cấp Nhà nước.",
                "khen thưởng → Đội tuyển bóng đá Hoa Sen | Planned",
            ),
            (
                "Vị lãnh đạo khẳng định ban sẽ đề xuất không khen thưởng đối với ông Lê Văn Sao.",
                "khen thưởng → ông Lê Văn Sao | Refused",
            ),
            (
                "Biểu dương những thành quả của tỉnh Hoa Lư, Phó Thủ tướng Lê Văn Sao nhấn mạnh nhiều việc.",
                "Biểu dương → tỉnh Hoa Lư | presenter: Phó Thủ tướng Lê Văn Sao",
            ),
        ],
        near_misses: &[
            "Ông Lê Văn Sao cho rằng tuyên dương các tấm gương cần có trọng tâm.",
            "Cần biểu dương các đơn vị làm tốt.",
            "Người dân cung cấp tin báo sẽ được khen thưởng.",
            "Công tác khen thưởng của Công an quận có nhiều đổi mới.",
            "Mọi đóng góp của nhân dân đều đáng được biểu dương.",
            "Bà Lê Thị Na được nhiều người khen hát hay.",
            "Việc khen thưởng ông Lê Văn Sao gây nhiều ý kiến.",
        ],
        find: praises,
    },
];
