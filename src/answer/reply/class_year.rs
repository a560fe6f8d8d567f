//! The year of an award in one class, where its sentence names several: "hạng Ba năm 2012, hạng Nhì năm 2017".

use super::Asking;

/// The year that stands right behind the class the question names.
pub fn of_class(asking: &Asking, quote: &str) -> Option<String> {
    let classes = asking.query.awards.iter().flat_map(|slot| slot.award.classes.iter());
    let mut named = classes.map(|class| format!("hạng {}", class.vietnamese()));
    if quote.matches("hạng ").count() < 2 {
        return None;
    }
    named.find_map(|class| behind(quote, &class))
}

fn behind(quote: &str, class: &str) -> Option<String> {
    let rest = quote.get(quote.find(class)? + class.len()..)?.trim_start();
    let rest = rest.strip_prefix("vào ").unwrap_or(rest);
    let rest = rest.strip_prefix("năm ").or_else(|| rest.strip_prefix('('))?;
    let rest = rest.strip_prefix("năm ").unwrap_or(rest);
    let year: String = rest.chars().take_while(char::is_ascii_digit).collect();
    (year.len() == 4).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::behind;

    #[test]
    fn each_class_has_the_year_behind_it() {
        let quote = "Trường được tặng Huân chương Lao động hạng Ba năm 2012, hạng Nhì (2017).";
        assert_eq!(behind(quote, "hạng Ba").as_deref(), Some("2012"));
        assert_eq!(behind(quote, "hạng Nhì").as_deref(), Some("2017"));
        assert_eq!(behind(quote, "hạng Nhất"), None);
        assert_eq!(
            behind("Năm 2012 nhận hạng Ba, năm 2017 nhận hạng Nhì.", "hạng Ba"),
            None
        );
    }
}
