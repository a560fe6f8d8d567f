//! Whether two texts are one story: the same words, or nearly the same with every name and number agreeing.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::reading::Reading;
use crate::article::press;
use crate::article::read::CAPTION;
use crate::text::fold;

/// How many of the smallest hashes stand for a text; their overlap estimates that of the texts.
const HASHES: usize = 64;
/// They are looked up in groups of so many; texts that share seven tenths of their words share a group nearly always.
const BAND: usize = 4;
/// Texts below this overlap are other texts.
const ALIKE: f64 = 0.7;
/// Versions of one report share at least so much of their words.
pub const A_VERSION: f64 = 0.3;
/// A shorter text says too little to be told apart by its words.
const LEAST_WORDS: usize = 60;

/// What a text is recognised by.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Signature(Vec<u32>);

/// The hash of the words as they stand, whatever the spaces.
pub fn content(reading: &Reading) -> String {
    let mut hash = Sha256::new();
    for word in reading.title.split_whitespace().chain(reading.text.split_whitespace()) {
        hash.update(word);
        hash.update(" ");
    }
    hash.finalize()
        .iter()
        .take(12)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

impl Signature {
    /// Empty for a text that is too short.
    pub fn of(text: &str) -> Signature {
        let words: Vec<String> = words(text).map(|word| fold::key(&word)).collect();
        if words.len() < LEAST_WORDS {
            return Signature(Vec::new());
        }
        let mut smallest = [u32::MAX; HASHES];
        for shingle in words.windows(3) {
            let hash = fnv(shingle);
            for (number, least) in smallest.iter_mut().enumerate() {
                *least =
                    (*least).min((mixed(hash ^ (number as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)) >> 32) as u32);
            }
        }
        Signature(smallest.to_vec())
    }

    /// About how much of their words two texts share.
    pub fn overlap(&self, other: &Signature) -> f64 {
        if self.0.len() != HASHES || other.0.len() != HASHES {
            return 0.0;
        }
        let same = self.0.iter().zip(&other.0).filter(|(a, b)| a == b).count();
        same as f64 / HASHES as f64
    }

    fn bands(&self) -> impl Iterator<Item = (usize, u64)> {
        self.0.chunks_exact(BAND).enumerate().map(|(number, band)| {
            let key = band.iter().fold(0u64, |key, hash| mixed(key ^ u64::from(*hash)));
            (number, key)
        })
    }
}

/// Finds the texts that may be the same as another.
#[derive(Default)]
pub struct Near {
    bands: HashMap<(usize, u64), Vec<String>>,
}

impl Near {
    pub fn insert(&mut self, id: &str, signature: &Signature) {
        for band in signature.bands() {
            self.bands.entry(band).or_default().push(id.to_string());
        }
    }

    pub fn remove(&mut self, id: &str, signature: &Signature) {
        for band in signature.bands() {
            if let Some(ids) = self.bands.get_mut(&band) {
                ids.retain(|other| other != id);
                if ids.is_empty() {
                    self.bands.remove(&band);
                }
            }
        }
    }

    pub fn candidates(&self, signature: &Signature) -> BTreeSet<String> {
        signature
            .bands()
            .filter_map(|band| self.bands.get(&band))
            .flatten()
            .cloned()
            .collect()
    }
}

/// Whether two texts share so much of their words that they may be one.
pub fn are_alike(signature: &Signature, other: &Signature) -> bool {
    signature.overlap(other) >= ALIKE
}

/// Whether a text is another with little changed. Reports of one form about two occasions share most words too, and
/// differ in what counts: so each name and number of the one has to stand in the other.
pub fn is_copy(signature: &Signature, text: &str, other_signature: &Signature, other: &str) -> bool {
    if !are_alike(signature, other_signature) {
        return false;
    }
    let (mine, theirs) = (telling(text), telling(other));
    mine.is_subset(&theirs) || theirs.is_subset(&mine)
}

/// How many of the words of two texts stand in both.
pub fn shared(text: &str, other: &str) -> f64 {
    let (mine, theirs): (HashSet<String>, HashSet<String>) = (words(text).collect(), words(other).collect());
    let both = mine.intersection(&theirs).count();
    both as f64 / (mine.len() + theirs.len() - both).max(1) as f64
}

/// Numbers, and words with a capital that do not merely begin a sentence. What each paper adds of its own tells nothing:
/// its name in front, its photographs' captions, its author below.
fn telling(text: &str) -> HashSet<String> {
    let lines = || {
        text.lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with(CAPTION))
    };
    let author = lines().next_back().filter(|line| {
        let short = line.split_whitespace().count() <= 6 && !line.contains(|c: char| c.is_ascii_digit());
        short && !line.ends_with(['.', '!', '?', '…', '”', '"'])
    });
    let own = lines().filter(|line| Some(*line) != author).map(press::without);
    own.flat_map(telling_of_a_line).collect()
}

fn telling_of_a_line(line: &str) -> HashSet<String> {
    let mut out = HashSet::new();
    let mut begins = true;
    for word in line.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let capital = bare.starts_with(char::is_uppercase);
        if bare.chars().any(|c| c.is_ascii_digit()) || (capital && !begins) {
            out.insert(fold::key(bare));
        }
        begins = word.ends_with(['.', '!', '?', ':', '…', '”', '"']) || bare.is_empty();
    }
    out
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_string)
}

fn fnv(shingle: &[String]) -> u64 {
    let bytes = shingle.iter().flat_map(|word| word.bytes().chain([b' ']));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Spreads a number over all bits (the finaliser of SplitMix64).
fn mixed(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "Sáng 12/3, quận Hồng Hà tổ chức hội nghị tổng kết phong trào thi đua yêu nước năm qua và triển khai \
        nhiệm vụ năm tới. Dự hội nghị có đồng chí Nguyễn Văn Bình, Chủ tịch quận. Theo báo cáo, trong năm các tập thể \
        và cá nhân trên địa bàn đã hưởng ứng nhiều phong trào, góp phần hoàn thành các chỉ tiêu kinh tế và xã hội. Tại \
        hội nghị, quận đã tặng Giấy khen cho 12 tập thể và 30 cá nhân có thành tích xuất sắc. Phát biểu tại đây, lãnh \
        đạo quận đề nghị các đơn vị tiếp tục phát huy kết quả đã đạt được trong thời gian tới.";

    fn copy(other: &str) -> bool {
        is_copy(&Signature::of(REPORT), REPORT, &Signature::of(other), other)
    }

    #[test]
    fn a_copy_with_a_little_changed_is_the_same_story() {
        assert!(copy(REPORT));
        assert!(copy(&REPORT.replace("Phát biểu tại đây, ", "")));
        assert!(copy(&format!("{REPORT} Hội nghị khép lại trong không khí phấn khởi.")));
    }

    #[test]
    fn what_each_paper_adds_of_its_own_makes_no_other_story() {
        let one = format!("(LĐTĐ) {REPORT}\nẢnh: Bà Lê Thu Hà nhận hoa của lãnh đạo quận\nHoàng Nam");
        let other = format!("HNP - {REPORT}\nVăn Đức, Mai Anh");
        assert!(is_copy(&Signature::of(&one), &one, &Signature::of(&other), &other));
        let other = other.replace("12 tập thể", "15 tập thể");
        assert!(!is_copy(&Signature::of(&one), &one, &Signature::of(&other), &other));
    }

    #[test]
    fn another_occasion_told_in_the_same_form_is_another_story() {
        assert!(!copy(&REPORT.replace("12 tập thể", "15 tập thể")));
        assert!(!copy(&REPORT.replace("Nguyễn Văn Bình", "Trần Thị Lan")));
        assert!(!copy(&REPORT.replace("12/3", "14/3")));
        assert!(!copy("Một tin khác hẳn."));
    }

    #[test]
    fn what_is_near_is_found_among_many() {
        let mut near = Near::default();
        for number in 0..200 {
            let other: String = (0..90).map(|word| format!("từ{} ", word * 7 + number * 1000)).collect();
            near.insert(&format!("khác-{number}"), &Signature::of(&other));
        }
        near.insert("bài", &Signature::of(REPORT));
        let changed = Signature::of(&REPORT.replace("Phát biểu tại đây, ", ""));
        assert_eq!(near.candidates(&changed).into_iter().collect::<Vec<_>>(), ["bài"]);
        near.remove("bài", &Signature::of(REPORT));
        assert!(near.candidates(&changed).is_empty());
    }

    #[test]
    fn spaces_do_not_make_another_text() {
        let reading = |text: &str| Reading {
            text: text.to_string(),
            ..Reading::default()
        };
        assert_eq!(content(&reading("a  b\nc")), content(&reading("a b c")));
        assert_ne!(content(&reading("a b c")), content(&reading("a bc")));
    }
}
