//! The bytes that mean something in a delimited text, found where they stand.

/// What encloses a cell that may hold anything.
pub const QUOTE: u8 = b'"';

/// Where the first byte stands, from there on, that is `mark` or a control character up to CR: what is neither cannot end a
/// cell. Eight at once.
pub fn find(text: &[u8], from: usize, mark: u8) -> usize {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    let mut at = from;
    while let Some(word) = text.get(at..).and_then(|rest| rest.first_chunk()) {
        let word = u64::from_le_bytes(*word);
        let other = word ^ (EACH * u64::from(mark));
        // What is taken away from a byte sets its highest bit where it was 0, or less than that. Up to the first such byte.
        let is_mark = other.wrapping_sub(EACH) & !other;
        let is_control = word.wrapping_sub(EACH * 0x0E) & !word;
        let found = (is_mark | is_control) & (EACH * 0x80);
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| *byte == mark || *byte <= b'\r').unwrap_or(rest.len())
}

/// Takes the marks out of a cell that are no part of it: the closing one, and before that one of every two. They fill what
/// is left over, behind the length that this gives.
pub fn unquote(cell: &mut [u8]) -> usize {
    let (mut length, mut at, mut is_inside) = (0, 0, true);
    while at < cell.len() {
        let mark = if is_inside { find_quote(cell, at) } else { cell.len() };
        cell.copy_within(at..mark, length);
        (length, at) = (length + mark - at, mark + 1);
        is_inside = cell.get(at) == Some(&QUOTE);
        if is_inside {
            cell[length] = QUOTE;
            (length, at) = (length + 1, at + 1);
        }
    }
    cell[length..].fill(QUOTE);
    length
}

fn find_quote(text: &[u8], from: usize) -> usize {
    let mut at = find(text, from, QUOTE);
    while text.get(at).is_some_and(|byte| *byte != QUOTE) {
        at = find(text, at + 1, QUOTE);
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_found_wherever_it_stands() {
        for length in 0..20 {
            for (at, byte) in (0..length).flat_map(|at| [b';', b'\n', b'\r', b'\0', b'\t'].map(|byte| (at, byte))) {
                let mut text = vec![b'\x0e'; length];
                text[at] = byte;
                assert_eq!(find(&text, 0, b';'), at);
                assert_eq!(find(&text, at + 1, b';'), length);
            }
        }
        let others = "č\u{7f}\u{80}:<\u{ff}ш";
        assert_eq!(find(others.as_bytes(), 0, b';'), others.len());
    }
}
