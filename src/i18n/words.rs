//! The keys of the interface's texts. A language is one value of [`Words`]: a key without a text does not compile.
//!
//! `{name}` in a text is the place of a value, named in the comment of its key. The file is long because it is a list:
//! a line for each key, a line for what it means.

use crate::model::{Answer, Coded, Evidence, IncidentType, Stage, Target};
use crate::query::{Column, View};

/// A text whose form depends on a count.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// For 1.
    pub one: &'static str,
    /// For all other counts.
    pub other: &'static str,
}

impl Plural {
    /// The form for `n`.
    pub fn form(&self, n: u32) -> &'static str {
        if n == 1 { self.one } else { self.other }
    }
}

/// All texts of one language.
#[derive(Debug)]
pub struct Words {
    // The page and its head.
    /// Name of the site.
    pub site: &'static str,
    /// The question that the page answers.
    pub question: &'static str,
    /// What the list is and is not.
    pub caveat: &'static str,
    /// Link for keyboards, past the header.
    pub skip: &'static str,

    // Codes of the data, in the order of each list's `ALL`.
    /// Response stages.
    pub stages: [&'static str; Stage::ALL.len()],
    /// Response stages as things that sources show, inside a sentence: "an investigation".
    pub stage_nouns: [&'static str; Stage::ALL.len()],
    /// The same at the beginning of a sentence: "An investigation".
    pub stage_subjects: [&'static str; Stage::ALL.len()],
    /// Answers.
    pub answers: [&'static str; Answer::ALL.len()],
    /// What each answer means, for the key.
    pub answer_meanings: [&'static str; Answer::ALL.len()],
    /// The sign of "unknown" where its word has no room.
    pub unknown_sign: &'static str,
    /// Types of incident.
    pub types: [&'static str; IncidentType::ALL.len()],
    /// Types of incident inside a sentence: "arson".
    pub type_nouns: [&'static str; IncidentType::ALL.len()],
    /// Targets.
    pub targets: [&'static str; Target::ALL.len()],
    /// What a record rests on.
    pub evidence: [&'static str; Evidence::ALL.len()],
    /// Names of the months.
    pub months: [&'static str; 12],

    // Numbers, dates and lists.
    /// {n}
    pub incidents: Plural,
    /// The noun alone, under the large number of the filter bar.
    pub incidents_noun: Plural,
    /// The response rate: {yes} {n} {share}
    pub at_least: &'static str,
    /// The same where there is no room for the share: {yes} {n}
    pub at_least_short: &'static str,
    /// {share}
    pub below: &'static str,
    /// {share}
    pub above: &'static str,
    /// In place of a known rate.
    pub too_few_known: &'static str,
    /// {day} {month}
    pub day_of_month: &'static str,
    /// {month}
    pub from_month: &'static str,
    /// {month}
    pub to_month: &'static str,
    /// {text} Words that are searched for.
    pub quoted: &'static str,
    /// Between the last two of a list where all hold.
    pub and: &'static str,
    /// Between the last two of a list of alternatives.
    pub or: &'static str,

    // The finding of the page.
    /// {incidents} {years} {places} {types} {matching}
    pub finding_of: &'static str,
    /// The same for a single incident.
    pub finding_of_one: &'static str,
    /// {years}
    pub for_years: &'static str,
    /// {places}
    pub in_places: &'static str,
    /// {count}
    pub in_municipalities: Plural,
    /// {types}
    pub of_types: &'static str,
    /// {count}
    pub of_many_types: Plural,
    /// Where more is chosen than years, places and types.
    pub that_match: &'static str,
    /// {yes} {share}
    pub finding_investigation: &'static str,
    /// Investigation in none.
    pub finding_no_investigation: &'static str,
    /// Of a single incident, in the order of the answers.
    pub finding_one_investigation: [&'static str; Answer::ALL.len()],
    /// Court outcome in none.
    pub finding_no_court: &'static str,
    /// {yes}
    pub finding_court: &'static str,
    /// Of a single incident, in the order of the answers.
    pub finding_one_court: [&'static str; Answer::ALL.len()],

    // The squares beside the finding.
    /// {yes}
    pub squares_yes: Plural,
    /// {no}
    pub squares_no: Plural,
    /// {unknown}
    pub squares_unknown: &'static str,
    /// {n} {yes} {no} {unknown}
    pub squares_label: Plural,

    // The filter.
    /// Name of the filter.
    pub filter: &'static str,
    /// {count}
    pub filter_in_use: &'static str,
    /// Facet of years.
    pub year: &'static str,
    /// Facet of municipalities.
    pub municipality: &'static str,
    /// Facet of types.
    pub type_: &'static str,
    /// Nothing is chosen in a facet: {all}
    pub facet_all: &'static str,
    /// {chosen}
    pub facet_chosen: &'static str,
    /// Under the number of incidents, without a filter.
    pub all_listed: &'static str,
    /// Under the number of incidents, with a filter: {all}
    pub of_listed: &'static str,
    /// Label of the search in the municipalities.
    pub find_municipality: &'static str,
    /// Placeholder of that search.
    pub find_hint: &'static str,
    /// That search found none: {text}
    pub find_none: &'static str,
    /// {count}
    pub show_incidents: Plural,
    /// Close the sheet.
    pub close: &'static str,
    /// Name of the chips, for screen readers.
    pub chosen: &'static str,
    /// Action of a chip.
    pub remove: &'static str,
    /// Removes all choices.
    pub clear_all: &'static str,

    // Charts.
    /// Question of `stages`.
    pub stages_question: &'static str,
    /// Question of `years`.
    pub years_question: &'static str,
    /// Question of `types`.
    pub types_question: &'static str,
    /// Question of `coverage`.
    pub coverage_question: &'static str,
    /// How to read `years`.
    pub years_how: &'static str,
    /// Button of a twin table.
    pub table: &'static str,
    /// By the number of sources: {n} {sources}
    pub source_line: Plural,
    /// What "at least" means, under `stages`.
    pub stages_note: &'static str,
    /// {counts} The n of `years`.
    pub years_line: &'static str,
    /// {n} {year}
    pub n_in_year: &'static str,
    /// Caution under `years`.
    pub years_note: &'static str,
    /// How the cells of `types` are made.
    pub types_note: &'static str,
    /// How to use them.
    pub types_hint: &'static str,
    /// How the picture narrows the selection.
    pub chart_hint: &'static str,
    /// Question of `months`.
    pub months_question: &'static str,
    /// Names of the months, shortened; of each, the first letter stands where there is no room for it.
    pub months_short: [&'static str; 12],
    /// The types that a column does not show apart.
    pub other_types: &'static str,
    /// A column of `months`: {month} {incidents} {types}
    pub month_text: &'static str,
    /// A type in it: {type} {n}
    pub type_count: &'static str,
    /// Question of `municipalities`.
    pub municipalities_question: &'static str,
    /// In place of a share, where there are too few incidents: {n}
    pub n_is: &'static str,

    // Titles of charts.
    /// Unknown is the majority at each stage.
    pub mostly_unknown: &'static str,
    /// {count} of seven stages
    pub partly_unknown: &'static str,
    /// {noun} {yes} {n}
    pub most_often: &'static str,
    /// {n}
    pub no_stage_shown: &'static str,
    /// Several stages are shown equally often: {yes} {n}
    pub none_more_often: &'static str,
    /// Of a single incident: {yes} {no} {unknown}
    pub one_stages: &'static str,
    /// One year alone: {year}
    pub one_year: &'static str,
    /// One of the years has too few incidents: {a} {first} {b} {last}
    pub years_few: &'static str,
    /// No change is certain, though some stages have no unknowns.
    pub change_none: &'static str,
    /// The unknowns leave room for either.
    pub change_unknown: &'static str,
    /// Changes that no answer to the unknowns could undo: {first} {last} {stages}
    pub change_up: &'static str,
    /// {first} {last} {stages}
    pub change_down: &'static str,
    /// After certain changes: the other stages.
    pub change_rest: &'static str,
    /// {n} {type}
    pub type_without: &'static str,
    /// {few} {type} {yes} {n}
    pub type_most: &'static str,
    /// {type} {yes} {n} after `type_without`
    pub type_most_after: &'static str,
    /// No type with enough incidents has a step or an investigation: {few}
    pub no_investigation_of_types: &'static str,
    /// Each type has too few incidents: {few}
    pub types_few: &'static str,
    /// {shares} {by}
    pub coverage_shares: &'static str,
    /// {share} {year}
    pub coverage_share: &'static str,
    /// No published total to compare with.
    pub coverage_none: &'static str,
    /// Every incident is of one month: {n} {month}
    pub months_one: Plural,
    /// Too few incidents to compare months: {n}
    pub months_few: &'static str,
    /// One month has the most: {n} {total} {month}
    pub month_most: &'static str,
    /// Two months have the most: {n} {total} {months}
    pub months_most: &'static str,
    /// More months have equally many: {n} {total}
    pub months_equal: &'static str,
    /// Every incident is in one municipality: {n} {place}
    pub places_one: Plural,
    /// {count} {all} {most}
    pub places_some: &'static str,
    /// One municipality has the most: {n} {place}
    pub place_most: &'static str,
    /// Two municipalities have the most: {n} {places}
    pub places_most: &'static str,
    /// More municipalities have equally many: {n}
    pub places_equal: &'static str,

    // Columns of the twin tables.
    /// The stage.
    pub column_stage: &'static str,
    /// The number of incidents.
    pub column_n: &'static str,
    /// Lower bound.
    pub column_low: &'static str,
    /// Upper bound.
    pub column_high: &'static str,
    /// Known rate.
    pub column_rate: &'static str,
    /// Its interval, lower end.
    pub column_rate_low: &'static str,
    /// Its interval, upper end.
    pub column_rate_high: &'static str,
    /// Stage and year.
    pub column_stage_and_year: &'static str,
    /// The year.
    pub column_year: &'static str,
    /// The type.
    pub column_type: &'static str,
    /// Listed here.
    pub column_listed: &'static str,
    /// Published total.
    pub column_published: &'static str,
    /// Coverage.
    pub column_share: &'static str,
    /// The month.
    pub column_month: &'static str,
    /// The municipality.
    pub column_municipality: &'static str,
    /// {yes} {n}
    pub of: &'static str,
    /// {n} after the count of a cell of `types`
    pub of_n: &'static str,
    /// Under a table without known rates.
    pub no_rates_note: &'static str,

    // Coverage.
    /// The length of this list.
    pub listed_here: &'static str,
    /// {share} {by}
    pub as_many_as: &'static str,
    /// {by}
    pub counted_by: &'static str,
    /// Under the bars.
    pub coverage_note: &'static str,
    /// Heading of the explanation.
    pub why_differ: &'static str,
    /// Why the numbers differ, a sentence each.
    pub why_differ_text: &'static [&'static str],
    /// What was counted, by the `scope` in the file.
    pub scopes: &'static [(&'static str, &'static str)],
    /// More than, where a published total is not exact: {count}
    pub more_than: &'static str,

    // The list.
    /// Name of the list.
    pub incidents_question: &'static str,
    /// {n}
    pub list_title: Plural,
    /// The same with a filter: {n} {selection}
    pub list_title_filtered: Plural,
    /// Column.
    pub when_where: &'static str,
    /// Column.
    pub what_happened: &'static str,
    /// Column.
    pub sources: &'static str,
    /// {n}
    pub source_count: Plural,
    /// Opens the note.
    pub response_note: &'static str,
    /// {count}
    pub show_more: &'static str,
    /// {count}
    pub left: &'static str,
    /// Sources that are folded away: {count}
    pub more_sources: &'static str,
    /// {count}
    pub injured: Plural,

    // States.
    /// While the data load.
    pub loading: &'static str,
    /// {selection}
    pub none_listed: &'static str,
    /// No incident at all.
    pub none_listed_at_all: &'static str,
    /// None listed is no evidence of none.
    pub none_listed_note: &'static str,
    /// {n}
    pub show_all: &'static str,
    /// Heading where nothing of the file can be used.
    pub failed: &'static str,
    /// The filter is kept.
    pub failed_kept: &'static str,
    /// Does it again.
    pub try_again: &'static str,
    /// Link to the CSV file.
    pub download_csv: &'static str,
    /// {count}
    pub problems: Plural,
    /// What the faults cost.
    pub problems_note: &'static str,
    /// {count}
    pub problems_more: &'static str,
    /// Heading where a part of the link has no meaning here.
    pub ignored: Plural,
    /// {pair}
    pub ignored_pair: &'static str,
    /// {count}
    pub ignored_more: &'static str,
    /// Heading where the charts' code did not arrive.
    pub charts_failed: &'static str,
    /// What works without it.
    pub charts_failed_note: &'static str,
    /// Heading after a fault of the page itself.
    pub panic: &'static str,
    /// What to do then.
    pub panic_note: &'static str,
    /// Loads the page again.
    pub reload: &'static str,

    // The foot.
    /// Heading of the method.
    pub method: &'static str,
    /// The method, a sentence each.
    pub method_lines: &'static [&'static str],
    /// Heading of the data.
    pub data: &'static str,
    /// The descriptor of the data.
    pub data_package: &'static str,
    /// {incidents} {places} {municipalities} {sources}
    pub data_line: &'static str,
    /// Heading of citation and licence.
    pub cite: &'static str,
    /// {title} {version}
    pub cite_line: &'static str,
    /// Before the licence's name.
    pub licence: &'static str,
    /// Nothing leaves the device.
    pub privacy: &'static str,
    /// The report behind the page.
    pub report: &'static str,

    // Views.
    /// Name of the links to the views, for screen readers.
    pub views_label: &'static str,
    /// The views, in the order of their list.
    pub views: [&'static str; View::ALL.len()],
    /// Before the links to other views, under the finding.
    pub ways: &'static str,
    /// Link to the view of one place.
    pub way_place: &'static str,
    /// Link to the comparison.
    pub way_compare: &'static str,
    /// Link to the method.
    pub way_about: &'static str,

    // The filter, continued.
    /// Label of the search for words.
    pub search: &'static str,
    /// Placeholder of the search for words.
    pub search_hint: &'static str,
    /// What was searched for is not in the texts that are shown.
    pub found_elsewhere: &'static str,
    /// The texts in other languages did not arrive.
    pub search_only_english: &'static str,
    /// The facets that stand together.
    pub more: &'static str,
    /// Facet of months.
    pub period: &'static str,
    /// First month.
    pub period_from: &'static str,
    /// Last month.
    pub period_to: &'static str,
    /// No month is chosen.
    pub any_month: &'static str,
    /// Facet of targets.
    pub target: &'static str,
    /// Facet of what a record rests on.
    pub evidence_facet: &'static str,
    /// Facet of the stages' answers.
    pub answer_facet: &'static str,
    /// Names of districts that are not the name of their seat, by id.
    pub districts: &'static [(&'static str, &'static str)],
    /// A group of municipalities: {name}
    pub district: &'static str,

    // Charts, continued.
    /// How much is unknown: {unknown} {answers}
    pub unknown_line: &'static str,
    /// Opens what a chart is.
    pub about_chart: &'static str,
    /// Definition, formula, source; a sentence each.
    pub about_stages: &'static [&'static str],
    /// The same of `years`.
    pub about_years: &'static [&'static str],
    /// The same of `months`.
    pub about_months: &'static [&'static str],
    /// The same of `municipalities`.
    pub about_municipalities: &'static [&'static str],
    /// The same of `types`.
    pub about_types: &'static [&'static str],
    /// The same of `coverage`.
    pub about_coverage: &'static [&'static str],
    /// How many are dated by their month: {count} {n}
    pub months_line: &'static str,
    /// Caution under `months`.
    pub months_note: &'static str,
    /// A part of a bar: {stage} {answer} {count} {n} {share}
    pub mark_stage: &'static str,
    /// A line of `years`: {stage} {year} {rate} {high}
    pub mark_year: &'static str,
    /// How to move in a picture by keys.
    pub chart_keys: &'static str,
    /// Label of what the tiles show.
    pub map_measure: &'static str,
    /// The tiles show counts.
    pub map_count: &'static str,
    /// The tiles show a share: {stage}
    pub map_share: &'static str,
    /// What the tiles are.
    pub map_note: &'static str,
    /// How to use them.
    pub map_hint: &'static str,
    /// The municipalities with most incidents.
    pub ranking: &'static str,
    /// A tile outside of the filter, for screen readers: {place} {count}
    pub tile_adds: &'static str,
    /// A tile, for screen readers: {place} {count} {text}
    pub tile_says: &'static str,

    // Sharing and saving.
    /// Opens the actions on a chart or on the page.
    pub menu: &'static str,
    /// Action.
    pub copy_link: &'static str,
    /// Action.
    pub copy_finding: &'static str,
    /// Action.
    pub copy_html: &'static str,
    /// Action, and name of its dialog.
    pub embed: &'static str,
    /// What the dialog gives.
    pub embed_note: &'static str,
    /// Action.
    pub save_png: &'static str,
    /// Action.
    pub save_svg: &'static str,
    /// Action.
    pub save_csv: &'static str,
    /// Action.
    pub share: &'static str,
    /// Action.
    pub print: &'static str,
    /// After copying.
    pub copied: &'static str,
    /// The browser refused to copy.
    pub copy_by_hand: &'static str,
    /// {name}
    pub saved: &'static str,
    /// A file could not be made.
    pub not_saved: &'static str,
    /// A file is being made.
    pub working: &'static str,
    /// {title} {version} {address}
    pub citation: &'static str,
    /// Under a saved picture: {title} {version} {licence}
    pub poster_foot: &'static str,
    /// Heading above a link's figure.
    pub cited_heading: &'static str,
    /// A link's figure is still the same: {version} {yes} {n} {stage} {today}
    pub cited_holds: &'static str,
    /// It is not: {version} {yes} {n} {stage} {today} {now} {all}
    pub cited_changed: &'static str,

    // Two selections.
    /// Heading of the comparison.
    pub compare_question: &'static str,
    /// Names of the two sides.
    pub sides: [&'static str; 2],
    /// A selection without a filter.
    pub everything: &'static str,
    /// What is compared with where nothing else is chosen.
    pub all_others: &'static str,
    /// Action.
    pub swap: &'static str,
    /// Compares with all others.
    pub against_others: &'static str,
    /// {first} {last}
    pub year_against_year: &'static str,
    /// A certain difference.
    pub verdict_higher: &'static str,
    /// A certain difference.
    pub verdict_lower: &'static str,
    /// Known rates: {a} {b} {difference} {low} {high}
    pub verdict_rates: &'static str,
    /// Too little is known.
    pub verdict_unknown: &'static str,
    /// No stage differs for certain.
    pub compare_title_none: &'static str,
    /// {stages}
    pub compare_title_some: &'static str,
    /// {stages}
    pub compare_title_rates: &'static str,
    /// Nothing is chosen on either side.
    pub compare_choose: &'static str,
    /// A side holds no incident: {side}
    pub compare_empty: &'static str,
    /// Incidents in both: {count}
    pub compare_shared: Plural,
    /// Under the comparison.
    pub compare_note: &'static str,
    /// Definition, formula, source.
    pub about_compare: &'static [&'static str],
    /// Difference of known rates.
    pub column_difference: &'static str,
    /// What can be said.
    pub column_verdict: &'static str,
    /// Columns of the two sides: yes, unknown, n, lower and upper bound of each.
    pub compare_columns: [&'static str; 10],

    // One place.
    /// Heading of the choice.
    pub place_question: &'static str,
    /// Label of the choice.
    pub choose_place: &'static str,
    /// No place is chosen yet.
    pub choose_place_hint: &'static str,
    /// Above the name.
    pub place_head: &'static str,
    /// After the finding of the place: {yes} {n} {share}
    pub place_rest: &'static str,
    /// No incident is listed: {place}
    pub place_none: &'static str,
    /// That is no evidence.
    pub place_none_note: &'static str,
    /// Column: {incidents}
    pub place_here: &'static str,
    /// Column.
    pub place_others: &'static str,
    /// Heading of the list: {n}
    pub place_incidents: Plural,
    /// Heading of what is unknown.
    pub place_questions: &'static str,
    /// Before the questions.
    pub place_questions_note: &'static str,
    /// Nothing is unknown.
    pub place_no_questions: &'static str,
    /// What is unknown, as a question.
    pub questions: [&'static str; Stage::ALL.len()],
    /// With few incidents.
    pub place_few: &'static str,
    /// Before the address.
    pub place_address: &'static str,
    /// What the code is.
    pub place_qr: &'static str,
    /// {title} {version} {first} {last}
    pub place_data: &'static str,
    /// On a saved picture: {date}
    pub made_on: &'static str,
    /// {date}
    pub printed_on: &'static str,
    /// Link.
    pub show_in_explore: &'static str,
    /// Link.
    pub compare_place: &'static str,

    // One incident.
    /// The incident before in the list.
    pub newer: &'static str,
    /// The incident after in the list.
    pub older: &'static str,
    /// {at} {n}
    pub position: &'static str,
    /// Link.
    pub report_correction: &'static str,
    /// {id}
    pub correction_subject: &'static str,
    /// {id} {version} {address}
    pub correction_body: &'static str,
    /// No address is set.
    pub no_contact: &'static str,
    /// Action.
    pub copy_correction: &'static str,

    // The table.
    /// Heading.
    pub table_question: &'static str,
    /// Opens the choice of columns.
    pub choose_columns: &'static str,
    /// Headings of the columns.
    pub columns: [&'static str; Column::ALL.len()],
    /// How to use the table.
    pub table_note: &'static str,

    // About the data.
    /// Heading.
    pub about_question: &'static str,
    /// A text of the page did not arrive.
    pub text_failed: &'static str,
    /// Heading of the log.
    pub changes: &'static str,
    /// Above the citation as text.
    pub cite_text: &'static str,
    /// Column.
    pub column_period: &'static str,
    /// Column.
    pub column_counted_by: &'static str,
    /// Column.
    pub column_scope: &'static str,
    /// {from} {to}
    pub until: &'static str,

    // Problems: what, where, what to do.
    /// {file}
    pub at_file: &'static str,
    /// {row}
    pub at_row: &'static str,
    /// {field}
    pub at_field: &'static str,
    /// No answer from the network.
    pub unreachable: &'static str,
    /// {status}
    pub status: &'static str,
    /// A web page came.
    pub web_page: &'static str,
    /// {line} {column}
    pub not_json: &'static str,
    /// {found} {expected}
    pub schema: &'static str,
    /// {expected}
    pub no_schema: &'static str,
    /// {found}
    pub not_a_table: &'static str,
    /// A file, list or column is missing.
    pub missing: &'static str,
    /// A value is missing.
    pub required: &'static str,
    /// Not one value.
    pub not_a_value: &'static str,
    /// {found}
    pub not_an_id: &'static str,
    /// {found}
    pub twice: &'static str,
    /// {found}
    pub not_a_date: &'static str,
    /// {found}
    pub not_a_count: &'static str,
    /// {found}
    pub not_allowed: &'static str,
    /// {nearest}
    pub nearest: &'static str,
    /// {allowed}
    pub allowed: &'static str,
    /// {found}
    pub not_a_web_address: &'static str,
    /// No source that can be used.
    pub no_source: &'static str,
    /// What to do where the network failed.
    pub step_network: &'static str,
    /// What to do where the server sent something else.
    pub step_server: &'static str,
    /// What to do where the page is older than the data.
    pub step_version: &'static str,
    /// What to do where the file itself is wrong.
    pub step_file: &'static str,
}
