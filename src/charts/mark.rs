//! A mark of a picture: the part that a finger, a mouse or the arrow keys stand on, in words, and what it leads to.

use crate::query::Choice;

/// One mark. The marks of a picture stand in the order in which the arrow keys go through them.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Id of its series; empty where every series of the row means the same.
    pub series: &'static str,
    /// Its row, or column, counted from 0.
    pub row: usize,
    /// What it says: its name, its figure, its n.
    pub text: String,
    /// The incidents that it stands for; none where it leads nowhere.
    pub choices: Vec<Choice>,
}

/// The mark that was hit: the id of a series up to its first `-` is that of the mark, since a text in or beside a part
/// means that part.
///
/// A part of no length has no mark; the text that says so stands on what is unknown, and means it.
pub fn mark_at(marks: &[Mark], series: &str, row: usize) -> Option<usize> {
    let series = series.split_once('-').map_or(series, |(whose, _)| whose);
    let of_row = |wanted: &str| {
        marks.iter().position(|mark| mark.row == row && (mark.series.is_empty() || mark.series == wanted))
    };
    of_row(series).or_else(|| if series == "yes" || series == "no" { of_row("unknown") } else { None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_means_its_part_and_that_there_is_none_the_unknown() {
        let mark = |series, row| Mark { series, row, text: String::new(), choices: vec![] };
        let marks = [mark("yes", 0), mark("unknown", 0), mark("unknown", 1), mark("", 2)];
        assert_eq!(mark_at(&marks, "yes", 0), Some(0));
        assert_eq!(mark_at(&marks, "yes-in", 0), Some(0));
        assert_eq!(mark_at(&marks, "yes-beside", 1), Some(2));
        assert_eq!(mark_at(&marks, "name", 0), None);
        assert_eq!(mark_at(&marks, "dot", 2), Some(3));
        assert_eq!(mark_at(&marks, "yes", 3), None);
    }
}
