//! The sheets of new files together with those that are published.

use super::check::{TableKind, TableSeen};
use super::{Rows, Sheet, Spot};
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::collections::HashSet;

/// Sheets with what each was recognised as.
pub type Seen<'a> = [(&'a Sheet, &'a TableSeen)];

/// Sheets of both: first those that are published, then those of the new files, for what comes later is what was added.
pub struct Together<'a> {
    /// The sheets.
    pub sheets: Vec<Cow<'a, Sheet>>,
    /// Of each sheet of which rows were taken away, the positions of those that stayed.
    stayed: Vec<Option<Vec<usize>>>,
    /// How many sheets are published ones.
    published: usize,
}

impl Together<'_> {
    /// Where a cell stands in the new files; `None` for one that is published.
    pub fn spot(&self, spot: Spot) -> Option<Spot> {
        let sheet = spot.sheet.checked_sub(self.published)?;
        let row = match self.stayed.get(spot.sheet)? {
            Some(stayed) => *stayed.get(spot.row)?,
            None => spot.row,
        };
        Some(Spot { sheet, row, ..spot })
    }

    /// Whether a file is one of those that are published.
    pub fn is_published(&self, file: &str) -> bool {
        self.sheets[..self.published].iter().any(|sheet| sheet.file == file)
    }
}

/// Puts them together. A new row takes the place of the published ones of the same incident: in the table of the incidents
/// one by one; of its sources and its texts all at once, and only where the new files have any. Municipalities and
/// published totals are the new ones, where there are any. Of the incidents in `kept` the published rows stay.
pub fn together<'a>(new: &Seen<'a>, published: &Seen<'a>, kept: &HashSet<String>) -> Together<'a> {
    let has = |kind: TableKind| new.iter().any(|(_, seen)| seen.table == Some(kind));
    let mut together = Together { sheets: Vec::new(), stayed: Vec::new(), published: 0 };
    for (sheet, seen) in published {
        let Some(kind) = seen.table else { continue };
        if key(seen).is_some() {
            let replaced = ids(new, kind);
            together.add(sheet, key(seen), |id| !replaced.contains(id) || kept.contains(id));
        } else if !has(kind) {
            together.add(sheet, None, |_| true);
        }
    }
    together.published = together.sheets.len();
    for (sheet, seen) in new {
        together.add(sheet, key(seen), |id| !kept.contains(id));
    }
    together
}

impl<'a> Together<'a> {
    /// Adds a sheet with the rows whose id in the column `key` is to stay.
    fn add(&mut self, sheet: &'a Sheet, key: Option<usize>, stays: impl Fn(&str) -> bool) {
        let stayed: Option<Vec<usize>> = key.map(|key| {
            let ids = sheet.rows.iter().map(|row| row.get(key).unwrap_or_default().trim());
            ids.enumerate().filter(|(_, id)| stays(id)).map(|(row, _)| row).collect()
        });
        match stayed.filter(|stayed| stayed.len() < sheet.rows.len()) {
            None => {
                self.sheets.push(Cow::Borrowed(sheet));
                self.stayed.push(None);
            }
            Some(stayed) => {
                let mut rows = Rows::default();
                stayed.iter().filter_map(|row| sheet.rows.get(*row)).for_each(|row| rows.push(row.number, row.iter()));
                let (file, name, header) = (sheet.file.clone(), sheet.name.clone(), sheet.header.clone());
                self.sheets.push(Cow::Owned(Sheet { file, name, header, rows }));
                self.stayed.push(Some(stayed));
            }
        }
    }
}

/// Position of the column that says of which incident a row is.
fn key(seen: &TableSeen) -> Option<usize> {
    match seen.table? {
        TableKind::Incidents => seen.position("id"),
        TableKind::Sources | TableKind::IncidentTexts => seen.position("incident"),
        TableKind::Municipalities | TableKind::PublishedTotals => None,
    }
}

/// The incidents of which these sheets have rows in a table.
pub fn ids<'a>(sheets: &Seen<'a>, kind: TableKind) -> FxHashSet<&'a str> {
    let of_kind = sheets.iter().filter(|(_, seen)| seen.table == Some(kind));
    let ids = of_kind.filter_map(|(sheet, seen)| Some((sheet, key(seen)?)));
    ids.flat_map(|(sheet, key)| sheet.rows.iter().filter_map(move |row| row.get(key))).map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::check::recognise;
    use crate::desk::open::open;

    fn sheet(name: &str, text: &str) -> Sheet {
        open(name, text.as_bytes().to_vec(), None).expect("a table").sheets.remove(0)
    }

    fn put(new: &[Sheet], published: &[Sheet], kept: &[&str]) -> (Vec<String>, Vec<Option<usize>>) {
        let (new_seen, old_seen) = (recognise(new), recognise(published));
        let new: Vec<_> = new.iter().zip(&new_seen).collect();
        let old: Vec<_> = published.iter().zip(&old_seen).collect();
        let kept = kept.iter().map(|id| (*id).to_owned()).collect();
        let both = together(&new, &old, &kept);
        let mut rows = Vec::new();
        let mut spots = Vec::new();
        for (at, sheet) in both.sheets.iter().enumerate() {
            for (row, line) in sheet.rows.iter().enumerate() {
                rows.push(line.iter().collect::<Vec<_>>().join(" "));
                spots.push(both.spot(Spot { sheet: at, row, column: 0 }).map(|spot| spot.row));
            }
        }
        (rows, spots)
    }

    #[test]
    fn a_new_row_takes_the_place_of_the_published_one() {
        let new = [sheet("incidents.csv", "id,date\nb,2\nc,3\n")];
        let old = [sheet("incidents.csv", "id,date\na,0\nb,0\n"), sheet("sources.csv", "incident,url\na,x\nb,y\n")];
        let (rows, spots) = put(&new, &old, &[]);
        assert_eq!(rows, ["a 0", "a x", "b y", "b 2", "c 3"]);
        assert_eq!(spots, [None, None, None, Some(0), Some(1)]);
    }

    #[test]
    fn what_is_kept_stays_as_it_is_published_and_cells_are_found_again() {
        let new = [sheet("incidents.csv", "id,date\nb,2\nc,3\n"), sheet("sources.csv", "incident,url\nb,z\n")];
        let old = [sheet("incidents.csv", "id,date\na,0\nb,0\n"), sheet("sources.csv", "incident,url\na,x\nb,y\n")];
        assert_eq!(put(&new, &old, &[]).0, ["a 0", "a x", "b 2", "c 3", "b z"]);
        let (rows, spots) = put(&new, &old, &["b"]);
        assert_eq!(rows, ["a 0", "b 0", "a x", "b y", "c 3"]);
        assert_eq!(spots[4], Some(1));
    }

    #[test]
    fn new_municipalities_take_the_place_of_all() {
        let new = [sheet("municipalities.csv", "id,district\np,d\n")];
        let old = [sheet("municipalities.csv", "id,district\nq,d\n"), sheet("incidents.csv", "id,date\na,0\n")];
        assert_eq!(put(&new, &old, &[]).0, ["a 0", "p d"]);
    }
}
