//! The desk itself: the open files, what was mended in them, and the answers to what is asked.

use super::check::{Checked, Finding};
use super::judged::{Judged, New, Whole};
use super::limits::{COLUMNS, LISTED};
use super::open::{Encoding, Opened};
use super::open_file::OpenFile;
use super::publish::{Lines, json_files, package_files, zip};
use super::published::{Published, next_version, state};
use super::report::{Lists, Spotted, in_order, problem_row, rule_rows};
use super::talk::{Answer, OpenCell, ProblemRow, Report, Request, Template};
use super::template::{template_csv, template_workbook};
use super::words::Tongue;
use super::{Sheet, Spot};
use crate::i18n::fill;
use crate::load::About;
use crate::model::{Coded, Language};
use chrono::NaiveDate;
use std::collections::HashSet;

/// A file that the desk made.
type Made = (Answer, Option<Vec<u8>>);

/// The desk. It begins empty.
pub struct Desk {
    tongue: Tongue,
    today: NaiveDate,
    published: Option<Published>,
    files: Vec<OpenFile>,
    /// Whether the new data are those of the files together with the published ones.
    merged: bool,
    /// Ids of the incidents in both of which the published record stays.
    kept: HashSet<String>,
    /// What is known of all this; nothing where something changed since.
    judged: Option<Judged>,
}

impl Default for Desk {
    fn default() -> Self {
        Desk {
            tongue: Tongue::of(Language::English),
            today: NaiveDate::default(),
            published: None,
            files: Vec::new(),
            merged: true,
            kept: HashSet::new(),
            judged: None,
        }
    }
}

impl Desk {
    /// Answers a [`Request`] as JSON, with the files that belong to it, by an [`Answer`] as JSON and the file that belongs
    /// to that.
    pub fn answer(&mut self, request: &str, files: Vec<Vec<u8>>) -> (String, Option<Vec<u8>>) {
        let (answer, file) = match serde_json::from_str(request) {
            Ok(request) => self.perform(request, files),
            Err(error) => (Answer::Failed(error.to_string()), None),
        };
        // An answer can always be written.
        (serde_json::to_string(&answer).unwrap_or_default(), file)
    }

    /// Does what is asked.
    pub fn perform(&mut self, request: Request, mut files: Vec<Vec<u8>>) -> Made {
        let done = match request {
            Request::Begin { language, today } => return (self.begin(&language, &today), None),
            Request::Published { names } => {
                self.published = Published::read(names.into_iter().zip(files), self.today);
                true
            }
            Request::Open { name, encoding } => files
                .pop()
                .map(|bytes| self.open(name, bytes, encoding.as_deref().and_then(Encoding::from_id)))
                .is_some(),
            Request::Close { name } => {
                self.files.retain(|file| file.name != name);
                true
            }
            Request::Mend { cell, value } => self.mend(&cell, &value).is_some(),
            Request::Merge { merged, kept } => {
                (self.merged, self.kept) = (merged, kept.into_iter().collect());
                true
            }
            Request::Report => return (Answer::Report(Box::new(self.report())), None),
            Request::Preview => return (self.preview(), None),
            Request::Publish { version } => return self.publish(version),
            Request::Findings => return self.findings(),
            Request::Template(template) => return self.template(template),
        };
        self.judged = None;
        let answer = if done { Answer::Done } else { Answer::Failed("no such file or cell".to_owned()) };
        (answer, None)
    }

    fn begin(&mut self, language: &str, today: &str) -> Answer {
        self.tongue = Tongue::of(Language::from_id(language).unwrap_or(Language::English));
        self.today = today.parse().unwrap_or(self.today);
        Answer::Words(self.tongue.desk.wordings().into_iter().flatten().map(str::to_owned).collect())
    }

    fn open(&mut self, name: String, bytes: Vec<u8>, encoding: Option<Encoding>) {
        let position = self.files.iter().position(|file| file.name == name);
        // What was there is let go first: two large files at once may be too much.
        if let Some(position) = position {
            self.files.remove(position);
        }
        let at = position.unwrap_or(self.files.len());
        self.files.insert(at, OpenFile::open(name, bytes, encoding));
    }

    /// What is in the files that can be read.
    fn opened(&self) -> impl Iterator<Item = &Opened> {
        self.files.iter().filter_map(|file| file.opened.as_ref().ok())
    }

    fn sheets(&self) -> impl Iterator<Item = &Sheet> {
        self.opened().flat_map(|opened| &opened.sheets)
    }

    fn mend(&mut self, OpenCell { file, spot }: &OpenCell, value: &str) -> Option<()> {
        let opened = self.files.iter_mut().find(|one| one.name == *file)?.opened.as_mut().ok()?;
        let sheet = opened.sheets.get_mut(spot.sheet)?;
        sheet.rows.get(spot.row).filter(|_| spot.column < COLUMNS)?;
        sheet.rows = sheet.rows.with((spot.row, spot.column), value);
        Some(())
    }

    /// The open files, checked, unless that was done before.
    fn judged(&mut self) -> &Judged {
        let judged = self.judged.take().unwrap_or_else(|| self.judge(Whole::No));
        self.judged.insert(judged)
    }

    /// Checks the open files. Of the incidents it gives those that are published too, or all.
    fn judge(&self, whole: Whole) -> Judged {
        let (published, kept) = (self.published.as_ref(), &self.kept);
        let new = New { sheets: self.sheets().collect(), published, is_merged: self.merged, kept, today: self.today };
        let mut judged = new.judge(whole);
        state(&mut judged.checked.loaded, self.about());
        judged
    }

    /// What the new data say of themselves: a whole package does so itself.
    fn about(&self) -> About {
        let own = self.opened().find_map(|opened| opened.about.clone());
        let published = self.published.as_ref().map(|published| About::of(&published.loaded.dataset));
        own.or(published).unwrap_or_default()
    }

    /// The version that is offered: that of a package that has one of its own, else the one after the published one.
    fn version(&self) -> String {
        let own = self.about().version;
        let published = self.published.as_ref().map(|published| published.loaded.dataset.version.as_str());
        if published == Some(own.as_str()) { next_version(&own) } else { own }
    }

    fn report(&mut self) -> Report {
        let (tongue, version) = (self.tongue, self.version());
        let (knows_published, is_merged) = (self.published.is_some(), self.merged);
        let files = self.files.iter().map(|file| file.row(tongue)).collect();
        if self.sheets().next().is_none() {
            return Report { files, knows_published, is_merged, version, ..Report::default() };
        }
        let Judged { checked, compared } = self.judged();
        let findings = in_order(checked);
        let mut lists = Lists::new(tongue, checked);
        let problem = |found: &&Finding| {
            let mut row = problem_row(tongue, found);
            row.choice = lists.of(found);
            (found.spot, row)
        };
        let problems: Vec<_> = findings.iter().take(LISTED).map(problem).collect();
        let choices = lists.labelled();
        let mut report = Report {
            files,
            knows_published,
            is_merged,
            rules: rule_rows(tongue, &findings),
            problems: Vec::new(),
            choices,
            errors: checked.errors,
            warnings: checked.warnings,
            read_as: checked.read_as.iter().take(LISTED).cloned().collect(),
            read_as_count: checked.read_as.len(),
            incidents: checked.incidents,
            new: compared.new,
            same: compared.same,
            differences: compared.differences.iter().take(LISTED).cloned().collect(),
            differ: compared.differences.len(),
            version,
        };
        report.problems = self.in_files(problems);
        report
    }

    /// Says of each problem in which open file its cell is, and names the column as it is headed there.
    fn in_files(&self, problems: Vec<Spotted>) -> Vec<ProblemRow> {
        let sheets = |file: &OpenFile| file.opened.as_ref().map_or(0, |opened| opened.sheets.len());
        let places: Vec<_> = self.files.iter().flat_map(|file| (0..sheets(file)).map(move |at| (file, at))).collect();
        let put = |(spot, mut problem): Spotted| {
            let Some((spot, (file, sheet))) = spot.and_then(|spot| Some((spot, *places.get(spot.sheet)?))) else {
                return problem;
            };
            problem.cell = Some(OpenCell { file: file.name.clone(), spot: Spot { sheet, ..spot } });
            let header = file.opened.as_ref().ok().map(|opened| &opened.sheets[sheet].header);
            let written = header.and_then(|header| header.cells.get(spot.column)).map(|written| written.trim());
            if let Some(written) = written.filter(|written| !written.is_empty()) {
                problem.heading = written.to_owned();
            }
            problem
        };
        problems.into_iter().map(put).collect()
    }

    fn preview(&self) -> Answer {
        let title = self.tongue.desk.preview_title;
        let mut loaded = self.judge(Whole::Yes).checked.loaded;
        loaded.dataset.title = fill(title, &[("title", &loaded.dataset.title)]);
        let mut texts =
            json_files(&loaded).into_iter().map(|file| (file.name, String::from_utf8(file.bytes).unwrap_or_default()));
        let incidents = texts.next().map(|(_, text)| text).unwrap_or_default();
        Answer::Preview { incidents, texts: texts.collect() }
    }

    fn publish(&self, version: String) -> Made {
        let Checked { errors, mut loaded, .. } = self.judge(Whole::Yes).checked;
        if errors > 0 {
            return (Answer::Failed(self.tongue.desk.publish_waits.to_owned()), None);
        }
        state(&mut loaded, About { version, ..About::default() });
        let own = self.opened().find_map(|opened| opened.descriptor.as_deref());
        let descriptor = own.or(self.published.as_ref().and_then(|published| published.descriptor.as_deref()));
        let name = format!("response-record-data-{}.zip", file_name(&loaded.dataset.version));
        made(&name, "application/zip", zip(&package_files(&loaded, descriptor)))
    }

    fn findings(&mut self) -> Made {
        let (tongue, words) = (self.tongue, self.tongue.desk);
        let row = |one: &Finding| (one.spot, problem_row(tongue, one));
        let problems: Vec<_> = in_order(&self.judged().checked).into_iter().map(row).collect();
        let [kind, file, row, column, value, text, _] = words.finding_columns;
        // Spreadsheets take a file without this mark for one in an old encoding.
        let mut bytes = "\u{feff}".as_bytes().to_vec();
        let mut lines = Lines::under(&[kind, words.rule, file, row, column, value, text]);
        for one in &self.in_files(problems) {
            let kind = words.severities[usize::from(!one.is_error)];
            let row = one.row.map(|row| row.to_string()).unwrap_or_default();
            lines.row([kind, &one.rule, &one.file, &row, &one.heading, &one.value, &one.text]);
        }
        bytes.extend(lines.bytes());
        made("response-record-findings.csv", "text/csv", bytes)
    }

    fn template(&self, template: Template) -> Made {
        let Tongue { words, desk } = self.tongue;
        let municipalities =
            self.published.as_ref().map_or(&[][..], |published| &published.loaded.dataset.municipalities);
        let csv = |name| template_csv(desk, name).unwrap_or_default();
        match template {
            Template::Workbook => {
                let mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                made("response-record-template.xlsx", mime, template_workbook(desk, words, municipalities))
            }
            Template::Incidents => made("incidents.csv", "text/csv", csv("incidents")),
            Template::Sources => made("sources.csv", "text/csv", csv("sources")),
        }
    }
}

/// A version as a part of a file's name.
fn file_name(version: &str) -> String {
    version.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect()
}

fn made(name: &str, mime: &str, bytes: Vec<u8>) -> Made {
    (Answer::File { name: name.to_owned(), mime: mime.to_owned() }, Some(bytes))
}
