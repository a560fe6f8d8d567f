//! What the screens say through which somebody leafs, and the questions they offer.

use super::{Wording, say};
use crate::text::Lang;

pub const SEARCH_TITLE: Wording = say("Tìm: {}", "Search: {}");
pub const AWARDS_TITLE: Wording = say("Khen thưởng", "Awards");
pub const MOVEMENTS_TITLE: Wording = say("Phong trào, cuộc vận động", "Movements and drives");
pub const FIGURES_TITLE: Wording = say("Số liệu", "Figures");
pub const PEOPLE_TITLE: Wording = say("Người được nêu tên", "People");
pub const ARTICLES_TITLE: Wording = say("Các bài", "Articles");
pub const FACTS_OF_ARTICLE: Wording = say("Bài này nêu", "What it tells");

pub const MOVEMENTS_SHORT: Wording = say("Phong trào", "Movements");
pub const ARTICLES_SHORT: Wording = say("Bài mới nhất", "Newest articles");
pub const PLACE_WHAT: Wording = say(
    "Bạn muốn xem gì? Hoặc gõ tiếp câu hỏi về nơi này.",
    "What would you like to see? Or go on with a question about this place.",
);

pub const CHOOSE_PLACE: Wording = say("Chọn nơi muốn xem:", "Choose a place:");
pub const CHOOSE_YEAR: Wording = say("Chọn năm:", "Choose a year:");
pub const CHOOSE_AWARD: Wording = say("Chọn hình thức khen thưởng:", "Choose an award:");
pub const CHOOSE_MEASURE: Wording = say(
    "Chọn chỉ tiêu, hoặc gõ tên: /solieu thu ngân sách",
    "Choose a measure, or type it: /figures thu ngân sách",
);
pub const CHOOSE_PERSON: Wording = say(
    "Chọn người, hoặc gõ họ tên: /nguoi Nguyễn Văn A",
    "Choose a person, or type the name: /people Nguyễn Văn A",
);
pub const NO_YEAR: Wording = say("không nêu năm", "no year told");

pub const NOTHING_YET: Wording = say(
    "Kho bài chưa có gì cho mục này.",
    "The archive holds nothing for this yet.",
);
pub const NO_PASSAGES: Wording = say(
    "Không có câu nào trong các bài có những từ này. Bạn thử từ khác, có dấu hay không dấu đều được.",
    "No sentence of the articles has these words. Try others, with or without diacritics.",
);
pub const NO_AWARDS_THERE: Wording = say(
    "Chưa có bài nào nêu khen thưởng ở “{}”.",
    "No article tells of awards in “{}”.",
);
pub const NO_AWARDS_THAT_YEAR: Wording = say(
    "Chưa có bài nào nêu khen thưởng năm {}.",
    "No article tells of awards in {}.",
);
pub const NO_MOVEMENTS_THERE: Wording = say(
    "Chưa có bài nào nêu phong trào ở “{}”. Các phong trào đã có:",
    "No article tells of movements in “{}”. Those there are:",
);
pub const NO_FIGURES: Wording = say(
    "Chưa có bài nào nêu số liệu về “{}”.",
    "No article gives figures on “{}”.",
);
pub const NO_PERSON: Wording = say("Chưa có bài nào nêu người tên “{}”.", "No article names “{}”.");
pub const NO_ARTICLES_THERE: Wording = say(
    "Chưa có bài nào về “{}”. Các bài mới nhất:",
    "There are no articles about “{}”. The newest are:",
);
pub const NO_FACTS: Wording = say(
    "Tôi chưa rút được thông tin nào từ bài này; mời bạn đọc toàn văn.",
    "No statements were drawn from this article; please read the text.",
);

pub const PAGE_BACK: Wording = say("‹ Trang trước", "‹ Back");
pub const PAGE_ON: Wording = say("Trang sau ›", "Next ›");
pub const UP: Wording = say("↑ Chọn lại", "↑ Choose again");
pub const ALL_OF_THEM: Wording = say("Xem tất cả", "Show all");
pub const ALL_ARTICLES: Wording = say("Các bài khác", "Other articles");
pub const OTHER_MEASURES: Wording = say("Chỉ tiêu khác", "Other measures");
pub const OTHER_PEOPLE: Wording = say("Người khác", "Other people");
pub const OPEN_PAGE: Wording = say("Mở trang báo", "Open the page");
pub const FULL_TEXT: Wording = say("Toàn văn (tệp)", "Full text (file)");
pub const FILE_SENT: Wording = say("Tôi gửi tệp ngay đây.", "The file is on its way.");
pub const SEARCH_WHAT: Wording = say(
    "Bạn muốn tìm từ gì trong các bài? Hãy gõ ở tin nhắn tiếp theo.",
    "Which words shall I look for? Please type them in your next message.",
);

pub const MENU_SEARCH: Wording = say("Tìm câu trong các bài", "Search the articles");
pub const MENU_AWARDS: Wording = say("Khen thưởng theo nơi, năm", "Awards by place and year");
pub const MENU_MOVEMENTS: Wording = say("Các phong trào thi đua", "Emulation movements");
pub const MENU_FIGURES: Wording = say("Số liệu theo nơi, năm", "Figures by place and year");
pub const MENU_PEOPLE: Wording = say("Chức vụ, việc tốt của một người", "A person's posts and deeds");
pub const MENU_ARTICLES: Wording = say("Các bài mới nhất", "The newest articles");

/// "quận Tây Hồ": its first letter as it is inside a sentence. A name without its kind stays as it is.
fn inside(place: &str) -> String {
    const KINDS: [&str; 6] = ["Quận ", "Phường ", "Huyện ", "Xã ", "Thị ", "Thành phố "];
    match KINDS.iter().any(|kind| place.starts_with(kind)) {
        true => place
            .chars()
            .take(1)
            .flat_map(char::to_lowercase)
            .chain(place.chars().skip(1))
            .collect(),
        false => place.to_owned(),
    }
}

pub fn offer_movements_of(lang: Lang, place: &str) -> String {
    match lang {
        Lang::Vi => format!("{place} phát động phong trào nào?"),
        Lang::En => format!("Which movements did {place} launch?"),
    }
}

pub fn offer_chair_of(lang: Lang, place: &str) -> String {
    match lang {
        Lang::Vi => format!("Chủ tịch UBND {} là ai?", inside(place)),
        Lang::En => format!("Who chairs the People's Committee of {place}?"),
    }
}

pub fn offer_holder_of_post(lang: Lang, post: &str, body: &str) -> String {
    match lang {
        Lang::Vi => format!("{post} {body} là ai?"),
        Lang::En => format!("Who is the {post} of {body}?"),
    }
}

pub fn offer_person(lang: Lang, person: &str) -> String {
    match lang {
        Lang::Vi => format!("{person} đã làm được gì?"),
        Lang::En => format!("What did {person} do?"),
    }
}

pub fn offer_members(lang: Lang, cluster: &str) -> String {
    match lang {
        Lang::Vi => format!("{cluster} gồm những đơn vị nào?"),
        Lang::En => format!("Which units belong to {cluster}?"),
    }
}

pub fn offer_figure(lang: Lang, measure: &str, place: &str) -> String {
    match lang {
        Lang::Vi => format!("{place}: {measure} đạt bao nhiêu?"),
        Lang::En => format!("{place}: how much is {measure}?"),
    }
}
