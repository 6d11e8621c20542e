"""Runs guong and its peers side by side, round after round so that all meet the same noise, and prints medians.

Called by `run`. Each program gets a fresh output; wall time, CPU time and peak memory are those of its process and its
children. A ratio is the median of the ratios within each round.
"""

import os
import shutil
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUONG = ROOT / "target/release/guong"
DAY = "2026-11-22"


class Cost:
    """What one run took."""

    def __init__(self, wall, usage):
        self.wall = wall
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / 1000


def run(command, env=None, cwd=None):
    """Runs a command to its end; its output is shown where it fails."""
    log = "/tmp/guong-bench.log"
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        with open(log, "wb") as out:
            os.dup2(out.fileno(), 1)
            os.dup2(out.fileno(), 2)
        os.chdir(cwd or ROOT)
        os.execvpe(str(command[0]), [str(word) for word in command], {**os.environ, **(env or {})})
    _, status, usage = os.wait4(child, 0)
    cost = Cost(time.monotonic() - start, usage)
    if status:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{Path(log).read_text(errors='replace')[-2000:]}")
    return cost


def remove(*folders):
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def size_of(folder):
    files = [file for file in Path(folder).rglob("*") if file.is_file() and file.name != ".guong"]
    return len(files), sum(file.stat().st_size for file in files)


class Bench:
    """The programs, with their inputs in the cache and their outputs in `place`."""

    def __init__(self, cache, people, place):
        self.cache, self.data = cache, cache / f"people-{people}"
        self.place = Path(place) / "guong-bench"
        self.costs = {}
        self.sizes = {}
        remove(self.place)
        self.place.mkdir(parents=True)

    def note(self, name, cost, folder=None):
        self.costs.setdefault(name, []).append(cost)
        if folder and name not in self.sizes:
            self.sizes[name] = size_of(folder)

    def build(self, name, data, site, *options):
        """`guong build` of one form of the data into a site, which may stand already."""
        out = self.place / site
        common = ["--base-url", "https://guong.example", "--now", DAY, "--keep-going", *options]
        self.note(name, run([GUONG, "build", "--input", self.data / data, "--output", out, *common]), out)

    def guong(self):
        remove(self.place / "site", self.data / ".guong-cache")
        self.build("guong", "one", "site", "--no-cards")
        self.build("guong again, nothing changed", "one", "site", "--no-cards")
        self.build("guong again, one row changed", "changed", "site", "--no-cards")

    def guong_twenty(self):
        remove(self.place / "twenty", self.data / ".guong-cache")
        self.build("guong, twenty workbooks", "twenty", "twenty", "--no-cards")
        remove(self.place / "twenty")

    def guong_cards(self):
        remove(self.place / "cards", self.data / ".guong-cache")
        self.build("guong with social cards", "one", "cards")
        self.build("guong with social cards again", "one", "cards")
        remove(self.place / "cards")

    def check(self):
        self.note("guong check", run([GUONG, "check", "--input", self.data / "one", "--now", DAY]))
        self.note("calamine, streaming", run([self.cache / "line", self.data / "one/danh-sach.xlsx"]))

    def line(self):
        """As many files and bytes as guong wrote."""
        out = self.place / "line"
        remove(out)
        files, size = self.sizes["guong"]
        command = [self.cache / "line", self.data / "one/danh-sach.xlsx", out, files, size]
        self.note("straight line", run(command), out)
        remove(out)

    def hugo(self):
        work = self.place / "hugo"
        remove(work)
        shutil.copytree(ROOT / "tests/bench/hugo", work)
        (work / "assets").mkdir()
        shutil.copy(self.data / "people.json", work / "assets/people.json")
        program = next(self.cache.glob("python/lib/*/site-packages/hugo/binaries/hugo*"))
        self.note("Hugo", run([program, "--quiet"], cwd=work), work / "public")

    def pagefind(self):
        program = next(self.cache.glob("python/lib/*/site-packages/pagefind_bin/pagefind"))
        self.note("Pagefind on Hugo's pages", run([program, "--site", self.place / "hugo/public"]))
        remove(self.place / "hugo")

    def eleventy(self):
        out = self.place / "eleventy"
        remove(out)
        env = {"BENCH_PEOPLE": str(self.data / "people.json"), "BENCH_OUTPUT": str(out)}
        work = self.cache / "eleventy"
        env["BENCH_OUTPUT"] = os.path.relpath(out, work)
        command = ["node", "--max-old-space-size=8000", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"]
        self.note("Eleventy", run(command, env, work), out)
        remove(out)

    def photos(self):
        """200 photos of 12 megapixels, against the codecs alone on as many threads."""
        site = self.place / "photos"
        remove(site, self.cache / ".guong-cache")
        common = ["--input", self.cache / "photos", "--output", site, "--now", DAY]
        self.note("guong, 200 photos", run([GUONG, "build", *common], cwd=self.cache))
        self.note("guong, 200 photos again", run([GUONG, "build", *common], cwd=self.cache))
        self.note("codecs alone", run([self.cache / "codecs", self.cache / "photos/anh"]))
        remove(site)

    def median(self, name, field="wall"):
        return statistics.median(getattr(cost, field) for cost in self.costs[name])

    def ratio(self, name, other, field="wall"):
        pairs = zip(self.costs[name], self.costs[other])
        return statistics.median(getattr(a, field) / getattr(b, field) for a, b in pairs)


def table(title, bench):
    print(f"\n{title}\n")
    print("| program | wall s | CPU s | peak MB | files | MB | wall against Hugo | against the straight line |")
    print("|---|---|---|---|---|---|---|---|")
    for name in bench.costs:
        files, size = bench.sizes.get(name, ("", 0))
        ratios = [f"{bench.ratio(name, other):.2f}" if other in bench.costs else "" for other in ("Hugo", "straight line")]
        wall, cpu, peak = (bench.median(name, field) for field in ("wall", "cpu", "peak"))
        mega = f"{size / 1e6:.0f}" if size else ""
        print(f"| {name} | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {files} | {mega} | {ratios[0]} | {ratios[1]} |")


def bars(bench):
    """The measures that have a bar, each as a ratio within one round."""
    walls = zip(bench.costs["Hugo"], bench.costs["Pagefind on Hugo's pages"], bench.costs["guong"])
    with_search = statistics.median((a.wall + b.wall) / c.wall for a, b, c in walls)
    rows = [
        ("Hugo / guong, wall", bench.ratio("Hugo", "guong"), "≥ 8"),
        ("Hugo / guong, CPU", bench.ratio("Hugo", "guong", "cpu"), "≥ 10"),
        ("Eleventy / guong, wall", bench.ratio("Eleventy", "guong"), "≥ 6"),
        ("Hugo + Pagefind / guong, wall", with_search, "≥ 20"),
        ("guong / straight line, wall", bench.ratio("guong", "straight line"), "≤ 2"),
        ("peak memory, MB", bench.median("guong", "peak"), "≤ 150 (10,000), ≤ 600 (100,000)"),
        ("nothing changed / first", bench.ratio("guong again, nothing changed", "guong"), "≤ 0.5"),
        ("one row changed / first", bench.ratio("guong again, one row changed", "guong"), "≤ 0.5"),
        ("check / calamine", bench.ratio("guong check", "calamine, streaming"), "≤ 2"),
        ("photos / codecs", bench.ratio("guong, 200 photos", "codecs alone"), "≤ 1.15"),
        ("photos again / photos", bench.ratio("guong, 200 photos again", "guong, 200 photos"), "≈ 0"),
        ("cards again / cards", bench.ratio("guong with social cards again", "guong with social cards"), ""),
        ("binary, MB", GUONG.stat().st_size / 1e6, "≤ 20"),
    ]
    print("\n| measure | value | bar |\n|---|---|---|")
    for name, value, bar in rows:
        print(f"| {name} | {value:.2f} | {bar} |")


def main():
    cache, people, rounds = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    memory = Bench(cache, people, "/dev/shm")
    disk = Bench(cache, people, cache)
    for _ in range(rounds):
        for step in (memory.guong, memory.line, memory.hugo, memory.pagefind, memory.eleventy, memory.guong_twenty,
                     memory.check, disk.guong, disk.line, disk.hugo, disk.eleventy):
            step()
    for _ in range(min(rounds, 2)):
        memory.guong_cards()
        memory.photos()
    table(f"{people} honorees, outputs in memory, medians of {rounds} rounds on {os.cpu_count()} cores", memory)
    table("The same, outputs on disk", disk)
    bars(memory)
    remove(memory.place, disk.place)


main()
