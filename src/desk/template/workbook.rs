//! The empty tables as one workbook, whose cells offer what may stand in them.

use super::columns::blanks;
use crate::desk::limits::ROWS;
use crate::desk::words::DeskWords;
use crate::i18n::{Words, fill};
use crate::load::LANGUAGES;
use crate::model::{Answer, Coded, Evidence, IncidentType, Municipality, Stage, Target};
use rust_xlsxwriter::{DataValidation, DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

/// Name of the sheet that lists the allowed values. The same in each language: it is no table to read.
pub const VALUES: &str = "values";

/// Width of a column, in digits of a spreadsheet's usual font.
const WIDTH: f64 = 24.0;

/// The values that a column may have, each with what it means.
struct Choice {
    column: &'static str,
    /// The columns of the other tables and stages that have the same.
    shared: Vec<&'static str>,
    values: Vec<Vec<String>>,
}

/// An `.xlsx` workbook with the sheets `incidents`, `sources` and `incident_texts`, each with its header, one invented
/// row, and drop-down lists where only some values are allowed; and [`VALUES`], which says what these mean: in `words`, of
/// municipalities their Albanian and their Serbian name. All cells are texts, so that no spreadsheet turns a date into a
/// number. The same words and municipalities give the same bytes.
///
/// Empty where it would be larger than a workbook can be.
pub fn template_workbook(words: &DeskWords, labels: &Words, municipalities: &[Municipality]) -> Vec<u8> {
    made(words, labels, municipalities).unwrap_or_default()
}

fn made(words: &DeskWords, labels: &Words, municipalities: &[Municipality]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Without a time of its own, the file would be another one each second.
    let time = ExcelDateTime::from_ymd(2020, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&time));
    let choices = choices(labels, municipalities);
    let place = municipalities.first().map_or("", |one| one.id.as_str());
    for blank in blanks(words, place) {
        let sheet = workbook.add_worksheet().set_name(blank.name)?;
        headed(sheet, blank.columns)?;
        for (column, (name, cell)) in (0..).zip(blank.columns.iter().zip(&blank.example)) {
            sheet.set_column_format(column, &Format::new().set_num_format("@"))?;
            sheet.write_string(1, column, *cell)?;
            if let Some(position) = choices.iter().position(|choice| choice.is_of(name)) {
                let last = u32::try_from(ROWS).unwrap_or(u32::MAX);
                sheet.add_data_validation(1, column, last, column, &offered(words, &choices, position)?)?;
            }
        }
    }
    listed(workbook.add_worksheet().set_name(VALUES)?, words, &choices)?;
    workbook.save_to_buffer()
}

impl Choice {
    fn is_of(&self, column: &str) -> bool {
        self.column == column || self.shared.contains(&column)
    }
}

fn choices(labels: &Words, municipalities: &[Municipality]) -> Vec<Choice> {
    let named = municipalities.iter().map(|one| vec![one.id.clone(), one.name_sq.clone(), one.name_sr_latn.clone()]);
    let stages = Stage::ALL.iter().map(|stage| stage.id());
    let languages = LANGUAGES.into_iter().map(|language| vec![language.to_owned()]);
    vec![
        Choice { column: "municipality", shared: vec![], values: named.collect() },
        coded::<IncidentType>("type", &labels.types),
        coded::<Target>("target", &labels.targets),
        Choice { shared: stages.collect(), ..coded::<Answer>("answer", &labels.answers) },
        coded::<Evidence>("evidence", &labels.evidence),
        Choice { column: "language", shared: vec![], values: languages.collect() },
    ]
}

fn coded<T: Coded>(column: &'static str, labels: &[&str]) -> Choice {
    let values = T::ALL.iter().zip(labels).map(|(value, label)| vec![value.id().to_owned(), (*label).to_owned()]);
    Choice { column, shared: vec![], values: values.collect() }
}

/// Where the values of each choice stand: its first column in the sheet of the values.
fn starts(choices: &[Choice]) -> Vec<u16> {
    let width = |choice: &Choice| choice.values.first().map_or(1, Vec::len);
    choices
        .iter()
        .scan(0, |next, choice| {
            let start = *next;
            *next += u16::try_from(width(choice)).unwrap_or_default();
            Some(start)
        })
        .collect()
}

fn offered(words: &DeskWords, choices: &[Choice], position: usize) -> Result<DataValidation, XlsxError> {
    let column = rust_xlsxwriter::utility::column_number_to_name(starts(choices)[position]);
    let last = choices[position].values.len() + 1;
    DataValidation::new()
        .allow_list_formula(Formula::new(format!("={VALUES}!${column}$2:${column}${last}")))
        .set_error_title(words.template_wrong_title)?
        .set_error_message(words.template_wrong)
}

/// The names of the columns, which stay in sight.
fn headed(sheet: &mut Worksheet, columns: &[impl AsRef<str>]) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 0)?;
    for (column, name) in (0..).zip(columns) {
        sheet.set_column_width(column, WIDTH)?;
        sheet.write_string_with_format(0, column, name.as_ref(), &Format::new().set_bold())?;
    }
    Ok(())
}

fn listed(sheet: &mut Worksheet, words: &DeskWords, choices: &[Choice]) -> Result<(), XlsxError> {
    let mut header = Vec::new();
    for (choice, start) in choices.iter().zip(starts(choices)) {
        header.push(fill(words.template_allowed, &[("column", &choice.column)]));
        let width = choice.values.first().map_or(1, Vec::len);
        header.extend((1..width).map(|_| words.template_meaning.to_owned()));
        for (row, values) in (1..).zip(&choice.values) {
            for (column, value) in (start..).zip(values) {
                sheet.write_string(row, column, value)?;
            }
        }
    }
    headed(sheet, &header)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::words::{DESK_EN, DESK_SQ, DESK_SR};
    use crate::i18n::{EN, SQ, SR};
    use crate::load::{INCIDENTS, from_csv_folder};
    use calamine::{Data, Reader, Xlsx};
    use std::io::{Cursor, Read};

    fn municipalities() -> Vec<Municipality> {
        from_csv_folder(std::path::Path::new("public/data")).dataset.municipalities
    }

    fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        let range = workbook.worksheet_range(sheet).expect("a sheet");
        range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
    }

    #[test]
    fn it_has_the_tables_with_one_row_each_and_the_values() {
        for (words, labels) in [(&DESK_EN, &EN), (&DESK_SR, &SR), (&DESK_SQ, &SQ)] {
            let bytes = template_workbook(words, labels, &municipalities());
            let names = Xlsx::new(Cursor::new(&bytes)).expect("a workbook").sheet_names();
            assert_eq!(names, ["incidents", "sources", "incident_texts", "values"]);
            let incidents = rows(&bytes, "incidents");
            assert_eq!(incidents.len(), 2);
            assert_eq!(incidents[0], INCIDENTS[..17]);
            assert_eq!(incidents[1][..3], ["RR-EXAMPLE", "2022-03-15", "decan-decani"]);
            let values = rows(&bytes, "values");
            assert_eq!(values.len(), 1 + 38);
            assert_eq!(values[1][..3], ["decan-decani", "Deçan", "Dečani"]);
            assert_eq!(values[1][3..5], ["physical_attack", labels.types[0]]);
        }
    }

    fn part(bytes: &[u8], name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        let mut text = String::new();
        archive.by_name(name).expect("a part").read_to_string(&mut text).expect("text");
        text
    }

    #[test]
    fn cells_offer_the_values_and_the_header_stays() {
        let bytes = template_workbook(&DESK_EN, &EN, &municipalities());
        let incidents = part(&bytes, "xl/worksheets/sheet1.xml");
        // Municipality, type, target, seven answers, evidence: each says the whole of its list.
        let lists: Vec<&str> =
            incidents.split("<formula1>").skip(1).filter_map(|rest| rest.split('<').next()).collect();
        let list = |column: char, values: usize| format!("values!${column}$2:${column}${}", values + 1);
        let mut expected = vec![list('A', 38), list('D', IncidentType::ALL.len()), list('F', Target::ALL.len())];
        expected.extend(Stage::ALL.iter().map(|_| list('H', Answer::ALL.len())));
        expected.push(list('J', Evidence::ALL.len()));
        assert_eq!(lists, expected);
        assert!(incidents.contains("sqref=\"C2:C200001\""), "a whole column");
        assert!(incidents.contains("state=\"frozen\""));
        assert!(part(&bytes, "xl/worksheets/sheet3.xml").contains("values!$L$2:$L$3"));
    }

    #[test]
    fn two_are_the_same_bytes() {
        let made = || template_workbook(&DESK_EN, &EN, &municipalities());
        let first = made();
        // A file's times are exact to two seconds.
        std::thread::sleep(std::time::Duration::from_millis(2100));
        assert!(first == made());
    }

    #[test]
    fn without_municipalities_it_is_a_workbook_still() {
        assert_eq!(rows(&template_workbook(&DESK_EN, &EN, &[]), "incidents").len(), 2);
    }
}
