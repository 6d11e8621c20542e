//! Every page of the sample site is made, and keeps the promises that hold for all pages.

use super::sample;
use super::*;
use crate::public::{Event, Honoree, Unit};
use crate::theme::{self, Theme};
use std::collections::HashSet;

fn text(plan: &Plan, entry: &Entry) -> String {
    let bytes = plan.render(entry).unwrap_or_else(|fault| panic!("{}: {fault}", entry.path));
    String::from_utf8(bytes).unwrap_or_default()
}

fn html_pages(plan: &Plan) -> Vec<(String, String)> {
    let pages = plan.entries().iter().filter(|entry| entry.page.is_html());
    pages.map(|entry| (entry.path.clone(), text(plan, entry))).collect()
}

#[test]
fn every_page_has_one_h1_and_a_title() {
    for (path, html) in html_pages(&sample::plan()) {
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        assert!(!html.contains("<title></title>"), "{path}");
    }
}

#[test]
fn every_link_within_the_site_leads_somewhere() {
    let plan = sample::plan();
    let outside = ["anh/", "tep/"];
    let paths: HashSet<&str> = plan.entries().iter().map(|entry| entry.path.as_str()).collect();
    for (path, html) in html_pages(&plan) {
        for target in hrefs(&html).filter(|target| !target.contains(':') && !target.starts_with('#')) {
            let target = target.split(['#', '?']).next().unwrap_or_default();
            let resolved = resolve(&path, target);
            let known = paths.contains(resolved.as_str())
                || outside.iter().any(|folder| resolved.starts_with(folder));
            assert!(known, "{path} → {target}");
        }
    }
}

#[test]
fn pages_from_moulds_are_those_of_filled_templates() {
    let own = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(own.path().join("sen/templates")).expect("made");
    std::fs::write(own.path().join("sen/templates/own.html"), "").expect("written");
    let filled = sample::plan_with(Arc::new(Theme::load(theme::DEFAULT, Some(own.path())).value));
    let moulded = sample::plan();
    assert!(!filled.theme().has_carried_templates() && moulded.theme().has_carried_templates());
    // Met again, shapes have moulds.
    html_pages(&moulded);
    html_pages(&moulded);
    assert_eq!(html_pages(&moulded), html_pages(&filled));
}

fn hrefs(html: &str) -> impl Iterator<Item = &str> {
    html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next())
}

fn resolve(from: &str, target: &str) -> String {
    // Only the page that answers at any path names others from the root.
    if let Some(path) = target.strip_prefix('/') {
        return path.to_string();
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn words_of_the_theme_are_all_there() {
    for (path, html) in html_pages(&sample::plan()) {
        for gap in ["facet.", "nav.", "list.", "event.", "honoree.", "stat."] {
            let found = html.split(gap).nth(1).map(|rest| rest.chars().take(12).collect::<String>());
            let word = found.filter(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
            assert_eq!(word, None, "{path}: {gap}");
        }
    }
}

/// A plan over the sample, changed.
fn plan_of(change: impl FnOnce(&mut Site)) -> Plan {
    let mut site = sample::site();
    change(&mut site);
    Plan::new(Arc::new(site), sample::theme(), Arc::new(Images::default()), sample::options()).value
}

#[test]
fn a_second_interface_has_every_page_and_says_its_language() {
    let plan = plan_of(|site| site.settings.english = true);
    let vi = plan.entries().iter().filter(|entry| entry.page.is_html() && !entry.path.starts_with("en/"));
    for own in vi {
        let other = plan.find(&format!("en/{}", own.path)).unwrap_or_else(|| panic!("no en/{}", own.path));
        assert!(text(&plan, other).contains("<html lang=\"en\">"), "{}", other.path);
        assert!(text(&plan, own).contains("<html lang=\"vi\">"), "{}", own.path);
    }
}

#[test]
fn the_components_are_shown_only_to_whoever_asks() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("sen")).expect("made");
    std::fs::write(folder.path().join("sen/theme.toml"), "gallery = true\n").expect("written");
    let theme = Arc::new(Theme::load(theme::DEFAULT, Some(folder.path())).value);
    let asked =
        Plan::new(Arc::new(sample::site()), theme, Arc::new(sample::images()), sample::options()).value;
    let gallery = asked.find("thanh-phan.html").expect("the page of components");
    assert!(text(&asked, gallery).contains("noindex"));
    assert!(sample::plan().find("thanh-phan.html").is_none());
}

#[test]
fn long_lists_come_in_pages_and_leave_nothing_out() {
    let plan = plan_of(|site| {
        let (event, unit) = (site.events[0].clone(), site.units[0].clone());
        let slug = |number: u32| format!("so-{number}");
        site.events.extend((0..450).map(|number| Event { slug: slug(number), ..event.clone() }));
        site.units.extend((0..900).map(|number| Unit { slug: slug(number), ..unit.clone() }));
    });
    for (folder, count) in [("hoi-nghi", 450), ("don-vi", 900)] {
        let pages = plan.entries().iter().filter(|entry| entry.path.starts_with(&format!("{folder}/index")));
        let all: Vec<String> = pages.map(|entry| text(&plan, entry)).collect();
        assert_eq!(all.len(), 3, "{folder}");
        for number in 0..count {
            let link = format!("href=\"so-{number}.html\"");
            assert_eq!(
                all.iter().map(|html| html.matches(&link).count()).sum::<usize>(),
                1,
                "{folder} {link}"
            );
        }
    }
}

#[test]
fn what_was_taken_down_is_nowhere() {
    let plan = plan_of(|site| site.gone = vec!["tran-van-go-99999".into()]);
    let entry = plan.find("guong/tran-van-go-99999.html").expect("the old address answers");
    let html = text(&plan, entry);
    assert!(html.contains("gỡ theo yêu cầu") && html.contains("noindex") && !html.contains("guong:kind"));
    for other in plan.entries().iter().filter(|other| other.path != entry.path) {
        let bytes = plan.render(other).expect("renders");
        assert!(!String::from_utf8_lossy(&bytes).contains("tran-van-go"), "{}", other.path);
    }
}

#[test]
fn a_former_address_leads_to_the_page() {
    let plan = sample::plan();
    let entry = plan.find("guong/nguyen-thi-dao-cu.html").expect("the old address answers");
    assert!(text(&plan, entry).contains("content=\"0; url=nguyen-thi-dao-2k7f9.html\""));
}

#[test]
fn without_an_own_address_nothing_claims_one() {
    let plan = plan_of(|site| site.settings.base_url = None);
    assert!(plan.find("sitemap.xml").is_none());
    for (path, html) in html_pages(&plan) {
        assert!(!html.contains("canonical") && !html.contains("og:url"), "{path}");
    }
}

#[test]
fn a_child_is_not_for_search_engines() {
    let plan = sample::plan();
    let entry = plan.find("guong/binh-f1f1f.html").expect("the page is there");
    assert!(text(&plan, entry).contains("noindex"));
    let sitemap = plan.find("sitemap.xml").expect("the site knows its address");
    assert!(
        !text(&plan, sitemap).contains("binh-f1f1f") && text(&plan, sitemap).contains("nguyen-thi-dao-2k7f9")
    );
}

#[test]
fn a_site_with_nothing_in_it_still_renders() {
    let plan = plan_of(|site| *site = Site::default());
    for entry in plan.entries() {
        text(&plan, entry);
    }
}

#[test]
fn hostile_words_stay_words() {
    let hostile = "</script><img src=x onerror=alert(1)>\"'{{ 7*7 }}";
    let plan = plan_of(|site| {
        let honoree = &mut site.honorees[0];
        for text in [&mut honoree.name, &mut honoree.title] {
            *text = hostile.into();
        }
        honoree.story = Some(hostile.into());
        honoree.achievements = vec![hostile.into()];
        honoree.awards[0].name = hostile.into();
        site.settings.notice = Some(hostile.into());
    });
    for entry in plan.entries().iter().filter(|entry| entry.page.is_html()) {
        let html = text(&plan, entry);
        assert!(!html.contains("<img src=x") && !html.contains("7*7 }}</script>"), "{}", entry.path);
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let (one, two) = (sample::plan(), sample::plan());
    for (a, b) in one.entries().iter().zip(two.entries()) {
        assert_eq!(a, b);
        assert_eq!(one.render(a), two.render(b), "{}", a.path);
    }
}

#[test]
fn a_page_is_found_by_its_path() {
    let plan = sample::plan();
    let entry = plan.find("guong/nguyen-thi-dao-2k7f9.html").expect("the page is there");
    assert!(text(&plan, entry).contains("content=\"person\""));
    assert!(plan.find("guong/nobody.html").is_none());
}

#[test]
fn a_proposed_award_is_never_shown_as_granted() {
    let plan = sample::plan();
    let entry = plan.find("guong/nguyen-thi-dao-2k7f9.html").expect("the page is there");
    let html = text(&plan, entry);
    let proposed = html.find("Đang đề nghị").expect("it says that the award is proposed");
    assert!(html.find("Huân chương Lao động").is_some_and(|place| place > proposed));
    assert!(!plan.entries().iter().any(|entry| entry.path.contains("huan-chuong")));
}

/// What an officer may change in a row, one thing at a time.
const CHANGES: [fn(&mut Honoree); 14] = [
    |honoree| honoree.achievements.insert(0, "Hiến đất mở đường".into()),
    |honoree| honoree.achievements.clear(),
    |honoree| honoree.story = Some("Chuyện mới.".into()),
    |honoree| honoree.story = None,
    |honoree| honoree.quote = Some("Còn sức còn làm".into()),
    |honoree| honoree.title = "Đ/c".into(),
    |honoree| honoree.name.push('x'),
    |honoree| honoree.position = Some("Trưởng thôn".into()),
    |honoree| honoree.birth_year = Some(1961),
    |honoree| honoree.awards.iter_mut().for_each(|award| award.decision = Some("9/QĐ-UBND".into())),
    |honoree| honoree.awards.clear(),
    |honoree| honoree.photos.clear(),
    |honoree| honoree.featured = !honoree.featured,
    |honoree| honoree.child = !honoree.child,
];

/// The promise on which a second build spares pages.
#[test]
fn a_page_that_saw_nobody_who_changed_is_the_same() {
    let before = plan_of(|_| ());
    let pages = |plan: &Plan| -> Vec<(Rendered, Seen)> {
        let pages = plan.entries().iter().filter(|entry| entry.page.is_html());
        pages.map(|entry| plan.page_unless(entry, None).expect("rendered")).collect()
    };
    let (grounds, made) = (before.grounds(), pages(&before));
    let (mut spared, mut changed) = (0, 0);
    let count = before.site.honorees.len();
    for (number, change) in CHANGES.into_iter().enumerate() {
        let id = number * 3 % count;
        let after = plan_of(|site| change(&mut site.honorees[id]));
        if after.grounds().common != grounds.common {
            continue;
        }
        for ((before, seen), (after, _)) in made.iter().zip(pages(&after)) {
            let saw = matches!(seen, Seen::These(ids) if ids.contains(&(id as u32)));
            assert!(saw || *before == after, "honoree {id}: {before:?}");
            spared += usize::from(!saw);
            changed += usize::from(*before != after);
        }
    }
    assert!(spared > 300 && changed > 30, "{spared} spared, {changed} changed");
}
