//! Money that came with another form of reward than the one asked about.

use super::rules::objection;
use super::{Objection, Seen, asks, says};
use crate::question::asked::Asked;

pub const WITH_ANOTHER_AWARD: Objection = objection(
    "came with another award",
    with_another_award,
    &[
        (
            "Bằng khen tặng bác Tân kèm bao nhiêu tiền? / Bác Tân được thành phố tặng Bằng khen hồi tháng 3, nay được quận tặng Giấy khen kèm [2 triệu đồng].",
            "0.40",
        ),
        (
            "How much money came with the certificate of merit? / Bà Na nhận Bằng khen của tỉnh; huyện tặng bà Giấy khen và [3 triệu đồng].",
            "0.40",
        ),
    ],
    &[
        "Giấy khen tặng bác Tân kèm bao nhiêu tiền? / Bác Tân được tặng Bằng khen, nay được quận tặng Giấy khen kèm [2 triệu đồng].",
        "Bác Tân được thưởng bao nhiêu tiền? / Bác Tân được tặng Bằng khen, nay được quận tặng Giấy khen kèm [2 triệu đồng].",
        "Bằng khen tặng bác Tân kèm bao nhiêu tiền? / Bác Tân được tặng Bằng khen và [2 triệu đồng].",
    ],
);

/// "Bằng khen kèm bao nhiêu tiền?": the form named last before a sum is the one that it came with.
fn with_another_award(seen: &Seen) -> Option<f32> {
    /// What questions and reports call a form.
    type Form = (&'static [&'static str], &'static str);
    const FORMS: [Form; 5] = [
        (
            &["bằng khen", "bk", "certificate of merit", "merit certificate"],
            "bằng khen",
        ),
        (&["giấy khen", "gk", "letter of commendation"], "giấy khen"),
        (&["huân chương", "order"], "huân chương"),
        (&["cờ thi đua", "cờ", "flag"], "cờ"),
        (&["kỷ niệm chương", "insignia"], "kỷ niệm chương"),
    ];
    let asked = |form: &&Form| asks(seen.own, form.0);
    let mut wanted = FORMS.iter().filter(asked);
    let form = wanted.next().filter(|_| seen.ask.asked == Asked::Money)?;
    if wanted.next().is_some() || !says(&seen.lead, &[form.1]) {
        return None;
    }
    let last = |form: &Form| seen.lead.rfind(&format!(" {} ", form.1));
    let own = last(form)?;
    let another = FORMS.iter().filter_map(last).any(|at| at > own);
    another.then_some(0.4)
}
