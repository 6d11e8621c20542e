// The search: finds without accents, prefers exact ones, knows abbreviations and slips, keeps its state in the address,
// and works from a disk.
import { folder, files, read } from "./site.mjs";
import { join } from "node:path";

export const checks = [findsNames, suggestsWhileTyping, worksFromDisk, keepsFiltersInTheAddress];

const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("đ", "d");

/** Names of honorees in the search records. */
function names() {
  const rows = files.filter((file) => file.startsWith("tim/muc-") && file !== "tim/muc-luc.js")
    .flatMap((file) => JSON.parse(`[${read(file).replace(/^guongTim\.records\(/, "").replace(/\);\n$/, "")}]`)[1]);
  return rows.filter(([path]) => path.startsWith("guong/")).map(([, name]) => name);
}

async function results(page, url, query) {
  await page.goto(`${url}tim-kiem.html?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => !["", "Đang tìm…"].includes(document.querySelector(".search-status").textContent));
  return page.$$eval(".results li a", (links) => links.map((link) => link.textContent));
}

async function findsNames({ browser, url, say }) {
  const page = await browser.newPage();
  const all = names();
  const sample = all.filter((name) => fold(name) !== name.toLowerCase()).filter((_, place) => place % Math.ceil(all.length / 8) === 0);
  for (const name of sample) {
    const bare = name.split(" ").slice(-3).join(" ");
    for (const query of [bare, fold(bare), fold(bare).split(" ").reverse().join(" ")]) {
      const found = await results(page, url, query);
      if (!found.slice(0, 5).some((hit) => fold(hit).includes(fold(bare)))) say("tim-kiem.html", `“${query}” does not find ${name}, but ${found.slice(0, 3)}`);
    }
    const last = fold(bare).split(" ").at(-1);
    if (last.length > 4) {
      const slip = fold(bare).replace(last, last.slice(0, 2) + last.slice(3));
      const found = await results(page, url, slip);
      if (!found.some((hit) => fold(hit).includes(fold(bare)))) say("tim-kiem.html", `the slip “${slip}” does not find ${name}`);
    }
  }
  await accents(page, url, say, all);
  await page.close();
}

async function accents(page, url, say, all) {
  const given = all.map((name) => name.split(" ").at(-1).toLowerCase());
  const word = given.find((name) => given.some((other) => other !== name && fold(other) === fold(name)));
  if (word) {
    const [first] = await results(page, url, word);
    if (!first?.toLowerCase().split(" ").includes(word)) say("tim-kiem.html", `“${word}” finds ${first} first`);
  }
  if (given.includes("đào")) {
    const [first] = await results(page, url, "dao");
    if (!first?.includes("Đào")) say("tim-kiem.html", `“dao” finds ${first} first`);
  }
}

async function suggestsWhileTyping({ browser, url, say }) {
  const page = await browser.newPage();
  await page.goto(`${url}index.html`);
  const name = names()[0].split(" ").at(-1);
  await page.fill(".search-form input", fold(name));
  await page.waitForSelector(".suggest li", { timeout: 3000 }).catch(() => say("index.html", `no suggestion for “${fold(name)}”`));
  await page.keyboard.press("ArrowDown");
  const active = await page.getAttribute(".search-form input", "aria-activedescendant");
  if (!active) say("index.html", "the arrow key chooses no suggestion");
  await Promise.all([page.waitForURL(/guong|don-vi|hoi-nghi/, { timeout: 3000 }), page.keyboard.press("Enter")])
    .catch(() => say("index.html", "Enter does not follow the suggestion"));
  await page.close();
}

async function worksFromDisk({ browser, say }) {
  const page = await browser.newPage();
  const name = names()[0];
  const found = await results(page, `file://${join(folder, "/")}`, fold(name));
  if (!found.some((hit) => hit === name)) say("tim-kiem.html from disk", `“${fold(name)}” finds ${found.slice(0, 3)}`);
  await page.close();
}

async function keepsFiltersInTheAddress({ browser, url, say }) {
  const page = await browser.newPage();
  await page.goto(`${url}tim-kiem.html?loai=ca-nhan`);
  await page.waitForSelector(".results li", { timeout: 3000 }).catch(() => say("tim-kiem.html", "a filter alone lists nobody"));
  const chosen = await page.inputValue("select[name=loai]").catch(() => "");
  if (chosen !== "ca-nhan") say("tim-kiem.html", `the filter of the address is not chosen: “${chosen}”`);
  await page.fill(".search-form input", "zzzz");
  await page.waitForFunction(() => document.querySelector(".search-status").textContent.includes("zzzz"));
  if (!page.url().includes("q=zzzz")) say("tim-kiem.html", "the query does not stand in the address");
  await page.close();
}
