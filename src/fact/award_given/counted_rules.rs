//! The rules for awards that are counted, listed or told by a table.

use super::{FactRule, bind, classed, listed, rule, table};

pub const COUNTED: &[FactRule] = &[
    FactRule {
        name: "award: <award>: <n> <unit>",
        fires: &[
            (
                "Bằng khen của Thủ tướng Chính phủ: 39 tập thể, 102 cá nhân.",
                "Bằng khen của Thủ tướng Chính phủ → 39 tập thể + 102 cá nhân | giver: Thủ tướng Chính phủ",
            ),
            (
                "Cờ thi đua của UBND TP: Trường Tiểu học Hoa Sen; phường Mễ Trì",
                "Cờ thi đua của UBND TP → Trường Tiểu học Hoa Sen + phường Mễ Trì | giver: UBND TP",
            ),
            (
                "Bằng khen của Thủ tướng Chính phủ có 2 tập thể, 3 cá nhân; Giấy khen có 16 tập thể.",
                "Bằng khen của Thủ tướng Chính phủ → 2 tập thể + 3 cá nhân | giver: Thủ tướng Chính phủ ; Giấy khen → 16 tập thể",
            ),
            (
                "Phường tặng Giấy khen 8 tập thể, 19 cá nhân có thành tích đón tiếp nhân dân.",
                "Giấy khen → 8 tập thể + 19 cá nhân | giver: Phường | for: có thành tích đón tiếp nhân dân",
            ),
            (
                "Chủ tịch UBND tỉnh tặng Cờ thi đua 356 tập thể.",
                "Cờ thi đua → 356 tập thể | giver: Chủ tịch UBND tỉnh",
            ),
            (
                "- Nhà giáo Ưu tú: 2 người (thầy Lê Văn Nghĩa, Hiệu trưởng Trường THCS Hoa Sen; cô Lý Thị Bích)",
                "Nhà giáo Ưu tú → 2 người + thầy Lê Văn Nghĩa, Hiệu trưởng Trường THCS Hoa Sen + cô Lý Thị Bích",
            ),
            (
                "• Tập thể Lao động xuất sắc: 29 trường; Cờ thi đua của UBND TP: Trường Tiểu học Hoa Sen",
                "Tập thể Lao động xuất sắc → 29 trường ; Cờ thi đua của UBND TP → Trường Tiểu học Hoa Sen | giver: UBND TP",
            ),
        ],
        near_misses: &["Huân chương Lao động hạng Ba, 5 dự án mới được khởi công."],
        find: |scene| rule(scene, &[bind::Form::Listed]),
    },
    FactRule {
        name: "award: công nhận <n> <title>",
        fires: &[
            (
                "Tỉnh công nhận 2.230 Tập thể Lao động xuất sắc.",
                "Tập thể Lao động xuất sắc → 2230 tập thể | giver: Tỉnh",
            ),
            (
                "Quận công nhận 120 Chiến sĩ thi đua cơ sở.",
                "Chiến sĩ thi đua cơ sở → 120 cá nhân | giver: Quận",
            ),
        ],
        near_misses: &["Tỉnh công nhận 15 xã."],
        find: |scene| rule(scene, &[bind::Form::Recognised]),
    },
    FactRule {
        name: "award: <n> <award>, <n> <award>",
        fires: &[
            (
                "Huyện công nhận 63 “Tập thể lao động tiên tiến”, 218 “Chiến sĩ thi đua cơ sở”.",
                "“Chiến sĩ thi đua cơ sở” → 218 cá nhân",
            ),
            (
                "Tỉnh đón nhận 214 Huân chương Lao động; Cờ thi đua của Chính phủ 73; Bằng khen của Thủ tướng 388 (tập thể 129, cá nhân 259).",
                "73 Cờ thi đua của Chính phủ → Tỉnh | giver: Chính phủ ; 388 Bằng khen của Thủ tướng → 129 tập thể + 259 cá nhân | giver: Thủ tướng",
            ),
            (
                "Cả tỉnh đón nhận 96 Huân chương Lao động, gồm 7 hạng Nhất, 24 hạng Nhì.",
                "7 Huân chương Lao động hạng Nhất → Cả tỉnh ; 24 Huân chương Lao động hạng Nhì → Cả tỉnh",
            ),
            ("Chiến sĩ thi đua cơ sở: 689.", "Chiến sĩ thi đua cơ sở → 689 cá nhân"),
        ],
        near_misses: &[
            "Bằng khen của Thủ tướng 2019, 2020 được treo ở phòng truyền thống.",
            "Danh hiệu Chiến sĩ thi đua cơ sở 3 năm liền.",
        ],
        find: |scene| rule(scene, &[bind::Form::Numbered]),
    },
    FactRule {
        name: "award: <n> gương <title> được khen",
        fires: &[
            (
                "Năm 2023, quận chọn được 424 gương “Người tốt, việc tốt” để khen ở cấp quận.",
                "“Người tốt, việc tốt” → 424 gương",
            ),
            (
                "Qua đó quận tìm được 34 gương Người tốt, việc tốt để đề nghị thành phố khen.",
                "gương Người tốt, việc tốt → 34 gương | Proposed",
            ),
        ],
        near_misses: &["Phong trào “Người tốt, việc tốt” bước sang năm thứ 27."],
        find: |scene| rule(scene, &[bind::Form::Example]),
    },
    FactRule {
        name: "award: <award> | <n> | <n>",
        fires: &[
            (
                "Kết quả\nHình thức | Tập thể | Cá nhân\nCờ thi đua của Chính phủ | 58 | -",
                "Cờ thi đua của Chính phủ → 58 tập thể | giver: Chính phủ",
            ),
            (
                "Kết quả\nHình thức | Tập thể | Cá nhân\nHuân chương Lao động | 96 | 1.141",
                "Huân chương Lao động → 96 tập thể + 1141 cá nhân",
            ),
        ],
        near_misses: &["Kết quả\nHình thức | Năm 2019 | Năm 2020\nHuân chương Lao động | 96 | 141"],
        find: table::find,
    },
    FactRule {
        name: "award: <award>: <class> cho <recipient>",
        fires: &[
            (
                "Phó Tư lệnh trao Huân chương Chiến công của Chủ tịch nước: hạng Nhì cho Đồn Hồng Hà, hạng Ba cho Phòng Hậu cần.",
                "Huân chương Chiến công của Chủ tịch nước hạng Nhì → Đồn Hồng Hà | giver: Chủ tịch nước ; Huân chương Chiến công của Chủ tịch nước hạng Ba → Phòng Hậu cần | giver: Chủ tịch nước",
            ),
            (
                "Xã đón hai Huân chương Lao động: hạng Nhì cho Trường Tiểu học Hoa Sen và hạng Ba cho bà Lê Thị Na.",
                "Huân chương Lao động hạng Nhì → Trường Tiểu học Hoa Sen ; Huân chương Lao động hạng Ba → bà Lê Thị Na",
            ),
        ],
        near_misses: &[
            "Tỉnh đón 3 Huân chương Lao động: hạng Nhì 1, hạng Ba 2.",
            "Huân chương Lao động: hạng Ba là hạng thấp nhất.",
        ],
        find: classed::find,
    },
    FactRule {
        name: "award: <award>: list of <name>",
        fires: &[
            (
                "Kết quả\nDanh hiệu Nghệ nhân ưu tú do Chủ tịch nước phong tặng:\n1. Ông Đinh Văn Sao - nghề khảm, xã Chuyên Mỹ",
                "Danh hiệu Nghệ nhân ưu tú → Ông Đinh Văn Sao",
            ),
            (
                "Kết quả\nHội đồng đề nghị tặng Huân chương Lao động hạng Ba:\n- Bà Lê Thị Na, Hiệu trưởng",
                "Huân chương Lao động hạng Ba → Bà Lê Thị Na | Proposed",
            ),
        ],
        near_misses: &[
            "Kết quả\nHuyện tặng Giấy khen.\n- Ông Đinh Văn Sao phát biểu",
            "Kết quả\nĐiều kiện xét Huân chương Lao động hạng Ba:\n1. Bà Lê Thị Na đề nghị",
        ],
        find: listed::find,
    },
];
