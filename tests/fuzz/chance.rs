//! Rounds of chance that can be repeated: each has a seed of its own, which a failure names.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::{Duration, Instant};

/// The first seed where nobody asks for long runs: every run of the tests is the same.
const FIRST: u64 = 20_140_822;

/// Rounds that take longer are told: worth a look, but no failure on a busy machine.
const SLOW: Duration = Duration::from_secs(5);

/// Numbers that look like chance (splitmix64).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Below `bound`; nothing is below nothing.
    pub fn below(&mut self, bound: usize) -> usize {
        if bound == 0 { 0 } else { (self.number() % bound as u64) as usize }
    }

    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Carries out `count` rounds, or as many as the variables ask for.
pub fn rounds(count: u64, mut round: impl FnMut(&mut Chance)) {
    if let Some(seed) = variable("GUONG_FUZZ_SEED") {
        return round(&mut Chance::new(seed));
    }
    let seconds = variable("GUONG_FUZZ_SECONDS").map(Duration::from_secs);
    let begun = Instant::now();
    let first = seconds.map_or(FIRST, |_| since_1970());
    for at in 0.. {
        if seconds.map_or(at == count, |seconds| begun.elapsed() > seconds) {
            eprintln!("{at} rounds");
            return;
        }
        let seed = first.wrapping_add(at);
        let started = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| round(&mut Chance::new(seed))));
        if started.elapsed() > SLOW {
            eprintln!("GUONG_FUZZ_SEED={seed} took {:?}", started.elapsed());
        }
        if let Err(panic) = outcome {
            eprintln!("repeat it with GUONG_FUZZ_SEED={seed}");
            resume_unwind(panic);
        }
    }
}

fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|value| value.parse().expect("a whole number"))
}

fn since_1970() -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    now.map_or(FIRST, |since| since.as_nanos() as u64)
}
