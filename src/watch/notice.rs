//! Pages of the preview's own, where there is none of the site: before the first good build, and where one cannot be
//! rendered. Everything foreign in them is escaped.

use crate::diagnostic::Language;

/// There is no good build yet.
pub fn no_build(language: Language) -> String {
    match language {
        Language::Vi => page("vi", "Chưa có trang để xem", "Trang sẽ tự hiện khi dựng xong."),
        Language::En => {
            page("en", "Nothing to show yet", "The page appears by itself as soon as it is built.")
        }
    }
}

/// The page cannot be rendered, for `reason`.
pub fn broken(reason: &str, language: Language) -> String {
    match language {
        Language::Vi => page("vi", "Không dựng được trang này", reason),
        Language::En => page("en", "This page cannot be made", reason),
    }
}

/// The site has no such page, nor one that says so.
pub fn nothing(language: Language) -> String {
    match language {
        Language::Vi => page("vi", "Không có trang này", "Địa chỉ không dẫn tới trang nào."),
        Language::En => page("en", "No such page", "The address leads to no page."),
    }
}

fn page(language: &str, title: &str, text: &str) -> String {
    let (title, text) = (escape(title), escape(text));
    format!(
        "<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>{title}</title></head><body><main><h1>{title}</h1><p>{text}</p></main></body></html>"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_text() {
        let page = broken("<script>alert(1)</script> & “x”", Language::Vi);
        assert!(page.contains("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; “x”</p>"), "{page}");
    }
}
