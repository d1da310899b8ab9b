//! How quotation marks and delimiters of a delimited text are read, letter by letter, as the csv crate reads them: which
//! delimiter there is, and whether a quotation mark was closed.

/// What may stand between cells, the likeliest first.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

#[derive(Clone, Copy, PartialEq)]
enum State {
    /// Before the first letter of a cell.
    Start,
    /// In a cell without quotation marks, or behind the closing one.
    Plain,
    /// Between quotation marks.
    Quoted,
    /// Behind a quotation mark that closes the cell, unless another one follows.
    Closing,
}

impl State {
    fn next(self, byte: u8, is_end: bool) -> State {
        match (self, byte) {
            (State::Quoted, b'"') => State::Closing,
            (State::Quoted, _) => State::Quoted,
            (State::Start | State::Closing, b'"') => State::Quoted,
            _ if is_end => State::Start,
            // Spaces behind the closing mark are nobody's fault.
            (State::Closing, b' ') => State::Closing,
            _ => State::Plain,
        }
    }
}

/// Whether a line ends here.
pub fn is_line_end(byte: &u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

/// The delimiter that stands most often in the first row that is not blank, and how often. `None` where there is none.
pub fn delimiter(text: &str) -> Option<(u8, usize)> {
    let mut counts = [0; DELIMITERS.len()];
    let mut state = State::Start;
    for byte in text.trim_start_matches(['\r', '\n']).bytes() {
        let found = DELIMITERS.iter().position(|delimiter| *delimiter == byte);
        if state != State::Quoted {
            if is_line_end(&byte) {
                break;
            }
            if let Some(found) = found {
                counts[found] += 1;
            }
        }
        state = state.next(byte, found.is_some());
    }
    let most = counts.into_iter().max().filter(|most| *most > 0)?;
    let found = counts.iter().position(|count| *count == most)?;
    Some((DELIMITERS[found], most))
}

/// The delimiter that a first line `sep=;` tells, as Excel writes and reads it; and where the text below begins.
pub fn told_delimiter(text: &str) -> Option<(u8, usize)> {
    let told = text.strip_prefix("sep=")?;
    let delimiter = *told.as_bytes().first().filter(|byte| DELIMITERS.contains(byte))?;
    let below = &told[1..];
    let below = below.strip_prefix("\r\n").or_else(|| below.strip_prefix(['\r', '\n']))?;
    Some((delimiter, text.len() - below.len()))
}

/// Whether a quotation mark in this one row is not closed: at its end; or, in a cell of several lines, where something
/// follows the closing mark, which then was meant to open another cell further below.
pub fn is_unclosed(row: impl AsRef<[u8]>, delimiter: u8) -> bool {
    let mut state = State::Start;
    let mut has_lines = false;
    for byte in row.as_ref().iter().copied() {
        let next = state.next(byte, byte == delimiter || is_line_end(&byte));
        has_lines = match (state, next) {
            (_, State::Start) => false,
            (State::Quoted, _) => has_lines || is_line_end(&byte),
            _ => has_lines,
        };
        if has_lines && state == State::Closing && next == State::Plain {
            return true;
        }
        state = next;
    }
    state == State::Quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_counted_outside_of_quotation_marks() {
        assert_eq!(delimiter("id;\"a,b,c\nd,e\";date\n1,2,3,4\n"), Some((b';', 2)));
        assert_eq!(delimiter("\r\n\na\tb,\tc\n"), Some((b'\t', 2)));
        assert_eq!(delimiter("a,b;c"), Some((b',', 1)));
        assert_eq!(delimiter("\"say \"\"a;b\"\"\",c"), Some((b',', 1)));
        assert_eq!(delimiter("id\n1;2\n"), None);
        assert_eq!(delimiter(""), None);
    }

    #[test]
    fn a_mark_that_is_not_closed_is_seen() {
        for row in ["a,\"b", "\"", "a,\"b\"\"", "\"a\nb,\"c\",d\n", "\"a\n\"\"b"] {
            assert!(is_unclosed(row, b','), "{row}");
        }
        for row in ["a,\"b\"", "\"a\nb\" ,c", "\"a\"b,c", "a\"b,c", "\"a\r\n\"\"b\"\"\",c\r\n", "\"a\nb\",\"c\"d"] {
            assert!(!is_unclosed(row, b','), "{row}");
        }
        assert!(!is_unclosed("\"a\n\";b", b';'));
    }
}
