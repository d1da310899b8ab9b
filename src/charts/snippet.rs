//! What an editor pastes into an article, in four forms. All text in it is text: none becomes markup.

use crate::model::coded;
use crate::query::Address;

coded! {
    /// How a chart stands in an article.
    Form {
        /// A frame of a fixed height, which works without a script.
        Frame = "frame",
        /// A frame that a script fits to its content.
        Fitted = "fitted",
        /// An element of our own, which the same script makes a frame of.
        Element = "element",
        /// A picture with a table, for systems that take no frames.
        Html = "html",
    }
}

/// What a snippet is made of.
pub struct Snippet<'a> {
    /// The address of the frame.
    pub frame: &'a Address,
    /// The absolute address of the folder that the page is in, with its last `/`.
    pub site: &'a str,
    /// The absolute address of the same selection in the whole page.
    pub link: &'a str,
    /// Height of the frame in CSS pixels, as long as no script says otherwise.
    pub height: u32,
    /// Whether the height stays so whatever the content.
    pub is_fixed: bool,
    /// Name of the frame.
    pub title: &'a str,
    /// The finding.
    pub finding: &'a str,
    /// What it rests on.
    pub source: &'a str,
    /// Rows of the table, the first one its header.
    pub rows: &'a [Vec<String>],
    /// Name of the file with the picture; empty where there is none.
    pub picture: &'a str,
}

/// The code of this form. Each says the finding in words, for systems that drop the rest.
pub fn snippet(form: Form, parts: &Snippet) -> String {
    let Snippet { site, height, .. } = parts;
    let script = format!("<script async src=\"{}embed.js\"></script>", escaped(site));
    let said = format!("{} <a href=\"{}\">{}</a>", escaped(parts.finding), escaped(parts.link), escaped(parts.source));
    let frame = |data: &str| {
        let address = format!("{site}frame.html?{}", parts.frame.query());
        format!(
            "<iframe src=\"{}\" title=\"{}\"{data} width=\"100%\" height=\"{height}\" style=\"border:0\" loading=\"lazy\" \
             allow=\"clipboard-write; web-share\">{said}</iframe>",
            escaped(&address),
            escaped(parts.title),
        )
    };
    match form {
        Form::Frame => frame(""),
        Form::Fitted => format!("{}\n{script}", frame(" data-response-record")),
        Form::Element => {
            let fixed = if parts.is_fixed { " fixed" } else { "" };
            let label = escaped(parts.title);
            format!(
                "<response-record{} height=\"{height}\"{fixed} label=\"{label}\">{said}</response-record>\n{script}",
                attributes(parts.frame)
            )
        }
        Form::Html => {
            let link = escaped(parts.link);
            let alt = escaped(parts.finding);
            let picture = match parts.picture {
                "" => String::new(),
                name => format!("<a href=\"{link}\"><img src=\"{}\" alt=\"{alt}\" width=\"800\"></a>\n", escaped(name)),
            };
            format!("<figure>\n{picture}<figcaption>{said}</figcaption>\n{}</figure>", table(parts.rows))
        }
    }
}

/// The finding with its source alone.
pub fn quotation(finding: &str, link: &str, citation: &str) -> String {
    let (finding, link, citation) = (escaped(finding), escaped(link), escaped(citation));
    format!("<blockquote><p>{finding}</p><p><a href=\"{link}\">{citation}</a></p></blockquote>")
}

/// The address as attributes of the element: those of `public/embed.js`.
fn attributes(frame: &Address) -> String {
    let attribute = |(key, value): (&'static str, String)| {
        let name = match key {
            "embed" => "chart",
            "lang" => "language",
            key => key,
        };
        format!(" {name}=\"{}\"", escaped(&value))
    };
    frame.pairs().into_iter().map(attribute).collect()
}

fn table(rows: &[Vec<String>]) -> String {
    let Some((head, body)) = rows.split_first() else { return String::new() };
    let head: String = head.iter().map(|text| format!("<th scope=\"col\">{}</th>", escaped(text))).collect();
    let row = |row: &Vec<String>| {
        let cell = |(at, text): (usize, &String)| match at {
            0 => format!("<th scope=\"row\">{}</th>", escaped(text)),
            _ => format!("<td>{}</td>", escaped(text)),
        };
        format!("<tr>{}</tr>\n", row.iter().enumerate().map(cell).collect::<String>())
    };
    let body: String = body.iter().map(row).collect();
    format!("<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n")
}

fn escaped(text: &str) -> String {
    text.trim().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Coded;
    use crate::query::Chart;
    use proptest::prelude::*;

    fn made(form: Form, text: &str, is_fixed: bool) -> String {
        let frame = Address { embed: Some(Chart::Stages), ..Address::default() };
        let rows = [vec![String::new(), text.to_owned()], vec![text.to_owned(), "1".to_owned()]];
        let parts = Snippet {
            frame: &frame,
            site: "https://example.org/record/",
            link: "https://example.org/record/?year=2021&lang=sq#stages",
            height: 620,
            is_fixed,
            title: text,
            finding: text,
            source: text,
            rows: &rows,
            picture: "response-record-stages.png",
        };
        snippet(form, &parts)
    }

    #[test]
    fn a_frame_needs_no_script_and_says_its_finding() {
        assert_eq!(
            made(Form::Frame, "At least 1", false),
            "<iframe src=\"https://example.org/record/frame.html?embed=stages\" title=\"At least 1\" width=\"100%\" height=\"620\" \
             style=\"border:0\" loading=\"lazy\" allow=\"clipboard-write; web-share\">At least 1 \
             <a href=\"https://example.org/record/?year=2021&amp;lang=sq#stages\">At least 1</a></iframe>"
        );
    }

    #[test]
    fn an_element_stays_as_high_as_asked_only_where_that_is_asked() {
        assert!(made(Form::Element, "", true).contains(" height=\"620\" fixed "));
        assert!(!made(Form::Element, "", false).contains("fixed"));
    }

    #[test]
    fn what_fits_a_frame_comes_from_the_same_site() {
        for form in [Form::Fitted, Form::Element] {
            assert!(
                made(form, "", false)
                    .ends_with("\n<script async src=\"https://example.org/record/embed.js\"></script>")
            );
        }
    }

    #[test]
    fn a_frame_in_a_language_says_so_to_the_element() {
        let told = attributes(&Address::without_data("lang=sq&embed=years&year=&type=arson"));
        assert_eq!(told, " type=\"arson\" language=\"sq\" chart=\"years\"");
    }

    #[test]
    fn a_quotation_is_the_finding_and_its_source() {
        assert_eq!(
            quotation("1 < 2", "https://a.b/?c&d", "A \"b\""),
            "<blockquote><p>1 &lt; 2</p><p><a href=\"https://a.b/?c&amp;d\">A &quot;b&quot;</a></p></blockquote>"
        );
    }

    proptest! {
        #[test]
        fn no_text_becomes_markup(text in "[a-z<>\"'&= /]{0,40}") {
            for form in Form::ALL {
                let tags = |code: &str| code.matches(['<', '>', '"']).count();
                prop_assert_eq!(tags(&made(*form, &text, false)), tags(&made(*form, "x", false)));
            }
        }
    }
}
