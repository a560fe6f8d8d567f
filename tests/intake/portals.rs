//! Pages in the shape of the portals', with text of our own: the report comes out, all else stays behind.

use std::path::Path;

use thidua::intake::Intake;
use thidua::intake::foreign::Task;
use thidua::intake::reading::Reading;

const TITLE: &str = "Trường Tiểu học Sao Mai đón nhận Bằng khen của Thủ tướng Chính phủ";
const LEAD: &str =
    "Sáng 2/3, quận Tây Hồ tổ chức hội nghị tổng kết phong trào thi đua yêu nước và trao thưởng cho các tập thể.";
const BODY: [&str; 4] = [
    "Theo báo cáo tại hội nghị, năm qua các đơn vị trên địa bàn đã hưởng ứng nhiều phong trào, góp phần hoàn thành các \
     chỉ tiêu kinh tế, xã hội mà quận đề ra từ đầu năm.",
    "Tại hội nghị, Trường Tiểu học Sao Mai được tặng Bằng khen của Thủ tướng Chính phủ vì đã có thành tích xuất sắc trong \
     công tác giáo dục.",
    "Quận cũng tặng Giấy khen cho 12 tập thể và 30 cá nhân tiêu biểu, đồng thời phát động phong trào thi đua của năm mới.",
    "Phát biểu tại đây, lãnh đạo quận đề nghị các đơn vị tiếp tục phát huy kết quả đạt được, nhân rộng các gương điển hình.",
];
const CAPTION: &str = "Đại diện Trường Tiểu học Sao Mai nhận Bằng khen tại hội nghị";
/// What stands around reports; none of it may be taken for theirs.
const AROUND: [&str; 8] = [
    "Trang chủ",
    "Đăng nhập",
    "Giá vàng hôm nay tăng mạnh phiên thứ ba liên tiếp",
    "Đội bóng của tỉnh bạn thắng đậm trong trận đấu sớm",
    "Gửi bình luận của bạn",
    "Chia sẻ Facebook Zalo",
    "Bản quyền thuộc về tòa soạn",
    "Tin liên quan",
];

fn paragraphs() -> String {
    BODY.iter().map(|words| format!("<p>{words}</p>\n")).collect()
}

fn menu() -> String {
    format!(
        "<ul class=\"menu\"><li><a href=\"/\">{}</a></li><li><a href=\"/dang-nhap\">{}</a></li></ul>",
        AROUND[0], AROUND[1]
    )
}

fn related() -> String {
    format!(
        "<div class=\"related box-tin\"><h3>{}</h3><ul><li><a href=\"/a-1.html\">{}</a></li><li><a href=\"/b-2.html\">{}</a></li></ul></div>",
        AROUND[7], AROUND[2], AROUND[3]
    )
}

fn comments() -> String {
    format!(
        "<div class=\"social\">{}</div><div class=\"comment\"><form><label>{}</label><textarea></textarea></form></div>\
         <div class=\"footer\">{}</div>",
        AROUND[5], AROUND[4], AROUND[6]
    )
}

/// A newspaper that marks everything.
pub fn newspaper() -> String {
    format!(
        "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{TITLE} | Báo Ví dụ</title>\
         <meta property=\"og:title\" content=\"{TITLE}\"><meta property=\"og:site_name\" content=\"Báo Ví dụ\">\
         <meta property=\"article:published_time\" content=\"2026-03-02T09:30:00+07:00\"></head><body><header>{}</header>\
         <article><h1>{TITLE}</h1><div class=\"sapo\"><p>{LEAD}</p></div>\
         <figure><img src=\"a.jpg\"><figcaption>{CAPTION}</figcaption></figure>{}</article><aside>{}</aside>{}</body></html>",
        menu(),
        paragraphs(),
        related(),
        comments()
    )
}

/// The city's portal: divs without meaning, the day in words below the title.
fn city_portal() -> String {
    format!(
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"><title>{TITLE}</title></head><body>\
         <div id=\"top\">{}</div><div class=\"container\"><div class=\"left\"><div class=\"article-header\"><h1>{TITLE}</h1>\
         <div class=\"date\">Thứ hai, 02/03/2026 | 09:30</div></div><div class=\"article-summary\"><b>(HNP) - {LEAD}</b></div>\
         <div class=\"article-body\">{}</div></div><div class=\"right\">{}</div></div>{}</body></html>",
        menu(),
        paragraphs(),
        related(),
        comments()
    )
}

/// A district's portal of the older make: tables, and the photograph with its words in one of its own.
fn district_portal() -> String {
    format!(
        "<html><head><title>Cổng thông tin điện tử quận</title><meta charset=utf-8></head><body><table width=\"100%\"><tr><td class=\"left\">{}</td>\
         <td class=\"main\"><div class=\"title\"><h2>{TITLE}</h2></div><div class=\"ngaydang\">Ngày đăng 02/03/2026 | 09:30</div>\
         <div class=\"lead\"><p>{LEAD}</p></div><div class=\"content\">{}<table class=\"image\"><tr><td><img src=\"a.jpg\"></td></tr><tr><td>\
         <em>{CAPTION}</em></td></tr></table></div><div class=\"others\">{}</div></td></tr></table>{}</body></html>",
        menu(),
        paragraphs(),
        related(),
        comments()
    )
}

/// A newspaper whose description is in JSON-LD alone.
fn json_ld() -> String {
    format!(
        "<!doctype html><html><head><meta charset=\"utf-8\"><title>{TITLE}</title><script type=\"application/ld+json\">\
         {{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"{TITLE}\",\"datePublished\":\"2026-03-02T09:30:00+07:00\",\
         \"author\":{{\"@type\":\"Person\",\"name\":\"Mai Lan\"}},\"publisher\":{{\"@type\":\"Organization\",\"name\":\"Báo Ví dụ\"}}}}</script></head>\
         <body><nav>{}</nav><main><h1 class=\"title-detail\">{TITLE}</h1><p class=\"description\">{LEAD}</p>\
         <article class=\"fck_detail\">{}<p style=\"text-align:right\"><strong>Mai Lan</strong></p></article></main>{}{}</body></html>",
        menu(),
        paragraphs(),
        related(),
        comments()
    )
}

/// Paragraphs made of breaks, in one element.
fn breaks() -> String {
    format!(
        "<html><head><meta charset=\"utf-8\"><title>{TITLE} - Cổng thông tin</title></head><body><div class=\"nav\">{}</div><div id=\"detail\">\
         <h1>{TITLE}</h1><span class=\"time\">02/03/2026 09:30 GMT+7</span><div class=\"noidung\"><strong>{LEAD}</strong><br><br>{}</div></div>{}{}</body></html>",
        menu(),
        BODY.join("<br><br>\n"),
        related(),
        comments()
    )
}

/// A box of other headlines in the middle of the text.
fn box_inside() -> String {
    let (first, rest) = BODY.split_at(2);
    let wrap = |all: &[&str]| all.iter().map(|words| format!("<p>{words}</p>")).collect::<String>();
    format!(
        "<html><head><meta charset=\"utf-8\"><title>{TITLE}</title><meta property=\"article:published_time\" content=\"2026-03-02\"></head><body>{}\
         <div class=\"detail-content\"><h1>{TITLE}</h1><h2 class=\"sapo\">(LĐTĐ) {LEAD}</h2>{}<div class=\"VCSortableInPreviewMode related-inline\"><a href=\"/a-1.html\" title=\"x\">{}</a></div>\
         {}</div>{}{}</body></html>",
        menu(),
        wrap(first),
        AROUND[2],
        wrap(rest),
        related(),
        comments()
    )
}

/// A ward's page in one block of spans, as text pasted from an office program.
fn pasted_from_office() -> String {
    let spans: String = BODY
        .iter()
        .map(|words| format!("<p class=\"MsoNormal\" style=\"text-align:justify\"><span style=\"font-size:14.0pt\"><span lang=\"VI\">{words}</span></span><o:p></o:p></p>"))
        .collect();
    format!(
        "<html><head><meta charset=\"utf-8\"><title>UBND phường</title></head><body>{}<div class=\"wrapper\"><div class=\"news-detail\"><p class=\"news-title\">{TITLE}</p>\
         <p class=\"news-date\">Đăng ngày: 02/03/2026</p><div class=\"news-content\"><p class=\"MsoNormal\"><span>{LEAD}</span></p>{spans}</div></div></div>{}{}</body></html>",
        menu(),
        related(),
        comments()
    )
}

/// Letters of an encoding of its own, said by the page alone.
fn windows_1258() -> Vec<u8> {
    let page = newspaper().replace("charset=\"utf-8\"", "charset=\"windows-1258\"");
    let mut out = Vec::new();
    for letter in page.chars() {
        let (bytes, _, unknown) = encoding_rs::WINDOWS_1258
            .encode(letter.encode_utf8(&mut [0; 4]))
            .to_owned_parts();
        match unknown {
            false => out.extend(bytes),
            true => out.extend(format!("&#{};", letter as u32).bytes()),
        }
    }
    out
}

trait Owned {
    fn to_owned_parts(self) -> (Vec<u8>, (), bool);
}

impl Owned for (std::borrow::Cow<'_, [u8]>, &'static encoding_rs::Encoding, bool) {
    fn to_owned_parts(self) -> (Vec<u8>, (), bool) {
        (self.0.into_owned(), (), self.2)
    }
}

fn read(page: Vec<u8>) -> Reading {
    let state = tempfile::tempdir().unwrap();
    let intake = Intake::new(state.path(), Path::new(env!("CARGO_BIN_EXE_thidua")), Vec::new()).unwrap();
    let task = Task {
        content_type: Some("text/html".to_owned()),
        address: Some("https://quan.vn/tin/1.html".to_owned()),
        ..Task::default()
    };
    intake.read(task, page).unwrap()
}

/// The same report in eight layouts, and whether it has its photograph's caption there.
pub fn pages() -> [(&'static str, Vec<u8>, bool); 8] {
    [
        ("newspaper", newspaper().into_bytes(), true),
        ("city portal", city_portal().into_bytes(), false),
        ("district portal", district_portal().into_bytes(), true),
        ("JSON-LD", json_ld().into_bytes(), false),
        ("breaks", breaks().into_bytes(), false),
        ("box inside", box_inside().into_bytes(), false),
        ("pasted from office", pasted_from_office().into_bytes(), false),
        ("windows-1258", windows_1258(), true),
    ]
}

#[test]
fn eight_portals_give_their_report_and_nothing_else() {
    let mut wrong = Vec::new();
    for (name, page, captioned) in pages() {
        let reading = read(page);
        if reading.title != TITLE {
            wrong.push(format!("{name}: title {:?}", reading.title));
        }
        if reading.date != Some(jiff::civil::date(2026, 3, 2)) {
            wrong.push(format!("{name}: date {:?}", reading.date));
        }
        for words in BODY.iter().chain([&LEAD]).chain(captioned.then_some(&CAPTION)) {
            if reading.text.matches(words).count() != 1 {
                wrong.push(format!(
                    "{name}: {} times {words:?}",
                    reading.text.matches(words).count()
                ));
            }
        }
        for words in AROUND {
            if reading.text.contains(words) {
                wrong.push(format!("{name}: has {words:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
