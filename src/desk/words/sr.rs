//! The data keeper's texts: Serbian in Latin script; the Cyrillic one is made of it.

use super::DeskWords;
use crate::i18n::Plural;
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
    tables: ["Incidenti", "Izvori", "Tekstovi o incidentima", "Opštine", "Objavljeni zbirovi"],
    source_columns: ["Incident", "Naslov", "Izdavač", "Adresa", "Datum"],
    text_columns: ["Incident", "Jezik", "Naselje", "Šta se dogodilo", "Napomena o odgovoru"],
    municipality_columns: [
        "Oznaka",
        "Albanski naziv",
        "Srpski naziv (latinica)",
        "Srpski naziv (ćirilica)",
        "Okrug",
        "Red u mreži",
        "Kolona u mreži",
    ],
    total_columns: ["Od", "Do", "Broj", "Tačno", "Ko je brojao", "Šta je brojano", "Naslov", "Izdavač", "Adresa"],
    text_languages: ["srpski", "albanski"],
    unknown_too: ["ne zna se", "nepoznat"],
    no_column: "Ova kolona nedostaje. Dodajte je u zaglavlje; njene ćelije mogu biti prazne tamo gde vrednost nije obavezna.",
    no_value: "Nema vrednosti, a mora da je bude. Upišite je u ćeliju.",
    write_allowed: " Upišite jednu od dozvoljenih vrednosti.",
    id_twice: "„{found}“ se pojavljuje dva puta. Čita se samo prvo: dajte ovom redu drugu oznaku ili ga obrišite.",
    bad_date: "„{found}“ nije kalendarski datum. Napišite ga kao 2022-03-15, ili kao 2022-03 tamo gde je poznat samo mesec i gde je to dozvoljeno.",
    no_good_source: "Nijedan izvor ovog incidenta ne može da se upotrebi. Dodajte u izvore red sa oznakom ovog incidenta.",
    no_municipality: "„{found}“: takve opštine nema. Upišite njenu oznaku ili jedan od njenih naziva.",
    nearest_municipality: " Najbliže: {nearest}.",
    ambiguous_date: "„{found}“ može biti {first} ili {second}, jer dan i mesec mogu stajati bilo kojim redom. Upišite onaj na koji se misli.",
    future: "„{found}“ je u budućnosti. Ispravite datum.",
    ends_before: "Period se završava pre nego što počne. Ispravite prvi ili poslednji dan.",
    doubled_header: "Kolona „{found}“ se pojavljuje drugi put. Čita se samo prva: obrišite ovu ili joj promenite naziv.",
    no_heading: "„{found}“ stoji u koloni bez zaglavlja. Upišite zaglavlje iznad ili obrišite vrednost.",
    no_table: "Tabela „{table}“ nije ni u jednoj datoteci. Otvorite datoteku u kojoj se nalazi.",
    not_recognised: "„{found}“ nije nijedna od naših tabela, pa se ne čita. Ako treba da se čita, nazovite list ili datoteku po tabeli ili joj dajte zaglavlja iz obrasca.",
    short_row: "Red se završava ranije; ostale ćelije se čitaju kao prazne. Proverite da li nedostaje vrednost ili je red prelomljen na dva.",
    stage_order: "Na „{yes}“ je odgovoreno sa da, a na „{no}“ sa ne. Proverite šta je od toga tačno.",
    likely_twice: "Ovo je možda isti incident kao {id} u redu {row}: ista opština, ista vrsta i skoro isti datum. Ako jeste, obrišite jedan od njih.",
    no_publisher: "Za izvor nije naveden izdavač. Upišite ko ga je objavio, ako je poznato.",
    too_few_publishers: Plural {
        one: "Osnov podataka je „{evidence}“, a izvori imaju {n} izdavača. Dodajte izvor ili promenite osnov podataka.",
        few: "Osnov podataka je „{evidence}“, a izvori imaju {n} izdavača. Dodajte izvor ili promenite osnov podataka.",
        other: "Osnov podataka je „{evidence}“, a izvori imaju {n} izdavača. Dodajte izvor ili promenite osnov podataka.",
    },
    too_many_publishers: Plural {
        one: "Osnov podataka je „{evidence}“, a izvori imaju {n} izdavača. Proverite šta je od toga tačno.",
        few: "Osnov podataka je „{evidence}“, a izvori imaju {n} izdavača. Proverite šta je od toga tačno.",
        other: "Osnov podataka je „{evidence}“, a izvori imaju {n} izdavača. Proverite šta je od toga tačno.",
    },
    formula: "Tekst je formula ili greška formule. Upišite samu vrednost.",
    hidden_character: "U tekstu je znak koji se ne vidi, {code}; on može promeniti kako se tekst čita. Otkucajte tekst ponovo, bez kopiranja.",

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
