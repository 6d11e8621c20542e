// What can be told from the files alone: valid HTML, links and anchors, headings, structured data, feeds, orphans.
import { HtmlValidate } from "html-validate";
import { posix } from "node:path";
import { files, pages, read, samples } from "./site.mjs";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    "no-trailing-whitespace": "off",
    "no-inline-style": "error",
    "long-title": "off",
    "no-implicit-input-type": "off",
    // `role=list` and the like are not wanted; headings may skip within cards of another level.
    "heading-level": "error",
    "require-sri": "off",
    "doctype-style": "off",
    "attribute-boolean-style": "off",
    "void-style": "off",
    "prefer-native-element": ["error", { exclude: ["combobox", "listbox", "region"] }],
  },
});

export const checks = [validHtml, linksResolve, oneHeading, structuredData, noOrphans, feedsAndCalendars, gonePages];

const anchors = new Map();
const ids = (page) => {
  if (!anchors.has(page)) anchors.set(page, new Set([...read(page).matchAll(/ id="([^"]*)"/g)].map((match) => match[1])));
  return anchors.get(page);
};

const unescape = (text) => text.replaceAll("&amp;", "&").replaceAll("&#39;", "'").replaceAll("&quot;", '"');

const targets = (html) => [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map((match) => unescape(match[1]));

/** Path below the root and anchor of a link on a page; null for links that leave the site. */
function target(page, href) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return null;
  const [path, anchor] = href.split("#");
  const plain = decodeURIComponent(path.split("?")[0]);
  const joined = plain.startsWith("/") ? plain.slice(1) : posix.join(posix.dirname(page), plain);
  return { path: plain === "" ? page : joined, anchor };
}

async function validHtml({ say }) {
  for (const page of samples()) {
    const report = await validator.validateString(read(page), page);
    for (const result of report.results)
      for (const message of result.messages) say(`${page}:${message.line}`, `${message.ruleId} ${message.message}`);
  }
}

async function linksResolve({ say }) {
  const known = new Set(files);
  for (const page of pages) {
    for (const href of targets(read(page))) {
      const to = target(page, href);
      if (!to) continue;
      if (!known.has(to.path)) say(page, `link to ${href}, which is not there`);
      else if (to.anchor && to.path.endsWith(".html") && !ids(to.path).has(to.anchor)) say(page, `no anchor ${href}`);
    }
    const html = read(page);
    for (const match of html.matchAll(/ srcset="([^"]*)"/g))
      for (const part of match[1].split(",")) {
        const to = target(page, unescape(part.trim().split(" ")[0]));
        if (to && !known.has(to.path)) say(page, `picture ${to.path} is not there`);
      }
  }
}

async function oneHeading({ say }) {
  for (const page of pages) {
    const count = (read(page).match(/<h1[ >]/g) ?? []).length;
    if (count !== 1) say(page, `${count} h1`);
    if (!/<html lang="(vi|en)">/.test(read(page))) say(page, "no language");
  }
}

async function structuredData({ say }) {
  const kinds = { person: "Person", collective: "Organization", household: "Organization", model: "CreativeWork", event: "Event" };
  for (const page of pages) {
    const html = read(page);
    const kind = html.match(/<meta name="guong:kind" content="(\w+)">/)?.[1];
    const data = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1];
    if (!kind && !data) continue;
    try {
      const types = JSON.parse(data)["@graph"].map((thing) => thing["@type"]);
      if (kind && (!types.includes(kinds[kind]) || !types.includes("BreadcrumbList"))) say(page, `JSON-LD holds ${types}`);
    } catch (fault) {
      say(page, `JSON-LD does not parse: ${fault.message}`);
    }
  }
}

async function noOrphans({ say }) {
  const reached = new Set(["index.html"]);
  const queue = [...reached];
  while (queue.length) {
    const page = queue.pop();
    for (const href of targets(read(page))) {
      const to = target(page, href);
      if (!to || reached.has(to.path) || !to.path.endsWith(".html") || !pages.includes(to.path)) continue;
      reached.add(to.path);
      queue.push(to.path);
    }
  }
  const meant = (page) => page === "404.html" || read(page).includes('name="robots" content="noindex"');
  for (const page of pages) if (!reached.has(page) && !meant(page)) say(page, "no page links to it");
}

async function feedsAndCalendars({ browser, say }) {
  const page = await browser.newPage();
  const fault = (text) => page.evaluate((xml) =>
    new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror")?.textContent ?? null, text);
  for (const file of files.filter((file) => file.endsWith(".xml"))) {
    const found = await fault(read(file));
    if (found) say(file, found);
  }
  await page.close();
  for (const file of files.filter((file) => file.endsWith(".ics"))) {
    const text = read(file);
    const count = (word) => text.split(`${word}\r\n`).length - 1;
    if (count("BEGIN:VEVENT") !== count("END:VEVENT") || !text.endsWith("END:VCALENDAR\r\n")) say(file, "not closed");
    if (text.split("\r\n").some((line) => Buffer.byteLength(line) > 75)) say(file, "a line is too long");
  }
}

async function gonePages({ say }) {
  const index = files.filter((file) => file.startsWith("tim/")).map(read).join("");
  const listed = [files.includes("sitemap.xml") ? read("sitemap.xml") : "", files.includes("atom.xml") ? read("atom.xml") : "", index].join("");
  for (const page of pages.filter((page) => page.startsWith("guong/") && !read(page).includes("guong:kind"))) {
    if (!read(page).includes('content="noindex"')) say(page, "may be indexed");
    if (listed.includes(page)) say(page, "is still listed");
  }
}
