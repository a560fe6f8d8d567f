//! Ranks facts that meet conditions: by looking up the words of each, where they are few.

use tantivy::query::{Bm25StatisticsProvider, EnableScoring, Query, Weight};
use tantivy::{DocAddress, DocSet, Searcher, TERMINATED};

/// The documents that meet `required`, the best by `words` first. Each word is looked up in each document, so that the
/// time hangs on how many meet the condition, not on how often the words stand in the archive. Weighs as the library's
/// own union does, in the same order.
pub fn among_few(
    searcher: &Searcher,
    statistics: &dyn Bm25StatisticsProvider,
    required: &dyn Query,
    words: &[Box<dyn Query>],
    limit: usize,
) -> tantivy::Result<Vec<(f32, DocAddress)>> {
    let required = required.weight(EnableScoring::disabled_from_searcher(searcher))?;
    let scoring = EnableScoring::enabled_from_statistics_provider(statistics, searcher);
    let words: Vec<Box<dyn Weight>> = words
        .iter()
        .map(|word| word.weight(scoring))
        .collect::<tantivy::Result<_>>()?;
    let mut out = Vec::new();
    for (segment, reader) in searcher.segment_readers().iter().enumerate() {
        let mut found = required.scorer(reader, 1.0)?;
        if found.doc() == TERMINATED {
            continue;
        }
        let mut scorers = words
            .iter()
            .map(|word| word.scorer(reader, 1.0))
            .collect::<tantivy::Result<Vec<_>>>()?;
        while found.doc() != TERMINATED {
            let doc = found.doc();
            if !reader.is_deleted(doc) {
                let mut score = 0.0;
                for word in &mut scorers {
                    if word.doc() < doc {
                        word.seek(doc);
                    }
                    if word.doc() == doc {
                        score += word.score();
                    }
                }
                out.push((score, DocAddress::new(segment as u32, doc)));
            }
            found.advance();
        }
    }
    out.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| x.cmp(y)));
    out.truncate(limit);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use tantivy::collector::TopDocs;
    use tantivy::query::{BooleanQuery, BoostQuery, Occur, TermQuery};
    use tantivy::schema::{IndexRecordOption, STRING, Schema, TEXT};
    use tantivy::{Index, IndexWriter, Term, doc};

    use super::*;

    #[test]
    fn words_weigh_as_in_a_union_to_the_last_bit() {
        let mut schema = Schema::builder();
        let (place, text) = (
            schema.add_text_field("place", STRING),
            schema.add_text_field("text", TEXT),
        );
        let index = Index::create_in_ram(schema.build());
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 15_000_000).unwrap();
        const WORDS: [&str; 5] = ["khen", "thưởng", "huyện", "xã", "thôn"];
        for number in 0..3_000usize {
            let said: Vec<&str> = (0..9)
                .map(|at| WORDS[(number * number / 7 + at * number) % 5])
                .collect();
            let name = if number % 5 == 0 { "ba vì" } else { "sóc sơn" };
            writer
                .add_document(doc!(place => name, text => said[..1 + number % 9].join(" ")))
                .unwrap();
            if number == 1_700 {
                writer.commit().unwrap();
            }
        }
        writer.commit().unwrap();
        let searcher = index.reader().unwrap().searcher();
        let required = TermQuery::new(Term::from_field_text(place, "ba vì"), IndexRecordOption::Basic);
        let words: Vec<Box<dyn Query>> = WORDS[..4]
            .iter()
            .map(|word| {
                let one = TermQuery::new(Term::from_field_text(text, word), IndexRecordOption::WithFreqs);
                Box::new(BoostQuery::new(Box::new(one), 0.7)) as Box<dyn Query>
            })
            .collect();
        let few = among_few(&searcher, &searcher, &required, &words, 50).unwrap();
        let union = BooleanQuery::new(vec![
            (
                Occur::Must,
                Box::new(tantivy::query::ConstScoreQuery::new(Box::new(required), 0.0)),
            ),
            (Occur::Should, Box::new(BooleanQuery::union(words))),
        ]);
        let all = searcher
            .search(&union, &TopDocs::with_limit(50).order_by_score())
            .unwrap();
        assert_eq!(few.len(), 50);
        assert_eq!(few, all);
    }
}
