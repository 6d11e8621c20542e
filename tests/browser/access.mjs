// Accessibility: axe on each kind of page by day and by night, narrow and wide; the keyboard.
import axe from "axe-core";
import { each } from "./site.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const checks = [axeIsContent, keyboard];

async function axeIsContent({ browser, url, samples, say }) {
  const screens = ["light", "dark"].flatMap((colorScheme) => [360, 1280].map((width) => ({ colorScheme, width })));
  await each(screens, async ({ colorScheme, width }) => {
    // The policy forbids foreign scripts, and axe is one.
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    for (const path of samples) {
      await page.goto(url + path);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), TAGS);
      for (const { id, nodes } of violations)
        say(`${path} ${width} ${colorScheme}`, `${id}: ${nodes.slice(0, 3).map((node) => node.target.join(" ")).join("; ")}`);
    }
    await context.close();
  });
}

async function keyboard({ browser, url, say }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url + "index.html");
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.className);
  if (first !== "skip") say("index.html", `the first stop is “${first}”, not the skip link`);
  const shown = await page.evaluate(() => document.activeElement.getBoundingClientRect().top >= 0);
  if (!shown) say("index.html", "the skip link stays hidden when focused");
  await page.keyboard.press("Enter");
  const main = await page.evaluate(() => document.activeElement.tagName);
  if (main !== "MAIN") say("index.html", `the skip link leads to ${main}`);
  for (let stop = 0; stop < 25; stop++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return document.activeElement === document.body || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
    });
    if (!seen) say("index.html", `stop ${stop} shows no focus`);
  }
  await page.close();
}
