//! Where a word stands, kept as it is written: ascending numbers, each as its distance from the one before, in base 36.
//! Short, well compressed, and a fraction of the numbers' own size while a large site's index is made.

use std::fmt;

/// Ascending numbers of records. `0 3 4 40` is written `0 3 1 10`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postings {
    first: u32,
    last: u32,
    count: usize,
    /// Of all but the first, each after a space.
    steps: String,
}

impl Postings {
    /// Adds a number above all that are there.
    pub fn push(&mut self, number: u32) {
        match self.count {
            0 => self.first = number,
            _ => push_step(&mut self.steps, number - self.last),
        }
        self.last = number;
        self.count += 1;
    }

    /// Adds numbers all of which are above those that are there.
    pub fn append(&mut self, later: &Postings) {
        if later.is_empty() {
            return;
        }
        self.push(later.first);
        self.steps.push_str(&later.steps);
        self.last = later.last;
        self.count += later.count - 1;
    }

    /// Keeps only how many there are: of what is written nowhere.
    pub fn forget(&mut self) {
        self.steps = String::new();
    }

    /// Gives back the room for what does not come any more.
    pub fn close(&mut self) {
        self.steps.shrink_to_fit();
    }

    pub fn len(&self) -> usize {
        self.count
    }

    pub fn is_empty(&self) -> bool {
        self.count == 0
    }
}

impl FromIterator<u32> for Postings {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        let mut postings = Self::default();
        numbers.into_iter().for_each(|number| postings.push(number));
        postings
    }
}

impl fmt::Display for Postings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return Ok(());
        }
        let mut first = String::new();
        push_step(&mut first, self.first);
        f.write_str(first.trim_start())?;
        f.write_str(&self.steps)
    }
}

fn push_step(text: &mut String, number: u32) {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    const SHORT: &str = " 0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j k l m n o p q r s t u v w x y z";
    // Nearly every step of a common word is one digit long; seven hold any number.
    if number < 36 {
        let place = 2 * number as usize;
        return text.push_str(&SHORT[place..place + 2]);
    }
    text.push(' ');
    for place in (0..=number.ilog(36)).rev() {
        text.push(DIGITS[(number / 36_u32.pow(place) % 36) as usize].into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_as_steps() {
        let told = |numbers: &[u32]| numbers.iter().copied().collect::<Postings>().to_string();
        assert_eq!(told(&[0, 3, 4, 40, 4000]), "0 3 1 10 320");
        assert_eq!(told(&[u32::MAX]), "1z141z3");
        assert_eq!(told(&[]), "");
    }

    #[test]
    fn what_comes_later_goes_on_from_the_last() {
        let mut postings: Postings = [2, 40].into_iter().collect();
        postings.append(&Postings::default());
        postings.append(&[41, 77].into_iter().collect());
        assert_eq!(postings, [2, 40, 41, 77].into_iter().collect());
    }
}
