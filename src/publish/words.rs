//! What changed, in the words of the program's language: for the terminal with some names, for the log with all.

use super::changes::{Changes, Revised};
use super::index::{Event, Person};
use crate::diagnostic::Language;

/// The word of the open data for somebody who is a person.
const PERSON: &str = "Cá nhân";

impl Changes<'_> {
    /// A line for each sort of change, with at most so many names.
    pub fn lines(&self, language: Language, most: usize) -> Vec<String> {
        let lines = match language {
            Language::Vi => self.vietnamese(most),
            Language::En => self.english(most),
        };
        lines.into_iter().flatten().collect()
    }

    fn vietnamese(&self, most: usize) -> Vec<Option<String>> {
        let whom = if self.concerns_persons_only() { "người" } else { "người và tập thể" };
        let list = |names: Vec<String>| some(names, most, "và", "nữa");
        vec![
            line(&format!("Thêm {} {whom}", self.added.len()), list(names(&self.added))),
            line(&format!("Sửa {} {whom}", self.revised.len()), list(self.revisions(["thêm", "bỏ"]))),
            line(&format!("Rút {} {whom}", self.withdrawn.len()), list(names(&self.withdrawn))),
            count(self.awards_gained(), "Thêm", "khen thưởng"),
            count(self.awards_lost(), "Rút", "khen thưởng"),
            line(&format!("{} hội nghị mới", self.events_added.len()), list(titles(&self.events_added))),
            line(&format!("{} hội nghị sửa", self.events_revised.len()), list(titles(&self.events_revised))),
            line(
                &format!("{} hội nghị rút", self.events_withdrawn.len()),
                list(titles(&self.events_withdrawn)),
            ),
        ]
    }

    fn english(&self, most: usize) -> Vec<Option<String>> {
        let list = |names: Vec<String>| some(names, most, "and", "more");
        vec![
            line(&format!("{} added", self.added.len()), list(names(&self.added))),
            line(&format!("{} changed", self.revised.len()), list(self.revisions(["with", "without"]))),
            line(&format!("{} withdrawn", self.withdrawn.len()), list(names(&self.withdrawn))),
            count(self.awards_gained(), "Awards added:", ""),
            count(self.awards_lost(), "Awards withdrawn:", ""),
            line(&format!("{} new conferences", self.events_added.len()), list(titles(&self.events_added))),
            line(
                &format!("{} conferences changed", self.events_revised.len()),
                list(titles(&self.events_revised)),
            ),
            line(
                &format!("{} conferences withdrawn", self.events_withdrawn.len()),
                list(titles(&self.events_withdrawn)),
            ),
        ]
    }

    /// Each name, with what was gained and lost behind the two words.
    fn revisions(&self, [gained, lost]: [&str; 2]) -> Vec<String> {
        let one = |revised: &Revised<'_>| {
            let parts = [(gained, &revised.gained), (lost, &revised.lost)];
            let said = parts.into_iter().filter(|(_, awards)| !awards.is_empty());
            let said: Vec<String> =
                said.map(|(word, awards)| format!("{word} {}", awards.join(", "))).collect();
            match said.is_empty() {
                true => revised.person.name.clone(),
                false => format!("{} ({})", revised.person.name, said.join("; ")),
            }
        };
        self.revised.iter().map(one).collect()
    }

    fn concerns_persons_only(&self) -> bool {
        let revised = self.revised.iter().map(|revised| revised.person);
        let mut all = self.added.iter().chain(&self.withdrawn).copied().chain(revised);
        all.all(|person| person.kind == PERSON)
    }
}

fn names(people: &[&Person]) -> Vec<String> {
    people.iter().map(|person| person.name.clone()).collect()
}

fn titles(events: &[&Event]) -> Vec<String> {
    events.iter().map(|event| event.name.clone()).collect()
}

/// The first names, and how many more there are.
fn some(names: Vec<String>, most: usize, and: &str, more: &str) -> String {
    let rest = names.len().saturating_sub(most);
    let shown = names.into_iter().take(most).collect::<Vec<_>>().join("; ");
    if rest == 0 { shown } else { format!("{shown} {and} {rest} {more}") }
}

fn line(head: &str, list: String) -> Option<String> {
    (!list.is_empty()).then(|| format!("{head}: {list}."))
}

fn count(count: usize, verb: &str, what: &str) -> Option<String> {
    (count > 0).then(|| format!("{}.", format!("{verb} {count} {what}").trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::index::Index;

    fn person(name: &str, awards: &[&str]) -> (String, Person) {
        let awards = awards.iter().map(|award| award.to_string()).collect();
        (name.to_owned(), Person { name: name.into(), kind: PERSON.into(), facts: 1, awards })
    }

    fn index(people: Vec<(String, Person)>, events: &[&str]) -> Index {
        let event = |name: &&str| (name.to_string(), Event { name: name.to_string(), facts: 1 });
        Index { people: people.into_iter().collect(), events: events.iter().map(event).collect() }
    }

    #[test]
    fn each_change_is_told_once_with_its_names() {
        let before = index(vec![person("An", &["Giấy khen (2024)"]), person("Bình", &[])], &[]);
        let after = index(
            vec![
                person("An", &["Giấy khen (2024)", "Bằng khen (2025)"]),
                person("Chi", &[]),
                person("Dung", &[]),
            ],
            &["Hội nghị điển hình tiên tiến"],
        );
        let changes = Changes::between(&before, &after);
        let expected = [
            "Thêm 2 người: Chi và 1 nữa.",
            "Sửa 1 người: An (thêm Bằng khen (2025)).",
            "Rút 1 người: Bình.",
            "Thêm 1 khen thưởng.",
            "1 hội nghị mới: Hội nghị điển hình tiên tiến.",
        ];
        assert_eq!(changes.lines(Language::Vi, 1), expected);
        assert!(changes.is_great_loss(), "one of two");
        assert!(Changes::between(&after, &after).is_empty());
    }

    #[test]
    fn a_fifth_may_go_without_a_question() {
        let five = |names: &[&str]| index(names.iter().map(|name| person(name, &[])).collect(), &[]);
        let before = five(&["a", "b", "c", "d", "e"]);
        assert!(!Changes::between(&before, &five(&["a", "b", "c", "d"])).is_great_loss());
        assert!(Changes::between(&before, &five(&["a", "b", "c"])).is_great_loss());
        assert!(!Changes::between(&five(&[]), &before).is_great_loss());
    }
}
