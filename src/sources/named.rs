//! The addresses that a file of the input names, as they are written.

/// The heading in a shortcut under which its address stands, in small letters.
const SHORTCUT: &str = "url=";

/// Each address with the number of its line, from 1.
pub(super) fn addresses<'t>(name: &str, text: &'t str) -> Vec<(usize, &'t str)> {
    let lines = text
        .lines()
        .enumerate()
        .map(|(number, line)| (number + 1, line.trim_matches(['\u{feff}', ' ', '\t'])));
    match name.to_lowercase().ends_with(".url") {
        true => lines.filter_map(|(number, line)| Some((number, of_shortcut(line)?))).take(1).collect(),
        false => lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).collect(),
    }
}

fn of_shortcut(line: &str) -> Option<&str> {
    let key = line.get(..SHORTCUT.len())?;
    key.eq_ignore_ascii_case(SHORTCUT).then(|| line[SHORTCUT.len()..].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortcuts_and_lists_name_their_addresses() {
        let shortcut =
            "[{000214A0}]\r\nProp3=19,11\r\n[InternetShortcut]\r\nIDList=\r\nURL=https://a.vn/guong/\r\n";
        assert_eq!(addresses("xa/Trúc Vân.url", shortcut), [(5, "https://a.vn/guong/")]);
        let list = "\u{feff}# các xã\r\nhttps://a.vn\r\n\r\n..\\xa-b\\site\r\n";
        assert_eq!(addresses("nguon.txt", list), [(2, "https://a.vn"), (4, "..\\xa-b\\site")]);
        assert_eq!(addresses("a.url", "đây không phải lối tắt"), []);
    }
}
