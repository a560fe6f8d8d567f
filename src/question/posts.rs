//! The posts a question names.

use super::asked::{Ask, Asked, Sort, phrase_at};
use super::doers;
use super::groups;
use super::people;
use super::slots::range;
use super::{PostSlot, Query};
use crate::entity::{Entity, Value, Words, organisation};
use crate::text::Lang;

/// Posts by name; "who headed the police" names every post that stands at a head.
pub fn find(words: &Words, entities: &[Entity], asks: &[Ask]) -> Vec<PostSlot> {
    let mut out: Vec<PostSlot> = entities
        .iter()
        .filter_map(|e| match &e.value {
            Value::Post(post) => {
                let (from, to) = range(words, e.span);
                // "Which province chairs the cluster?": units head clusters too, and no committee.
                let of_cluster = words.lang == Lang::En && words.is(from, "chairs") && of_cluster(words);
                (!presides(words, from) && !of_cluster).then_some(PostSlot {
                    post: post.post,
                    words: words.str(e.span).to_string(),
                    from,
                    to,
                })
            }
            _ => None,
        })
        .collect();
    // "Ai đứng đầu công an quận?": whoever holds a post at the head of the body.
    if let (true, Lang::Vi) = (out.is_empty(), words.lang) {
        let whom = asks.iter().filter(|a| matches!(a.asked, Asked::Who | Asked::WhoIs));
        out.extend(whom.flat_map(|ask| heads_body(words, ask.to)));
    }
    let who = asks
        .iter()
        .find(|a| matches!(a.asked, Asked::Who | Asked::WhoIs) && a.from == 0);
    if let (Some(ask), true) = (who, out.is_empty()) {
        out.extend(heads(words, ask.to));
    }
    out
}

/// "(who) headed", "(who is) the head of", "(ai) đứng đầu phòng …", with every post that is meant.
fn heads(words: &Words, at: usize) -> Vec<PostSlot> {
    const SAID_OF_BODIES: [&str; 8] = [
        "đứng đầu",
        "đang đứng đầu",
        "lãnh đạo",
        "phụ trách",
        "điều hành",
        "quản lý",
        "là người đứng đầu",
        "làm sếp",
    ];
    const SAID: [&str; 19] = [
        "directed",
        "directs",
        "managed",
        "manages",
        "runs",
        "chaired",
        "chairs",
        "commanded",
        "commands",
        "at the head of",
        "headed",
        "heads",
        "led",
        "leads",
        "the head of",
        "head of",
        "in charge of",
        "the leader of",
        "the chief of",
    ];
    let said = |said: &[&str]| said.iter().filter_map(|said| words.phrase(at, said)).max();
    let to = match words.lang {
        Lang::En => said(&SAID).filter(|_| !of_cluster(words)),
        Lang::Vi => said(&SAID_OF_BODIES).filter(|to| organisation::name_at(words, *to).is_some()),
    };
    let Some(to) = to.filter(|to| !groups::of_group(words, *to) && !presides(words, at)) else {
        return Vec::new();
    };
    named(words, &HEADS, (at, to))
}

/// Posts at the head of a body.
const HEADS: [&str; 14] = [
    "Chủ tịch",
    "Giám đốc",
    "Tổng Giám đốc",
    "Trưởng ban",
    "Trưởng phòng",
    "Trưởng Công an",
    "Chỉ huy trưởng",
    "Hiệu trưởng",
    "Viện trưởng",
    "Chủ nhiệm",
    "Cục trưởng",
    "Trưởng thôn",
    "Tổ trưởng",
    "Trưởng Đoàn",
];

/// The posts of such names, said by the tokens `from..to`.
fn named(words: &Words, names: &[&str], (from, to): (usize, usize)) -> Vec<PostSlot> {
    let posts = words.lexicon.posts.all.iter().enumerate();
    posts
        .filter(|(_, post)| names.contains(&post.name.as_str()))
        .map(|(id, post)| PostSlot {
            post: id as u32,
            words: post.name.clone(),
            from,
            to,
        })
        .collect()
}

/// "(ai) đứng đầu công an quận", "(ai) lãnh đạo bệnh viện", with the posts of such a body; who leads a row of communes
/// is another thing.
fn heads_body(words: &Words, at: usize) -> Vec<PostSlot> {
    const SAID: [&str; 6] = [
        "đứng đầu",
        "đang đứng đầu",
        "là người đứng đầu",
        "lãnh đạo",
        "chỉ huy",
        "làm sếp",
    ];
    const BODIES: [(&str, &[&str]); 33] = [
        ("công an", &["Trưởng Công an", "Giám đốc"]),
        ("sở", &["Giám đốc"]),
        ("bệnh viện", &["Giám đốc"]),
        ("trung tâm", &["Giám đốc"]),
        ("công ty", &["Giám đốc", "Tổng Giám đốc"]),
        ("trường", &["Hiệu trưởng"]),
        ("phòng", &["Trưởng phòng"]),
        ("ubnd", &["Chủ tịch"]),
        ("ủy ban", &["Chủ tịch"]),
        ("hội đồng", &["Chủ tịch"]),
        ("liên đoàn", &["Chủ tịch"]),
        ("công đoàn", &["Chủ tịch"]),
        ("mặt trận", &["Chủ tịch"]),
        ("hội", &["Chủ tịch"]),
        ("đoàn thanh niên", &["Bí thư"]),
        ("đoàn phường", &["Bí thư"]),
        ("đoàn xã", &["Bí thư"]),
        ("chi bộ", &["Bí thư"]),
        ("liên minh", &["Chủ tịch"]),
        ("tập đoàn", &["Chủ tịch", "Tổng Giám đốc"]),
        ("hợp tác xã", &["Giám đốc", "Chủ nhiệm"]),
        ("xí nghiệp", &["Giám đốc"]),
        ("nhà máy", &["Giám đốc"]),
        ("kho bạc", &["Giám đốc"]),
        ("bảo hiểm", &["Giám đốc"]),
        ("ngân hàng", &["Giám đốc"]),
        ("chi cục", &["Cục trưởng"]),
        ("cục", &["Cục trưởng"]),
        ("viện", &["Viện trưởng", "Giám đốc"]),
        ("tổ dân phố", &["Tổ trưởng"]),
        ("câu lạc bộ", &["Chủ nhiệm"]),
        ("ban chỉ huy", &["Chỉ huy trưởng"]),
        ("ban", &["Trưởng ban"]),
    ];
    let Some(to) = SAID.iter().filter_map(|said| words.phrase(at, said)).max() else {
        return Vec::new();
    };
    let body = BODIES.iter().find(|(body, _)| words.phrase(to, body).is_some());
    body.map_or_else(Vec::new, |(_, names)| named(words, names, (at, to)))
}

/// "Who chaired the August session": whoever is in the chair there need hold no such post.
fn presides(words: &Words, at: usize) -> bool {
    const CHAIRED: [&str; 4] = ["chaired", "chairs", "chair", "chairing"];
    const MEETINGS: [&str; 13] = [
        "session",
        "sessions",
        "meeting",
        "meetings",
        "conference",
        "ceremony",
        "jury",
        "hearing",
        "talks",
        "review",
        "forum",
        "seminar",
        "workshop",
    ];
    /// So many words behind the verb tells what was chaired.
    const FAR: usize = 8;
    let verb = at == 1 && words.lang == Lang::En && CHAIRED.contains(&words.tokens[at].key.as_str());
    let behind = words.tokens.iter().skip(at + 1).take(FAR);
    let mut object = behind.take_while(|t| !["of", "in", "at", "for"].contains(&t.key.as_str()));
    verb && object.any(|t| MEETINGS.contains(&t.key.as_str()))
}

/// Clusters are headed by units too.
fn of_cluster(words: &Words) -> bool {
    words.tokens.iter().any(|t| {
        matches!(
            t.key.as_str(),
            "cluster" | "clusters" | "bloc" | "blocs" | "movement" | "list"
        ) || matches!(t.bare.as_str(), "cum" | "khoi")
    })
}

impl Query {
    /// "Who heads the board", "who was president": somebody is asked for, and no body.
    pub(super) fn name_somebody(&self, words: &Words, asks: &mut [Ask]) {
        let head = |ask: &Ask| self.posts.iter().any(|post| (ask.to..=ask.to + 1).contains(&post.from));
        if self.persons.is_empty() && !of_cluster(words) {
            let mut who = asks
                .iter_mut()
                .filter(|a| a.from == 0 && matches!(a.asked, Asked::Who | Asked::WhoIs));
            // "Thôn nào đứng đầu phong trào?" asks for no person.
            if let Some(ask) = who.find(|ask| head(ask) && (words.lang == Lang::En || ask.sort == Sort::Any)) {
                ask.sort = Sort::Person;
            }
        }
    }

    /// "Chủ tịch huyện khen ông A là ai?", "who chaired the committee that praised A": who holds the post is asked, and the
    /// person only says which is meant.
    pub(super) fn free_of_others(&mut self, words: &Words, asks: &[Ask]) {
        const DOES: [&str; 12] = [
            "khen",
            "thưởng",
            "trao",
            "tặng",
            "biểu dương",
            "tuyên dương",
            "thăm",
            "that",
            "which",
            "who",
            "whom",
            "when",
        ];
        let who = asks
            .iter()
            .any(|a| matches!(a.asked, Asked::Who | Asked::WhoIs | Asked::Name));
        // "Người đứng đầu chi cục hồi vụ ông A (chi cục trưởng) tên gì?": the post right before says who is asked for.
        let asked = |at: usize| {
            asks.iter()
                .any(|a| matches!(a.asked, Asked::Name | Asked::WhoIs) && a.from == at)
        };
        let signs = |from: usize| (from..words.tokens.len()).find(|at| words.tokens[*at].is_word());
        let last = self
            .posts
            .iter()
            .find(|post| signs(post.to).is_some_and(asked))
            .map(|post| post.from);
        let apart = last.is_some_and(|from| from > 0 && !words.tokens[from - 1].is_word());
        if let Some(post) = last.filter(|_| apart) {
            self.persons.retain(|person| person.to > post);
        }
        // "Thầy giáo hướng dẫn em A là ai?"
        let named = asks.iter().find(|a| matches!(a.asked, Asked::WhoIs | Asked::Name));
        if let Some(head) = named.and_then(|ask| people::head(&words.tokens, ask.from)) {
            self.persons.retain(|person| person.from <= head);
        }
        let Some(post) = self.posts.iter().map(|post| post.from).min().filter(|_| who) else {
            return;
        };
        let opens =
            asks.iter().all(|ask| ask.from > post) && post == 0 || asks.iter().any(|a| a.from == 0 && a.to <= post);
        self.persons.retain(|person| {
            let mut between = post + 1..person.from;
            let does = between.any(|at| DOES.iter().any(|verb| phrase_at(&words.tokens, at, verb).is_some()));
            !(opens && does && post < person.from)
        });
    }

    /// "Hiệu trưởng trường A năm 2020 tên gì?" asks who holds the post.
    pub(super) fn name_holder(&self, words: &Words, asks: &mut [Ask]) {
        let slots = || {
            let places = self.places.iter().map(|s| (s.from, s.to));
            places.chain(self.periods.iter().map(|s| (s.from, s.to)))
        };
        let says_no_more = |from: usize, to: usize| {
            (from..to).all(|at| slots().any(|(from, to)| (from..to).contains(&at)) || !words.tokens[at].is_word())
        };
        for ask in asks.iter_mut().filter(|a| a.asked == Asked::Name) {
            // "Phó Thủ tướng trao huân chương ở A tên là gì?"
            let opens = |post: &PostSlot| post.from == 0 && words.tokens[ask.from].can_mean("tên");
            let held = |post: &PostSlot| post.to <= ask.from && (opens(post) || says_no_more(post.to, ask.from));
            if self.persons.is_empty() && self.posts.iter().any(held) {
                ask.asked = Asked::WhoIs;
            }
        }
    }

    /// "Which minister signed the proposal?", "which vice chairman handed over the flags?": whoever holds the post.
    pub(super) fn holder_behind(&self, words: &Words, asks: &mut [Ask]) {
        let which = |ask: &Ask| matches!(words.tokens[ask.from].key.as_str(), "which" | "what");
        let open = |ask: &&mut Ask| matches!(ask.asked, Asked::What | Asked::Place) && which(ask);
        for ask in asks.iter_mut().filter(open) {
            let behind = |post: &&PostSlot| (ask.from + 1..=ask.from + 2).contains(&post.from) && post.to > ask.to;
            if let Some(post) = self.posts.iter().find(behind) {
                ask.asked = doers::of_post_that_gives(&words.tokens, post.to, Asked::Who);
                ask.sort = Sort::Person;
            }
        }
    }

    /// "Phó chủ tịch quận nào đọc báo cáo ở Thanh Xuân?": where a place is named, who of its posts is asked.
    pub(super) fn holder_of_place(&self, words: &Words, asks: &mut [Ask]) {
        for ask in asks.iter_mut().filter(|a| a.asked == Asked::Place) {
            let held = |post: &PostSlot| post.from < ask.from && (ask.from..=ask.to).contains(&post.to);
            if !self.places.is_empty() && self.posts.iter().any(held) {
                ask.asked = Asked::WhoIs;
            }
        }
        // "Phó chủ tịch TP HCM nào khen thưởng công an?"
        for ask in asks.iter_mut().filter(|a| a.asked == Asked::What) {
            let which = ask.to == ask.from + 1 && words.tokens[ask.from].can_mean("nào");
            let held = |post: &PostSlot| post.from < ask.from && (ask.from..=ask.to).contains(&post.to);
            if which && self.posts.iter().any(held) {
                ask.asked = doers::of_post_that_gives(&words.tokens, ask.to, Asked::Who);
                ask.sort = Sort::Person;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::lexicon::Lexicon;
    use crate::question::understand;

    #[test]
    fn who_leads_a_body_holds_a_post_and_who_leads_a_group_none() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        let named = |question: &str| {
            let query = understand(question, &lexicon, jiff::civil::date(2026, 11, 22));
            !query.posts.is_empty()
        };
        for body in [
            "Who headed the ward's people's council?",
            "Who led the pupils’ council of the school?",
            "Who led the ward's police?",
            "Ai đứng đầu công an của phường?",
            "Ai lãnh đạo hội phụ nữ phường?",
        ] {
            assert!(named(body), "{body}");
        }
        for group in [
            "Who led the gong team?",
            "Who led 115 villagers to safety?",
            "Who led the pupils to the hall?",
            "Ai lãnh đạo 12 hộ của phường?",
        ] {
            assert!(!named(group), "{group}");
        }
    }
}
