//! What each stage costs, so that a regression names its stage: `cargo bench --bench stages`, or with a word of the
//! stage's name behind `--`.

mod books;
mod people;

use divan::{Bencher, black_box};
use guong::card::{Card, Press};
use guong::plan::{CARD_FONTS, Images, Options, Page, Plan, SearchFile};
use guong::project::{Project, Settings};
use guong::public::Site;
use guong::read;
use guong::render::markdown;
use guong::theme::{DEFAULT, Theme};
use guong::write::Staging;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

/// Enough for lists of several pages, few enough for many rounds.
const PEOPLE: usize = 2000;

static BYTES: LazyLock<Vec<u8>> =
    LazyLock::new(|| books::workbook(0..PEOPLE, &people::person).expect("fits"));
static FOLDER: LazyLock<PathBuf> = LazyLock::new(project);
static SITE: LazyLock<Arc<Site>> = LazyLock::new(|| read_project().site);
static THEME: LazyLock<Arc<Theme>> = LazyLock::new(|| Arc::new(Theme::load(DEFAULT, None).value));
static PLAN: LazyLock<Plan> = LazyLock::new(new_plan);

fn main() {
    divan::main();
}

fn project() -> PathBuf {
    let folder = tempfile::tempdir().expect("a folder").keep();
    std::fs::write(folder.join("list.xlsx"), &*BYTES).expect("written");
    folder
}

fn read_project() -> guong::project::Reading {
    let today = Default::default();
    let base_url = Some("https://guong.example".to_string());
    Project::new(Settings { input: FOLDER.clone(), today, base_url }).read(&|_| {})
}

fn new_plan() -> Plan {
    Plan::new(SITE.clone(), THEME.clone(), Arc::new(Images::default()), Options { today: None, cards: true })
        .value
}

#[divan::bench]
fn read_cells(bencher: Bencher) {
    bencher.bench(|| read::workbook("list.xlsx", black_box(&BYTES)));
}

#[divan::bench]
fn bytes_to_public_model(bencher: Bencher) {
    LazyLock::force(&FOLDER);
    bencher.bench(read_project);
}

#[divan::bench]
fn plan_lists_and_entries(bencher: Bencher) {
    LazyLock::force(&SITE);
    bencher.bench(new_plan);
}

/// The first page of each sort, all its bytes.
#[divan::bench(args = ["honoree", "list", "unit", "yearbook", "statistics"])]
fn render(bencher: Bencher, sort: &str) {
    let wanted = |page: Page| match page {
        Page::Honoree(_) => sort == "honoree",
        Page::List(..) => sort == "list",
        Page::Unit(_) => sort == "unit",
        Page::Yearbook(_) => sort == "yearbook",
        Page::Statistics => sort == "statistics",
        _ => false,
    };
    bench_page(bencher, wanted);
}

/// With the index made anew for the first of them.
#[divan::bench]
fn search_index(bencher: Bencher) {
    bencher.with_inputs(new_plan).bench_local_refs(|plan| {
        let first = plan.entries().iter().find(|entry| entry.page == Page::SearchIndex(SearchFile::Words(0)));
        plan.render(first.expect("there are words"))
    });
}

#[divan::bench]
fn open_data(bencher: Bencher) {
    bench_page(bencher, |page| matches!(page, Page::OpenData(guong::plan::DataFile::Json)));
}

#[divan::bench]
fn feed(bencher: Bencher) {
    bench_page(bencher, |page| page == Page::Feed(None));
}

#[divan::bench]
fn markdown_of_a_story(bencher: Bencher) {
    let story = people::person(1).story;
    bencher.bench(|| markdown::html(black_box(&story), 3));
}

#[divan::bench]
fn social_card(bencher: Bencher) {
    let fonts = CARD_FONTS.map(|path| THEME.file(path).unwrap_or_default());
    let press = Press::new(fonts[0], fonts[1], fonts[2]).expect("fonts of the theme");
    let card = Card {
        title: "Bà Nguyễn Thị Đào",
        line: "Bằng khen của Chủ tịch UBND tỉnh",
        footer: "Gương sáng Sông Trăng",
        kind_word: "Cá nhân",
    };
    bencher.bench(|| press.draw(black_box(&card)));
}

/// A thousand pages of 20 KB, with the exchange.
#[divan::bench]
fn write_a_site(bencher: Bencher) {
    let page = "gương sáng ".repeat(1600);
    let folder = || tempfile::tempdir().expect("a folder");
    bencher.with_inputs(folder).bench_local_values(|folder| {
        let (output, input) = (folder.path().join("site"), folder.path().join("input"));
        let staging = Staging::begin(&output, &input).expect("an empty place");
        for number in 0..1000 {
            staging.put(&format!("guong/{number}.html"), page.as_bytes()).expect("written");
        }
        staging.finish().expect("exchanged");
        folder
    });
}

fn bench_page(bencher: Bencher, wanted: impl Fn(Page) -> bool) {
    let entry = PLAN.entries().iter().find(|entry| wanted(entry.page)).expect("the sample has one");
    bencher.bench(|| PLAN.render(black_box(entry)));
}
