//! "nhat duoc bao nhieu tien", typed without marks: what somebody picked up, and no first place.

/// Words that "nhất" ranks by, without marks.
const RANKED: [&str; 20] = [
    "ve", "xep", "dung", "thu", "giai", "hang", "cao", "nhieu", "it", "som", "lon", "tre", "thong", "duy", "hop",
    "dau", "dong", "gioi", "tot", "nao",
];

/// Whether the "nhat" at `at` stands before "duoc" and behind nothing that it ranks.
pub fn stands(words: &[&str], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| words[before]);
    let got = words.get(at + 1).is_some_and(|word| ["duoc", "được"].contains(word));
    words[at] == "nhat" && got && !before.is_some_and(|word| RANKED.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_picked_up_ranks_nothing() {
        let picked = |text: &str| {
            let words: Vec<&str> = text.split(' ').collect();
            (0..words.len()).any(|at| stands(&words, at))
        };
        assert!(picked("chi hoe nhat duoc bao nhieu tien"));
        assert!(picked("hai em nhat duoc tui hom nao"));
        // Near misses: a rank.
        assert!(!picked("doi ve nhat duoc bao nhieu tien"));
        assert!(!picked("giai nhat duoc thuong gi"));
        assert!(!picked("nhat cum duoc gi"));
    }
}
