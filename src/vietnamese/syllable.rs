//! Whether a word can be a Vietnamese syllable: onset, rime and the tones that go with them. No dictionary.

use super::letters::{Tone, split_tone_small};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Longest first, so that the first that fits and leaves a rime decides.
const ONSETS: [&str; 28] = [
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k",
    "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// Every rime in use, without tone. After `qu` the glide belongs to the onset.
static RIMES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| RIME_LIST.split_whitespace().collect());

const RIME_LIST: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc \
    oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uơ \
    uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn \
    ương ươp ươt ươu ưt ưu y";

/// Rimes that are written with y: alone, or after `qu`.
const Y_RIMES: [&str; 11] = ["yêm", "yên", "yêng", "yêt", "yêu", "ych", "yn", "ynh", "yp", "yt", "yu"];

/// Whether the word can be one Vietnamese syllable, in any case, with the tone mark on either vowel.
pub fn is_syllable(word: &str) -> bool {
    if word.is_empty() || word.len() > 24 {
        return false;
    }
    let Some((bare, tone)) = split_tone_small(word) else { return false };
    fits_tone(&bare, tone)
        && ONSETS.iter().any(|onset| bare.strip_prefix(onset).is_some_and(|rime| goes_with(onset, rime)))
}

/// How many words of the text are syllables, and how many words it has. A word is what stands between spaces and
/// punctuation; one without any letter is not counted.
pub fn share_of_syllables(text: &str) -> (usize, usize) {
    let words = words(text).filter(|word| word.chars().any(char::is_alphabetic));
    words.fold((0, 0), |(valid, total), word| (valid + usize::from(is_syllable(word)), total + 1))
}

/// Latin-1 symbols count as letters: in text of a legacy encoding they are.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let apart = |c: char| match c {
        '\u{A0}' => true,
        '\u{A1}'..='\u{FF}' => false,
        c if c.is_ascii() => !c.is_ascii_alphanumeric(),
        c => !c.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(c),
    };
    text.split(apart).filter(|word| !word.is_empty())
}

/// Syllables that end in a stop have the tone sắc or nặng.
fn fits_tone(bare: &str, tone: Tone) -> bool {
    let stopped = bare.ends_with(['c', 'p', 't']) || bare.ends_with("ch");
    !stopped || matches!(tone, Tone::Sharp | Tone::Heavy)
}

fn goes_with(onset: &str, rime: &str) -> bool {
    let is_front = rime.starts_with(['e', 'ê', 'i', 'y']);
    match onset {
        "" => RIMES.contains(rime) || (rime.starts_with("yê") && Y_RIMES.contains(&rime)),
        "qu" => (RIMES.contains(rime) || Y_RIMES.contains(&rime)) && goes_with_qu(rime),
        "k" => RIMES.contains(rime) && is_front,
        "gh" | "ngh" => RIMES.contains(rime) && is_front && rime != "y",
        "c" | "ng" => RIMES.contains(rime) && !is_front,
        "g" => RIMES.contains(rime) && !rime.starts_with(['e', 'ê', 'y']),
        "gi" => RIMES.contains(rime) && !rime.starts_with(['i', 'y']),
        _ => RIMES.contains(rime) && (rime != "y" || matches!(onset, "h" | "l" | "m" | "s" | "t" | "v")),
    }
}

fn goes_with_qu(rime: &str) -> bool {
    !rime.starts_with(['o', 'u', 'ư', 'ô']) || rime == "ôc"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables() {
        let yes = "Nguyễn Văn Hà Trần Thị Ngọc Ánh Đỗ Ước Phường Hương quốc quý Quỳnh quyết giêng gì gìn giết gia \
            nghiêng khuỷu thuở hoà hòa thuỷ thủy ủy Mỹ kỷ kỉ lý yêu yến y uống oanh ý ƯỚC THƯỞNG xoong huýt ngoằn \
            ngoèo quơ quanh quệt qui ghế nghề";
        for word in yes.split_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn other_words_are_none() {
        let no = "vien cstđ UBND H×nh thøc th\u{AD}ëng Hµ ¸nh NguyÔn Nguyeãn Haø teân ghà kà cì ngì bánhs mất̀ Krông \
            Ksor café bap hoc ctxh 12 â qu";
        for word in no.split_whitespace() {
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn shares() {
        assert_eq!(share_of_syllables("Ủy ban nhân dân phường (UBND) số 12"), (6, 7));
        assert_eq!(share_of_syllables("H×nh thøc khen th\u{AD}ëng"), (1, 4));
        assert_eq!(share_of_syllables("– 12/3"), (0, 0));
    }
}
