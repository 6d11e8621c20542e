//! Answers to help, version and wrong arguments, in Vietnamese.

use super::screen::{Exit, Screen};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

pub(super) fn answer(error: &Error, screen: &dyn Screen) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            screen.out(&error.render().to_string());
            Exit::Done
        }
        _ => {
            screen.err(&format!("lỗi: {}\n  → xem các lệnh và tùy chọn: guong --help\n", fault(error)));
            Exit::Fault
        }
    }
}

fn fault(error: &Error) -> String {
    let said = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = said(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => format!("không có tùy chọn “{argument}”"),
        ErrorKind::InvalidSubcommand => format!("không có lệnh “{}”", said(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue if said(ContextKind::InvalidValue).is_empty() => {
            format!("“{argument}” cần một giá trị")
        }
        ErrorKind::InvalidValue => {
            format!("“{argument}” không nhận giá trị “{}”", said(ContextKind::InvalidValue))
        }
        ErrorKind::ValueValidation => {
            let why =
                std::error::Error::source(error).map(|source| format!(": {source}")).unwrap_or_default();
            format!("“{argument}” không nhận giá trị “{}”{why}", said(ContextKind::InvalidValue))
        }
        ErrorKind::ArgumentConflict => {
            format!("tùy chọn “{argument}” được ghi hai lần hoặc trái với tùy chọn khác")
        }
        ErrorKind::MissingRequiredArgument => format!("thiếu {argument}"),
        _ => "dòng lệnh không đúng".to_string(),
    }
}
