//! Sentences, how many syllables they have, and a story made as short as a broadcast without cutting one.

/// Syllables that a calm reader says in ten seconds.
const IN_TEN_SECONDS: usize = 29;

/// The share of a condensed story that its beginning takes, in hundredths; its end has the rest.
const BEGINNING: usize = 65;

/// The sentences of a text. A full stop ends none inside quotation marks, nor behind an abbreviation or an initial.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut open = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '“' => open += 1,
            '”' => open = open.saturating_sub(1),
            ' ' | '\n' if open == 0 && ends(&text[start..at]) && begins(&text[at..]) => {
                found.push(text[start..at].trim());
                start = at;
            }
            _ => {}
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Whether what was read so far may be a whole sentence.
fn ends(so_far: &str) -> bool {
    let bare = so_far.trim_end_matches(['”', '"', ')', '’']);
    let Some(said) = bare.strip_suffix(['.', '!', '?', '…']) else { return false };
    let last = said.rsplit([' ', '“', '(']).next().unwrap_or_default();
    !bare.ends_with('.') || !is_abbreviation(last)
}

/// "TP", "ThS", "Tr": what a stop follows without ending anything; also a single capital, an initial.
fn is_abbreviation(word: &str) -> bool {
    const SHORT: [&str; 14] =
        ["TP", "Tp", "TX", "TS", "ThS", "Ths", "GS", "PGS", "BS", "KS", "TT", "Tr", "tr", "GS.TS"];
    SHORT.contains(&word) || (word.chars().count() == 1 && word.chars().all(char::is_uppercase))
}

fn begins(rest: &str) -> bool {
    let first = rest.trim_start().trim_start_matches(['“', '"', '(', '–', '-', ' ']).chars().next();
    first.is_none_or(|letter| letter.is_uppercase() || letter.is_ascii_digit())
}

/// How many syllables are said: a word is one, a number of n digits about 2n − 1.
pub fn syllables(text: &str) -> usize {
    let of_word = |word: &str| -> usize {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let has_letters = word.chars().any(char::is_alphabetic);
        // "ki-lô-mét"
        let letters = word.split('-').filter(|part| part.chars().any(char::is_alphabetic)).count();
        match (digits, has_letters) {
            (0, _) => letters,
            (digits, _) => 2 * digits - 1 + letters,
        }
    };
    text.split_whitespace().map(of_word).sum()
}

/// How long it takes to say so many syllables.
pub fn seconds(syllables: usize) -> usize {
    (syllables * 10).div_ceil(IN_TEN_SECONDS)
}

/// A story of whole sentences with at most `most` syllables (if its first sentence has no more): the beginning as it is,
/// then the end as it is, so that what is said still leads somewhere. Paragraphs are kept apart.
pub fn condensed(paragraphs: &[&str], most: usize) -> Vec<String> {
    let all: Vec<(usize, &str)> = paragraphs
        .iter()
        .enumerate()
        .flat_map(|(paragraph, text)| sentences(text).into_iter().map(move |sentence| (paragraph, sentence)))
        .collect();
    let lengths: Vec<usize> = all.iter().map(|(_, sentence)| syllables(sentence)).collect();
    if lengths.iter().sum::<usize>() <= most {
        return gathered(&all);
    }
    let head = fitting(lengths.iter(), most * BEGINNING / 100).max(1).min(all.len());
    let left = most.saturating_sub(lengths[..head].iter().sum());
    let tail = fitting(lengths[head..].iter().rev(), left);
    let kept: Vec<(usize, &str)> = all[..head].iter().chain(&all[all.len() - tail..]).copied().collect();
    gathered(&kept)
}

/// How many of these lengths, from the first, come to no more than `most`.
fn fitting<'l>(lengths: impl Iterator<Item = &'l usize>, most: usize) -> usize {
    let sums = lengths.scan(0, |sum, length| {
        *sum += length;
        Some(*sum)
    });
    sums.take_while(|sum| *sum <= most).count()
}

/// Sentences in their paragraphs.
fn gathered(kept: &[(usize, &str)]) -> Vec<String> {
    let paragraphs = kept.chunk_by(|(a, _), (b, _)| a == b);
    paragraphs
        .map(|paragraph| paragraph.iter().map(|(_, said)| *said).collect::<Vec<_>>().join(" "))
        .collect()
}
