// What the checks share: the folder to look at, its pages, a browser without a network. Checks nothing itself.
import { chromium } from "playwright-core";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative, resolve, sep } from "node:path";

export const folder = resolve(process.argv[2] || process.env.SITE_DIR || "../../site");
if (!existsSync(join(folder, "index.html"))) {
  console.error(`no site at ${folder}; name the folder of a built site`);
  process.exit(2);
}

/** Paths of all files below the site's root, with `/`, sorted. */
export const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
  .sort();

export const pages = files.filter((file) => file.endsWith(".html"));

export const read = (path) => readFileSync(join(folder, path), "utf8");

/** One page of each kind: the first, and for honorees one with a picture, one without, one that is short. */
export function samples() {
  const first = (test) => pages.find(test);
  const people = pages.filter((page) => page.startsWith("guong/") && read(page).includes("guong:kind"));
  const chosen = [
    ...pages.filter((page) => !page.includes("/")),
    ...["danh-sach", "hoi-nghi", "don-vi", "phong-trao", "van-ban", "tham-luan", "du-lieu"].map((name) => `${name}/index.html`),
    "danh-sach/tat-ca.html",
    first((page) => page.startsWith("danh-sach/don-vi/")),
    first((page) => page.startsWith("hoi-nghi/") && read(page).includes('class="timeline"')),
    first((page) => page.startsWith("don-vi/") && !page.endsWith("index.html")),
    first((page) => page.startsWith("phong-trao/") && !page.endsWith("index.html")),
    first((page) => page.startsWith("van-ban/") && !page.endsWith("index.html")),
    first((page) => page.startsWith("tham-luan/") && !page.endsWith("index.html")),
    people.find((page) => read(page).includes("person-frame\"><span class=\"frame\"><picture")),
    people.find((page) => read(page).includes('class="letter"')),
    people.find((page) => read(page).includes('content="model"')),
    people.toSorted((a, b) => read(a).length - read(b).length)[0],
    "en/index.html",
    first((page) => page.startsWith("en/guong/") && read(page).includes("guong:kind")),
  ];
  return [...new Set(chosen.filter((page) => page && pages.includes(page)))];
}

const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".woff2": "font/woff2", ".jpg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".json": "application/json",
  ".webmanifest": "application/manifest+json", ".xml": "application/xml" };

/** Serves the folder on a free port of this machine, as a plain host would. */
export async function serve() {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname).replace(/\/$/, "/index.html").slice(1);
    const found = files.includes(path);
    response.writeHead(found ? 200 : 404, { "content-type": `${TYPES[extname(path)] ?? "text/plain"}; charset=utf-8` });
    response.end(readFileSync(join(folder, found ? path : "404.html")));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Does the work for each, two at once: one page works while the other waits. */
export async function each(items, work) {
  const rest = [...items];
  const next = async () => { while (rest.length) await work(rest.shift()); };
  await Promise.all([next(), next()]);
}

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
