//! What must not be written is refused with a reason, and nothing is touched.

use super::*;
use std::time::Duration;

#[test]
fn a_folder_that_guong_did_not_write_is_refused_untouched() {
    for way in WAYS {
        let project = Project::new(way);
        fs::create_dir(project.path("site")).expect("a folder");
        fs::write(project.path("site/thesis.docx"), "mine").expect("a file");
        let fault = project.build(&[("index.html", "x")]).expect_err("a refusal");
        assert!(
            matches!(fault, WriteFault::Foreign { ref example, .. } if example == "thesis.docx"),
            "{fault:?}"
        );
        assert_eq!(project.site(), tree(&[("thesis.docx", "mine")]));
        assert_eq!(project.litter(), [""; 0]);
    }
}

#[test]
fn a_leftover_that_guong_did_not_write_is_refused_untouched() {
    let project = Project::new(Way::Exchange);
    fs::create_dir(project.path(".site.guong-new")).expect("a folder");
    fs::write(project.path(".site.guong-new/mine"), "mine").expect("a file");
    assert!(matches!(project.build(&[]), Err(WriteFault::Foreign { .. })));
    assert!(project.path(".site.guong-new/mine").exists());
}

#[test]
fn a_damaged_marker_is_not_taken_for_a_licence() {
    let project = Project::new(Way::Exchange);
    project.build(&[("index.html", "x")]).expect("a build");
    for text in ["", "{}", r#"{"format": 1, "files": [["../input/a.xlsx", 1, "00"]]}"#] {
        fs::write(project.path("site/.guong"), text).expect("a marker");
        assert!(matches!(project.build(&[]), Err(WriteFault::Unreadable(_))), "{text}");
    }
    assert_eq!(project.site(), tree(&[("index.html", "x")]));
}

#[test]
fn output_and_input_may_not_overlap() {
    let project = Project::new(Way::Exchange);
    let cases = [
        ("input", Overlap::Same),
        ("input/../input", Overlap::Same),
        ("", Overlap::OutputHoldsInput),
        ("input/site", Overlap::InputHoldsOutput),
        ("input/a/b/site", Overlap::InputHoldsOutput),
    ];
    for (output, expected) in cases {
        let begun = Staging::begin(&project.path(output), &project.path("input"));
        let fault = begun.expect_err("a refusal");
        assert!(
            matches!(fault, WriteFault::Overlap { overlap, .. } if overlap == expected),
            "{output}: {fault:?}"
        );
    }
    assert_eq!(read_tree(&project.path("input")).len(), 0);
}

#[test]
fn an_ordinary_file_is_not_written_over() {
    let project = Project::new(Way::Exchange);
    fs::write(project.path("site"), "mine").expect("a file");
    assert!(matches!(project.build(&[]), Err(WriteFault::NotAFolder(_))));
    let below = Staging::begin(&project.path("site/deeper"), &project.path("input"));
    assert!(matches!(below, Err(WriteFault::NotAFolder(_))), "{below:?}");
    assert_eq!(fs::read_to_string(project.path("site")).expect("the file"), "mine");
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_to_its_folder_and_stays_a_link() {
    use std::os::unix::fs::symlink;
    for way in WAYS {
        let project = Project::new(way);
        fs::create_dir_all(project.path("www/real")).expect("a folder");
        symlink(project.path("www/real"), project.path("site")).expect("a link");
        project.build(&[("a.html", "1")]).expect("a build");
        project.build(&[("b.html", "2")]).expect("a build");
        assert!(project.path("site").is_symlink());
        assert_eq!(read_tree(&project.path("www/real")).len(), 2);

        fs::remove_dir_all(project.path("www/real")).expect("a removal");
        assert!(matches!(project.build(&[]), Err(WriteFault::DanglingLink(_))));
        fs::remove_file(project.path("site")).expect("a removal");
        symlink(project.path("input"), project.path("site")).expect("a link");
        assert!(matches!(project.build(&[]), Err(WriteFault::Overlap { overlap: Overlap::Same, .. })));
    }
}

#[test]
fn a_path_is_used_once_and_works_everywhere() {
    for way in WAYS {
        let project = Project::new(way);
        assert!(matches!(project.build(&[("a.html", "1"), ("a.html", "1")]), Err(WriteFault::Twice(_))));
        assert!(matches!(project.build(&[("a.html", "1"), ("A.html", "2")]), Err(WriteFault::Twice(_))));
        for path in ["../x", "/x", "a/../../x", "CON", ".guong", "a\\..\\x"] {
            let fault = project.build(&[(path, "1")]).expect_err("a refusal");
            assert!(matches!(fault, WriteFault::BadPath { .. }), "{path}: {fault:?}");
        }
        assert!(!project.path("site").exists());
        assert_eq!(project.litter(), [""; 0]);
    }
}

#[test]
fn a_second_build_says_that_it_waits_and_gives_up_at_last() {
    let project = Project::new(Way::Exchange);
    let first = project.begin().expect("a staging folder");
    let told = std::cell::Cell::new(0);
    let waiting = || told.set(told.get() + 1);
    let patience = Patience { wait: Duration::from_millis(200), waiting: &waiting };
    let options = Options { patience, ..Options::default() };
    let second = Staging::begin_with(&project.path("site"), &project.path("input"), options);
    assert!(matches!(second, Err(WriteFault::Busy { .. })), "{second:?}");
    assert_eq!(told.get(), 1);
    first.put("index.html", b"first").expect("room on the disk");
    first.finish().expect("a build");
    project.build(&[("index.html", "second")]).expect("a build");
    assert_eq!(project.site(), tree(&[("index.html", "second")]));
}

#[test]
fn builds_at_once_each_get_their_turn() {
    let project = Project::new(Way::Exchange);
    std::thread::scope(|scope| {
        for number in 0..4 {
            let project = &project;
            scope.spawn(move || project.build(&[("index.html", &number.to_string())]).expect("a build"));
        }
    });
    assert_eq!(project.site().len(), 1);
    assert_eq!(project.litter(), [""; 0]);
}
