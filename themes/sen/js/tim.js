"use strict";
// The search: reads the index piece by piece as queries need it (scripts, so that it also works from a disk), ranks,
// and marks what was found. Loaded by site.js when a search field is first used.
(() => {
  const MOST = 20;
  const loaded = new Map();
  const pieces = new Map();
  let base = "";
  let contents = null;

  // The index's files call these.
  window.guongTim = {
    contents: (data) => arrive("contents", data),
    filters: (data) => arrive("filters", data),
    filter: (number, data) => arrive("filter" + number, data),
    words: (number, data) => arrive("words" + number, data),
    records: (number, data) => arrive("records" + number, data),
  };

  function arrive(name, data) {
    pieces.set(name, data);
  }

  function load(name, file) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = base + file;
        script.onload = () => resolve(pieces.get(name));
        script.onerror = () => { loaded.delete(name); reject(new Error(file)); };
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  }

  async function open(index) {
    base = index.replace(/muc-luc\.js$/, "");
    contents = await load("contents", "muc-luc.js");
  }

  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  const split = (text) => text.toLowerCase().normalize("NFC").split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  function numbers(steps) {
    if (!steps) return [];
    let last = 0;
    return steps.split(" ").map((step) => (last += parseInt(step, 36)));
  }

  // The files in which words that start with `prefix` may stand.
  function shards(prefix) {
    const firsts = contents.words;
    let from = 0;
    while (from + 1 < firsts.length && firsts[from + 1] <= prefix) from++;
    let to = from;
    while (to + 1 < firsts.length && firsts[to + 1].startsWith(prefix) && to < from + 2) to++;
    return Array.from({ length: to - from + 1 }, (_, step) => from + step);
  }

  async function entries(word) {
    const files = shards(fold(word));
    const parts = await Promise.all(files.map((n) => load("words" + n, "tu-" + n + ".js")));
    return parts.flat();
  }

  // Whether `a` becomes `b` by one letter changed, left out, added or swapped (two for long words).
  function near(a, b) {
    const most = a.length > 7 ? 2 : 1;
    if (Math.abs(a.length - b.length) > most) return false;
    let before = [], row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
    }
    return row[b.length] <= most;
  }

  // Records of one word with their points: exact accents before folded ones, whole words before beginnings, names
  // before texts.
  async function score(word, last) {
    const folded = fold(word);
    const points = new Map();
    const give = (steps, value) => {
      for (const record of numbers(steps)) points.set(record, Math.max(points.get(record) || 0, value));
    };
    const found = await entries(word);
    for (const [own, name, text] of found) {
      const other = fold(own);
      const same = other === folded;
      if (!same && !(last && other.startsWith(folded))) continue;
      const exact = own === word ? 4 : 0;
      give(name, (same ? 20 : 12) + exact);
      give(text, (same ? 6 : 3) + exact / 2);
    }
    if (points.size === 0 && folded.length > 3) {
      for (const [own, name, text] of found) {
        if (!near(folded, fold(own))) continue;
        give(name, 5);
        give(text, 2);
      }
    }
    return points;
  }

  // Abbreviations stand for themselves and for what they mean.
  function readings(query) {
    const words = split(query);
    const long = words.flatMap((word) => (contents.abbreviations[fold(word)] || word).split(" "));
    return long.join(" ") === words.join(" ") ? [words] : [long, words];
  }

  async function records(query, allowed) {
    const best = new Map();
    let nearly = false;
    for (const words of readings(query)) {
      const scores = await Promise.all(words.map((word, i) => score(word, i === words.length - 1)));
      // Words that stand nearly everywhere are not in the index of texts: they speak for a name, and ask for nothing.
      const telling = scores.filter((_, i) => !contents.common.includes(fold(words[i])));
      const asked = telling.length ? telling : scores;
      const all = [...new Set(asked.flatMap((points) => [...points.keys()]))];
      const whole = all.filter((record) => asked.every((points) => points.has(record)));
      nearly = best.size === 0 && whole.length === 0 && all.length > 0;
      for (const record of whole.length ? whole : all) {
        if (allowed && !allowed.has(record)) continue;
        const sum = scores.reduce((sum, points) => sum + (points.get(record) || 0), 0);
        best.set(record, Math.max(best.get(record) || 0, sum));
      }
      if (whole.length) break;
    }
    const sorted = [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { found: sorted.map(([record]) => record), nearly };
  }

  async function describe(list) {
    const group = (record) => Math.floor(record / contents.group);
    const files = [...new Set(list.map(group))];
    await Promise.all(files.map((n) => load("records" + n, "muc-" + n + ".js")));
    const row = (record) => pieces.get("records" + group(record))[record % contents.group];
    return list.map(row).map(([path, name, line, seal, field]) => ({ path, name, line, seal, field }));
  }

  // Text with the words of the query marked, as a fragment: nothing is ever read as HTML.
  function marked(text, query) {
    const words = readings(query).flat().map(fold);
    const fragment = document.createDocumentFragment();
    for (const part of text.split(/([\p{L}\p{N}]+)/u)) {
      const folded = fold(part);
      const hit = folded && words.some((word) => folded === word || (word.length > 1 && folded.startsWith(word)));
      if (hit) {
        const mark = document.createElement("mark");
        mark.textContent = part;
        fragment.append(mark);
      } else {
        fragment.append(part);
      }
    }
    return fragment;
  }

  async function search(query, allowed, most = MOST) {
    const { found, nearly } = await records(query, allowed);
    return { count: found.length, nearly, rows: await describe(found.slice(0, most)), found };
  }

  window.guongSearch = { open, search, describe, marked, numbers, filters: () => load("filters", "loc.js"), filter: (n) => load("filter" + n, "loc-" + n + ".js") };
  document.dispatchEvent(new Event("guong:search"));
})();
