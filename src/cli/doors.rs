//! Files of Windows that start the program with a double click, so that nobody needs to know a command.

/// A command of the program as a file to double-click. In ASCII: the command interpreter of Windows knows no UTF-8.
pub(super) struct Door {
    pub name: &'static str,
    arguments: &'static str,
    /// What is opened when the command has done its work.
    opens: Option<&'static str>,
}

pub(super) const DOORS: [Door; 5] = [
    Door { name: "1-xem-truoc.cmd", arguments: "watch", opens: None },
    Door {
        name: "2-danh-sach-can-sua.cmd",
        arguments: "check --report can-sua.xlsx",
        opens: Some("can-sua.xlsx"),
    },
    Door { name: "3-dung-trang.cmd", arguments: "build", opens: Some("site\\index.html") },
    Door { name: "4-bang-tong-hop.cmd", arguments: "export tong-hop.xlsx", opens: Some("tong-hop.xlsx") },
    Door { name: "5-ky-yeu.cmd", arguments: "book ky-yeu.pdf", opens: Some("ky-yeu.pdf") },
];

impl Door {
    /// `pushd` also takes a folder on a server, which `cd` does not. The program lies here, one folder up, or in the path.
    pub fn text(&self) -> String {
        // Errors in the data (1) leave a correction list to look at, but no new site.
        let bound = if self.arguments.starts_with("check") { 2 } else { 1 };
        let opens = self.opens.map(|opened| format!("if not errorlevel {bound} start \"\" \"{opened}\"\n"));
        let lines = format!(
            "@echo off\npushd \"%~dp0\"\nset \"GUONG=guong\"\n\
             if exist \"..\\guong.exe\" set \"GUONG=..\\guong.exe\"\nif exist \"guong.exe\" set \"GUONG=.\\guong.exe\"\n\
             \"%GUONG%\" {}\n{}pause\npopd\n",
            self.arguments,
            opens.unwrap_or_default()
        );
        lines.replace('\n', "\r\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_double_clicked_is_a_command_file_of_windows() {
        let text = DOORS[1].text();
        assert!(text.is_ascii() && text.replace("\r\n", "").find('\n').is_none(), "{text}");
        assert!(
            text.contains("\r\n\"%GUONG%\" check --report can-sua.xlsx\r\nif not errorlevel 2 start"),
            "{text}"
        );
        assert!(DOORS[2].text().contains("if not errorlevel 1 start \"\" \"site\\index.html\"\r\n"));
    }
}
