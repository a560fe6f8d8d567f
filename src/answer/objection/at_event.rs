//! Where an event was held is told behind "tại"; a place that says whence somebody there comes is another.

use super::rules::objection;
use super::{Objection, Seen, asks, ends, says};
use crate::question::asked::Asked;

pub const WHENCE_SOMEBODY_CAME: Objection = objection(
    "whence somebody came",
    whence_somebody_came,
    &[
        (
            "Đại hội thi đua huyện mở ở đâu? / Nghệ nhân Lê Thị Na, làng thêu [Tân Kỳ], tham luận tại Đại hội.",
            "0.50",
        ),
        (
            "Where was the conference held? / Đại diện xã [Phú Lộc], phát biểu tại hội nghị, nêu ba ý kiến.",
            "0.50",
        ),
    ],
    &[
        "Đại hội thi đua huyện mở ở đâu? / Đại hội mở tại [Nhà văn hóa huyện].",
        "Đại hội thi đua huyện mở ở đâu? / Tại [Tân Kỳ], 200 đại biểu dự hội nghị.",
        "Nghệ nhân Na ở đâu? / Nghệ nhân Lê Thị Na, làng thêu [Tân Kỳ], tham luận tại Đại hội.",
    ],
);

/// "… tham luận tại Đại hội": what is told took place there, and the place before it says who spoke.
fn whence_somebody_came(seen: &Seen) -> Option<f32> {
    const EVENTS: [&str; 11] = [
        "đại hội",
        "hội nghị",
        "lễ",
        "buổi",
        "cuộc họp",
        "hội thảo",
        "conference",
        "congress",
        "ceremony",
        "meeting",
        "event",
    ];
    const THERE: [&str; 5] = ["tại đại hội", "tại hội nghị", "tại buổi", "tại lễ", "tại cuộc"];
    const WHERE: [&str; 5] = [" tại ", " ở ", " về ", " đến ", " tới "];
    let where_held = seen.ask.asked == Asked::Where && asks(seen.own, &EVENTS);
    let led = ends(&seen.lead, &WHERE) || says(&seen.part, &["tại", "ở", "về"]);
    (where_held && says(&seen.behind, &THERE) && !led).then_some(0.5)
}
