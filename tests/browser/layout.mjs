// How pages stand on screens: no errors, nothing sideways, content without scripts, few bytes, little movement.
import { gzipSync } from "node:zlib";
import { files, folder, pages, read } from "./site.mjs";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const checks = [noErrors, nothingSideways, contentWithoutScripts, fewBytes, littleMovement, codesAreCrisp];

async function noErrors({ browser, url, samples, say }) {
  const page = await browser.newPage();
  let path = "";
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) say(path, message.text()); });
  page.on("pageerror", (error) => say(path, error.message));
  page.on("requestfailed", (request) => say(path, `not loaded: ${request.url()}`));
  page.on("request", (request) => { if (!request.url().startsWith(url)) say(path, `asks ${request.url()}`); });
  for (path of samples) await page.goto(url + path, { waitUntil: "networkidle" });
  await page.close();
  const disk = await browser.newPage();
  disk.on("console", (message) => { if (message.type() === "error") say(`${path} from disk`, message.text()); });
  disk.on("pageerror", (error) => say(`${path} from disk`, error.message));
  for (path of samples.filter((path) => path !== "404.html")) await disk.goto(`file://${join(folder, path)}`);
  await disk.close();
}

async function nothingSideways({ browser, url, samples, say }) {
  for (const width of [320, 360, 640, 768, 1024, 1440]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const path of samples) {
      await page.goto(url + path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) say(path, `${over} px too wide at ${width}`);
    }
    await page.close();
  }
}

async function contentWithoutScripts({ browser, url, samples, say }) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const scripted = await browser.newPage();
  const words = (text) => text.replace(/\s+/g, " ").trim().length;
  for (const path of samples.filter((path) => !path.includes("tim-kiem"))) {
    await page.goto(url + path);
    await scripted.goto(url + path);
    const [plain, rich] = [words(await page.innerText("main")), words(await scripted.innerText("main"))];
    // Scripts add a few buttons, never content.
    if (plain < rich * 0.9 && rich - plain > 60) say(path, `${plain} characters without scripts, ${rich} with them`);
  }
  await scripted.close();
  await context.close();
}

async function fewBytes({ browser, url, say }) {
  const gz = (path) => gzipSync(readFileSync(join(folder, path))).length;
  const isFrame = (path) => read(path).includes('class="person-frame"><span class="frame monogram');
  const people = pages.filter((path) => path.startsWith("guong/") && isFrame(path));
  if (!people.length) return;
  const path = people.toSorted((a, b) => read(b).length - read(a).length)[0];
  const asked = [];
  const page = await browser.newPage();
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  await page.goto(url + path, { waitUntil: "networkidle" });
  await page.close();
  const own = asked.filter((file) => files.includes(file) && !file.startsWith("anh/"));
  const size = own.map((file) => (file.endsWith("woff2") ? readFileSync(join(folder, file)).length : gz(file)));
  const total = size.reduce((sum, bytes) => sum + bytes, 0);
  const text = own.filter((file) => /html$|css$/.test(file)).reduce((sum, file) => sum + gz(file), 0);
  if (own.length > 6) say(path, `${own.length} requests: ${own}`);
  if (total > 60_000) say(path, `${total} bytes on the first visit`);
  if (text > 20_000) say(path, `${text} bytes of HTML and CSS`);
}

async function littleMovement({ browser, url, samples, say }) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.addInitScript(() => {
    window.moved = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.moved += entry.value; })
      .observe({ type: "layout-shift", buffered: true });
  });
  for (const path of samples) {
    await page.goto(url + path, { waitUntil: "networkidle" });
    await page.waitForTimeout(100);
    const moved = await page.evaluate(() => window.moved);
    // Honorees' pages stand still; elsewhere a line may break anew when the fonts come.
    if (moved > (path.startsWith("guong/") ? 0.01 : 0.1)) say(path, `moves by ${moved.toFixed(3)}`);
  }
  await page.close();
}

// A stroke wider than a module, or with round ends, closes the gaps that a phone reads.
async function codesAreCrisp({ browser, url, samples, say }) {
  const page = await browser.newPage();
  for (const path of samples.filter((path) => read(path).includes('class="qr-ink"'))) {
    await page.goto(url + path);
    const stroke = await page.locator(".qr-ink").first().evaluate((ink) => {
      const { strokeWidth, strokeLinecap } = getComputedStyle(ink);
      return `${strokeWidth} ${strokeLinecap}`;
    });
    if (stroke !== "1px butt") say(path, `the code for phones is drawn with strokes of ${stroke}`);
  }
  await page.close();
}
