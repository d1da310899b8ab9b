//! Inside a paragraph, heading or list of [`prose`](super::prose): strong words, code and links.

/// A piece of a block's text. None holds another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// As it is.
    Text(String),
    /// Between `**`.
    Strong(String),
    /// Between backticks.
    Code(String),
    /// `[text](href)` to a web address, a view of this page (`?…`), a file of the data or the licences. Any other link is its
    /// text.
    Link {
        /// What is shown.
        text: String,
        /// Where it leads.
        href: String,
    },
}

/// Reads the text of one block. A mark without its end is text.
pub fn spans(text: &str) -> Vec<Span> {
    let (mut spans, mut plain, mut rest) = (Vec::new(), String::new(), text);
    while let Some(at) = rest.find(['*', '`', '[']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let (found, after) = span(rest).unwrap_or_else(|| (Span::Text(rest[..1].to_owned()), &rest[1..]));
        rest = after;
        match found {
            Span::Text(text) => plain.push_str(&text),
            marked => spans.extend([Span::Text(std::mem::take(&mut plain)), marked]),
        }
    }
    spans.push(Span::Text(plain + rest));
    spans.retain(|span| !matches!(span, Span::Text(text) if text.is_empty()));
    spans
}

/// The span at the beginning of a text that begins with a mark, and what follows it.
fn span(marked: &str) -> Option<(Span, &str)> {
    for (mark, make) in [("**", Span::Strong as fn(String) -> Span), ("`", Span::Code)] {
        if let Some(inner) = marked.strip_prefix(mark) {
            let (text, after) = inner.split_once(mark).filter(|(text, _)| !text.is_empty())?;
            return Some((make(text.to_owned()), after));
        }
    }
    let (text, after) = marked.strip_prefix('[')?.split_once(']').filter(|(text, _)| !text.is_empty())?;
    let (href, after) = after.strip_prefix('(')?.split_once(')')?;
    let allowed = ["https://", "http://", "?", "data/", "licences.txt"].iter().any(|start| href.starts_with(start));
    let text = text.to_owned();
    Some((if allowed { Span::Link { text, href: href.to_owned() } } else { Span::Text(text) }, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Vec<Span> {
        vec![Span::Text(text.into())]
    }

    #[test]
    fn only_safe_addresses_become_links() {
        let link = |href: &str| Span::Link { text: "a".into(), href: href.into() };
        for href in ["https://a.example/b", "http://a.example", "?view=data", "data/incidents.csv", "licences.txt"] {
            assert_eq!(spans(&format!("[a]({href})")), [link(href)]);
        }
        for href in ["javascript:x", "//a.example", "", "#a", "/data/", " https://a.example", "HTTPS://a.example"] {
            assert_eq!(spans(&format!("see [a]({href}).")), text("see a."), "{href}");
        }
    }

    #[test]
    fn marks_without_an_end_are_text() {
        let marked = [Span::Strong("s".into()), Span::Text(" ".into()), Span::Code("**".into())];
        assert_eq!(spans("**s** `**`"), marked);
        for plain in ["2 * 3 ** 4", "****", "``", "a ` b", "[a] (b)", "[](data/)", "[a](data/", "<b>&amp;</b>"] {
            assert_eq!(spans(plain), text(plain));
        }
    }
}
