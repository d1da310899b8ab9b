//! Which table a sheet is, and which column stands where.

use super::kind::TableKind;
use super::spelling::{DESK_WORDS, WORDS, alike};
use crate::desk::Sheet;
use crate::model::Coded;
use crate::query::Column;
use std::collections::HashMap;

/// What a sheet was recognised as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableSeen {
    /// Its file, see [`Sheet::file`].
    pub file: String,
    /// The table, or `None` where it is none of ours: then it is not read.
    pub table: Option<TableKind>,
    /// Ids of the columns that were found, in the order of the sheet.
    pub columns: Vec<&'static str>,
    /// Columns that are none of the table's, as written: they are not checked.
    pub extra: Vec<String>,
    /// Rows below the header.
    pub rows: usize,
    /// For each column of the table, its position in the sheet.
    pub(super) positions: Vec<Option<usize>>,
    /// Columns that stand in the sheet a second time: position and id.
    pub(super) doubled: Vec<(usize, &'static str)>,
}

impl TableSeen {
    /// Position in the sheet of the column with this id.
    pub fn position(&self, column: &str) -> Option<usize> {
        let at = self.table?.columns().iter().position(|id| *id == column)?;
        self.positions[at]
    }

    /// Whether a cell at this position has a heading.
    pub(super) fn has_heading(sheet: &Sheet, position: usize) -> bool {
        sheet.header.cells.get(position).is_some_and(|name| !name.trim().is_empty())
    }
}

/// What each of these sheets is.
pub fn recognise<'a>(sheets: impl IntoIterator<Item = &'a Sheet>) -> Vec<TableSeen> {
    let names = Names::new();
    sheets.into_iter().map(|sheet| names.recognise(sheet)).collect()
}

/// The names of all tables and columns, in all languages.
pub struct Names {
    tables: HashMap<String, TableKind>,
    columns: HashMap<(TableKind, String), usize>,
}

impl Names {
    /// All of them.
    pub fn new() -> Self {
        let mut names = Names { tables: HashMap::new(), columns: HashMap::new() };
        for kind in TableKind::ALL {
            names.tables.insert(alike(kind.id()), *kind);
            for (at, column) in kind.columns().iter().enumerate() {
                names.columns.insert((*kind, alike(column)), at);
            }
        }
        for desk in DESK_WORDS {
            for (kind, label) in TableKind::ALL.iter().zip(desk.tables) {
                names.tables.entry(alike(label)).or_insert(*kind);
            }
            names.label(TableKind::Sources, &desk.source_columns);
            names.label(TableKind::IncidentTexts, &desk.text_columns);
            names.label(TableKind::Municipalities, &desk.municipality_columns);
            names.label(TableKind::PublishedTotals, &desk.total_columns);
        }
        for words in WORDS {
            for (column, label) in Column::ALL.iter().zip(words.columns) {
                if let Some(at) = TableKind::Incidents.columns().iter().position(|id| *id == column.id()) {
                    names.columns.entry((TableKind::Incidents, alike(label))).or_insert(at);
                }
            }
        }
        names
    }

    fn label(&mut self, kind: TableKind, labels: &[&str]) {
        for (at, label) in labels.iter().enumerate() {
            self.columns.entry((kind, alike(label))).or_insert(at);
        }
    }

    /// What the sheet is.
    pub fn recognise(&self, sheet: &Sheet) -> TableSeen {
        let headings: Vec<String> = sheet.header.cells.iter().map(|cell| alike(cell)).collect();
        let table = self.tables.get(&alike(&sheet.name)).copied().or_else(|| self.by_headings(&headings));
        let mut seen = TableSeen {
            file: sheet.file.clone(),
            table,
            columns: Vec::new(),
            extra: Vec::new(),
            rows: sheet.rows.len(),
            positions: Vec::new(),
            doubled: Vec::new(),
        };
        let Some(kind) = table else { return seen };
        seen.positions = vec![None; kind.columns().len()];
        for (position, heading) in headings.into_iter().enumerate() {
            match self.columns.get(&(kind, heading)).map(|at| (*at, kind.columns()[*at])) {
                Some((at, id)) if seen.positions[at].is_none() => {
                    seen.positions[at] = Some(position);
                    seen.columns.push(id);
                }
                Some((_, id)) => seen.doubled.push((position, id)),
                None if TableSeen::has_heading(sheet, position) => {
                    seen.extra.push(sheet.header.cells[position].trim().to_owned());
                }
                None => {}
            }
        }
        seen
    }

    /// The table that has most of these columns, if it has more than half of its own.
    fn by_headings(&self, headings: &[String]) -> Option<TableKind> {
        let known = |kind: TableKind| {
            let mut found: Vec<_> = headings.iter().filter_map(|one| self.columns.get(&(kind, one.clone()))).collect();
            found.sort_unstable();
            found.dedup();
            found.len()
        };
        let most = TableKind::ALL.iter().copied().map(|kind| (known(kind), kind));
        let most = most.filter(|(known, kind)| known * 2 > kind.columns().len());
        most.max_by_key(|(known, kind)| (*known, std::cmp::Reverse(*kind))).map(|(_, kind)| kind)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sheet;
    use super::*;
    use crate::i18n::{SR, cyrillic};

    fn seen(name: &str, header: &str) -> TableSeen {
        Names::new().recognise(&sheet(name, header))
    }

    #[test]
    fn a_table_is_known_by_its_name_in_each_language() {
        for desk in DESK_WORDS {
            for (kind, label) in TableKind::ALL.iter().zip(desk.tables) {
                assert_eq!(seen(&label.to_uppercase(), "x").table, Some(*kind), "{label}");
                assert_eq!(seen(&cyrillic(label), "x").table, Some(*kind), "{label}");
                assert_eq!(seen(kind.id(), "x").table, Some(*kind));
            }
        }
    }

    #[test]
    fn a_table_is_known_by_its_header() {
        for kind in TableKind::ALL {
            assert_eq!(seen("Sheet1", &kind.columns().join(",")).table, Some(*kind));
        }
        assert_eq!(seen("Sheet1", "title,url,remark").table, None);
        assert_eq!(seen("Sheet1", "a,b,c").table, None);
        assert_eq!(seen("Sheet1", "").table, None);
    }

    #[test]
    fn columns_are_known_by_their_labels_in_each_language_and_script() {
        for words in WORDS {
            let header: Vec<&str> = words.columns[..17].to_vec();
            let table = seen("incidents", &header.join(","));
            assert_eq!(table.columns, Column::ALL[..17].iter().map(|column| column.id()).collect::<Vec<_>>());
            assert!(table.extra.is_empty());
        }
        let header = SR.columns[..17].join(",");
        assert_eq!(seen("Sheet1", &cyrillic(&header)), seen("Sheet1", &header));
        for desk in DESK_WORDS {
            let all: [(TableKind, &[&str]); 4] = [
                (TableKind::Sources, &desk.source_columns),
                (TableKind::IncidentTexts, &desk.text_columns),
                (TableKind::Municipalities, &desk.municipality_columns),
                (TableKind::PublishedTotals, &desk.total_columns),
            ];
            for (kind, labels) in all {
                let table = seen("Sheet1", &labels.join(","));
                assert_eq!((table.table, table.columns.as_slice()), (Some(kind), kind.columns()), "{labels:?}");
            }
        }
    }

    #[test]
    fn columns_stand_in_any_order_and_others_are_kept_by_name() {
        let table = seen("sources", "URL, Remark ,incident,,title,Title");
        assert_eq!(table.columns, ["url", "incident", "title"]);
        assert_eq!(table.extra, ["Remark"]);
        assert_eq!(table.positions, [Some(2), Some(4), None, Some(0), None]);
        assert_eq!(table.doubled, [(5, "title")]);
    }
}
