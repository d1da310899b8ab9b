//! The data keeper's texts: Serbian in Latin script; the Cyrillic one is made of it.

use super::DeskWords;
use super::plural::Plural;
use crate::model::Language;

/// The data keeper's texts in Serbian, in Latin script.
pub static DESK_SR: DeskWords = DeskWords {
    tongue: Language::SerbianLatin,

    // Opening files.

    // Checking.

    // Publishing and templates.
    template_summary: "PRIMER, izmišljen: obrišite ovaj red. Šta se dogodilo, u jednoj ili dve neutralne rečenice na engleskom.",
    template_source: "PRIMER, izmišljen: naslov izvora",
    template_allowed: "{column}: dozvoljene vrednosti",
    template_meaning: "Značenje",
    template_wrong_title: "Vrednost nije dozvoljena",
    template_wrong: "Izaberite jednu od vrednosti sa spiska. Na poslednjem listu ove radne sveske piše šta koja znači.",

    // The page.
    desk_heading: "Provera i objavljivanje podataka",
};
