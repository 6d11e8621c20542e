//! A made-up town for the tests of pages: every kind of thing, long and short, complete and bare. No real person.

use super::{Images, Options, Picture, Plan, Rendition};
use crate::public::*;
use crate::theme::{self, Theme};
use crate::values::When;
use crate::vietnamese;
use chrono::NaiveDate;
use std::sync::Arc;

const FAMILY: [&str; 8] = ["Nguyễn", "Trần", "Lê", "Phạm", "Hồ", "Võ", "Đặng", "Bùi"];
const MIDDLE: [&str; 6] = ["Thị", "Văn", "Thị Ngọc", "Hữu", "Thị Thanh", "Đình"];
const GIVEN: [&str; 14] =
    ["Đào", "An", "Ân", "Bình", "Ánh", "Dũng", "Hương", "Ước", "Lộc", "Ổn", "Thảo", "Tú", "Vân", "Ý"];
const FIELDS: [&str; 4] =
    ["Giáo dục - Đào tạo", "Nông nghiệp - Nông thôn", "Y tế", "Văn hóa - Thể thao - Du lịch"];
const POSITIONS: [&str; 4] = ["Giáo viên", "Hội viên nông dân", "Y sĩ", "Tổ trưởng tổ dân phố"];

/// A plan over [`site`] with the default theme.
pub fn plan() -> Plan {
    plan_with(theme())
}

pub fn plan_with(theme: Arc<Theme>) -> Plan {
    let plan = Plan::new(Arc::new(site()), theme, Arc::new(images()), options());
    assert!(plan.diagnostics.is_empty(), "{:?}", plan.diagnostics);
    plan.value
}

pub fn theme() -> Arc<Theme> {
    Arc::new(Theme::load(theme::DEFAULT, None).value)
}

pub fn options() -> Options {
    Options { today: Some(day(2014, 9, 1)), cards: false }
}

pub fn site() -> Site {
    let mut site = Site {
        settings: settings(),
        units: units(),
        events: events(),
        movements: movements(),
        documents: documents(),
        talks: talks(),
        gone: vec!["le-thi-khong-ten-9z9z9".into()],
        totals: totals(),
        ..Site::default()
    };
    site.honorees.push(dao());
    site.honorees.extend((1..64).map(honoree));
    site.honorees.extend([collective(), household(), model(), child()]);
    for (index, honoree) in site.honorees.iter_mut().enumerate() {
        if index % 5 == 0 {
            honoree.events.push(EventId(0));
            site.events[0].honorees.push(HonoreeId(index as u32));
        }
    }
    site
}

/// A picture for the first of them only; the rest show the ornament.
pub fn images() -> Images {
    let rendition = |width: u32, mime, end| Rendition {
        width,
        height: width * 5 / 4,
        path: format!("anh/dao-{width}.{end}"),
        mime,
    };
    let renditions = vec![rendition(240, "image/jpeg", "jpg"), rendition(480, "image/jpeg", "jpg")];
    Images::from_iter([("dao.jpg".to_string(), Picture { renditions })])
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the sample")
}

fn text(text: &str) -> Option<String> {
    Some(text.to_string())
}

fn settings() -> Settings {
    Settings {
        title: "Gương sáng Sông Trăng".into(),
        place: text("thị xã Sông Trăng"),
        period: text("2011–2015"),
        slogan: text("Mỗi người một việc tốt, mỗi nhà một niềm vui"),
        office: text("Hội đồng Thi đua - Khen thưởng thị xã Sông Trăng"),
        address: text("Số 1 đường Bờ Sông, phường An Hòa"),
        phone: text("0234 000 000"),
        email: text("tdkt@songtrang.example"),
        responsible: text("Thường trực Hội đồng"),
        notice: text("Dữ liệu minh họa: mọi tên người, đơn vị và sự việc đều được đặt ra."),
        about: text("Trang này **tôn vinh** những người làm việc tốt.\n\n## Cơ quan\n\nHội đồng thị xã."),
        foreword: text("Năm năm qua, thị xã có nhiều tấm gương."),
        updated: Some(When::Day(day(2014, 8, 22))),
        base_url: text("https://guong.songtrang.example"),
        ..Settings::default()
    }
}

fn unit(name: &str, level: Level, parent: Option<u32>) -> Unit {
    let slug = format!("{}-1a2b3", vietnamese::slug(name));
    Unit { slug, name: name.into(), level: Some(level), parent: parent.map(UnitId), ..Unit::default() }
}

fn units() -> Vec<Unit> {
    let mut units = vec![
        unit("Thị xã Sông Trăng", Level::District, None),
        unit("Phường An Hòa", Level::Commune, Some(0)),
        unit("Xã Hương Vân", Level::Commune, Some(0)),
        unit("Trường Tiểu học số 2 Hương Vân", Level::Grassroots, Some(2)),
        unit("Phường Hương Vân", Level::Commune, None),
        unit("Xã Điền Lộc", Level::Commune, Some(0)),
        unit("Xã Phong Hải", Level::Commune, Some(0)),
    ];
    units[2].successor = Some(UnitId(4));
    units[2].succeeded = Some(When::Day(day(2025, 7, 1)));
    units[1].about = text("Phường nằm ở trung tâm thị xã.");
    units
}

fn award(name: &str, rank: u16, year: i32) -> Award {
    Award {
        name: name.into(),
        rank,
        form: name.split(" của ").next().unwrap_or(name).into(),
        decision: text("1436/QĐ-UBND"),
        date: Some(When::Day(day(year, 8, 22))),
        issuer: text("Chủ tịch UBND tỉnh"),
        year: Some(When::Year(year)),
        reason: text("Đã có thành tích xuất sắc trong phong trào xây dựng nông thôn mới"),
        document: Some(DocumentId(1)),
        ..Award::default()
    }
}

fn dao() -> Honoree {
    Honoree {
        slug: "nguyen-thi-dao-2k7f9".into(),
        former_slugs: vec!["nguyen-thi-dao-cu".into()],
        title: "Bà".into(),
        name: "Nguyễn Thị Đào".into(),
        position: text("Hội viên nông dân"),
        unit: Some(UnitId(2)),
        field: text(FIELDS[1]),
        categories: vec!["Người tốt việc tốt".into()],
        birth_year: Some(1956),
        awards: vec![
            award("Bằng khen của Chủ tịch UBND tỉnh", 530, 2014),
            award("Giấy khen của Chủ tịch UBND thị xã", 640, 2012),
            Award { state: AwardState::Proposed, ..award("Huân chương Lao động hạng Ba", 153, 2015) },
        ],
        movements: vec![MovementId(0)],
        talks: vec![TalkId(0)],
        achievements: vec![
            "Mười năm chở học trò qua sông, không lấy tiền.".into(),
            "Hiến 300 m² đất làm đường.".into(),
        ],
        quote: text("Còn em nào sang sông thì tôi còn chèo."),
        story: Some(STORY.into()),
        photos: vec![Photo { source: "dao.jpg".into(), caption: text("Bà Đào trên bến Vân, 2013") }],
        featured: true,
        years: vec![2014, 2012],
        ..Honoree::default()
    }
}

const STORY: &str = "Bến Vân nằm ở khúc sông rộng nhất của xã. Mùa khô, người lớn lội qua được; mùa lũ, nước đục \
ngầu và chảy xiết. Hai mươi ba em nhỏ ở thôn Bồ Điền muốn đến trường thì phải sang sông.\n\n### Chuyến đò đầu tiên\n\n\
Năm 2004, thấy mấy đứa trẻ đứng co ro bên bến, bà Đào chèo chiếc ghe chở cát của nhà mình ra đón. “Hôm đó mưa, tôi \
nghĩ chở một bữa thôi,” bà kể. Bữa đó kéo dài mười năm.\n\n> Có hôm nước lên, tôi đưa từng em một. Em nào cũng mặc áo \
phao thì tôi mới nhổ sào.\n\n### Mùa lũ 2013\n\nĐêm 15 tháng 10, nước lên nhanh. Bà cùng con trai chèo suốt đêm, đưa \
bốn mươi hộ dân ra khỏi vùng ngập. Sáng ra, chiếc ghe thủng một lỗ to bằng bàn tay.\n\nNay xã đã có cầu. Bà vẫn giữ \
chiếc ghe, *“phòng khi nước lớn”*.";

fn honoree(index: usize) -> Honoree {
    let name = format!("{} {} {}", FAMILY[index % 8], MIDDLE[index % 6], GIVEN[index * 5 % GIVEN.len()]);
    let year = 2011 + (index % 4) as i32;
    Honoree {
        slug: format!("{}-{index:05}", vietnamese::slug(&name)),
        title: if index.is_multiple_of(3) { "Ông".into() } else { "Bà".into() },
        position: text(POSITIONS[index % 4]),
        unit: Some(UnitId([1, 2, 3, 5, 6][index % 5])),
        field: text(FIELDS[index % 4]),
        categories: vec![["Điển hình tiên tiến", "Người tốt việc tốt"][index % 2].into()],
        awards: vec![match index % 3 {
            0 => award("Chiến sĩ thi đua cơ sở", 610, year),
            1 => award("Giấy khen của Chủ tịch UBND thị xã", 640, year),
            _ => award("Bằng khen của Chủ tịch UBND tỉnh", 530, year),
        }],
        movements: vec![MovementId((index % 2) as u32)],
        achievements: vec![format!(
            "Vận động bà con hiến đất, góp công mở {} tuyến đường thôn; gia đình đi đầu hiến hơn 300 m² đất vườn.",
            index % 7 + 2
        )],
        years: vec![year],
        featured: index < 5,
        name,
        ..Honoree::default()
    }
}

fn collective() -> Honoree {
    Honoree {
        slug: "to-hop-tac-rau-sach-hoa-sen-c1c1c".into(),
        kind: Kind::Collective,
        name: "Tổ hợp tác rau sạch Hoa Sen, hợp tác xã nông nghiệp Điền Lộc".into(),
        unit: Some(UnitId(5)),
        awards: vec![award("Tập thể lao động xuất sắc", 540, 2013)],
        achievements: vec!["Mười hai hộ cùng trồng rau sạch trên cát.".into()],
        years: vec![2013],
        ..Honoree::default()
    }
}

fn household() -> Honoree {
    Honoree {
        slug: "ho-ong-tran-van-loc-d1d1d".into(),
        kind: Kind::Household,
        name: "Hộ ông Trần Văn Lộc".into(),
        unit: Some(UnitId(6)),
        years: vec![2012],
        ..Honoree::default()
    }
}

fn model() -> Honoree {
    Honoree {
        slug: "mo-hinh-tieng-trong-khuyen-hoc-e1e1e".into(),
        kind: Kind::Model,
        name: "Tiếng trống khuyến học".into(),
        unit: Some(UnitId(1)),
        field: text(FIELDS[0]),
        model: Some(Box::new(ModelFacts {
            method: text("Mỗi tối **19 giờ**, tiếng trống nhà văn hóa nhắc giờ học."),
            cost: text("2 triệu đồng mỗi năm, do dân góp."),
            results: text("- Không còn học sinh bỏ học\n- 3 em đỗ đại học"),
            lessons: text("Bắt đầu từ việc nhỏ."),
            replicated: text("Xã Phong Hải, xã Điền Lộc."),
        })),
        years: vec![2014],
        ..Honoree::default()
    }
}

fn child() -> Honoree {
    Honoree {
        slug: "binh-f1f1f".into(),
        title: "Em".into(),
        name: "Bình".into(),
        child: true,
        years: vec![2014],
        ..Honoree::default()
    }
}

fn events() -> Vec<Event> {
    let share = |group: &str, count| Share { group: group.into(), count };
    let item = |time: &str, content: &str, presenter: Option<&str>| ProgrammeItem {
        time: text(time),
        content: content.into(),
        presenter: presenter.map(str::to_string),
        ..ProgrammeItem::default()
    };
    let held = Event {
        slug: "hoi-nghi-dien-hinh-tien-tien-phuong-an-hoa-7f3k2".into(),
        name: "Hội nghị điển hình tiên tiến phường An Hòa, giai đoạn 2011–2015".into(),
        form: text("Hội nghị điển hình tiên tiến"),
        level: Some(Level::Commune),
        host: Some(UnitId(1)),
        venue: text("Hội trường UBND phường An Hòa"),
        when: Some(When::Day(day(2014, 7, 12))),
        duration: text("một buổi"),
        deadline: Some(When::Month { year: 2014, month: 9 }),
        status: Status::Held,
        pilot: true,
        delegates: Some(148),
        result: text("Hội nghị biểu dương **13** tấm gương."),
        programme: vec![
            item("7 giờ 30", "Đón tiếp đại biểu, văn nghệ chào mừng", None),
            item("8 giờ 00", "Khai mạc", Some("Chủ tịch UBND phường")),
            ProgrammeItem {
                honoree: Some(HonoreeId(0)),
                paper: Some(Paper::File { target: "tep/tham-luan-dao.pdf".into(), size: 245_000 }),
                ..item("8 giờ 40", "Tham luận: Chuyến đò không lấy tiền", Some("Bà Nguyễn Thị Đào"))
            },
            item("10 giờ 45", "Phát động thi đua, bế mạc", None),
        ],
        composition: vec![
            Composition {
                dimension: "Theo lĩnh vực".into(),
                shares: vec![
                    share("Nông nghiệp", Some(62)),
                    share("Giáo dục", Some(41)),
                    share("Y tế", Some(12)),
                    share("Khác", None),
                ],
            },
            Composition {
                dimension: "Theo giới".into(),
                shares: vec![share("Nam", Some(79)), share("Nữ", Some(69))],
            },
        ],
        talks: vec![TalkId(0)],
        documents: vec![DocumentId(0)],
        ..Event::default()
    };
    let expected = Event {
        slug: "hoi-nghi-xa-huong-van-8g8g8".into(),
        name: "Hội nghị điển hình tiên tiến xã Hương Vân".into(),
        form: text("Hội nghị điển hình tiên tiến"),
        level: Some(Level::Commune),
        host: Some(UnitId(2)),
        expected: Some(When::Month { year: 2014, month: 10 }),
        deadline: Some(When::Month { year: 2014, month: 9 }),
        status: Status::Expected,
        ..Event::default()
    };
    let quarter = Event {
        slug: "hoi-nghi-thi-xa-9h9h9".into(),
        name: "Hội nghị biểu dương gương người tốt, việc tốt thị xã Sông Trăng".into(),
        form: text("Hội nghị biểu dương gương người tốt, việc tốt"),
        level: Some(Level::District),
        host: Some(UnitId(0)),
        when: Some(When::Quarter { year: 2014, quarter: 4 }),
        duration: text("một ngày"),
        ..Event::default()
    };
    let bare = Event {
        slug: "hoi-nghi-xa-dien-loc-1j1j1".into(),
        name: "Hội nghị điển hình tiên tiến xã Điền Lộc".into(),
        host: Some(UnitId(5)),
        level: Some(Level::Commune),
        deadline: Some(When::Month { year: 2014, month: 8 }),
        status: Status::Postponed,
        ..Event::default()
    };
    vec![held, expected, quarter, bare]
}

fn movements() -> Vec<Movement> {
    let movement = |slug: &str, name: &str| Movement {
        slug: slug.into(),
        name: name.into(),
        period: Some(When::Years(2011, 2015)),
        launched_by: text("UBND thị xã"),
        goal: text("Mỗi xã đạt ít nhất 15 tiêu chí."),
        content: text("Toàn dân góp công, góp đất.\n\n- Làm đường\n- Trồng cây"),
        result: text("Bốn xã về đích."),
    };
    vec![
        movement("chung-suc-xay-dung-nong-thon-moi", "Chung sức xây dựng nông thôn mới"),
        movement("day-tot-hoc-tot", "Dạy tốt, học tốt"),
    ]
}

fn documents() -> Vec<Document> {
    vec![
        Document {
            slug: "12-kh-ubnd-2014".into(),
            number: "12/KH-UBND".into(),
            sort: text("Kế hoạch"),
            date: Some(When::Day(day(2014, 3, 5))),
            issuer: text("UBND thị xã"),
            summary: text("Tổ chức hội nghị điển hình tiên tiến các cấp, tiến tới Đại hội thi đua yêu nước"),
            paper: Some(Paper::File { target: "tep/ke-hoach.pdf".into(), size: 1_250_000 }),
            events: vec![EventId(0), EventId(1)],
            movements: vec![MovementId(0)],
        },
        Document {
            slug: "1436-qd-ubnd-2014".into(),
            number: "1436/QĐ-UBND".into(),
            sort: text("Quyết định"),
            date: Some(When::Day(day(2014, 8, 22))),
            issuer: text("Chủ tịch UBND tỉnh"),
            paper: Some(Paper::Link("https://vanban.example/1436".into())),
            ..Document::default()
        },
    ]
}

fn talks() -> Vec<Talk> {
    vec![Talk {
        slug: "chuyen-do-khong-lay-tien".into(),
        title: "Chuyến đò không lấy tiền".into(),
        event: Some(EventId(0)),
        speaker: text("Bà Nguyễn Thị Đào"),
        honoree: Some(HonoreeId(0)),
        unit: Some(UnitId(2)),
        summary: text("Kể lại mười năm chở học trò qua sông."),
        paper: Some(Paper::File { target: "tep/tham-luan-dao.pdf".into(), size: 245_000 }),
    }]
}

fn totals() -> Totals {
    let groups =
        |groups: &[(&str, u32)]| groups.iter().map(|(name, count)| (name.to_string(), *count)).collect();
    Totals {
        anonymous: 7,
        breakdowns: vec![
            Breakdown { dimension: "sex", groups: groups(&[("Nữ", 31), ("Nam", 33)]), known: Some(64) },
            Breakdown {
                dimension: "age", groups: groups(&[("Dưới 35", 12), ("35–60", 40)]), known: None
            },
        ],
    }
}
