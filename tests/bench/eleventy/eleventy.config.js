// The same pages as those of ../hugo, from the same people.json, in Eleventy's fastest template language.
import { readFileSync } from "node:fs";
import markdownIt from "markdown-it";

const SIZE = 48;
const LISTS = { "linh-vuc": "field", "don-vi": "unit", "khen-thuong": "award", nam: "year", "chuc-vu": "position" };

const slug = (text) =>
  String(text).normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");

/** The people of each value of a field. */
function groups(people, field) {
  const found = new Map();
  for (const person of people) found.set(person[field], [...(found.get(person[field]) ?? []), person].slice(0, 4));
  return found;
}

/** Every page of every list: folder, heading, which page of how many, and the people on it. */
function lists(people) {
  const groups = new Map([["tat-ca/tat-ca", { folder: "tat-ca", label: "Tất cả", people }]]);
  for (const [folder, field] of Object.entries(LISTS)) {
    for (const person of people) {
      const key = `${folder}/${slug(person[field])}`;
      if (!groups.has(key)) groups.set(key, { folder, label: person[field], people: [] });
      groups.get(key).people.push(person);
    }
  }
  return [...groups].flatMap(([key, { label, people }]) => {
    const count = Math.ceil(people.length / SIZE);
    return Array.from({ length: count }, (_, at) => ({
      path: `${key}${at ? `.${at + 1}` : ""}`, label, number: at + 1, count,
      people: people.slice(at * SIZE, (at + 1) * SIZE),
    }));
  });
}

export default function (config) {
  const data = JSON.parse(readFileSync(process.env.BENCH_PEOPLE, "utf8"));
  const markdown = markdownIt();
  config.addGlobalData("people", data.people);
  config.addGlobalData("conferences", data.conferences);
  config.addGlobalData("lists", lists(data.people));
  const [unit, field] = [groups(data.people, "unit"), groups(data.people, "field")];
  config.addGlobalData("tools", () => ({ slug, unit, field, markdown: (text) => markdown.render(text) }));
  return { dir: { input: "pages", output: process.env.BENCH_OUTPUT } };
}
