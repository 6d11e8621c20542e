//! The public model as text: everything that pages, search and exports can reach.

use guong::public::{
    Award, AwardState, Document, Event, Honoree, Movement, Paper, Settings, Site, Talk, UNNAMED, Unit, UnitId,
};

pub fn dump(site: &Site) -> String {
    let mut text = String::new();
    let unsaid = Settings { title: UNNAMED.into(), ..Settings::default() };
    if site.settings != unsaid {
        text += &format!("{:#?}\n\n", site.settings);
    }
    text += &each(&site.honorees, |honoree| self::honoree(site, honoree));
    text += &each(&site.events, |event| self::event(site, event));
    text += &each(&site.movements, movement);
    text += &each(&site.talks, |talk| self::talk(site, talk));
    text += &each(&site.documents, document);
    text += &each(&site.units, |unit| self::unit(site, unit));
    if !site.gone.is_empty() {
        text += &format!("gone: {}\n", site.gone.join(", "));
    }
    if site.totals.anonymous > 0 {
        text += &format!("anonymous: {}\n", site.totals.anonymous);
    }
    for breakdown in &site.totals.breakdowns {
        text += &format!("total {} {:?} of {:?}\n", breakdown.dimension, breakdown.groups, breakdown.known);
    }
    text
}

fn each<T>(items: &[T], one: impl Fn(&T) -> Lines) -> String {
    items.iter().map(|item| one(item).0 + "\n").collect()
}

/// A first line, then one for each field that holds something.
struct Lines(String);

impl Lines {
    fn new(title: String) -> Self {
        Self(title + "\n")
    }

    fn add(mut self, label: &str, value: Option<impl ToString>) -> Self {
        let value = value.map(|value| value.to_string()).filter(|value| !value.is_empty());
        if let Some(value) = value {
            self.0 += &format!("  {label}: {}\n", value.replace('\n', "⏎"));
        }
        self
    }

    fn all(mut self, label: &str, values: impl IntoIterator<Item = impl ToString>) -> Self {
        for value in values {
            self = self.add(label, Some(value));
        }
        self
    }

    fn flag(self, label: &str, set: bool) -> Self {
        self.add(label, set.then_some("yes"))
    }
}

fn honoree(site: &Site, honoree: &Honoree) -> Lines {
    let facts = honoree.model.clone().unwrap_or_default();
    Lines::new(format!("{} {}", honoree.kind.word(), honoree.name))
        .add("title", Some(&honoree.title))
        .add("address", Some(&honoree.slug))
        .all("former address", &honoree.former_slugs)
        .add("sort name", honoree.sort_name.as_ref())
        .add("position", honoree.position.as_ref())
        .add("unit", unit_name(site, honoree.unit))
        .add("field", honoree.field.as_ref())
        .all("category", &honoree.categories)
        .add("birth year", honoree.birth_year)
        .flag("posthumous", honoree.posthumous)
        .flag("child", honoree.child)
        .all("award", honoree.awards.iter().map(award))
        .all("movement", honoree.movements.iter().map(|&id| &site.movement(id).name))
        .all("event", honoree.events.iter().map(|&id| &site.event(id).name))
        .all("talk", honoree.talks.iter().map(|&id| &site.talk(id).title))
        .all("achievement", &honoree.achievements)
        .add("quote", honoree.quote.as_ref())
        .add("story", honoree.story.as_ref())
        .all("photo", honoree.photos.iter().map(|photo| format!("{} {:?}", photo.source, photo.caption)))
        .add("method", facts.method)
        .add("cost", facts.cost)
        .add("results", facts.results)
        .add("lessons", facts.lessons)
        .add("replicated", facts.replicated)
        .flag("featured", honoree.featured)
        .add("years", (!honoree.years.is_empty()).then(|| format!("{:?}", honoree.years)))
}

fn award(award: &Award) -> String {
    let mut parts = vec![format!("{} [{} {}]", award.name, award.rank, award.form)];
    if award.state == AwardState::Proposed {
        parts.push("PROPOSED".to_string());
    }
    let labelled = [
        ("no.", award.decision.clone()),
        ("of", award.date.map(|date| date.vi())),
        ("by", award.issuer.clone()),
        ("for", award.year.map(|year| year.vi())),
        ("reason", award.reason.clone()),
        ("document", award.document.map(|id| id.0.to_string())),
    ];
    parts.extend(labelled.into_iter().filter_map(|(label, value)| Some(format!("{label} {}", value?))));
    parts.join(" · ")
}

fn unit_name(site: &Site, unit: Option<UnitId>) -> Option<&String> {
    unit.map(|id| &site.unit(id).name)
}

fn event(site: &Site, event: &Event) -> Lines {
    let share = |group: &str, count: Option<u32>| {
        format!("{group} {}", count.map_or("withheld".to_string(), |count| count.to_string()))
    };
    let composition = event.composition.iter().map(|own| {
        let shares: Vec<String> = own.shares.iter().map(|one| share(&one.group, one.count)).collect();
        format!("{}: {}", own.dimension, shares.join(", "))
    });
    let programme = event.programme.iter().map(|item| {
        let presenter =
            item.honoree.map(|id| format!("→ {}", site.honoree(id).slug)).or(item.presenter.clone());
        format!("{:?} {} · {:?} · {:?}", item.time, item.content, presenter, item.paper.as_ref().map(paper))
    });
    Lines::new(format!("event {}", event.name))
        .add("address", Some(&event.slug))
        .add("form", event.form.as_ref())
        .add("level", event.level.map(|level| format!("{level:?}")))
        .add("host", unit_name(site, event.host))
        .add("venue", event.venue.as_ref())
        .add("when", event.when.map(|when| when.vi()))
        .add("expected", event.expected.map(|when| when.vi()))
        .add("duration", event.duration.as_ref())
        .add("deadline", event.deadline.map(|when| when.vi()))
        .add("status", Some(format!("{:?}", event.status)))
        .flag("pilot", event.pilot)
        .add("delegates", event.delegates)
        .add("result", event.result.as_ref())
        .all("photo", event.photos.iter().map(|photo| &photo.source))
        .all("programme", programme)
        .all("composition", composition)
        .all("talk", event.talks.iter().map(|&id| &site.talk(id).title))
        .all("honoree", event.honorees.iter().map(|&id| &site.honoree(id).name))
        .all("document", event.documents.iter().map(|&id| &site.document(id).number))
}

fn movement(movement: &Movement) -> Lines {
    Lines::new(format!("movement {}", movement.name))
        .add("address", Some(&movement.slug))
        .add("period", movement.period.map(|when| when.vi()))
        .add("launched by", movement.launched_by.as_ref())
        .add("goal", movement.goal.as_ref())
        .add("content", movement.content.as_ref())
        .add("result", movement.result.as_ref())
}

fn talk(site: &Site, talk: &Talk) -> Lines {
    Lines::new(format!("talk {}", talk.title))
        .add("address", Some(&talk.slug))
        .add("event", talk.event.map(|id| &site.event(id).name))
        .add("speaker", talk.speaker.as_ref())
        .add("honoree", talk.honoree.map(|id| &site.honoree(id).slug))
        .add("unit", unit_name(site, talk.unit))
        .add("summary", talk.summary.as_ref())
        .add("paper", talk.paper.as_ref().map(paper))
}

fn document(document: &Document) -> Lines {
    Lines::new(format!("document {}", document.number))
        .add("address", Some(&document.slug))
        .add("sort", document.sort.as_ref())
        .add("date", document.date.map(|when| when.vi()))
        .add("issuer", document.issuer.as_ref())
        .add("summary", document.summary.as_ref())
        .add("paper", document.paper.as_ref().map(paper))
        .all("event", document.events.iter().map(|id| id.0))
        .all("movement", document.movements.iter().map(|id| id.0))
}

fn paper(paper: &Paper) -> String {
    match paper {
        Paper::File { target, .. } => target.clone(),
        Paper::Link(link) => link.clone(),
    }
}

fn unit(site: &Site, unit: &Unit) -> Lines {
    Lines::new(format!("unit {}", unit.name))
        .add("address", Some(&unit.slug))
        .all("other name", &unit.other_names)
        .add("level", unit.level.map(|level| format!("{level:?}")))
        .add("sort", unit.sort.as_ref())
        .add("parent", unit_name(site, unit.parent))
        .add("now", unit_name(site, unit.successor))
        .add("since", unit.succeeded.map(|when| when.vi()))
        .add("about", unit.about.as_ref())
}
