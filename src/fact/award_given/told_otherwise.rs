//! The rules for awards told otherwise than by a verb of giving beside them: besides another reward, in a vote, or by a dash.

use super::{FactRule, bind, rule};

pub const TOLD_OTHERWISE: &[FactRule] = &[
    FactRule {
        name: "award: được tặng <award>, <recipient> …",
        fires: &[
            (
                "Ngoài Giấy khen của UBND huyện, chị Lê Thị Na còn được thưởng 2 triệu đồng.",
                "Giấy khen của UBND huyện → chị Lê Thị Na | giver: UBND huyện",
            ),
            (
                "Là một trong hai thí sinh được Bộ Giáo dục đề xuất nhận Huân chương Lao động hạng Ba, em Lê Thị Na rất vui.",
                "Huân chương Lao động hạng Ba → em Lê Thị Na | Proposed",
            ),
            (
                "Vừa được Thủ tướng Chính phủ tặng Bằng khen, ông Lê Văn Sao về quê làm vườn.",
                "Bằng khen → ông Lê Văn Sao | giver: Thủ tướng Chính phủ",
            ),
            (
                "Được Hội Nông dân tỉnh tặng Bằng khen là chị Lê Thị Na, chủ một xưởng dệt.",
                "Bằng khen → chị Lê Thị Na | giver: Hội Nông dân tỉnh",
            ),
            (
                "Nhận Giấy khen của Chủ tịch UBND phường có 16 tập thể, 54 cá nhân.",
                "Giấy khen của Chủ tịch UBND phường → 16 tập thể + 54 cá nhân | giver: Chủ tịch UBND phường",
            ),
            (
                "Đã nhận Bằng khen hai năm nhưng 8 cá nhân ở huyện Hoa Lư vẫn chờ tiền thưởng.",
                "Bằng khen → 8 cá nhân",
            ),
        ],
        near_misses: &[
            "Ngoài Giấy khen, chị Lê Thị Na mong được học nghề.",
            "Ngoài tiền thưởng, chị Lê Thị Na được tặng hoa.",
            "Năm 2010 được tặng Huân chương Lao động, Bộ Nội vụ cũng tặng Bằng khen.",
        ],
        find: |scene| rule(scene, &[bind::Form::Opened]),
    },
    FactRule {
        name: "award: suy tôn <recipient> đề nghị <giver> tặng <award>",
        fires: &[
            (
                "Cụm đã chấm điểm và suy tôn Sở Nội vụ tỉnh Hoa Lư đề nghị UBND tỉnh tặng “Cờ thi đua”.",
                "“Cờ thi đua” → Sở Nội vụ tỉnh Hoa Lư | giver: UBND tỉnh | Proposed",
            ),
            (
                "Khối thi đua bình chọn 2 đơn vị đề nghị UBND tỉnh tặng Cờ thi đua.",
                "Cờ thi đua → 2 đơn vị | giver: UBND tỉnh | Proposed",
            ),
            (
                "Tỉnh Lâm Đồng được suy tôn đơn vị dẫn đầu, đề nghị tặng Cờ thi đua của Chính phủ.",
                "Cờ thi đua của Chính phủ → Tỉnh Lâm Đồng | giver: Chính phủ | Proposed",
            ),
            (
                "Cụm suy tôn xã Mai Lâm dẫn đầu, đề nghị Chính phủ tặng Cờ thi đua; xã Đông Hội đề nghị UBND tỉnh tặng Bằng khen.",
                "Cờ thi đua → xã Mai Lâm | giver: Chính phủ | Proposed ; Bằng khen → xã Đông Hội | giver: UBND tỉnh | Proposed",
            ),
        ],
        near_misses: &[
            "Cụm suy tôn phường Hoa Lư dẫn đầu phong trào.",
            "Cụm chọn ngày họp và đề nghị tặng Cờ thi đua.",
            "Xã Đông Hội đề nghị UBND tỉnh tặng Bằng khen.",
        ],
        find: |scene| rule(scene, &[bind::Form::PutForward]),
    },
    FactRule {
        name: "award: tặng <award> và phong tặng <award> cho <recipient>",
        fires: &[
            (
                "Chủ tịch nước đã ký quyết định tặng Huân chương Lao động hạng Nhì và truy tặng danh hiệu Anh hùng cho ông Lê Văn Sao.",
                "Huân chương Lao động hạng Nhì → ông Lê Văn Sao",
            ),
            (
                "Bộ đề nghị tặng thưởng Huân chương Lao động 2 năm liền (2009 và 2010) và phong tặng danh hiệu Anh hùng Lao động cho Công ty Hoa Sen.",
                "Huân chương Lao động → Công ty Hoa Sen | Proposed",
            ),
        ],
        near_misses: &[
            "Thủ tướng tặng Huân chương Lao động cho ông Lê Văn Sao và truy tặng danh hiệu Anh hùng cho ông Đỗ Văn Chín.",
            "Bộ tặng Bằng khen, Sở Nội vụ tặng Giấy khen cho ông Lê Văn Sao.",
        ],
        find: |scene| rule(scene, &[bind::Form::Together]),
    },
    FactRule {
        name: "award: <recipient> được ghi nhận: <award>; <award>",
        fires: &[
            (
                "Việc làm của bà Lê Thị Na được ghi nhận nhiều lần: danh hiệu “Người tốt, việc tốt” năm 2014; Bằng khen của UBND tỉnh năm 2020.",
                "danh hiệu “Người tốt, việc tốt” → bà Lê Thị Na ; Bằng khen của UBND tỉnh → bà Lê Thị Na | giver: UBND tỉnh",
            ),
            (
                "Việc làm của ông Lê Văn Sao được ghi nhận: Giấy khen các năm 2015, 2017; Bằng khen năm 2019.",
                "Giấy khen → ông Lê Văn Sao ; Bằng khen → ông Lê Văn Sao",
            ),
        ],
        near_misses: &[
            "Bà Lê Thị Na được giao nhiệm vụ: chuẩn bị Bằng khen.",
            "Nhiều tập thể, cá nhân được ghi nhận: Bằng khen của UBND tỉnh cho 12 cá nhân.",
        ],
        find: |scene| rule(scene, &[bind::Form::Recited]),
    },
    FactRule {
        name: "award: <recipient> - <award>",
        fires: &[
            (
                "Em Lê Văn Sao (Trường THPT Hoa Lư) - Giải Nhất.",
                "Giải Nhất → Em Lê Văn Sao (Trường THPT Hoa Lư)",
            ),
            ("1. Đội Hoa Sen – Giải Nhì", "Giải Nhì → Đội Hoa Sen"),
        ],
        near_misses: &[
            "Nội dung kéo co - Giải Nhất",
            "Ông Lê Văn Sao - Anh hùng Lao động.",
            "UBND huyện Hoa Lư: Giấy khen.",
        ],
        find: |scene| rule(scene, &[bind::Form::Dashed]),
    },
];
