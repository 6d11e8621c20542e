// Lighthouse's marks (mobile) for the main kinds of pages: node lighthouse.mjs FOLDER. Exit 1 where accessibility, best
// practices or search engines get less than 100; performance depends on the machine and is only told.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { folder, pages, read, serve } from "../../browser/site.mjs";

const first = (start, mark) => pages.find((page) => page.startsWith(start) && !page.endsWith("index.html") && read(page).includes(mark));
const chosen = ["index.html", "danh-sach/tat-ca.html", first("guong/", "<picture>"), first("guong/", 'frame"><span class="frame monogram'),
  first("hoi-nghi/", 'class="timeline"'), "thong-ke.html"].filter(Boolean);

const server = await serve();
const chrome = await launch({ chromePath: process.env.CHROMIUM || "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox"] });
for (const page of chosen) {
  const { lhr } = await lighthouse(server.url + page, { port: chrome.port, logLevel: "error",
    onlyCategories: ["performance", "accessibility", "best-practices", "seo"] });
  const marks = Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)]);
  const paint = lhr.audits["largest-contentful-paint"].displayValue, bytes = lhr.audits["total-byte-weight"].displayValue;
  console.log(page, marks.map((mark) => mark.join(" ")).join(", "), `largest paint ${paint}`, bytes);
  if (marks.some(([name, mark]) => name !== "performance" && mark < 100)) process.exitCode = 1;
}
console.log(`pages of ${folder}`);
await chrome.kill();
server.close();
