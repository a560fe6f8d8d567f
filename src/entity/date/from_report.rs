//! Words that count a year from that of the report they stand in.

/// The words, and by how many years they lie off the report's own. "Năm trước" is not among them: it counts as often from
/// a year told before it ("thay cho cờ của năm trước").
pub const FROM_THE_REPORT: [(&str, i16); 8] = [
    ("năm nay", 0),
    ("this year", 0),
    ("năm tới", 1),
    ("next year", 1),
    ("năm cũ", -1),
    ("năm ngoái", -1),
    ("năm vừa rồi", -1),
    ("last year", -1),
];
