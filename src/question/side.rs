//! One side of a comparison, asked by itself: "A hay B nhiều giấy khen hơn?" asks how many A has.

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Side {
    /// Sentences that tell of another side.
    pub of_other: Vec<String>,
    /// Nothing better was found of both: what is less likely is told too.
    pub doubtful: bool,
}
