//! Verbs by which awards change hands.

use super::line::Line;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// tặng, trao, công nhận, khen thưởng …
    Give,
    /// nhận, đạt, đón nhận …
    Receive,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    pub start: usize,
    pub end: usize,
    pub act: Act,
}

const GIVE: &[&str] = &[
    "quyết định tặng thưởng",
    "quyết định tặng",
    "tặng thưởng",
    "trao tặng",
    "trao thưởng",
    "trao lại",
    "trao gửi",
    "tặng",
    "trao",
    "phong tặng",
    "truy tặng",
    "truy phong",
    "công nhận",
    "suy tôn",
    "khen tặng",
    "khen thưởng",
    "khen",
    "biểu dương",
    "tuyên dương",
    "tôn vinh",
    "vinh danh",
    "ghi nhận",
    "thu hồi",
    "tước",
    "hủy bỏ",
    "hủy",
    "huỷ",
    "thưởng",
    "trao quyết định tặng",
    "dành tặng",
    "xét tặng",
    "đề nghị tặng",
    "awarded",
    "presented",
    "gave",
    "given",
    "granted",
    "honoured",
    "honored",
    "rewarded",
];

const RECEIVE: &[&str] = &[
    "đón nhận",
    "vinh dự nhận",
    "vinh dự nhận được",
    "vinh dự đón nhận",
    "vinh dự được nhận",
    "nhận được",
    "được nhận",
    "nhận",
    "đón",
    "đạt được",
    "đạt",
    "giành được",
    "giành",
    "có",
    "là",
    "được",
    "received",
    "receives",
    "won",
    "was awarded",
    "were awarded",
    "has been awarded",
    "have been awarded",
    "had been awarded",
    "been awarded",
    "have been given",
    "has been given",
    "had been given",
    "was honoured with",
    "was honored with",
    "were presented with",
    "was given",
    "were given",
    "was presented with",
    "earned",
    "got",
    "đoạt",
];

/// Words after which "khen thưởng", "biểu dương" are nouns.
const NOUN_BEFORE: &[&str] = &[
    "tác", "đua", "thức", "mức", "luật", "nghị", "lễ", "việc", "hồ", "sơ", "quỹ", "đề", "căn",
];

/// All of them, left to right, the longest at each place; none inside quotation marks or an award's own words.
pub(super) fn all(line: &Line) -> Vec<Verb> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < line.words.tokens.len() {
        let free = !line.quoted[at] && line.award_at(at).is_none();
        // "gắn Huân chương lên lá cờ", "được Chủ tịch nước gắn": "gắn với", "gắn biển" are other words.
        let pinned = line.is(at, "gắn")
            && (line.award_at(at + 1).is_some() || line.starts(at + 1, &["lên", "cho", "tại", "trong"]).is_some());
        let pinned = pinned || (["cấp", "phong"].iter().any(|w| line.is(at, w)) && line.award_at(at + 1).is_some());
        let give = line
            .starts(at, GIVE)
            .or(pinned.then_some(at + 1))
            .filter(|_| free && !is_noun(line, at));
        let in_a_row = at > 1 && line.is(at - 1, "tiếp") && line.is(at - 2, "liên");
        let other = at > 0
            && !in_a_row
            && ["tiếp", "ghi", "công", "xác", "chứng", "cảm", "giấy"]
                .iter()
                .any(|w| line.is(at - 1, w))
            || line
                .starts(
                    at,
                    &["nhận định", "nhận thức", "nhận thấy", "được biết", "có thể", "đón tiếp"],
                )
                .is_some();
        let receive = line.starts(at, RECEIVE).filter(|_| free && !other);
        // "khen thưởng" inside the name of a council or a board.
        let act = if give >= receive { Act::Give } else { Act::Receive };
        match give.max(receive) {
            Some(end) => {
                out.push(Verb { start: at, end, act });
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

fn is_noun(line: &Line, at: usize) -> bool {
    let general = line
        .starts(
            at,
            &["khen thưởng", "khen", "biểu dương", "tuyên dương", "tôn vinh", "thưởng"],
        )
        .is_some();
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    // "Về khen thưởng, quận có 1 tập thể …"
    if general && before == 0 && line.is(before, "về") {
        return true;
    }
    // "Hội đồng thi đua khen | thưởng": the half of a noun.
    if line.is(at, "thưởng") && line.is(before, "khen") {
        return true;
    }
    if line.is(before, "tiền") || line.is(before, "phần") || line.is(before, "giải") {
        return true;
    }
    let office = |i: usize| line.is(i, "đua");
    let dashed = matches!(line.words.sign(before), "-" | "–" | ",") && before > 0 && office(before - 1);
    general && (dashed || NOUN_BEFORE.iter().any(|w| line.is(before, w)))
}
