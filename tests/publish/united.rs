//! A province that unites what its communes have published, by folder and by address.

use crate::office::{Office, Place, person};
use crate::servers::{Server, web};
use std::collections::BTreeSet;
use std::fs;

/// Two communes with people of their own, published beside each other.
fn communes(below: &std::path::Path) {
    for (number, name) in ["xa-truc-van", "xa-khe-tram"].into_iter().enumerate() {
        let commune = Office::new();
        commune.people(&(number * 9..number * 9 + 9).map(person).collect::<Vec<_>>());
        let target = below.join(name);
        let run = commune.run(&["publish", "--yes", target.to_str().expect("UTF-8")]);
        assert_eq!(run.code, 0, "{}", run.err);
    }
}

/// What the open data of a site says of people, without their addresses.
fn facts(site: &std::path::Path) -> BTreeSet<String> {
    let text = fs::read_to_string(site.join("du-lieu/guong.csv")).expect("open data");
    let facts = |line: &str| {
        line.split_once(',')
            .map(|(_, rest)| rest.rsplit_once(',').map_or(rest, |(facts, _)| facts).to_owned())
    };
    text.lines().skip(1).filter_map(facts).collect()
}

fn awards(site: &std::path::Path) -> BTreeSet<String> {
    let text = fs::read_to_string(site.join("du-lieu/khen-thuong.csv")).expect("open data");
    text.lines().skip(1).filter_map(|line| Some(line.split_once(',')?.1.to_owned())).collect()
}

fn agrees(province: &Office, published: &std::path::Path) {
    let communes = ["xa-truc-van", "xa-khe-tram"].map(|name| published.join(name));
    let of = |what: fn(&std::path::Path) -> BTreeSet<String>| {
        communes.iter().flat_map(|site| what(site)).collect()
    };
    let (people, given): (BTreeSet<String>, BTreeSet<String>) = (of(facts), of(awards));
    assert_eq!(people.len(), 18);
    assert_eq!(facts(&province.path("site")), people);
    assert_eq!(awards(&province.path("site")), given);
}

#[test]
fn sites_in_folders_become_one() {
    let province = Office::new();
    communes(&province.path("kho"));
    // What the province says of a commune itself is said by the commune as well.
    fs::write(province.path("input/don-vi.csv"), "Tên đơn vị,Cấp,Đơn vị cấp trên\nXã Trúc Vân,Cấp xã,\n")
        .expect("a list");
    fs::write(
        province.path("input/nguon.txt"),
        "# các xã\r\n..\\kho\\xa-truc-van\r\n..\\kho\\xa-khe-tram\\index.html\r\n",
    )
    .expect("a list");
    let run = province.run(&["build"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    agrees(&province, &province.path("kho"));
}

#[test]
fn sites_on_the_web_become_one_and_serve_when_out_of_reach() {
    let Some(server) = Server::start(web) else { return };
    let place = server.place("");
    communes(&place.files);
    let province = Office::new();
    for name in ["xa-truc-van", "xa-khe-tram"] {
        let shortcut = format!("[InternetShortcut]\r\nURL={}{name}/\r\n", place.arguments[0]);
        fs::write(province.path(&format!("input/{name}.url")), shortcut).expect("a shortcut");
    }
    let run = province.run(&["build"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    agrees(&province, &place.files);
    drop(server);
    let run = province.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("dùng bản đã lấy lần trước"), "{}", run.err);
    fs::remove_dir_all(province.path(".guong-cache")).expect("removed");
    let run = province.run(&["build"]);
    assert_eq!(run.code, 1, "no unit vanishes without a word");
    assert!(run.err.contains("Không lấy được dữ liệu"), "{}", run.err);
}

/// Nothing in the province's own input changes when a commune publishes.
#[test]
fn a_scheduled_publication_takes_what_units_have_published_since() {
    let province = Office::new();
    communes(&province.path("kho"));
    fs::write(province.path("input/nguon.txt"), "../kho/xa-truc-van\n").expect("a list");
    let place = Place::folder(&province.path("web"));
    assert_eq!(province.publish(&place, &[]).code, 0);
    let data = province.path("kho/xa-truc-van/du-lieu/guong.csv");
    let text = fs::read_to_string(&data).expect("open data");
    fs::write(&data, text.replacen("Nguyễn Thị Đào", "Nguyễn Thị Đào Mới", 1)).expect("open data");
    let run = province.publish(&place, &[]);
    assert!(run.out.contains("Nguyễn Thị Đào Mới"), "{}{}", run.out, run.err);
}

/// What a unit put into its open data by hand passes the rules of the province.
#[test]
fn private_columns_and_numbers_of_a_source_stay_out() {
    let province = Office::new();
    communes(&province.path("kho"));
    let data = province.path("kho/xa-truc-van/du-lieu/guong.csv");
    let text = fs::read_to_string(&data).expect("open data");
    let text = text.replacen("thanh_tich", "thanh_tich,so_cccd", 1);
    let text = text.replacen("Nguyễn Thị Đào,Hội viên", "Nguyễn Thị Đào,Hội viên 0912 345 678", 1);
    fs::write(&data, text).expect("a forgery");
    fs::write(province.path("input/nguon.txt"), "../kho/xa-truc-van\n").expect("a list");
    let run = province.run(&["build"]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    assert!(run.err.contains("nguon.txt/xa-truc-van/guong.csv"), "{}", run.err);
}

#[test]
fn what_is_no_source_is_told() {
    let province = Office::of(1);
    fs::write(province.path("input/nguon.txt"), "ftp://a.vn/x\nkhong-co\n").expect("a list");
    let run = province.run(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("Dòng 1: không hiểu địa chỉ") && run.err.contains("khong-co"), "{}", run.err);
    let run = province.run(&["build", "--keep-going"]);
    assert_eq!(run.code, 0);
}
