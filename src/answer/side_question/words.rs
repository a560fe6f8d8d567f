//! The words by which a question holds two against each other.

/// Phrases that hold two numbers against each other and name nothing that is counted.
pub(super) const WEIGHING: [&str; 24] = [
    "nhiều hay ít hơn",
    "nhiều hơn hay ít hơn",
    "ít hay nhiều hơn",
    "hơn hay kém",
    "tăng hay giảm",
    "giảm hay tăng",
    "tăng giảm thế nào",
    "tăng giảm ra sao",
    "chênh nhau thế nào",
    "chênh nhau ra sao",
    "chênh nhau bao nhiêu",
    "chênh nhau mấy",
    "chênh lệch thế nào",
    "chênh lệch bao nhiêu",
    "chênh lệch ra sao",
    "hơn kém thế nào",
    "hơn kém nhau thế nào",
    "hơn kém nhau bao nhiêu",
    "hơn kém bao nhiêu",
    "khác nhau thế nào",
    "khác nhau ra sao",
    "bằng nhau không",
    "up or down",
    "more or fewer",
];

/// Words that are more or less of something.
pub(super) const DEGREES: [&str; 14] = [
    "lắm", "nhiều", "ít", "đông", "cao", "thấp", "lớn", "more", "fewer", "larger", "higher", "bigger", "greater",
    "most",
];

/// What is which: "bên nào", "phường nào".
pub(super) const SIDES: [&str; 26] = [
    "bên",
    "nơi",
    "năm",
    "phường",
    "xã",
    "quận",
    "huyện",
    "tỉnh",
    "cụm",
    "khối",
    "trường",
    "cái",
    "đợt",
    "kỳ",
    "khóa",
    "đơn vị",
    "địa phương",
    "thành phố",
    "ngành",
    "hội",
    "sở",
    "lần",
    "kỳ đại hội",
    "dịp",
    "phía",
    "chỗ",
];

pub(super) const ENGLISH_SIDES: [&str; 10] = [
    "where",
    "which of the two",
    "which side",
    "which one",
    "which year",
    "which",
    "who",
    "what year",
    "between",
    "did",
];

/// Words that only say that there are two.
pub(super) const FILLING: [&str; 14] = [
    "thì",
    "mỗi bên",
    "mỗi nơi",
    "mỗi năm",
    "hai bên",
    "cả hai",
    "lần lượt",
    "so sánh",
    "đem so",
    "compare",
    "compared",
    "versus",
    "vs",
    "respectively",
];
