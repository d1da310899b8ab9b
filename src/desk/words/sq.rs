//! The data keeper's texts: Albanian.

use super::DeskWords;
use crate::i18n::two_forms;
use crate::model::Language;

/// The data keeper's texts in Albanian.
pub static DESK_SQ: DeskWords = DeskWords {
    tongue: Language::Albanian,

    // Opening files.
    open_empty: "Ky skedar është bosh. Ruajeni përsëri tabelën në programin e tabelave, pastaj hapeni atë skedar.",
    open_no_header: "Të gjithë rreshtat e kësaj tabele janë bosh. Rreshti i parë duhet të ketë emrat e kolonave.",
    open_no_table: "Në të nuk ka tabelë. Hapni një skedar CSV, një libër pune (.xlsx ose .ods) me fletë të plotësuara ose një zip të një pakete të dhënash.",
    open_picture: "Kjo është figurë, jo tabelë. Hapeni vetë tabelën, të ruajtur si .xlsx ose CSV.",
    open_pdf: "Ky është PDF, jo tabelë. Hapeni vetë tabelën, të ruajtur si .xlsx ose CSV.",
    open_old_excel: "Ky është skedar i vjetër i Excel-it (.xls) ose libër pune me fjalëkalim. Hapeni në programin e tabelave dhe ruajeni pa fjalëkalim si .xlsx ose CSV.",
    open_web_page: "Kjo është faqe interneti, jo tabelë. Hapeni në programin e tabelave dhe ruajeni si .xlsx ose CSV.",
    open_unknown: "Kjo nuk është tabelë që mund të lexohet këtu. Ruajeni si .xlsx ose CSV në programin e tabelave.",
    open_too_big: "Është më i madh se {limit} MB, i paketuar ose i shpaketuar. Ndajeni tabelën në skedarë më të vegjël ose hiqni fletët dhe figurat që nuk duhen.",
    open_thousands: "\u{a0}",
    open_too_many_rows: "Ka më shumë se {limit} rreshta. Ndajeni tabelën në skedarë më të vegjël.",
    open_too_many_columns: "Rreshti {row} ka më shumë se {limit} kolona. Fshini kolonat që nuk i përkasin tabelës.",
    open_too_many_entries: "Arkivi ka më shumë se {limit} skedarë. Paketoni vetëm skedarët e paketës së të dhënave.",
    open_unclosed_quote: "Një thonjëz (\") në rreshtin {row} është hapur dhe nuk është mbyllur, prandaj gjithçka më poshtë do të bëhej një qelizë e vetme. Mbylleni ose fshijeni, ose ruajeni tabelën si .xlsx.",
    open_nul: "Rreshti {row} ka një shenjë që asnjë tekst nuk mund ta ketë (një bajt NUL). Skedari mund të jetë i dëmtuar: ruajeni përsëri si .xlsx ose CSV.",
    open_not_text: "Rreshti {row} nuk mund të lexohet si {encoding}. Zgjidhni një kodim tjetër ose ruajeni skedarin si “CSV UTF-8”.",
    open_not_json: "Ky nuk është JSON i plotë: gabimi është në vijën {line}, kolona {column}. Shkarkojeni ose ruajeni përsëri skedarin.",
    open_other_json: "Ky skedar JSON nuk është incidents.json ose datapackage.json që mund të lexohet këtu. Kontrolloni nëse është skedari i duhur, nga ky version i faqes.",
    open_protected: "Ka fjalëkalim. Ruajeni pa fjalëkalim, pastaj hapeni përsëri.",
    open_damaged: "Skedari është i dëmtuar ose i paplotë. Ruajeni ose shkarkojeni përsëri.",
    open_unsafe_name: "Emri i këtij skedari të çon jashtë arkivit; nuk u lexua. Paketojini përsëri skedarët pa dosje.",
    open_other_folder: "Ky skedar është në një dosje tjetër të arkivit; nuk u lexua. Paketoni vetëm skedarët e një pakete të dhënash.",
    open_workbook_inside: "Ky libër pune është brenda një arkivi; nuk u lexua. Shpaketojeni dhe hapeni veçmas.",

    // Checking.
    tables: ["Incidentet", "Burimet", "Tekstet e incidenteve", "Komunat", "Shifrat e publikuara"],
    source_columns: ["Incidenti", "Titulli", "Botuesi", "Adresa", "Data"],
    text_columns: ["Incidenti", "Gjuha", "Vendbanimi", "Çfarë ndodhi", "Shënim për përgjigjen e institucioneve"],
    municipality_columns: [
        "Kodi",
        "Emri shqip",
        "Emri serbisht (latinisht)",
        "Emri serbisht (cirilik)",
        "Rajoni",
        "Rreshti në rrjetë",
        "Kolona në rrjetë",
    ],
    total_columns: [
        "Nga",
        "Deri",
        "Numri",
        "I saktë",
        "Kush numëroi",
        "Çfarë u numërua",
        "Titulli",
        "Botuesi",
        "Adresa",
    ],
    text_languages: ["serbisht", "shqip"],
    unknown_too: ["e panjohur", "panjohur"],
    no_column: "Kjo kolonë mungon. Shtojeni në krye të tabelës; qelizat e saj mund të jenë bosh aty ku vlera nuk është e detyrueshme.",
    no_value: "Nuk ka vlerë, por duhet të ketë. Shkruajeni në qelizë.",
    write_allowed: " Shkruani një nga vlerat e lejuara.",
    id_twice: "“{found}” del dy herë. Lexohet vetëm e para: jepini këtij rreshti një kod tjetër ose fshijeni.",
    bad_date: "“{found}” nuk është datë e kalendarit. Shkruajeni si 2022-03-15, ose si 2022-03 aty ku dihet vetëm muaji dhe kjo lejohet.",
    no_good_source: "Asnjë burim i këtij incidenti nuk mund të përdoret. Shtoni te burimet një rresht me kodin e këtij incidenti.",
    no_municipality: "“{found}”: nuk ka komunë të tillë. Shkruani kodin e saj ose një nga emrat e saj.",
    nearest_municipality: " Më e afërta: {nearest}.",
    ambiguous_date: "“{found}” mund të jetë {first} ose {second}, sepse dita dhe muaji mund të shkruhen në të dyja radhët. Shkruani datën që keni parasysh.",
    future: "“{found}” është në të ardhmen. Korrigjoni datën.",
    ends_before: "Periudha mbaron para se të fillojë. Korrigjoni ditën e parë ose të fundit.",
    doubled_header: "Kolona “{found}” del për herë të dytë. Lexohet vetëm e para: fshijeni këtë ose ndryshojini emrin.",
    no_heading: "“{found}” është në një kolonë pa titull. Shkruani një titull mbi të ose fshijeni vlerën.",
    no_table: "Tabela “{table}” nuk është në asnjë skedar. Hapni një skedar që e ka.",
    not_recognised: "“{found}” nuk është asnjë nga tabelat tona, prandaj nuk lexohet. Nëse duhet të lexohet, jepini fletës ose skedarit emrin e tabelës, ose vendosini titujt e shabllonit.",
    short_row: "Rreshti mbaron më herët; qelizat e tjera lexohen si bosh. Shikoni nëse mungon një vlerë ose nëse rreshti është ndarë më dysh.",
    stage_order: "Te “{yes}” përgjigjja është po, kurse te “{no}” është jo. Shikoni cila prej tyre është e saktë.",
    likely_twice: "Ky mund të jetë i njëjti incident si {id} në rreshtin {row}: e njëjta komunë, i njëjti lloj dhe pothuajse e njëjta datë. Nëse po, fshijeni njërin.",
    no_publisher: "Burimi nuk përmend botues. Shkruani kush e ka botuar, nëse dihet.",
    too_few_publishers: two_forms(
        "Dokumentimi është “{evidence}”, por burimet kanë {n} botues. Shtoni një burim ose ndryshoni dokumentimin.",
        "Dokumentimi është “{evidence}”, por burimet kanë {n} botues. Shtoni një burim ose ndryshoni dokumentimin.",
    ),
    too_many_publishers: two_forms(
        "Dokumentimi është “{evidence}”, por burimet kanë {n} botues. Shikoni cila është e saktë.",
        "Dokumentimi është “{evidence}”, por burimet kanë {n} botues. Shikoni cila është e saktë.",
    ),
    formula: "Teksti është formulë ose gabim i një formule. Shkruani vetë vlerën.",
    hidden_character: "Ka një shenjë që nuk shihet, {code}; ajo mund të ndryshojë mënyrën si lexohet teksti. Shkruajeni tekstin përsëri, pa e kopjuar.",

    // Publishing and templates.
    template_summary: "SHEMBULL, i trilluar: fshijeni këtë rresht. Çfarë ndodhi, me një ose dy fjali neutrale në anglisht.",
    template_source: "SHEMBULL, i trilluar: titulli i burimit",
    template_allowed: "{column}: vlerat e lejuara",
    template_meaning: "Kuptimi",
    template_wrong_title: "Vlera nuk lejohet",
    template_wrong: "Zgjidhni një nga vlerat në listë. Fleta e fundit e këtij libri të punës tregon çfarë do të thotë secila.",

    // The page.
    desk_heading: "Kontrollimi dhe publikimi i të dhënave",
};
