//! Bytes to text.

use crate::model::coded;

coded! {
    /// How the letters of a text file are written as bytes.
    Encoding {
        /// UTF-8.
        Utf8 = "utf-8",
        /// UTF-16, the lower byte first.
        Utf16Le = "utf-16le",
        /// UTF-16, the higher byte first.
        Utf16Be = "utf-16be",
        /// Windows-1250: what older spreadsheets write where Serbian or Albanian is spoken.
        Windows1250 = "windows-1250",
    }
}

impl Encoding {
    /// Its name, as programs show it to people.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16 LE",
            Encoding::Utf16Be => "UTF-16 BE",
            Encoding::Windows1250 => "Windows-1250",
        }
    }
}

/// A text, and how it was read.
#[derive(Debug)]
pub struct Text {
    /// The text, without its byte order mark.
    pub text: String,
    /// How it was read.
    pub encoding: Encoding,
    /// Whether the file itself says so.
    pub is_certain: bool,
}

/// A text that is not in the encoding that it should have.
#[derive(Debug)]
pub struct Undecodable {
    /// What stands before the first bad byte.
    pub good: String,
    /// The encoding that it should have.
    pub encoding: Encoding,
}

/// Reads a text. A byte order mark is believed first, then `chosen`; then UTF-16 and UTF-8 are known by their looks;
/// what remains is taken for Windows-1250, in which every byte is a letter.
///
/// # Errors
/// Where the bytes do not fit the mark, or what was chosen.
pub fn decode(bytes: Vec<u8>, chosen: Option<Encoding>) -> Result<Text, Undecodable> {
    let (marked, length) = mark(&bytes);
    let encoding = marked.or(chosen).or_else(|| unmarked_utf16(&bytes));
    let told = |text| Text { text, encoding: encoding.unwrap_or(Encoding::Utf8), is_certain: marked.is_some() };
    match encoding {
        Some(Encoding::Utf8) => utf8(bytes, length).map(told),
        Some(Encoding::Utf16Le) => utf16(&bytes[length..], Encoding::Utf16Le, u16::from_le_bytes).map(told),
        Some(Encoding::Utf16Be) => utf16(&bytes[length..], Encoding::Utf16Be, u16::from_be_bytes).map(told),
        Some(Encoding::Windows1250) => Ok(told(windows_1250(&bytes))),
        None => Ok(match String::from_utf8(bytes) {
            Ok(text) => Text { text, encoding: Encoding::Utf8, is_certain: true },
            Err(error) => {
                let text = windows_1250(error.as_bytes());
                Text { text, encoding: Encoding::Windows1250, is_certain: false }
            }
        }),
    }
}

/// The encoding that a byte order mark tells, and how long the mark is.
fn mark(bytes: &[u8]) -> (Option<Encoding>, usize) {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => (Some(Encoding::Utf8), 3),
        [0xFF, 0xFE, ..] => (Some(Encoding::Utf16Le), 2),
        [0xFE, 0xFF, ..] => (Some(Encoding::Utf16Be), 2),
        _ => (None, 0),
    }
}

/// UTF-16 without a mark: of most letters of our languages one byte is 0, always the same one of the two.
pub fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    let start = &bytes[..bytes.len().min(4096)];
    let (mut first, mut second) = (0, 0);
    for pair in start.chunks_exact(2) {
        first += usize::from(pair[0] == 0);
        second += usize::from(pair[1] == 0);
    }
    let most = start.len() / 4;
    match (first, second) {
        (0, n) if n > most => Some(Encoding::Utf16Le),
        (n, 0) if n > most => Some(Encoding::Utf16Be),
        _ => None,
    }
}

fn utf8(bytes: Vec<u8>, mark: usize) -> Result<String, Undecodable> {
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            text.drain(..mark);
            Ok(text)
        }
        Err(error) => {
            let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let good = String::from_utf8_lossy(good).trim_start_matches('\u{feff}').to_owned();
            Err(Undecodable { good, encoding: Encoding::Utf8 })
        }
    }
}

fn utf16(bytes: &[u8], encoding: Encoding, unit: fn([u8; 2]) -> u16) -> Result<String, Undecodable> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    for letter in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match letter {
            Ok(letter) => text.push(letter),
            Err(_) => return Err(Undecodable { good: text, encoding }),
        }
    }
    if rest.is_empty() { Ok(text) } else { Err(Undecodable { good: text, encoding }) }
}

fn windows_1250(bytes: &[u8]) -> String {
    encoding_rs::WINDOWS_1250.decode_without_bom_handling(bytes).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "id;opština\r\n1;Gračanica\r\n";

    fn utf16_bytes(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    fn read(bytes: Vec<u8>, chosen: Option<Encoding>) -> (String, Encoding, bool) {
        let read = decode(bytes, chosen).expect("a text");
        (read.text, read.encoding, read.is_certain)
    }

    #[test]
    fn a_mark_is_believed_and_is_no_part_of_the_text() {
        let marked = format!("\u{feff}{TEXT}");
        for (bytes, encoding) in [
            (marked.clone().into_bytes(), Encoding::Utf8),
            (utf16_bytes(&marked, u16::to_le_bytes), Encoding::Utf16Le),
            (utf16_bytes(&marked, u16::to_be_bytes), Encoding::Utf16Be),
        ] {
            let chosen = Some(Encoding::Windows1250);
            assert_eq!(read(bytes.clone(), None), (TEXT.to_owned(), encoding, true));
            assert_eq!(read(bytes, chosen), (TEXT.to_owned(), encoding, true));
        }
    }

    #[test]
    fn without_a_mark_the_looks_decide() {
        assert_eq!(read(TEXT.into(), None), (TEXT.to_owned(), Encoding::Utf8, true));
        let little = utf16_bytes(TEXT, u16::to_le_bytes);
        assert_eq!(read(little, None), (TEXT.to_owned(), Encoding::Utf16Le, false));
        let big = utf16_bytes(TEXT, u16::to_be_bytes);
        assert_eq!(read(big, None), (TEXT.to_owned(), Encoding::Utf16Be, false));
        let older = b"id;op\x9Atina\r\n1;Gra\xE8anica\r\n".to_vec();
        assert_eq!(read(older, None), (TEXT.to_owned(), Encoding::Windows1250, false));
    }

    #[test]
    fn what_is_chosen_is_used_and_said_where_it_does_not_fit() {
        let (text, encoding, is_certain) = read("č".into(), Some(Encoding::Windows1250));
        assert_eq!((text.as_str(), encoding, is_certain), ("ÄŤ", Encoding::Windows1250, false));
        let bad = decode(b"a\nb\xE8".to_vec(), Some(Encoding::Utf8)).expect_err("no UTF-8");
        assert_eq!((bad.good.as_str(), bad.encoding), ("a\nb", Encoding::Utf8));
        let half = decode(b"a\0b".to_vec(), Some(Encoding::Utf16Le)).expect_err("half a letter");
        assert_eq!(half.good, "a");
        let lone = decode(b"a\0\x00\xD8b\0".to_vec(), Some(Encoding::Utf16Le)).expect_err("half a pair");
        assert_eq!(lone.good, "a");
    }
}
