//! The data keeper's texts: Albanian.

use super::DeskWords;
use super::plural::Plural;
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

    // Publishing and templates.

    // The page.
    desk_heading: "Kontrollimi dhe publikimi i të dhënave",
};
