//! Boosted regression trees (Friedman 2001, "Greedy function approximation: a gradient boosting machine"), as fitted.

use std::fmt;
use std::sync::LazyLock;

use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::features::{Features, NAMES};

/// The trees that weigh candidates.
pub static FITTED: LazyLock<Trees> = LazyLock::new(|| {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/confidence.json"));
    let fitted: Trees = serde_json::from_str(text).expect("a test reads the file that is built in");
    debug_assert_eq!(fitted.features, NAMES);
    fitted
});

/// Trees whose leaves add up to the logarithm of the odds.
#[derive(Debug, Deserialize)]
pub struct Trees {
    /// The features the nodes name by their place.
    features: Vec<String>,
    trees: Vec<Vec<Node>>,
}

/// A node of a tree; the first is its root.
#[derive(Debug)]
enum Node {
    /// Feature, bound, and where it goes on: for what is not above the bound, and for what is.
    Fork(usize, f32, usize, usize),
    Leaf(f32),
}

/// A row of numbers, read as it comes: every start waits for all of them.
impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Node, D::Error> {
        struct Row;
        impl<'de> Visitor<'de> for Row {
            type Value = Node;

            fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
                out.write_str("a leaf, [value], or a fork, [feature, bound, below, above]")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut row: A) -> Result<Node, A::Error> {
                let short = || A::Error::custom("too few numbers");
                let first: f32 = row.next_element()?.ok_or_else(short)?;
                let Some(bound) = row.next_element()? else {
                    return Ok(Node::Leaf(first));
                };
                let below = row.next_element()?.ok_or_else(short)?;
                let above = row.next_element()?.ok_or_else(short)?;
                Ok(Node::Fork(first as usize, bound, below, above))
            }
        }
        from.deserialize_seq(Row)
    }
}

impl Trees {
    /// How likely it is that what has these features answers: a share of 1.
    pub fn likely(&self, features: &Features) -> f32 {
        let odds: f32 = self.trees.iter().map(|tree| leaf(tree, features)).sum();
        1.0 / (1.0 + (-odds).exp())
    }
}

fn leaf(tree: &[Node], features: &Features) -> f32 {
    let mut at = 0;
    loop {
        match &tree[at] {
            Node::Leaf(value) => return *value,
            Node::Fork(feature, bound, below, above) => {
                at = if features[*feature] <= *bound { *below } else { *above };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fitted_trees_name_the_features_and_end_in_leaves() {
        let fitted = &*FITTED;
        assert_eq!(fitted.features, NAMES);
        for tree in &fitted.trees {
            for (at, node) in tree.iter().enumerate() {
                if let Node::Fork(feature, bound, below, above) = node {
                    assert!(*feature < NAMES.len() && bound.is_finite());
                    // Forward only, so that every way ends.
                    assert!([below, above].iter().all(|next| **next > at && **next < tree.len()));
                }
            }
        }
    }

    #[test]
    fn what_scores_well_and_far_above_all_others_is_likelier() {
        let of = |score: f32, lead: f32| {
            let mut features = [0.0; NAMES.len()];
            let at = |name: &str| NAMES.iter().position(|n| *n == name).unwrap();
            features[at("score")] = score.ln();
            features[at("lead")] = lead;
            features[at("article_lead")] = lead;
            FITTED.likely(&features)
        };
        assert!(of(0.9, 0.5) > of(0.4, -0.2));
    }
}
