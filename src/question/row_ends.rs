//! Words that rank: the two ends of a row, and the prizes of one contest.

/// The two ends of a row, in words.
pub const ENDS: [(&[&str], &[&str]); 6] = [
    (
        &["cánh phải", "bờ phải", "bên phải", "mạn phải"],
        &["cánh trái", "bờ trái", "bên trái", "mạn trái"],
    ),
    (
        &[
            "cao tuổi nhất",
            "lớn tuổi nhất",
            "nhiều tuổi nhất",
            "già nhất",
            "oldest",
            "eldest",
        ],
        &["nhỏ tuổi nhất", "trẻ nhất", "trẻ tuổi nhất", "ít tuổi nhất", "youngest"],
    ),
    (
        &[
            "nhiều nhất",
            "cao nhất",
            "lớn nhất",
            "đông nhất",
            "most",
            "highest",
            "largest",
            "biggest",
        ],
        &[
            "ít nhất",
            "thấp nhất",
            "nhỏ nhất",
            "bé nhất",
            "fewest",
            "lowest",
            "smallest",
            "least",
        ],
    ),
    (&["dài nhất", "longest"], &["ngắn nhất", "shortest"]),
    (
        &["sớm nhất", "đầu tiên", "earliest", "first to"],
        &["muộn nhất", "cuối cùng", "latest", "last to"],
    ),
    (
        &["dẫn đầu", "đứng đầu", "xếp thứ nhất", "về nhất"],
        &["cuối bảng", "xếp cuối", "đứng cuối", "bottom"],
    ),
];

/// The prizes of one contest, the highest first.
pub const PRIZES: [&[&str]; 5] = [
    &["giải đặc biệt", "special prize"],
    &["giải nhất", "giải cao nhất", "về nhất", "first prize", "top prize"],
    &["giải nhì", "về nhì", "second prize"],
    &["giải ba", "về ba", "third prize"],
    &["giải khuyến khích", "consolation prize"],
];

/// The medals of one contest, the highest first.
pub const MEDALS: [&[&str]; 3] = [
    &["huy chương vàng", "tấm vàng", "giành vàng", "gold medal"],
    &["huy chương bạc", "tấm bạc", "giành bạc", "silver medal"],
    &["huy chương đồng", "tấm đồng", "giành đồng", "bronze medal"],
];
