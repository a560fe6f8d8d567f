//! The objections by name, each with its examples: "question / sentence with the [answer]", and what is left of its worth.

use super::{
    Objection, Seen, absent, bloc, bound, class_asked, condition, course, day, each, gave, gender, given, giver, got,
    grew, holder, honoured, institution, kind_of, level_row, moment, money, nothing_given, number, others, part_named,
    past, prize, qualified, retold, rival, rounds, same_kind, share_of, stage, stars, subject, sum, superlative,
    teller, undone, which, which_day, whole_year,
};

pub(super) const fn objection(
    name: &'static str,
    find: fn(&Seen) -> Option<f32>,
    fires: &'static [(&'static str, &'static str)],
    near_misses: &'static [&'static str],
) -> Objection {
    Objection {
        name,
        fires,
        near_misses,
        find,
    }
}

/// All objections, in the order they are told.
pub const RULES: &[Objection] = &[
    objection(
        "a mean or a rate",
        number::rate,
        &[
            (
                "Tỉnh có bao nhiêu hộ sản xuất giỏi? / Mỗi năm bình quân [136.000 hộ] đăng ký.",
                "0.75",
            ),
            (
                "Quận đặt chỉ tiêu bao nhiêu tuyến ngõ? / Kế hoạch nêu rõ: mỗi phường đăng ký ít nhất [3 tuyến ngõ].",
                "0.75",
            ),
            (
                "Hằng năm quận thu bao nhiêu tỷ? / Quận thu [912 tỷ đồng] trong quý I.",
                "0.70",
            ),
        ],
        &["Mỗi năm bình quân bao nhiêu hộ đăng ký? / Mỗi năm bình quân [136.000 hộ] đăng ký."],
    ),
    objection(
        "a target",
        number::target,
        &[
            ("Tỉnh có bao nhiêu tổ xe máy? / Chỉ tiêu ban đầu là [200 tổ].", "0.75"),
            (
                "Quận phấn đấu trồng bao nhiêu cây? / Quận đã trồng [5.000 cây].",
                "0.70",
            ),
        ],
        &[
            "Năm 2020 cụm đặt ra kết nạp bao nhiêu đoàn viên? / Cả cụm phấn đấu kết nạp mới [9.500 đoàn viên].",
            "Chỉ tiêu ban đầu là bao nhiêu tổ? / Chỉ tiêu ban đầu là [200 tổ].",
            "Các phường đăng ký mấy công trình? / Các phường ký giao ước với [45 công trình].",
            "Chuyển đổi số được mấy điểm? / Có 8 chỉ tiêu, trong đó chỉ tiêu về chuyển đổi số chiếm [20 điểm].",
            "Huyện có bao nhiêu mô hình được đăng ký? / Có [412 mô hình] được đăng ký, công nhận 357.",
        ],
    ),
    objection(
        "a growth",
        number::growth,
        &[
            (
                "Huyện có bao nhiêu gương cấp huyện? / Số gương cấp huyện tăng [17 người].",
                "0.70",
            ),
            ("Số hội viên tăng bao nhiêu người? / Hội có [230 người].", "0.55"),
            (
                "Quận có bao nhiêu gương được khen? / Có 386 cá nhân được khen, nhiều hơn năm 2019 là [41 người].",
                "0.70",
            ),
        ],
        &[
            "Số gương tăng bao nhiêu người? / Số gương cấp huyện tăng [17 người].",
            "Tốc độ tăng trưởng của tỉnh là bao nhiêu? / Tốc độ tăng trưởng giai đoạn 2011 - 2020 đạt [7,4%].",
            "Tỉnh có bao nhiêu thẻ? / Hội mua tặng [1.204 thẻ].",
        ],
    ),
    objection(
        "new ones or all",
        number::new_or_all,
        &[
            (
                "Huyện có tổng cộng bao nhiêu nghệ nhân? / Huyện có thêm [4 nghệ nhân].",
                "0.60",
            ),
            (
                "Huyện có thêm bao nhiêu nghệ nhân? / Huyện hiện có [13 nghệ nhân].",
                "0.60",
            ),
        ],
        &["Huyện có thêm bao nhiêu nghệ nhân? / Huyện có thêm [4 nghệ nhân]."],
    ),
    objection(
        "another sort of day",
        day::of_another_sort,
        &[
            (
                "Lễ đón Huân chương tổ chức ngày nào? / Quyết định ký ngày [30/12/2020], lễ đón vào tháng sau.",
                "0.60",
            ),
            (
                "Hội nghị diễn ra khi nào? / Nhân kỷ niệm ngày [11/6/1948], quận họp mặt.",
                "0.60",
            ),
        ],
        &["Quyết định ký ngày nào? / Quyết định ký ngày [30/12/2020]."],
    ),
    objection(
        "not yet",
        day::not_yet,
        &[
            (
                "Lễ đón tổ chức ngày nào? / Ngày [30/12/2020] có tin vui, lễ đón chưa ấn định.",
                "0.85",
            ),
            (
                "Giải thưởng trao ở đâu? / Tại [trụ sở phường], ban tổ chức chưa trao giải.",
                "0.85",
            ),
        ],
        &[
            "Có bao nhiêu người dự? / Chưa đầy [40 người] dự.",
            "Tổ trông bao nhiêu ha rừng? / Tổ có 35 người, trông [480 ha], chưa để mất khoảnh nào.",
        ],
    ),
    objection(
        "another year",
        day::another_year,
        &[
            (
                "Năm 2023 có bao nhiêu sáng kiến? / Năm ngoái công đoàn có [2.905 sáng kiến].",
                "0.50",
            ),
            (
                "Năm 2023 phường tặng bao nhiêu suất quà? / Năm trước phường tặng [64 suất quà].",
                "0.50",
            ),
        ],
        &[
            "Năm 2022 có bao nhiêu sáng kiến? / Năm ngoái công đoàn có [2.905 sáng kiến].",
            "Năm 2023 có bao nhiêu sáng kiến? / Công đoàn có [2.905 sáng kiến], nhiều hơn năm ngoái.",
        ],
    ),
    objection(
        "another round",
        condition::round,
        &[
            (
                "Đợt hai chi trả bao nhiêu tỷ? / Đợt một chi trả [2.940 tỷ đồng].",
                "0.40",
            ),
            ("Quý II phường khen bao nhiêu người? / Phường khen [9 người].", "0.55"),
        ],
        &[
            "Đợt 2 chi trả bao nhiêu tỷ? / Đợt hai chi trả [2.940 tỷ đồng].",
            "Đợt 2/2023 mấy người được khen? / Sở khen [29 người].",
            "Đại hội lần V biểu dương bao nhiêu điển hình? / Đại hội lần thứ V biểu dương [62 điển hình], cử 15 đại biểu dự Đại hội toàn quốc lần thứ X.",
        ],
    ),
    giver::ANOTHER_GIVER,
    objection(
        "the other end of the row",
        which::other_end,
        &[
            ("Ai cao tuổi nhất? / Nhỏ tuổi nhất là [em Đinh Gia Phong].", "0.40"),
            (
                "Phường nào thu nhiều nhất? / Thu thấp nhất là [phường Cát Linh].",
                "0.40",
            ),
        ],
        &["Ai cao tuổi nhất? / Cao tuổi nhất là [cụ Vương Thị Mùi], nhỏ tuổi nhất là em Phong."],
    ),
    objection(
        "another relation",
        which::relation,
        &[
            (
                "Vợ ông Trần Văn Hòa là ai? / Ông Trần Văn Hòa được ông [Lê Văn Sao] giúp.",
                "0.40",
            ),
            (
                "Vợ thầy Lò Văn Tủa được tặng bằng khen gì chưa? / Thầy Lò Văn Tủa được tặng [Bằng khen của Bộ trưởng].",
                "0.40",
            ),
            (
                "Chồng bà Lã Thị Mơ tên gì? / Bà Lã Thị Mơ và [ông Đinh Văn Sáu] nhận giấy khen.",
                "0.40",
            ),
            (
                "Thầy dạy em Lê Văn Tí được thưởng bao nhiêu? / Thành phố thưởng [500 triệu đồng] cho em Lê Văn Tí.",
                "0.40",
            ),
        ],
        &["Vợ ông Trần Văn Hòa là ai? / Vợ ông Hòa, [bà Ngô Thị Lụa], cũng được khen."],
    ),
    given::NOTHING_GIVEN,
    got::WHO_GOT_IT,
    objection(
        "another class",
        condition::class,
        &[
            (
                "Tỉnh được mấy Huân chương Độc lập hạng Nhất? / Tỉnh có [2 tập thể] được phong Anh hùng; 3 Huân chương Độc lập hạng Nhì.",
                "0.50",
            ),
            (
                "Bao nhiêu người được Huân chương Lao động hạng Ba? / Có [5 người] được Huân chương Lao động hạng Nhì.",
                "0.50",
            ),
        ],
        &[
            "Tỉnh được mấy Huân chương Lao động hạng Nhì? / Tỉnh có 3 Huân chương Độc lập; 96 Huân chương Lao động, gồm 7 hạng Nhất, [24 hạng Nhì].",
        ],
    ),
    objection(
        "a number in a name",
        number::in_a_name,
        &[
            (
                "Bao nhiêu người được phong Nghệ nhân? / Huyện phát động phong trào “Mỗi nghệ nhân dạy [10 lao động] trẻ”.",
                "0.40",
            ),
            (
                "Có bao nhiêu hộ tham gia? / Cuộc thi “Hành trình [50 hộ] tiết kiệm điện” đã kết thúc.",
                "0.40",
            ),
        ],
        &[
            "Có bao nhiêu hộ tham gia? / Cuộc thi “Nhà sạch” có [50 hộ] tham gia.",
            "Công ty nộp bao nhiêu tiền thuế? / “Tính đến cuối năm ngoái, công ty chúng tôi đã nộp vào ngân sách tỉnh [31 tỷ đồng], nhiều nhất trong các doanh nghiệp của huyện”, bà nói.",
        ],
    ),
    day::ANOTHER_OCCASION,
    day::ITS_ANNIVERSARY,
    objection(
        "those behind the first",
        which::rest,
        &[
            (
                "Phường dẫn đầu được thưởng bao nhiêu tiền? / Phường dẫn đầu được 300 triệu đồng, hai phường kế tiếp nhận [100 triệu đồng].",
                "0.40",
            ),
            (
                "Đội nhất được thưởng bao nhiêu tiền? / Đội thứ hai được thưởng [5 triệu đồng].",
                "0.40",
            ),
        ],
        &[
            "Phường dẫn đầu được thưởng bao nhiêu tiền? / Phường dẫn đầu được [300 triệu đồng], hai phường kế tiếp nhận 100 triệu đồng.",
        ],
    ),
    objection(
        "another sum",
        money::another_sum,
        &[
            (
                "Ai được thưởng 5 triệu đồng? / Quận thưởng 10 triệu đồng cho [anh Phùng Văn Lời].",
                "0.40",
            ),
            (
                "Đơn vị nào được thưởng 20 triệu? / Quận thưởng 2 triệu đồng cho [Đội Cảnh sát hình sự].",
                "0.40",
            ),
        ],
        &[
            "Ai được thưởng 5 triệu đồng? / Quận thưởng 5 triệu đồng cho [anh Phùng Văn Lời].",
            "Ai được thưởng tiền? / Quận thưởng 10 triệu đồng cho [anh Phùng Văn Lời].",
        ],
    ),
    sum::PART_OF_IT,
    money::ANOTHER_MEASURE,
    honoured::ONLY_HONOURED,
    honoured::NOT_ATTENDING,
    condition::BOTH_WAYS,
    money::OF_ANOTHER_SORT,
    money::A_MEDAL,
    money::ANOTHER_CURRENCY,
    bound::BOUND,
    bound::EARLY_OR_LATE,
    which::SET_APART,
    retold::ONLY_COUNTED,
    retold::NOT_DENIED,
    undone::UNDONE,
    undone::ONLY_A_PLEA,
    undone::ONLY_A_HOME,
    undone::ONLY_HONOURED,
    retold::INDIVIDUAL,
    gave::GAVE_IT,
    retold::ANOTHER_DEED,
    retold::NOTHING_DONE,
    retold::ONLY_PLANNED,
    retold::NOT_UNDONE,
    moment::NOW_NOT_THEN,
    moment::THEN_NOT_NOW,
    grew::WHERE_IT_BEGAN,
    grew::OF_THE_QUALITY,
    grew::OF_LATE,
    grew::DONE_TO_SOME,
    moment::NOT_THE_END,
    course::NO_BEGINNING,
    course::NOT_BEFORE,
    course::LAST_TIME,
    course::FROM_WHERE,
    stage::PUT_IN_ONLY,
    stage::CAME_THROUGH_ONLY,
    stage::SENT_ON,
    which::NO_LAST,
    number::A_SCALE,
    superlative::OF_THE_FIRST,
    superlative::NONE_RANKED,
    superlative::NO_AGE,
    which::NO_SUCH_POST,
    others::THE_OTHERS,
    sum::ALL_BUT_ONE_ASKED,
    subject::NOT_THE_PERSON,
    subject::NOT_BY_THEM,
    subject::THEIR_AWARD,
    subject::ANOTHER_AWARDS_HOLDER,
    subject::NAMED_AWARD,
    subject::SAYS_IT_AGAIN,
    past::GIVEN_BEFORE,
    past::OF_ANOTHER_YEAR,
    past::ANOTHER_PARTS_YEAR,
    rival::A_RIVAL,
    rival::THE_WHOLE,
    kind_of::ANOTHER_AWARD,
    holder::WHO_GIVES,
    others::OF_THE_WHOLE,
    others::THE_REST,
    others::ONLY_OTHERS_COUNTED,
    others::ALL_BUT,
    prize::ANOTHER_PRIZE,
    prize::WRITTEN_ABOUT,
    prize::NO_AWARD,
    past::PART_OF_A_YEAR,
    stars::OTHER_STARS,
    whole_year::NOT_THE_WHOLE_YEAR,
    past::ANOTHER_SCHOOL_YEAR,
    past::A_YEAR_AGO,
    sum::NOT_ALL,
    sum::A_CODE,
    qualified::ANOTHER_SORT,
    sum::LEFT_OUT_OF_IT,
    holder::ANOTHER_TERM,
    holder::BESIDE_THEM,
    absent::HEAD_OF_ANOTHER_BODY,
    share_of::ANOTHERS_SUM,
    level_row::OF_ANOTHER_LEVEL,
    nothing_given::NOTHING_GIVEN,
    nothing_given::SOMEBODY_GOT_THE_SUM,
    kind_of::ANOTHER_KIND,
    kind_of::ANOTHER_RANK,
    each::NOT_OF_EACH,
    which_day::ANOTHER_NAMED_DAY,
    which_day::NOTHING_GIVEN_THAT_DAY,
    course::NOTHING_BEFORE,
    each::NOT_PER_UNIT,
    day::OF_THE_PRAISE,
    rounds::ALL_ROUNDS,
    rounds::ONLY_THAT_DAY,
    rounds::ALL_THE_YEARS,
    bloc::ANOTHER_BLOC,
    part_named::NUMBER_OF_ITS_OWN,
    part_named::OF_THE_FORMER_UNIT,
    part_named::A_THRESHOLD,
    part_named::ANOTHER_KIND_OF_BODY,
    part_named::NOT_SENT_ON,
    holder::THE_REPLACED,
    holder::OF_THE_YEAR_SUMMED_UP,
    stage::ONLY_CLAIMED,
    teller::ONLY_TELLS,
    teller::CALLED_SO,
    gender::A_MAN_OR_A_WOMAN,
    kind_of::NO_TITLE,
    kind_of::ONLY_ITS_KIND,
    qualified::KIN,
    honoured::SENT_ELSEWHERE,
    absent::ANOTHER_BODY,
    got::SOMEBODY_GOT_IT,
    absent::OF_SEVERAL,
    absent::OF_THE_WHOLE_CLUSTER,
    absent::LOST_AND_FOUND,
    same_kind::NEITHER_SIDE,
    same_kind::ANOTHER_BRANCH,
    same_kind::ONLY_DESCRIBED,
    class_asked::ANOTHER_CLASS,
    institution::ANOTHER_OF_THE_CLASS,
    class_asked::NO_DEPUTY,
];
