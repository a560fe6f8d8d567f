//! The labels of `explain`: how a question was understood and why it was answered so. Both languages stand side by side.

use jiff::civil::Date;

use super::date;
use crate::question::asked::Asked;
use crate::text::Lang;

pub const WHY_TITLE: &str = "Vì sao trả lời như vậy (why this answer)";
pub const WHY_READ_AS: &str = "hiểu là (read as)";
pub const WHY_LANGUAGE: &str = "ngôn ngữ (language)";
pub const WHY_SLOTS: &str = "câu hỏi nêu (the question names)";
pub const WHY_TAKEN_FOR: &str = "gõ nhầm, hiểu là (mistyped, taken for)";
pub const WHY_PLACE: &str = "nơi (place)";
pub const WHY_TIME: &str = "thời gian (time)";
pub const WHY_AWARD: &str = "danh hiệu, hình thức khen (award)";
pub const WHY_PERSON: &str = "người (person)";
pub const WHY_POST: &str = "chức vụ (post)";
pub const WHY_CLUSTER: &str = "cụm thi đua (cluster)";
pub const WHY_LEVEL: &str = "cấp (level)";
pub const WHY_WORDS: &str = "từ ngữ (words)";
pub const WHY_SORT: &str = "đúng điều được hỏi (what is asked for)";
pub const WHY_MISSING: &str = "không thấy từ (words not found)";
pub const WHY_COMPARES: &str = "so sánh hai bên (two sides are compared)";
pub const WHY_INHERITED: &str = "lấy từ câu hỏi trước (from the question before)";
pub const WHY_ASKED: &str = "hỏi (asked for)";
pub const WHY_CANDIDATES: &str = "có thể trả lời, tốt nhất trước (candidates, best first)";
pub const WHY_NO_CANDIDATE: &str = "không có câu nào trong các bài (no sentence of the articles)";
pub const WHY_MET: &str = "khớp (fits)";
pub const WHY_AGAINST: &str = "không khớp, trừ điểm (speaks against it)";

/// How likely a candidate answers, beside the others.
pub fn why_likely(likely: f32) -> String {
    format!("khả năng trả lời đúng (how likely it answers): {}", of_hundred(likely))
}

/// "còn 12 câu khác (12 more)".
pub fn why_more(count: usize) -> String {
    format!("còn {count} câu khác, điểm thấp hơn ({count} more, with fewer points)")
}

/// "1. Lưu Văn Kha: 95/100 điểm, đủ để trả lời".
pub fn why_candidate(number: usize, focus: &str, score: f32, reaches: bool) -> String {
    let enough = match reaches {
        true => "đủ để trả lời (enough to answer)",
        false => "chưa đủ để trả lời (not enough to answer)",
    };
    format!("{number}. {focus}: {} điểm (points), {enough}", of_hundred(score))
}

/// "thời gian (time): 57/100".
pub fn why_share(name: &str, share: f32) -> String {
    format!("{name} {}", of_hundred(share))
}

pub fn why_rule(rule: Option<&str>) -> String {
    match rule {
        Some(rule) => format!("luật (rule): {rule}"),
        None => "nguyên văn một câu, không theo luật nào (a sentence as it stands, by no rule)".to_string(),
    }
}

pub fn why_article(id: &str, on: Option<Date>) -> String {
    let day = on.map_or("không rõ ngày (undated)".to_string(), |on| date(Lang::Vi, on));
    format!("bài (article): {id}, {day}")
}

/// "khớp (fits): nơi (place), thời gian (time)"; "-" where there is nothing.
pub fn why_list(label: &str, items: &[impl AsRef<str>]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.is_empty() {
        true => format!("{label}: -"),
        false => format!("{label}: {}", items.join("; ")),
    }
}

/// What came out, and from how likely on something answers.
pub fn why_outcome(status: crate::answer::Status, from: f32) -> String {
    use crate::answer::Status;
    let outcome = match status {
        Status::Answered => "có câu trả lời (answered)",
        Status::Related => "chỉ có điều gần với câu hỏi (only something near it)",
        Status::NotFound => "không tìm thấy (not found)",
        Status::Courtesy => "lời chào hỏi (a courtesy)",
    };
    format!(
        "kết quả (outcome): {outcome}; trả lời khi khả năng đúng từ {} (answers from so likely on)",
        of_hundred(from)
    )
}

/// Why a second statement is told beside the first.
pub fn why_runner_up(alone: f32) -> String {
    format!(
        "điều đứng đầu chưa đủ chắc để nêu một mình (dưới {}), nên nêu thêm điều đứng thứ hai (the first is not sure enough \
         to stand alone, so the next likeliest is told beside it)",
        of_hundred(alone)
    )
}

fn of_hundred(share: f32) -> String {
    format!("{:.0}/100", share * 100.0)
}

pub fn why_language(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "tiếng Việt (Vietnamese)",
        Lang::En => "tiếng Anh (English)",
    }
}

pub fn asked_for(asked: Asked) -> &'static str {
    match asked {
        Asked::Who => "ai, đơn vị nào (who)",
        Asked::WhoIs => "là ai (who somebody is)",
        Asked::Post => "giữ chức vụ gì (which post)",
        Asked::What => "cái gì, điều gì (what)",
        Asked::Name => "tên gì (which name)",
        Asked::HowMany => "bao nhiêu (how many)",
        Asked::Money => "bao nhiêu tiền (how much money)",
        Asked::Percent => "bao nhiêu phần trăm (what share)",
        Asked::Rank => "thứ mấy (which rank)",
        Asked::When => "khi nào (when)",
        Asked::Where => "ở đâu (where)",
        Asked::Place => "nơi nào (which place)",
        Asked::Class => "hạng mấy (which class)",
        Asked::ByWhom => "ai tặng, ai trao (by whom)",
        Asked::Why => "vì sao (why)",
        Asked::Members => "gồm những ai (which members)",
        Asked::Deeds => "đã làm gì (which deeds)",
        Asked::Birth => "sinh khi nào (born when)",
        Asked::Age => "bao nhiêu tuổi (which age)",
        Asked::Decision => "quyết định số mấy (which decision)",
    }
}

/// "hỏi (asked for): bao nhiêu (how many) ca nhan; luật (rule): asked: how many".
pub fn why_asked(asked: Asked, noun: &str, rule: &str) -> String {
    let what = format!("{} {noun}", asked_for(asked));
    format!("{WHY_ASKED}: {}; luật (rule): {rule}", what.trim_end())
}

/// What speaks against an answer, by the objection's name.
pub fn objection(name: &'static str) -> &'static str {
    match name {
        "a mean or a rate" => "số bình quân hay tỷ lệ (a mean or a rate)",
        "holds it no longer" => "người giữ chức trước đây (holds it no longer)",
        "merit is no refusal" => "nêu thành tích, không nêu lý do chưa trao (merit is no refusal)",
        "a round number" => "số làm tròn, không phải số chính xác (a round number)",
        "the day it was said" => "ngày người ta nói, không phải ngày của việc (the day it was said)",
        "another sum than the reward" => "số tiền khác, không phải tiền thưởng (another sum than the reward)",
        "no name told" => "không nêu tên (no name told)",
        "no cause told" => "không nói nguyên nhân (no cause told)",
        "hands the role on" => "trao lại vai trò cho nơi khác (hands the role on)",
        "whence somebody came" => "nơi của người dự, không phải nơi họp (whence somebody came)",
        "came with another award" => "tiền đi kèm hình thức khen khác (came with another award)",
        "a target" => "chỉ tiêu, không phải kết quả (a target)",
        "a growth" => "mức tăng, không phải tổng số (a growth)",
        "new ones or all" => "số mới thêm hay tổng số (new ones or all)",
        "another sort of day" => "ngày của việc khác (another sort of day)",
        "not yet" => "chưa diễn ra (not yet)",
        "another year" => "năm khác (another year)",
        "another round" => "đợt khác, lần khác (another round)",
        "its part's own year" => "phần ấy nói năm khác (its part's own year)",
        "no day that comes again" => "không phải ngày lặp lại (no day that comes again)",
        "no plan" => "không phải dự kiến (no plan)",
        "another giver" => "nơi khác tặng (another giver)",
        "the other end of the row" => "đầu kia của bảng xếp hạng (the other end of the row)",
        "another relation" => "quan hệ khác (another relation)",
        "who got it" => "người nhận, không phải người trao (who got it)",
        "another class" => "hạng khác (another class)",
        "a number in a name" => "con số nằm trong tên gọi (a number in a name)",
        "the round before" => "đợt trước, không phải đợt tiếp theo (the round before)",
        "no prize money" => "không phải tiền thưởng (no prize money)",
        "another's award" => "phần thưởng của người, nơi khác (another's award)",
        "nothing of the profit, the loans or the turnover" => {
            "không nói lợi nhuận, dư nợ, doanh thu (nothing of the profit, the loans or the turnover)"
        }
        "only some of its members" => "chỉ một số thành viên (only some of its members)",
        "only those sent on" => "chỉ những người được cử đi tiếp (only those sent on)",
        "a part of them" => "chỉ là một phần trong số đó (a part of them)",
        "nobody signed it" => "không nói ai ký (nobody signed it)",
        "sums up another year" => "tổng kết năm khác (sums up another year)",
        "only the name of the cluster" => "chỉ là tên cụm, khối (only the name of the cluster)",
        "no occasion told" => "không nói nhân dịp gì (no occasion told)",
        "no form of reward told" => "không nêu hình thức khen (no form of reward told)",
        "only how many" => "chỉ nêu số lượng, không nêu tên (only how many)",
        "nothing of not yet" => "không nói là chưa (nothing of not yet)",
        "a unit for a person" => "đơn vị, không phải cá nhân (a unit for a person)",
        "who handed it over" => "người trao, không phải người nhận (who handed it over)",
        "another deed" => "việc làm khác (another deed)",
        "heads another body" => "đứng đầu tổ chức khác (heads another body)",
        "only a draft" => "mới là dự thảo (only a draft)",
        "of several years together" => "gộp nhiều năm (of several years together)",
        "so many years before" => "con số mấy năm trước (so many years before)",
        "an award, no movement" => "hình thức khen, không phải phong trào (an award, no movement)",
        "whom it was done for" => "chính nơi được nêu trong câu hỏi (whom it was done for)",
        "the whole, where a part is asked for" => {
            "cả số, không phải phần được hỏi (the whole, where a part is asked for)"
        }
        "only a plea" => "mới là lời kêu gọi (only a plea)",
        "only a plan" => "mới là kế hoạch (only a plan)",
        "now, not then" => "nay, không phải lúc ấy (now, not then)",
        "those of the asked quality are counted too" => {
            "không phải những người như vậy (those of the asked quality are counted too)"
        }
        "a row of another level" => "của cấp khác (a row of another level)",
        "took part, not rewarded" => "chỉ nói tham gia, không nói được thưởng (took part, not rewarded)",
        "something was done to some" => "chỉ một số trong đó (something was done to some)",
        "of late" => "mới đây, không phải năm ấy (of late)",
        "then, not now" => "lúc ấy, không phải nay (then, not now)",
        "not what was before" => "không nói trước đó (not what was before)",
        "says that it was not" => "nói là không có (says that it was not)",
        "not the time before" => "lần này, không phải lần trước (not the time before)",
        "where it came from" => "con số ban đầu, không phải con số đạt tới (where it came from)",
        "another cluster" => "cụm, khối khác (another cluster)",
        "a cluster of another region" => "cụm, khối của vùng khác (a cluster of another region)",
        "no beginning" => "không nói lúc bắt đầu (no beginning)",
        "of the first alone" => "chỉ của nơi đứng đầu (of the first alone)",
        "nobody ranked" => "không nói ai là nhất (nobody ranked)",
        "nothing of the person" => "không nói về người được hỏi (nothing of the person)",
        "given by others" => "nơi khác khen, thưởng (given by others)",
        "whose award it is" => "nơi tặng, không phải nơi nhận (whose award it is)",
        "only the question again" => "chỉ nhắc lại câu hỏi (only the question again)",
        "given before" => "đã nhận từ trước (given before)",
        "the other of two" => "người kia trong hai người (the other of two)",
        "only whose it is" => "chỉ nói của ai, không nói ai làm (only whose it is)",
        "the month of another part" => "tháng ở phần khác của câu (the month of another part)",
        "the year of another part" => "năm ở phần khác của câu (the year of another part)",
        "another prize" => "giải khác (another prize)",
        "whom it is about" => "người được viết về (whom it is about)",
        "the number of another part" => "số của phần khác trong câu (the number of another part)",
        "there, not sent on" => "chỉ đến dự, không phải được cử đi (there, not sent on)",
        "of the whole city or country" => "số của toàn thành phố, cả nước (of the whole city or country)",
        "the women are counted elsewhere" => "số nữ nêu ở chỗ khác (the women are counted elsewhere)",
        "who only hands it over" => "chỉ trao, không làm việc ấy (who only hands it over)",
        "who gives it, not who gets it" => "người trao, không phải người được (who gives it, not who gets it)",
        "the count of another award" => "số của hình thức khen khác (the count of another award)",
        "the whole, not a part" => "con số chung, không phải phần được hỏi (the whole, not a part)",
        "no part of the year" => "không nói phần nào của năm (no part of the year)",
        "other stars" => "hạng sao khác (other stars)",
        "only a part of the year" => "mới là một phần của năm (only a part of the year)",
        "only what he was given" => "chỉ nói được tặng gì (only what he was given)",
        "only where somebody lives" => "chỉ nói nhà ở đâu (only where somebody lives)",
        "another school year" => "năm học khác (another school year)",
        "an earlier year" => "của năm trước đó (an earlier year)",
        "those it was done to" => "số được làm, không phải số không được (those it was done to)",
        "found it, did not lose it" => "người nhặt được, không phải người mất (found it, did not lose it)",
        "given another thing" => "được tặng thứ khác (given another thing)",
        "given to somebody, not to the body" => "tặng cá nhân, không phải đơn vị (given to somebody, not to the body)",
        "given for it, not found" => "tiền biếu, thưởng, không phải của rơi (given for it, not found)",
        "of so many units together" => "số chung của nhiều đơn vị (of so many units together)",
        "not all of it" => "không phải toàn bộ (not all of it)",
        "a number that names" => "con số là tên gọi (a number that names)",
        "not what each of them got" => "không phải phần của mỗi bên (not what each of them got)",
        "not those of the sort asked" => "không đúng loại được hỏi (not those of the sort asked)",
        "come through, not put in" => "số được chọn, không phải số gửi về (come through, not put in)",
        "nothing of the deed" => "không nói đến việc ấy (nothing of the deed)",
        "who got another award" => "người nhận danh hiệu khác (who got another award)",
        "not the award it names" => "không phải giải thưởng được nêu (not the award it names)",
        "its own year" => "năm ghi bên cạnh là năm khác (its own year)",
        "nobody's age" => "không nói tuổi của ai (nobody's age)",
        "nobody of the post" => "không nói đến người giữ chức ấy (nobody of the post)",
        "nobody told as another" => "không nói ai là người, nơi khác (nobody told as another)",
        "only its kind is told" => "chỉ nhắc lại loại danh hiệu (only its kind is told)",
        "all the years together" => "của cả nhiều năm (all the years together)",
        "the day it was kept" => "ngày làm lễ kỷ niệm (the day it was kept)",
        "only others are counted" => "chỉ đếm những nơi khác (only others are counted)",
        "all but the one left out" => "danh sách thiếu một tên (all but the one left out)",
        "a bronze medal, no money" => "huy chương đồng, không phải tiền (a bronze medal, no money)",
        "an institution of another class" => "nơi thuộc loại khác (an institution of another class)",
        "another institution of the class" => "một nơi khác cùng loại (another institution of the class)",
        "nobody told as a deputy" => "không nói ai là cấp phó (nobody told as a deputy)",
        "of the whole cluster" => "của cả cụm, cả khối (of the whole cluster)",
        "only described, not named" => "chỉ tả, không nêu tên (only described, not named)",
        "no prize at all" => "không nói đến giải nào (no prize at all)",
        "no award at all" => "không phải danh hiệu, phần thưởng (no award at all)",
        "not early or late by it" => "không phải số ngày sớm hay muộn (not early or late by it)",
        "awards of all kinds together" => "gộp mọi loại huân chương (awards of all kinds together)",
        "the others without the one" => "chưa tính người được kể (the others without the one)",
        "of the other part" => "của khối khác (of the other part)",
        "no points taken off" => "không phải điểm bị trừ (no points taken off)",
        "nobody thought of it" => "không nói ai nghĩ ra (nobody thought of it)",
        "another currency" => "tính bằng tiền khác (another currency)",
        "only the others" => "chỉ nêu phần còn lại (only the others)",
        "all, where one is asked" => "của tất cả, không phải của riêng nơi được hỏi (all, where one is asked)",
        "no end" => "không phải ngày kết thúc (no end)",
        "put in, not come through" => "mới đăng ký, đề nghị (put in, not come through)",
        "points to be had" => "thang điểm, không phải điểm đạt được (points to be had)",
        "nobody told as last" => "không nói ai đứng cuối (nobody told as last)",
        "nothing undone" => "không nói bị hủy, bị rút (nothing undone)",
        "hardly a word of what is asked" => "hầu như không có từ nào của câu hỏi (hardly a word of what is asked)",
        "another occasion" => "dịp khác (another occasion)",
        "those behind the first" => "những người đứng sau (those behind the first)",
        "with what is left out" => "gồm cả phần câu hỏi đã trừ (with what is left out)",
        "of another term" => "nhiệm kỳ khác (of another term)",
        "who they were with" => "là người đi cùng, không phải người được hỏi (who they were with)",
        "another's sum" => "khoản của bên khác (another's sum)",
        "not by that unit" => "không tính theo đơn vị ấy (not by that unit)",
        "the day it was praised" => "ngày khen, không phải ngày xảy ra (the day it was praised)",
        "all rounds together" => "tính gộp các đợt (all rounds together)",
        "the one who was replaced" => "người bị thay, không phải người thay (the one who was replaced)",
        "only claimed" => "con số kê khai, không phải con số thật (only claimed)",
        "only what was given there" => "chỉ phần trao tại chỗ (only what was given there)",
        "of the year that was summed up" => "của năm được tổng kết (of the year that was summed up)",
        "another bloc" => "khối, cụm khác (another bloc)",
        "only tells of it" => "chỉ là người kể lại (only tells of it)",
        "the question calls it so" => "chính câu hỏi gọi tên (the question calls it so)",
        "another rank of the title" => "danh hiệu cấp khác (another rank of the title)",
        "another kind of it" => "loại khác (another kind of it)",
        "another sum" => "số tiền khác (another sum)",
        "another measure" => "số đo khác (another measure)",
        "only those honoured" => "chỉ là số được khen (only those honoured)",
        "nobody gave or got anything" => "cả câu không nói ai trao, ai nhận gì (nobody gave or got anything)",
        "its own number stands behind it" => "phần hay người được hỏi có số riêng (its own number stands behind it)",
        "who saved, not who was saved" => "người cứu, không phải người được cứu (who saved, not who was saved)",
        "heads it at another level" => "đứng đầu ở cấp khác (heads it at another level)",
        "another's rank" => "thứ hạng của nơi khác (another's rank)",
        "of the former unit" => "của đơn vị cũ (of the former unit)",
        "where a row begins" => "mức từ đó trở lên (where a row begins)",
        "a body of another kind" => "cơ quan, không phải loại đơn vị được hỏi (a body of another kind)",
        "not those sent on" => "không phải số gửi lên trên (not those sent on)",
        "not the named day" => "không phải ngày mang tên ấy (not the named day)",
        "days after it" => "ngày sau đó, không phải ngày ấy (days after it)",
        "its last day, not its first" => "ngày kết thúc, không phải ngày bắt đầu (its last day, not its first)",
        "no day of giving" => "ngày của việc khác, không phải ngày trao tặng (no day of giving)",
        "nothing of before" => "không nói mức trước đó (nothing of before)",
        "honoured, not attending" => "người được khen, không phải người dự (honoured, not attending)",
        "a part of it" => "chỉ một phần (a part of it)",
        "the dead and the living" => "gộp người còn sống và đã mất (the dead and the living)",
        "another sort of money" => "khoản tiền khác (another sort of money)",
        "the most or the least" => "mức tối đa hay tối thiểu (the most or the least)",
        "set apart by the question" => "câu hỏi đã loại ra (set apart by the question)",
        "something else is counted" => "đếm thứ khác (something else is counted)",
        "others of the sort are counted" => "đếm những người, nơi khác cùng loại (others of the sort are counted)",
        "another kind is counted" => "đếm loại khác (another kind is counted)",
        "says nothing of what is asked" => "không nói đến điều được hỏi (says nothing of what is asked)",
        "a certificate, no title" => "giấy khen, bằng khen, không phải danh hiệu (a certificate, no title)",
        "a man, or a woman, is asked for" => "hỏi nam hay nữ khác (a man, or a woman, is asked for)",
        "another body acts" => "cơ quan khác làm (another body acts)",
        "another branch of it" => "nhánh khác (another branch of it)",
        "elected to go elsewhere" => "bầu đi dự nơi khác (elected to go elsewhere)",
        "commended, no members" => "được khen, không phải thành viên (commended, no members)",
        "neither side" => "không phải bên nào được hỏi (neither side)",
        "of several places together" => "tính gộp nhiều nơi (of several places together)",
        "only somebody's kin" => "chỉ là người nhà (only somebody's kin)",
        "somebody got it, and no body" => "phần của một người, không phải của tập thể (somebody got it, and no body)",
        "what was lost and found" => "của rơi được trả lại (what was lost and found)",
        "of others than the one named" => "của người khác, không phải người được nêu (of others than the one named)",
        "who did it, not to whom" => "người làm, không phải người được giúp (who did it, not to whom)",
        "first in a figure alone" => "chỉ nhất về một chỉ tiêu (first in a figure alone)",
        "those turned down" => "số bị loại, không phải số được (those turned down)",
        "nobody told as the first" => "không nói ai là đầu tiên (nobody told as the first)",
        "the number the question names" => "con số câu hỏi đã nêu (the number the question names)",
        "in brackets behind another's name" => "ghi trong ngoặc sau tên khác (in brackets behind another's name)",
        "a deputy, not the head" => "cấp phó, không phải cấp trưởng (a deputy, not the head)",
        "a stretch of time, not a count" => "khoảng thời gian, không phải số đếm (a stretch of time, not a count)",
        "all of them, where one is asked for" => {
            "cả danh sách, trong khi hỏi một (all of them, where one is asked for)"
        }
        "one, where several are asked for" => "một tên, trong khi hỏi nhiều (one, where several are asked for)",
        "poor in another way" => "nghèo, cận nghèo hay thoát nghèo khác (poor in another way)",
        "of others than it names" => "của người, nơi khác (of others than it names)",
        other => other,
    }
}
