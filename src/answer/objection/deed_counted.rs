//! What was done to what is counted: how many were employed is not how many were saved.

use super::rules::objection;
use super::{Objection, Seen, asks, last_words, says};
use crate::question::asked::Asked;
use crate::question::terms::Term;
use crate::text::fold;
use crate::text::phrase::stands;

pub const ANOTHER_DEED: Objection = objection(
    "another deed",
    another_deed,
    &[
        ("Thợ mỏ cứu được mấy người? / Mỏ có [71.000 người] làm việc.", "0.70"),
        ("Xã hiến bao nhiêu m2 đất? / Xã có [310 m2 đất] bỏ hoang.", "0.70"),
        (
            "Tổ giúp được mấy người? / Tổ có [16 đoàn viên] đã làm thủ tục giúp 118 người già yếu.",
            "0.50",
        ),
        (
            "How many households gave land in 2021? / Giấy khen của huyện được trao cho 58 tập thể, [173 hộ].",
            "0.70",
        ),
        (
            "How many models did the city reward in 2019? / Since 2009 the city has registered [7,214 models].",
            "0.50",
        ),
    ],
    &[
        "Thợ mỏ cứu được mấy người? / Sáu thợ mỏ đã cứu [9 người].",
        "How many households gave land in 2021? / Năm 2021, [173 hộ] hiến đất mở đường.",
    ],
);

/// "… cứu được mấy người?": the number of those employed is not told by whom somebody saved.
fn another_deed(seen: &Seen) -> Option<f32> {
    const DEEDS: [(&str, &[&str]); 24] = [
        ("gave land", &["hien", "donat", "gave", "gop", "given up"]),
        ("donated land", &["hien", "donat", "gave", "gop", "given up"]),
        ("bo sung", &["bo sung", "hoan thien", "supplement"]),
        (
            "bac",
            &[
                "bac",
                "loai",
                "khong duoc chap",
                "khong duoc thong",
                "chua dong y",
                "reject",
                "refus",
            ],
        ),
        (
            "loai",
            &[
                "loai",
                "bac",
                "khong duoc chap",
                "khong duoc thong",
                "khong dat",
                "reject",
                "exclu",
            ],
        ),
        ("tra lai", &["tra lai", "tra", "nhan lai", "return"]),
        ("thu hoi", &["thu hoi", "recover", "withdr"]),
        ("cuu", &["cuu", "rescu", "sav", "dua", "giai cuu", "don"]),
        ("hien", &["hien", "donat", "given up", "gave", "gop"]),
        ("trong", &["trong", "plant"]),
        ("bat", &["bat", "khong che", "arrest", "tam giu", "triet"]),
        ("xay", &["xay", "buil", "dung", "khanh thanh", "khoi cong"]),
        ("giup", &["giup", "ho tro", "help"]),
        ("nau", &["nau", "cook"]),
        ("tiem", &["tiem", "vaccin"]),
        ("phat", &["phat", "fine", "xu phat"]),
        ("cu", &["cu", "bau", "suy ton", "chon", "elect", "sen"]),
        ("vot", &["vot", "thu gom", "remov", "collect"]),
        (
            "day",
            &["day", "truyen nghe", "taught", "teach", "huong dan", "theo hoc"],
        ),
        ("nuoi", &["nuoi", "chan nuoi"]),
        ("sua", &["sua", "repair"]),
        ("lap", &["lap", "gan", "install", "thanh lap"]),
        ("hoa giai", &["hoa giai", "mediat"]),
        ("thu gom", &["thu gom", "gom", "vot", "collect", "remov"]),
    ];
    if seen.ask.asked != Asked::HowMany {
        return None;
    }
    // "How many models did the city reward?": those registered since are more.
    const REWARDS: [&str; 5] = ["reward", "honour", "honor", "commend", "praise"];
    const OTHERWISE: [&str; 3] = ["registered", "recognised", "recognized"];
    let rewards = REWARDS.iter().any(|verb| {
        seen.own.bare.trim_end().contains(&format!(" {verb} ")) || seen.own.bare.trim_end().ends_with(verb)
    });
    if rewards && says(&last_words(&seen.before, 4), &OTHERWISE) {
        return Some(0.5);
    }
    let own = &seen.own.bare;
    /// English stems; Vietnamese words stand whole: "của" is no "cử".
    const STEMS: [&str; 23] = [
        "supplement",
        "reject",
        "refus",
        "exclu",
        "return",
        "withdr",
        "rescu",
        "sav",
        "donat",
        "plant",
        "arrest",
        "buil",
        "help",
        "cook",
        "vaccin",
        "fine",
        "elect",
        "sen",
        "repair",
        "install",
        "mediat",
        "collect",
        "remov",
    ];
    let told = |words: &[&str]| {
        let sentence = seen.bare_sentence();
        words.iter().any(|w| match STEMS.contains(w) {
            true => sentence.contains(&format!(" {w}")),
            false => stands(sentence, w),
        })
    };
    const COUNTS: [&str; 4] = [" may ", " bao nhieu ", " duoc may ", " duoc bao nhieu "];
    let counts = COUNTS.iter().flat_map(|count| own.match_indices(count));
    let before: Vec<&str> = counts.map(|(at, _)| &own[..at]).collect();
    let asked = |verb: &str| {
        let ends = |before: &&str| before.strip_suffix(verb).is_some_and(|rest| rest.ends_with(' '));
        before.iter().any(ends)
    };
    // "How many households gave land?": in English the verb stands behind who did it.
    let english = |verb: &str| verb.contains(' ') && stands(own, verb);
    let verb = DEEDS.iter().find(|(verb, _)| asked(verb) || english(verb))?;
    // "phát bao nhiêu giấy khen": who hands out fines nobody.
    if verb.0 == "phat" && (seen.names_award || asks(seen.own, &["quà", "thẻ", "tờ rơi", "suất", "giấy khen"]))
    {
        return None;
    }
    // "16 đoàn viên đã làm thủ tục giúp 118 người": another number stands behind what was done.
    let behind = |verb: &str| {
        let after = format!(" {} ", fold::phrase_bare(&seen.after));
        let at = after.find(&format!(" {verb} "));
        let rest = at.and_then(|at| after.get(at + verb.len() + 1..)).unwrap_or("");
        let number = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == '.');
        rest.split_whitespace().take(3).any(number)
    };
    let done_before = stands(&format!(" {} ", fold::phrase_bare(&seen.before)), verb.0);
    if !done_before && behind(verb.0) {
        return Some(0.5);
    }
    (!told(verb.1)).then_some(0.7)
}

pub const WHO_SAVED: Objection = objection(
    "who saved, not who was saved",
    who_saved,
    &[
        (
            "Vụ lật đò cứu sống mấy người? / Tỉnh khen một tập thể và [bốn cá nhân] cứu người trong vụ chìm đò.",
            "0.40",
        ),
        (
            "bao nhieu nguoi duoc cuu / Tổ tuần tra gồm [5 chiến sĩ] đã cứu người trên sông.",
            "0.40",
        ),
        (
            "How many people were rescued? / The city commended [four people] who rescued passengers.",
            "0.40",
        ),
    ],
    &[
        "Vụ lật đò cứu sống mấy người? / Tổ tuần tra cứu sống [19 người].",
        "Vụ lật đò cứu sống mấy người? / [19 người] được cứu lên bờ.",
        "Mấy người cứu nạn nhân vụ lật đò? / Tỉnh khen [bốn cá nhân] cứu người trong vụ chìm đò.",
        "How many people were rescued? / [19 people] were rescued.",
    ],
);

/// "Cứu được mấy người?": those who saved others stand before the word, those who were saved behind it.
fn who_saved(seen: &Seen) -> Option<f32> {
    const ASKED: [&str; 14] = [
        "cứu mấy",
        "cứu bao nhiêu",
        "cứu được mấy",
        "cứu được bao nhiêu",
        "cứu sống mấy",
        "cứu sống bao nhiêu",
        "cứu sống được",
        "cứu thoát",
        "được cứu",
        "được cứu sống",
        "were rescued",
        "were saved",
        "did they rescue",
        "did they save",
    ];
    const SAVES: [&str; 8] = [
        "cứu",
        "đã cứu",
        "tham gia cứu",
        "kịp thời cứu",
        "dũng cảm cứu",
        "who rescued",
        "who saved",
        "rescued",
    ];
    let counted = seen.ask.asked == Asked::HowMany && asks(seen.own, &ASKED);
    let saves = SAVES.iter().any(|verb| {
        seen.behind
            .strip_prefix(' ')
            .is_some_and(|rest| rest.starts_with(&format!("{verb} ")))
    });
    (counted && saves).then_some(0.4)
}

pub const POINTS_TAKEN_OFF: Objection = objection(
    "no points taken off",
    points_taken_off,
    &[
        ("Phường Phú Lộc bị trừ mấy điểm? / - Phú Lộc: [459 điểm].", "0.50"),
        ("Xã bị trừ bao nhiêu điểm? / Xã đạt [92 điểm], xếp thứ ba.", "0.50"),
        ("How many points was the ward docked? / - Phú Lộc: [459 điểm].", "0.50"),
    ],
    &[
        "Phường Phú Lộc bị trừ mấy điểm? / Phú Lộc bị trừ [8 điểm] do ba công trình sai phép.",
        "Phường Phú Lộc được mấy điểm? / - Phú Lộc: [459 điểm].",
    ],
);

/// "bị trừ mấy điểm?", and "còn Ngọc Lâm?" behind it: the points somebody has are not those taken off.
fn points_taken_off(seen: &Seen) -> Option<f32> {
    const TAKEN: [&str; 7] = ["trừ", "mất", "deducted", "docked", "lost", "penalised", "penalized"];
    let points = says(&seen.focus, &["điểm", "points"]);
    (seen.question.takes_off && points && !says(&seen.sentence, &TAKEN)).then_some(0.5)
}

/// Whether a question is for points that were taken off.
pub(super) fn takes_off(noun: &[String], terms: &[Term]) -> bool {
    const TAKEN: [&str; 6] = ["tru", "bi tru", "deducted", "docked", "penalised", "penalized"];
    let counts = noun
        .first()
        .is_some_and(|noun| matches!(noun.as_str(), "diem" | "points" | "point"));
    counts
        && terms
            .iter()
            .any(|term| TAKEN.contains(&fold::phrase_bare(&term.words).as_str()))
}
