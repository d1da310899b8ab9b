//! The keys of the interface's texts. A language is one value of [`Words`]: a key without a text does not compile.
//!
//! `{name}` in a text is the place of a value, named in the comment of its key; every language uses the same places. The
//! file is long because it is a list: a line for each key, a line for what it means.

use super::label::{COUNTERS, SCOPES};
use super::place::DISTRICTS;
use super::plural::Plural;
use super::wording::words;
use crate::model::{Answer, Coded, Evidence, IncidentType, Language, Stage, Target};
use crate::query::{Column, View};

words! {
    /// All texts of one language.
    Words, KEYS;

    // The page and its head.
    /// Name of the site.
    site: &'static str,
    /// The question that the page answers.
    question: &'static str,
    /// What the list is and is not.
    caveat: &'static str,
    /// Link for keyboards, past the header.
    skip: &'static str,
    /// Link for keyboards, past the charts.
    skip_to_list: &'static str,

    // Codes of the data, in the order of each list's `ALL`.
    /// Response stages.
    stages: [&'static str; Stage::ALL.len()],
    /// Response stages as things that sources show, inside a sentence: "an investigation".
    stage_nouns: [&'static str; Stage::ALL.len()],
    /// The same at the beginning of a sentence: "An investigation".
    stage_subjects: [&'static str; Stage::ALL.len()],
    /// Answers.
    answers: [&'static str; Answer::ALL.len()],
    /// What each answer means, for the key.
    answer_meanings: [&'static str; Answer::ALL.len()],
    /// The sign of "unknown" where its word has no room.
    unknown_sign: &'static str,
    /// Types of incident.
    types: [&'static str; IncidentType::ALL.len()],
    /// Types of incident inside a sentence: "arson".
    type_nouns: [&'static str; IncidentType::ALL.len()],
    /// Targets.
    targets: [&'static str; Target::ALL.len()],
    /// What a record rests on.
    evidence: [&'static str; Evidence::ALL.len()],
    /// Names of the months.
    months: [&'static str; 12],

    // Numbers, dates and lists.
    /// {n}
    incidents: Plural,
    /// The noun alone, under the large number of the filter bar.
    incidents_noun: Plural,
    /// The response rate: {yes} {n} {share}
    at_least: &'static str,
    /// The same where there is no room for the share: {yes} {n}
    at_least_short: &'static str,
    /// A share in whole percent: {n}
    percent: &'static str,
    /// {share}
    below: &'static str,
    /// {share}
    above: &'static str,
    /// In place of a known rate.
    too_few_known: &'static str,
    /// Day, and month with year: {day} {month}
    day_of_month: &'static str,
    /// {month} {year}
    month_of_year: &'static str,
    /// Between the thousands of a count.
    thousands: &'static str,
    /// {month}
    from_month: &'static str,
    /// {month}
    to_month: &'static str,
    /// {text} Words that are searched for.
    quoted: &'static str,
    /// Between the last two of a list where all hold.
    and: &'static str,
    /// Between the last two of a list of alternatives.
    or: &'static str,

    // The finding of the page.
    /// {incidents} {years} {places} {types} {matching}
    finding_of: &'static str,
    /// The same for a single incident.
    finding_of_one: &'static str,
    /// A year in a list of years: {year}
    year_in_list: &'static str,
    /// {years}
    for_years: &'static str,
    /// By the number of places: {places}
    in_places: Plural,
    /// {count}
    in_municipalities: Plural,
    /// {types}
    of_types: &'static str,
    /// {count}
    of_many_types: Plural,
    /// Where more is chosen than years, places and types.
    that_match: &'static str,
    /// {yes} {share}
    finding_investigation: &'static str,
    /// Investigation in none.
    finding_no_investigation: &'static str,
    /// Of a single incident, in the order of the answers.
    finding_one_investigation: [&'static str; Answer::ALL.len()],
    /// Court outcome in none.
    finding_no_court: &'static str,
    /// {yes}
    finding_court: &'static str,
    /// Of a single incident, in the order of the answers.
    finding_one_court: [&'static str; Answer::ALL.len()],

    // The squares beside the finding.
    /// {yes}
    squares_yes: Plural,
    /// {no}
    squares_no: Plural,
    /// {unknown}
    squares_unknown: &'static str,
    /// {n} {yes} {no} {unknown}
    squares_label: Plural,

    // The filter.
    /// Name of the filter.
    filter: &'static str,
    /// {count}
    filter_in_use: &'static str,
    /// Facet of years.
    year: &'static str,
    /// Facet of municipalities.
    municipality: &'static str,
    /// Facet of types.
    type_: &'static str,
    /// Nothing is chosen in a facet: {all}
    facet_all: &'static str,
    /// {chosen}
    facet_chosen: &'static str,
    /// Under the number of incidents, without a filter.
    all_listed: &'static str,
    /// Under the number of incidents, with a filter: {all}
    of_listed: &'static str,
    /// Label of the search in the municipalities.
    find_municipality: &'static str,
    /// Placeholder of that search.
    find_hint: &'static str,
    /// That search found none: {text}
    find_none: &'static str,
    /// {count}
    show_incidents: Plural,
    /// Close the sheet.
    close: &'static str,
    /// Name of the chips, for screen readers.
    chosen: &'static str,
    /// Action of a chip.
    remove: &'static str,
    /// Removes all choices.
    clear_all: &'static str,

    // Charts.
    /// Question of `stages`.
    stages_question: &'static str,
    /// Question of `years`.
    years_question: &'static str,
    /// Question of `types`.
    types_question: &'static str,
    /// Question of `coverage`.
    coverage_question: &'static str,
    /// How to read `years`.
    years_how: &'static str,
    /// Button of a twin table.
    table: &'static str,
    /// By the number of sources: {n} {sources}
    source_line: Plural,
    /// What "at least" means, under `stages`.
    stages_note: &'static str,
    /// {counts} The n of `years`.
    years_line: &'static str,
    /// {n} {year}
    n_in_year: &'static str,
    /// Caution under `years`.
    years_note: &'static str,
    /// How the cells of `types` are made.
    types_note: &'static str,
    /// How to use them.
    types_hint: &'static str,
    /// How the picture narrows the selection.
    chart_hint: &'static str,
    /// Question of `months`.
    months_question: &'static str,
    /// Names of the months, shortened; of each, the first letter stands where there is no room for it.
    months_short: [&'static str; 12],
    /// The types that a column does not show apart.
    other_types: &'static str,
    /// A column of `months`: {month} {incidents} {types}
    month_text: &'static str,
    /// A type in it: {type} {n}
    type_count: &'static str,
    /// Question of `municipalities`.
    municipalities_question: &'static str,
    /// In place of a share, where there are too few incidents: {n}
    n_is: &'static str,

    // Titles of charts.
    /// Unknown is the majority at each stage.
    mostly_unknown: &'static str,
    /// {count} of seven stages
    partly_unknown: &'static str,
    /// {noun} {yes} {n}
    most_often: &'static str,
    /// {n}
    no_stage_shown: &'static str,
    /// Several stages are shown equally often: {yes} {n}
    none_more_often: &'static str,
    /// Of a single incident: {yes} {no} {unknown}
    one_stages: &'static str,
    /// One year alone: {year}
    one_year: &'static str,
    /// One of the years has too few incidents: {a} {first} {b} {last}
    years_few: &'static str,
    /// No change is certain, though some stages have no unknowns.
    change_none: &'static str,
    /// The unknowns leave room for either.
    change_unknown: &'static str,
    /// Changes that no answer to the unknowns could undo: {first} {last} {stages}
    change_up: &'static str,
    /// {first} {last} {stages}
    change_down: &'static str,
    /// After certain changes: the other stages.
    change_rest: &'static str,
    /// {n} {type}
    type_without: &'static str,
    /// {few} {type} {yes} {n}
    type_most: &'static str,
    /// {type} {yes} {n} after `type_without`
    type_most_after: &'static str,
    /// No type with enough incidents has a step or an investigation: {few}
    no_investigation_of_types: &'static str,
    /// Each type has too few incidents: {few}
    types_few: &'static str,
    /// {shares} {by}
    coverage_shares: &'static str,
    /// {share} {year}
    coverage_share: &'static str,
    /// No published total to compare with.
    coverage_none: &'static str,
    /// Every incident is of one month: {n} {month}
    months_one: Plural,
    /// Too few incidents to compare months: {n}
    months_few: &'static str,
    /// One month has the most: {n} {total} {month}
    month_most: &'static str,
    /// Two months have the most: {n} {total} {months}
    months_most: &'static str,
    /// More months have equally many: {n} {total}
    months_equal: &'static str,
    /// Every incident is in one municipality: {n} {place}
    places_one: Plural,
    /// {count} {all} {most}
    places_some: &'static str,
    /// One municipality has the most: {n} {place}
    place_most: &'static str,
    /// Two municipalities have the most: {n} {places}
    places_most: &'static str,
    /// More municipalities have equally many: {n}
    places_equal: &'static str,

    // Columns of the twin tables.
    /// The stage.
    column_stage: &'static str,
    /// The number of incidents.
    column_n: &'static str,
    /// Lower bound.
    column_low: &'static str,
    /// Upper bound.
    column_high: &'static str,
    /// Known rate.
    column_rate: &'static str,
    /// Its interval, lower end.
    column_rate_low: &'static str,
    /// Its interval, upper end.
    column_rate_high: &'static str,
    /// Stage and year.
    column_stage_and_year: &'static str,
    /// The year.
    column_year: &'static str,
    /// The type.
    column_type: &'static str,
    /// Listed here.
    column_listed: &'static str,
    /// Published total.
    column_published: &'static str,
    /// Coverage.
    column_share: &'static str,
    /// The month.
    column_month: &'static str,
    /// The municipality.
    column_municipality: &'static str,
    /// {yes} {n}
    of: &'static str,
    /// {n} after the count of a cell of `types`
    of_n: &'static str,
    /// Under a table without known rates.
    no_rates_note: &'static str,

    // Coverage.
    /// The length of this list.
    listed_here: &'static str,
    /// {share} {by}
    as_many_as: &'static str,
    /// {by}
    counted_by: &'static str,
    /// Under the bars.
    coverage_note: &'static str,
    /// Heading of the explanation.
    why_differ: &'static str,
    /// Why the numbers differ, a sentence each.
    why_differ_text: [&'static str; 4],
    /// What was counted, in the order of `SCOPES`.
    scopes: [&'static str; SCOPES.len()],
    /// Who counted, in the order of `COUNTERS`.
    counters: [&'static str; COUNTERS.len()],
    /// More than, where a published total is not exact: {count}
    more_than: &'static str,

    // The list.
    /// Name of the list.
    incidents_question: &'static str,
    /// {n}
    list_title: Plural,
    /// The same with a filter: {n} {selection}
    list_title_filtered: Plural,
    /// Column.
    when_where: &'static str,
    /// Column.
    what_happened: &'static str,
    /// Column.
    sources: &'static str,
    /// {n}
    source_count: Plural,
    /// Opens the note.
    response_note: &'static str,
    /// {count}
    show_more: &'static str,
    /// {count}
    left: &'static str,
    /// Sources that are folded away: {count}
    more_sources: &'static str,
    /// {count}
    injured: Plural,

    // Languages.
    /// Name of the choice of a language.
    language: &'static str,
    /// A language whose texts did not arrive: {language}
    language_failed: &'static str,
    /// Beside a text of an incident that is not there in this language.
    in_english: &'static str,
    /// That the translations were made by machine; invites corrections.
    machine_translated: &'static str,

    // States.
    /// While the data load.
    loading: &'static str,
    /// {selection}
    none_listed: &'static str,
    /// No incident at all.
    none_listed_at_all: &'static str,
    /// None listed is no evidence of none.
    none_listed_note: &'static str,
    /// {n}
    show_all: &'static str,
    /// Heading where nothing of the file can be used.
    failed: &'static str,
    /// The filter is kept.
    failed_kept: &'static str,
    /// Does it again.
    try_again: &'static str,
    /// Link to the CSV file.
    download_csv: &'static str,
    /// Heading: the data come from the device.
    kept: &'static str,
    /// {date}
    kept_note: &'static str,
    /// Heading: a new version of the page.
    update: &'static str,
    /// Action.
    update_now: &'static str,
    /// {count}
    problems: Plural,
    /// What the faults cost.
    problems_note: &'static str,
    /// {count}
    problems_more: &'static str,
    /// Heading where a part of the link has no meaning here.
    ignored: Plural,
    /// {pair}
    ignored_pair: &'static str,
    /// {count}
    ignored_more: &'static str,
    /// Heading where the charts' code did not arrive.
    charts_failed: &'static str,
    /// What works without it.
    charts_failed_note: &'static str,
    /// Heading after a fault of the page itself.
    panic: &'static str,
    /// What to do then.
    panic_note: &'static str,
    /// Loads the page again.
    reload: &'static str,

    // The foot.
    /// Heading of the method.
    method: &'static str,
    /// The method, a sentence each.
    method_lines: [&'static str; 3],
    /// Heading of the data.
    data: &'static str,
    /// The descriptor of the data.
    data_package: &'static str,
    /// {incidents} {places} {municipalities} {sources}
    data_line: &'static str,
    /// Heading of citation and licence.
    cite: &'static str,
    /// {title} {version}
    cite_line: &'static str,
    /// Before the licence's name.
    licence: &'static str,
    /// Name of the choice of colours.
    colours: &'static str,
    /// The choices: as the device, then the themes in the order of their list.
    colour_choices: [&'static str; 3],
    /// Who runs the site. {name}
    published_by: &'static str,
    /// Nothing leaves the device.
    privacy: &'static str,
    /// The report behind the page.
    report: &'static str,

    // Views.
    /// Name of the links to the views, for screen readers.
    views_label: &'static str,
    /// The views, in the order of their list.
    views: [&'static str; View::ALL.len()],
    /// Opens the menu of the records themselves.
    download: &'static str,
    /// Those of the selection: {incidents}
    download_selection: &'static str,
    /// All of them: {incidents}
    download_all: &'static str,
    /// The file that says where they are from.
    download_about: &'static str,
    /// Heading of the banner over a preview of local files.
    preview: &'static str,
    /// What it says.
    preview_note: &'static str,
    /// Leads back to the files.
    preview_files: &'static str,
    /// The button that ends it.
    preview_leave: &'static str,
    /// Before the links to other views, under the finding.
    ways: &'static str,
    /// Link to the view of one place.
    way_place: &'static str,
    /// Link to the comparison.
    way_compare: &'static str,
    /// Link to the method.
    way_about: &'static str,

    // The filter, continued.
    /// Label of the search for words.
    search: &'static str,
    /// Placeholder of the search for words.
    search_hint: &'static str,
    /// What was searched for is not in the texts that are shown.
    found_elsewhere: &'static str,
    /// The texts in other languages did not arrive.
    search_only_shown: &'static str,
    /// The facets that stand together.
    more: &'static str,
    /// Facet of months.
    period: &'static str,
    /// First month.
    period_from: &'static str,
    /// Last month.
    period_to: &'static str,
    /// No month is chosen.
    any_month: &'static str,
    /// Facet of targets.
    target: &'static str,
    /// Facet of what a record rests on.
    evidence_facet: &'static str,
    /// Facet of the stages' answers.
    answer_facet: &'static str,
    /// Groups of municipalities, in the order of `DISTRICTS`.
    districts: [&'static str; DISTRICTS.len()],

    // Charts, continued.
    /// How much is unknown: {unknown} {answers}
    unknown_line: &'static str,
    /// Opens what a chart is.
    about_chart: &'static str,
    /// Definition, formula, source; a sentence each.
    about_stages: [&'static str; 4],
    /// The same of `years`.
    about_years: [&'static str; 2],
    /// The same of `months`.
    about_months: [&'static str; 2],
    /// The same of `municipalities`.
    about_municipalities: [&'static str; 3],
    /// The same of `types`.
    about_types: [&'static str; 2],
    /// The same of `coverage`.
    about_coverage: [&'static str; 2],
    /// How many are dated by their month: {count} {n}
    months_line: &'static str,
    /// Caution under `months`.
    months_note: &'static str,
    /// A part of a bar: {stage} {answer} {count} {n} {share}
    mark_stage: &'static str,
    /// A line of `years`: {stage} {year} {rate} {high}
    mark_year: &'static str,
    /// How to move in a picture by keys.
    chart_keys: &'static str,
    /// Label of what the tiles show.
    map_measure: &'static str,
    /// The tiles show counts.
    map_count: &'static str,
    /// The tiles show a share: {stage}
    map_share: &'static str,
    /// What the tiles are.
    map_note: &'static str,
    /// How to use them.
    map_hint: &'static str,
    /// The municipalities with most incidents.
    ranking: &'static str,
    /// A tile outside of the filter, for screen readers: {place} {count}
    tile_adds: &'static str,
    /// A tile, for screen readers: {place} {count} {text}
    tile_says: &'static str,

    // Sharing and saving.
    /// Opens the actions on a chart or on the page.
    menu: &'static str,
    /// Action.
    copy_link: &'static str,
    /// Action.
    copy_finding: &'static str,
    /// Action.
    copy_html: &'static str,
    /// Action, and name of its dialog.
    embed: &'static str,
    /// What the dialog gives.
    embed_note: &'static str,
    /// Choice of the facets that a reader of the article gets.
    embed_controls: &'static str,
    /// Field.
    embed_height: &'static str,
    /// Choice: the frame never fits its height to its content.
    embed_fixed: &'static str,
    /// Heading of the look at it.
    embed_preview: &'static str,
    /// A width of the look at it. {width}
    embed_width: &'static str,
    /// Heading of the choice of a form.
    embed_form: &'static str,
    /// The forms, in the order of `Form::ALL`.
    embed_forms: [&'static str; 4],
    /// What to do with the picture of the last form. {name}
    embed_picture: &'static str,
    /// Action.
    copy_code: &'static str,
    /// Action.
    save_png: &'static str,
    /// Action.
    save_svg: &'static str,
    /// Action.
    save_csv: &'static str,
    /// Action.
    share: &'static str,
    /// Action.
    print: &'static str,
    /// After copying.
    copied: &'static str,
    /// The browser refused to copy.
    copy_by_hand: &'static str,
    /// {name}
    saved: &'static str,
    /// A file could not be made.
    not_saved: &'static str,
    /// A file is being made.
    working: &'static str,
    /// {title} {version} {address}
    citation: &'static str,
    /// Under a saved picture: {title} {version} {licence}
    poster_foot: &'static str,
    /// Heading above a link's figure.
    cited_heading: &'static str,
    /// A link's figure is still the same: {version} {yes} {n} {stage} {today}
    cited_holds: &'static str,
    /// It is not: {version} {yes} {n} {stage} {today} {now} {all}
    cited_changed: &'static str,

    // Two selections.
    /// Heading of the comparison.
    compare_question: &'static str,
    /// Names of the two sides.
    sides: [&'static str; 2],
    /// A selection without a filter.
    everything: &'static str,
    /// What is compared with where nothing else is chosen.
    all_others: &'static str,
    /// Action.
    swap: &'static str,
    /// Compares with all others.
    against_others: &'static str,
    /// {first} {last}
    year_against_year: &'static str,
    /// A certain difference.
    verdict_higher: &'static str,
    /// A certain difference.
    verdict_lower: &'static str,
    /// Known rates: {a} {b} {difference} {low} {high}
    verdict_rates: &'static str,
    /// Too little is known.
    verdict_unknown: &'static str,
    /// No stage differs for certain.
    compare_title_none: &'static str,
    /// {stages}
    compare_title_some: &'static str,
    /// {stages}
    compare_title_rates: &'static str,
    /// Nothing is chosen on either side.
    compare_choose: &'static str,
    /// A side holds no incident: {side}
    compare_empty: &'static str,
    /// Incidents in both: {count}
    compare_shared: Plural,
    /// Under the comparison.
    compare_note: &'static str,
    /// Definition, formula, source.
    about_compare: [&'static str; 3],
    /// Difference of known rates.
    column_difference: &'static str,
    /// What can be said.
    column_verdict: &'static str,
    /// Columns of the two sides: yes, unknown, n, lower and upper bound of each.
    compare_columns: [&'static str; 10],

    // One place.
    /// Heading of the choice.
    place_question: &'static str,
    /// Label of the choice.
    choose_place: &'static str,
    /// No place is chosen yet.
    choose_place_hint: &'static str,
    /// Above the name.
    place_head: &'static str,
    /// After the finding of the place: {yes} {n} {share}
    place_rest: &'static str,
    /// No incident is listed: {place}
    place_none: &'static str,
    /// That is no evidence.
    place_none_note: &'static str,
    /// Column: {incidents}
    place_here: &'static str,
    /// Column.
    place_others: &'static str,
    /// Heading of the list: {n}
    place_incidents: Plural,
    /// Heading of what is unknown.
    place_questions: &'static str,
    /// Before the questions.
    place_questions_note: &'static str,
    /// Nothing is unknown.
    place_no_questions: &'static str,
    /// What is unknown, as a question.
    questions: [&'static str; Stage::ALL.len()],
    /// With few incidents.
    place_few: &'static str,
    /// Before the address.
    place_address: &'static str,
    /// What the code is.
    place_qr: &'static str,
    /// {title} {version} {first} {last}
    place_data: &'static str,
    /// On a saved picture: {date}
    made_on: &'static str,
    /// {date}
    printed_on: &'static str,
    /// Link out of a frame in somebody else's page, to the whole. {site}
    explore_incidents: &'static str,
    /// Link.
    show_in_explore: &'static str,
    /// Link.
    compare_place: &'static str,

    // One incident.
    /// The incident before in the list.
    newer: &'static str,
    /// The incident after in the list.
    older: &'static str,
    /// {at} {n}
    position: &'static str,
    /// Link.
    report_correction: &'static str,
    /// {id}
    correction_subject: &'static str,
    /// {id} {version} {address}
    correction_body: &'static str,
    /// No address is set.
    no_contact: &'static str,
    /// Action.
    copy_correction: &'static str,

    // The table.
    /// Heading.
    table_question: &'static str,
    /// Opens the choice of columns.
    choose_columns: &'static str,
    /// Headings of the columns.
    columns: [&'static str; Column::ALL.len()],
    /// How to use the table.
    table_note: &'static str,

    // About the data.
    /// Heading.
    about_question: &'static str,
    /// A text of the page did not arrive.
    text_failed: &'static str,
    /// Heading of the log.
    changes: &'static str,
    /// Above the citation as text.
    cite_text: &'static str,
    /// Column.
    column_period: &'static str,
    /// Column.
    column_counted_by: &'static str,
    /// Column.
    column_scope: &'static str,
    /// {from} {to}
    until: &'static str,

    // Problems: what, where, what to do.
    /// {file}
    at_file: &'static str,
    /// {row}
    at_row: &'static str,
    /// {field}
    at_field: &'static str,
    /// No answer from the network.
    unreachable: &'static str,
    /// {status}
    status: &'static str,
    /// A web page came.
    web_page: &'static str,
    /// {line} {column}
    not_json: &'static str,
    /// {found} {expected}
    schema: &'static str,
    /// {expected}
    no_schema: &'static str,
    /// {found}
    not_a_table: &'static str,
    /// A file, list or column is missing.
    missing: &'static str,
    /// A value is missing.
    required: &'static str,
    /// Not one value.
    not_a_value: &'static str,
    /// {found}
    not_an_id: &'static str,
    /// {found}
    twice: &'static str,
    /// {found}
    not_a_date: &'static str,
    /// {found}
    not_a_count: &'static str,
    /// {found}
    not_allowed: &'static str,
    /// {nearest}
    nearest: &'static str,
    /// {allowed}
    allowed: &'static str,
    /// {found}
    not_a_web_address: &'static str,
    /// No source that can be used.
    no_source: &'static str,
    /// What to do where the network failed.
    step_network: &'static str,
    /// What to do where the server sent something else.
    step_server: &'static str,
    /// What to do where the page is older than the data.
    step_version: &'static str,
    /// What to do where the file itself is wrong.
    step_file: &'static str,
}
