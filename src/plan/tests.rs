//! Every page of the sample site is made, and keeps the promises that hold for all pages.

use super::sample;
use super::*;
use std::collections::HashSet;
use std::path::Path;

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

fn hrefs(html: &str) -> impl Iterator<Item = &str> {
    html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next())
}

fn resolve(from: &str, target: &str) -> String {
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

/// Writes the sample site for a look at it: `GUONG_SAMPLE=folder cargo test --lib writes_the_sample -- --ignored`.
#[test]
#[ignore = "for the eye"]
fn writes_the_sample() {
    let folder = std::env::var("GUONG_SAMPLE").expect("GUONG_SAMPLE names a folder");
    let plan = sample::plan();
    for entry in plan.entries() {
        let file = Path::new(&folder).join(&entry.path);
        std::fs::create_dir_all(file.parent().expect("below the folder")).expect("made");
        std::fs::write(file, plan.render(entry).expect("renders")).expect("written");
    }
}
