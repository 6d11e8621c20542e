//! What withholding has to say: one rule, one function, one code.

use super::child::Child;
use crate::diagnostic::{Diagnostic, Place};
use crate::unite::{Fact, Person, Takedown};

fn place(person: &Person) -> Place {
    person.origins.first().map(|origin| origin.start()).unwrap_or_default()
}

pub(super) fn child(person: &Person, child: Child) -> Option<Diagnostic> {
    (child == Child::Protected).then(|| {
        Diagnostic::warning("child-without-consent", person.place_of(Fact::Birth))
            .about(&person.name)
            .vi(
                "trẻ em dưới 16 tuổi, chưa đủ hai sự đồng ý: chỉ công bố tên gọi, không ảnh, không trường lớp",
                "khi có đồng ý của trẻ và của người giám hộ, ghi “Có” vào hai cột “Đồng ý của trẻ em” và “Đồng ý của người giám hộ”",
            )
            .en(
                "a child under 16 without both consents: only the given name is published, no photo, no school",
                "once child and guardian agree, write “Có” into both columns of consent",
            )
    })
}

pub(super) fn publication_unclear(person: &Person) -> Diagnostic {
    Diagnostic::warning("publication-unclear", person.place_of(Fact::UnclearPublication))
        .about(&person.name)
        .vi(
            "cột “Công bố” không rõ là Có, Không hay Ẩn danh, nên không công bố",
            "ghi Có, Không hoặc Ẩn danh",
        )
        .en(
            "“Công bố” is neither yes, no nor anonymous; the row is not published",
            "write Có, Không or Ẩn danh",
        )
}

pub(super) fn perhaps_refused(person: &Person, other: &Person) -> Diagnostic {
    let at = place(other);
    Diagnostic::warning("perhaps-refused", place(person))
        .about(&person.name)
        .vi(
            format!(
                "“{}” có thể là người ở {at}, mà dòng ấy không cho công bố tên; chưa công bố",
                person.name
            ),
            "nếu là hai người, hãy ghi đơn vị và năm sinh vào cả hai dòng",
        )
        .en(
            format!(
                "“{}” may be the person at {at}, whose name is not to be published; withheld",
                person.name
            ),
            "if they are two people, give unit and birth year in both rows",
        )
}

pub(super) fn takedown_unmatched(request: &Takedown) -> Diagnostic {
    let who = request.name.clone().or_else(|| request.code.clone()).unwrap_or_default();
    Diagnostic::warning("takedown-unmatched", request.origin.start())
        .vi(
            format!("yêu cầu gỡ “{who}” không khớp với ai trong các danh sách"),
            "nếu tên người ấy vẫn còn trong danh sách, hãy ghi đúng họ tên và đơn vị như ở đó",
        )
        .en(
            format!("nobody in the lists matches the request to take down “{who}”"),
            "write name and unit as the list has them",
        )
}
