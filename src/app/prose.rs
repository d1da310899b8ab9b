//! Writes a long text into the page.

use crate::i18n::{Block, Span};
use leptos::prelude::*;

/// A block; its headings stand `lower` levels below what the text says.
pub fn block(block: Block, lower: u8) -> AnyView {
    match block {
        Block::Heading { level, text, id } => {
            let id = Some(id).filter(|id| !id.is_empty());
            if level + lower == 2 {
                view! { <h2 id=id>{spans(text)}</h2> }.into_any()
            } else {
                view! { <h3 id=id>{spans(text)}</h3> }.into_any()
            }
        }
        Block::Paragraph(text) => view! { <p>{spans(text)}</p> }.into_any(),
        Block::List(items) => view! { <ul>{list(items)}</ul> }.into_any(),
        Block::Numbered(items) => view! { <ol>{list(items)}</ol> }.into_any(),
        Block::Code(code) => view! { <pre tabindex="0"><code>{code}</code></pre> }.into_any(),
    }
}

fn list(items: Vec<Vec<Span>>) -> Vec<AnyView> {
    items.into_iter().map(|item| view! { <li>{spans(item)}</li> }.into_any()).collect()
}

fn spans(spans: Vec<Span>) -> Vec<AnyView> {
    let view = |span| match span {
        Span::Text(text) => text.into_any(),
        Span::Strong(text) => view! { <b>{text}</b> }.into_any(),
        Span::Code(text) => view! { <code>{text}</code> }.into_any(),
        Span::Link { text, href } => view! { <a href=href rel="noopener noreferrer">{text}</a> }.into_any(),
    };
    spans.into_iter().map(view).collect()
}
