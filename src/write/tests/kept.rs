//! What stays: unchanged files as they are on the disk, and what others put into the site.

use super::*;

#[cfg(unix)]
fn inode(path: &Path) -> u64 {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).expect("a file").ino()
}

#[cfg(unix)]
#[test]
fn an_unchanged_file_is_not_written_anew() {
    for way in WAYS {
        let project = Project::new(way);
        project.build(&[("a/same.html", "same"), ("changed.html", "1")]).expect("a build");
        let (same, changed) = (project.path("site/a/same.html"), project.path("site/changed.html"));
        let before = (inode(&same), inode(&changed));
        project.build(&[("a/same.html", "same"), ("changed.html", "2")]).expect("a build");
        assert_eq!(inode(&same), before.0, "{way:?}");
        assert_ne!(inode(&changed), before.1, "{way:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_build_without_changes_touches_nothing() {
    let project = Project::new(Way::Exchange);
    project.build(&[("a.html", "1")]).expect("a build");
    let before = (inode(&project.path("site")), inode(&project.path("site/.guong")));
    let written = project.build(&[("a.html", "1")]).expect("a build");
    assert_eq!(written, Written { files: 1, unchanged: 1, bytes: 1, ..Written::default() });
    assert_eq!((inode(&project.path("site")), inode(&project.path("site/.guong"))), before);
}

#[test]
fn a_file_edited_or_deleted_by_hand_is_put_right() {
    let files = [("edited.html", "right"), ("deleted.html", "right"), ("fine.html", "right")];
    for way in WAYS {
        let project = Project::new(way);
        project.build(&files).expect("a build");
        fs::write(project.path("site/edited.html"), "wrong").expect("an edit of equal length");
        fs::remove_file(project.path("site/deleted.html")).expect("a deletion");
        let written = project.build(&files).expect("a build");
        assert_eq!((written.changed, written.unchanged), (2, 1), "{way:?}");
        assert_eq!(project.site(), tree(&files));
    }
}

#[test]
fn a_file_is_kept_by_its_name_alone_only_while_it_is_intact() {
    for way in WAYS {
        let project = Project::new(way);
        let staging = project.begin().expect("a staging folder");
        assert!(!staging.keep("anh/1.webp"));
        staging.put("anh/1.webp", b"photo").expect("room on the disk");
        staging.put("anh/2.webp", b"photo").expect("room on the disk");
        staging.finish().expect("a build");

        fs::write(project.path("site/anh/2.webp"), "other").expect("an edit");
        let staging = project.begin().expect("a staging folder");
        assert!(staging.keep("anh/1.webp"));
        assert!(!staging.keep("anh/2.webp"));
        staging.put("anh/2.webp", b"photo").expect("room on the disk");
        staging.put("index.html", b"x").expect("room on the disk");
        staging.finish().expect("a build");
        let expected = [("anh/1.webp", "photo"), ("anh/2.webp", "photo"), ("index.html", "x")];
        assert_eq!(project.site(), tree(&expected), "{way:?}");
    }
}

#[test]
fn what_others_put_into_the_site_stays() {
    for way in WAYS {
        let project = Project::new(way);
        let others = [(".gitkeep", ""), (".git/objects/1", "o")];
        for (path, text) in others {
            let path = project.path("site").join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        project.build(&[("a.html", "1"), ("d/b.html", "1")]).expect("a build");
        fs::write(project.path("site/CNAME"), "guong.example").expect("a file");
        fs::write(project.path("site/d/note.txt"), "mine").expect("a file");
        project.build(&[("a.html", "2")]).expect("a build");
        let expected =
            [others[0], others[1], ("a.html", "2"), ("CNAME", "guong.example"), ("d/note.txt", "mine")];
        assert_eq!(project.site(), tree(&expected), "{way:?}");
        assert_eq!(project.litter(), [""; 0]);
    }
}

#[test]
fn a_folder_that_may_be_written_only_inside_is_written_inside() {
    let project = Project::new(Way::Exchange);
    fs::create_dir(project.path("site")).expect("a folder");
    fs::write(project.path("site/.gitkeep"), "").expect("a file");
    for text in ["1", "2"] {
        let place = workplace::Workplace::inside(&project.path("site"), &Patience::default());
        let staging =
            Staging::begin_at(project.path("site"), place.expect("a place")).expect("a staging folder");
        staging.put("a.html", text.as_bytes()).expect("room on the disk");
        assert!(project.path("site/.guong-new/a.html").exists());
        staging.finish().expect("a build");
        assert_eq!(project.site(), tree(&[(".gitkeep", ""), ("a.html", text)]));
        assert_eq!(project.litter(), [""; 0]);
    }
}
