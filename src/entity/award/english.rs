//! English award names in the forms they are met in.

/// English forms in the plural and in both spellings of "labour".
pub fn variants(phrase: &str) -> Vec<String> {
    let mut out = vec![phrase.to_string()];
    for (from, to) in [("Labour", "Labor"), ("Labor ", "Labour "), ("Defence", "Defense")] {
        for known in out.clone() {
            if known.contains(from) {
                out.push(known.replace(from, to));
            }
        }
    }
    const HEADS: &[&str] = &[
        "Order",
        "Medal",
        "Flag",
        "Certificate",
        "Fighter",
        "Soldier",
        "Collective",
        "Citizen",
        "Teacher",
        "Doctor",
        "Physician",
        "Artist",
        "Artisan",
        "Hero",
        "Mother",
        "Unit",
        "Badge",
        "Prize",
        "Award",
        "Face",
        "Worker",
        "Labourer",
        "Laborer",
        "Letter",
        "Example",
        "Model",
        "Person",
        "Deed",
        "Merit",
        "Combatant",
        "Champion",
        "Warrior",
        "Banner",
        "Decoration",
        "Group",
        "Heroine",
        "Title",
        "Family",
    ];
    for known in out.clone() {
        for head in HEADS.iter().copied() {
            let plural = match head {
                "Hero" => "Heroes".to_string(),
                "Person" => "People".to_string(),
                "Family" => "Families".to_string(),
                "Merit" => continue,
                head => format!("{head}s"),
            };
            let fits = known
                .split(' ')
                .any(|w| w.trim_end_matches(',').eq_ignore_ascii_case(head));
            if fits {
                let words: Vec<String> = known
                    .split(' ')
                    .map(|w| {
                        if w.trim_end_matches(',').eq_ignore_ascii_case(head) {
                            plural.clone()
                        } else {
                            w.to_string()
                        }
                    })
                    .collect();
                out.push(words.join(" "));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::entity::lexicon::Lexicon;
    use crate::entity::{self, Value, Words};
    use crate::text::Lang;

    /// What English papers and offices call the awards, with the class where it is said.
    #[test]
    fn awards_are_known_by_their_many_english_names() {
        let lexicon = Lexicon::load(std::path::Path::new("data/lexicon"));
        for (forms, id) in [
            (
                "the Labour Order|Labor Order, first class|a third-class Labor Medal|Labour Order, Second Class|\
                 First-class Labour Order|Order of Labour|Labor Medals|Medal for Labour",
                "hc_lao_dong",
            ),
            (
                "the Independence Order|Order of Independence, third class|Independence Medal",
                "hc_doc_lap",
            ),
            ("Feat of Arms Order|Military Feat Order", "hc_chien_cong"),
            (
                "Government Emulation Flag|the Government's Emulation Flag|emulation flag of the government|\
                 Prime Minister's Emulation Flag|Government Emulation Flags|Government emulation banner",
                "co_chinh_phu",
            ),
            (
                "city-level emulation flag|City Emulation Flag|the City's Emulation Flag",
                "co_bo_nganh_tinh",
            ),
            (
                "the Prime Minister's Certificate of Merit|Certificate of Merit of the Prime Minister|\
                 certificates of merit from the Prime Minister|PM's certificate of merit|Prime Minister's Merit Certificate",
                "bk_thu_tuong",
            ),
            (
                "Certificate of Merit of the Hanoi People's Committee|city-level certificates of merit",
                "bk_bo_nganh_tinh",
            ),
            (
                "national emulation soldiers|National Emulation Fighter|national emulation warrior|\
                 National Emulation Champions",
                "cstd_toan_quoc",
            ),
            (
                "City-level Emulation Fighters|City Emulation Soldier",
                "cstd_bo_nganh_tinh",
            ),
            (
                "grassroots emulation fighters|emulation soldier at grassroots level",
                "cstd_co_so",
            ),
            (
                "Excellent Labour Collective|excellent labor collectives|Outstanding Labour Collectives",
                "tt_ldxs",
            ),
            ("Advanced Labour Collective|advanced labor collectives", "tt_ldtt"),
            ("Advanced Workers|advanced worker", "ld_tien_tien"),
            (
                "Hero of Labour|Labour Heroes|Heroes of Labor|Labor Hero",
                "dh_ah_lao_dong",
            ),
            ("Hero of the People's Armed Forces", "dh_ah_llvtnd"),
            ("Heroic Vietnamese Mothers|Vietnamese Heroic Mother", "dh_ba_me_vnah"),
            ("Meritorious Teacher|Excellent Teachers", "dh_ngut"),
            ("People's Physician|People's Doctor", "dh_ttnd"),
            (
                "Good People, Good Deeds|good person good deed|Good People - Good Deeds|good people and good deeds",
                "hn_nguoi_tot_viec_tot",
            ),
            (
                "Outstanding Citizen of the Capital|Outstanding Capital Citizens",
                "hn_cong_dan_uu_tu",
            ),
            ("Party Membership Badge|Party badges", "huy_hieu_dang"),
            ("commemorative medals|souvenir medal", "kn_chuong"),
        ] {
            for form in forms.split('|') {
                let text = format!("who received {form} in Tay Ho?");
                let words = Words::new(&text, &lexicon, false, Lang::En);
                let found: Vec<Vec<&str>> = entity::find(&words)
                    .into_iter()
                    .filter_map(|e| match e.value {
                        Value::Award(award) => Some(award.ids),
                        _ => None,
                    })
                    .map(|ids| ids.iter().map(|id| lexicon.awards.get(*id).id.as_str()).collect())
                    .collect();
                assert_eq!(found, [[id]], "{form}");
            }
        }
    }
}
