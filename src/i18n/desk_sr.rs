//! The data keeper's texts: Serbian in Latin script; the Cyrillic one is made of it.

use super::DeskWords;
use super::plural::Plural;
use crate::model::Language;

/// The data keeper's texts in Serbian, in Latin script.
pub static DESK_SR: DeskWords = DeskWords {
    tongue: Language::SerbianLatin,

    // Opening files.
    open_empty: "Ova datoteka je prazna. Ponovo sačuvajte tabelu u programu za tabele, pa otvorite tu datoteku.",
    open_no_header: "Svi redovi ove tabele su prazni. U prvom redu moraju biti nazivi kolona.",
    open_no_table: "U njoj nema tabele. Otvorite CSV datoteku, radnu svesku (na primer .xlsx) sa popunjenim listovima ili zip paketa podataka.",
    open_picture: "Ovo je slika, a ne tabela. Otvorite samu tabelu, sačuvanu kao .xlsx ili CSV.",
    open_pdf: "Ovo je PDF, a ne tabela. Otvorite samu tabelu, sačuvanu kao .xlsx ili CSV.",
    open_old_excel: "Ovo je starija Excel datoteka (.xls) ili radna sveska sa lozinkom. Otvorite je u programu za tabele i sačuvajte bez lozinke kao .xlsx ili CSV.",
    open_web_page: "Ovo je veb-stranica, a ne tabela. Otvorite je u programu za tabele i sačuvajte kao .xlsx ili CSV.",
    open_unknown: "Ovo nije tabela koja se ovde može pročitati. Sačuvajte je kao .xlsx ili CSV u programu za tabele.",
    open_too_big: "Veća je od {limit} MB, zapakovana ili raspakovana. Podelite tabelu na manje datoteke ili uklonite listove i slike koji nisu potrebni.",
    open_thousands: ".",
    open_too_many_rows: "Ima više od {limit} redova. Podelite tabelu na manje datoteke.",
    open_too_many_columns: "Red {row} ima više od {limit} kolona. Obrišite kolone koje ne pripadaju tabeli.",
    open_too_many_entries: "U arhivi je više od {limit} datoteka. Zapakujte samo datoteke paketa podataka.",
    open_unclosed_quote: "Navodnik (\") u redu {row} je otvoren, a nije zatvoren, pa bi sve ispod postalo jedna ćelija. Zatvorite ga ili obrišite, ili sačuvajte tabelu kao .xlsx.",
    open_nul: "Red {row} sadrži znak koji nijedan tekst ne sme imati (bajt 0). Datoteka je možda oštećena: ponovo je sačuvajte kao .xlsx ili CSV.",
    open_not_text: "Red {row} se ne može pročitati kao {encoding}. Izaberite drugo kodiranje ili sačuvajte datoteku kao „CSV UTF-8“.",
    open_not_json: "Ovo nije potpun JSON: greška je u liniji {line}, kolona {column}. Ponovo preuzmite ili sačuvajte datoteku.",
    open_other_json: "Ova JSON datoteka nije incidents.json ni datapackage.json koji se ovde može pročitati. Proverite da li je to prava datoteka, iz ove verzije stranice.",
    open_protected: "Ima lozinku. Sačuvajte je bez lozinke, pa je ponovo otvorite.",
    open_damaged: "Datoteka je oštećena ili nepotpuna. Ponovo je sačuvajte ili preuzmite.",
    open_unsafe_name: "Naziv ove datoteke vodi izvan arhive; nije pročitana. Ponovo zapakujte datoteke bez fascikli.",
    open_other_folder: "Ova datoteka je u drugoj fascikli arhive; nije pročitana. Zapakujte samo datoteke jednog paketa podataka.",
    open_workbook_inside: "Ova radna sveska je u arhivi; nije pročitana. Raspakujte je i otvorite zasebno.",

    // Checking.

    // Publishing and templates.

    // The page.
    desk_heading: "Provera i objavljivanje podataka",
};
