//! Serbian Cyrillic of Serbian Latin. Made when the files are made, never in the browser.
//!
//! Letter by letter, but for: `{places}`, code and addresses, which stay; words with a letter that Serbian does not have,
//! which are not Serbian; names and abbreviations that are written in Latin in Cyrillic texts as well; Roman numerals; and
//! nj, lj, dž where a prefix ends between the two letters.

/// Written in Latin in Serbian Cyrillic as well: file formats, abbreviations of English names, names of publishers.
const LATIN: &[&str] = &[
    "021",
    "APA",
    "API",
    "Apache",
    "BibTeX",
    "BIRN",
    "CC",
    "CSV",
    "DOI",
    "Express",
    "GitHub",
    "HTML",
    "http",
    "https",
    "iframe",
    "id",
    "Insight",
    "JSON",
    "KoSSev",
    "Kossev",
    "Markdown",
    "MB",
    "MIT",
    "n",
    "Newcombe",
    "NGO",
    "ODbL",
    "ods",
    "Online",
    "OpenDocument",
    "PDF",
    "PNG",
    "QR",
    "RR",
    "RRCG",
    "RTK",
    "SVG",
    "URL",
    "UTF",
    "Wilson",
    "WordPress",
];

/// Beginnings of words in which the letters of a digraph belong to two parts of the word, with where the second begins.
const APART: &[(&str, usize)] = &[
    ("injekc", 2),
    ("konjug", 3),
    ("konjunk", 3),
    ("nadžal", 3),
    ("nadždr", 3),
    ("nadživ", 3),
    ("odžal", 2),
    ("odživ", 2),
    ("odžvak", 2),
    ("podžanr", 3),
    ("predželud", 4),
    ("tanjug", 3),
    ("vanjezič", 3),
];

/// The text in Cyrillic.
///
/// ```
/// use response_record::i18n::cyrillic;
/// assert_eq!(cyrillic("Nadživeti {n} njegovih ljudi: CSV-om sa 021.rs"), "Надживети {n} његових људи: CSV-ом са 021.rs");
/// ```
pub fn cyrillic(text: &str) -> String {
    let mut written = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kept = kept(rest);
        let length = kept.or_else(|| word(rest)).unwrap_or(first.len_utf8());
        let (piece, after) = rest.split_at(length);
        written.push_str(&if kept.is_some() || stays(piece) { piece.to_owned() } else { letters(piece) });
        rest = after;
    }
    written
}

/// Length of what stays as it is at the beginning of the text: a place, code, the address of a link, or a token.
fn kept(text: &str) -> Option<usize> {
    let closed = |open: &str, close: &str| {
        let inner = text.strip_prefix(open)?;
        inner.find(close).map(|end| open.len() + end + close.len())
    };
    let token = || {
        let end = text.find(|letter: char| letter.is_whitespace() || "„“”()<>[]{}\"`".contains(letter));
        let token = text[..end.unwrap_or(text.len())].trim_end_matches(['.', ',', ':', ';', '!', '?', '…']);
        (is_address(token) || is_mixed(token) || is_both_names(token)).then_some(token.len())
    };
    // What a link to the web is called is the name of something there.
    let named = || {
        let (name, address) = text.strip_prefix('[')?.split_once("](http")?;
        let is_one = !name.contains(']');
        address.find(')').filter(|_| is_one).map(|end| "[](http)".len() + name.len() + end)
    };
    closed("{", "}").or_else(named).or_else(|| closed("`", "`")).or_else(|| closed("](", ")")).or_else(token)
}

/// `https://…`, `name@host`, `021.rs`, `view=table`, `data/`.
fn is_address(token: &str) -> bool {
    let is_latin = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-/.".contains(&byte))
    };
    let is_host = token.split_once('.').is_some_and(|(before, after)| {
        is_latin(before) && is_latin(after) && after.starts_with(|letter: char| letter.is_ascii_lowercase())
    });
    let is_folder = token.strip_suffix('/').is_some_and(is_latin);
    let is_marked = token.contains("://") || token.contains('@') || token.len() > 1 && token.contains('=');
    is_host || is_folder || is_marked && token.bytes().all(|byte| byte.is_ascii_graphic())
}

/// `N1`, `RTK2`: capitals with a number.
fn is_mixed(token: &str) -> bool {
    let has = |is: fn(&u8) -> bool| token.as_bytes().iter().any(is);
    token.bytes().all(|byte| byte.is_ascii_alphanumeric()) && has(u8::is_ascii_digit) && has(u8::is_ascii_uppercase)
}

/// `Graçanicë/Gračanica`: a place as another language writes it, with both of its names.
fn is_both_names(token: &str) -> bool {
    token.contains('/') && token.chars().any(|letter| letter.is_alphabetic() && single(letter).is_none())
}

/// Length of the word at the beginning of the text.
fn word(text: &str) -> Option<usize> {
    let end = text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len());
    (end > 0).then_some(end)
}

/// A word, or a character that is none, letter by letter.
fn letters(word: &str) -> String {
    let lower = word.to_lowercase();
    let apart = APART.iter().find(|(start, _)| lower.starts_with(start)).map(|(_, at)| *at);
    let letters: Vec<char> = word.chars().collect();
    let mut written = String::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let pair = letters.get(at + 1).and_then(|next| digraph(*letter, *next)).filter(|_| apart != Some(at + 1));
        written.push(pair.or_else(|| single(*letter)).unwrap_or(*letter));
        at += if pair.is_some() { 2 } else { 1 };
    }
    written
}

fn stays(word: &str) -> bool {
    let is_roman = word.len() > 1 && word.chars().all(|letter| "IVXLC".contains(letter));
    let is_foreign = word.chars().any(|letter| letter.is_alphabetic() && single(letter).is_none());
    is_roman || is_foreign || LATIN.contains(&word)
}

fn digraph(first: char, second: char) -> Option<char> {
    Some(match (first, second.to_lowercase().next()?) {
        ('l', 'j') => 'љ',
        ('L', 'j') => 'Љ',
        ('n', 'j') => 'њ',
        ('N', 'j') => 'Њ',
        ('d', 'ž') => 'џ',
        ('D', 'ž') => 'Џ',
        _ => return None,
    })
}

const LATIN_LETTERS: &str = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";
const CYRILLIC_LETTERS: &str = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";

fn single(letter: char) -> Option<char> {
    LATIN_LETTERS.chars().position(|known| known == letter).and_then(|at| CYRILLIC_LETTERS.chars().nth(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_their_exceptions() {
        let cases = [
            ("Ljubav, NJEGOŠ, Džep, odžaci, konj", "Љубав, ЊЕГОШ, Џеп, оџаци, коњ"),
            (
                "injekcija, Konjunktura, nadživeti, Tanjug, odžaliti",
                "инјекција, Конјунктура, надживети, Танјуг, оджалити",
            ),
            ("Đakovica, Šćepan, žir, ćuk, čaj", "Ђаковица, Шћепан, жир, ћук, чај"),
            ("UNMIK-ovog KFOR-a, OEBS", "УНМИК-овог КФОР-а, ОЕБС"),
            ("CSV-om i JSON", "CSV-ом и JSON"),
            ("sajt 021.rs, N1 i https://a.rs/nj?x=1.", "сајт 021.rs, N1 и https://a.rs/nj?x=1."),
            ("{n} od {all} ({share})", "{n} од {all} ({share})"),
            ("[popis izmena](data/CHANGES.md), `rate_low`", "[попис измена](data/CHANGES.md), `rate_low`"),
            (
                "grafit „UÇK“, pokret Vetëvendosje, XX vek, II razred, I dalje",
                "графит „UÇK“, покрет Vetëvendosje, XX век, II разред, И даље",
            ),
            ("26. decembar 2021. godine. Nije poznato.", "26. децембар 2021. године. Није познато."),
            ("Na engleskom: Graçanicë/Gračanica.", "На енглеском: Graçanicë/Gračanica."),
            ("i/ili", "и/или"),
            ("n = 5, n=5", "n = 5, n=5"),
            ("[Wilson (1927) nj](https://a.b), [nj (a)](b)", "[Wilson (1927) nj](https://a.b), [њ (а)](b)"),
            (
                "[CC BY 4.0 licenca](https://a.b), [spisak](data/a.csv)",
                "[CC BY 4.0 licenca](https://a.b), [списак](data/a.csv)",
            ),
            ("", ""),
        ];
        for (latin, cyrillic_text) in cases {
            assert_eq!(cyrillic(latin), cyrillic_text);
        }
    }
}
