"use strict";
// The search page: the query and the filters stand in the address, results come as one types.
(() => {
  const page = document.querySelector("[data-search-page]");
  const form = document.querySelector(".search-form");
  const field = form.querySelector("input");
  const status = page.querySelector(".search-status");
  const results = page.querySelector(".results");
  const filters = page.querySelector(".filters");
  const selects = [...filters.querySelectorAll("select")];
  const root = form.getAttribute("action").replace(/tim-kiem\.html$/, "");
  const PAGE = 20;
  let turn = 0, sets = null;

  const say = (words, values = {}) => {
    status.textContent = Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, value), words);
  };

  function readAddress() {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") || "";
    selects.forEach((select) => { select.dataset.wanted = asked.get(select.name) || ""; });
    filters.open = selects.some((select) => select.dataset.wanted);
  }

  function writeAddress() {
    const asked = new URLSearchParams();
    if (field.value.trim()) asked.set("q", field.value.trim());
    selects.filter((select) => select.value).forEach((select) => asked.set(select.name, select.value));
    const query = asked.toString();
    try { history.replaceState(null, "", query ? "?" + query : location.pathname); } catch { /* from a disk, some browsers refuse */ }
  }

  async function openFilters() {
    if (sets) return;
    const data = await window.guongSearch.filters();
    sets = {};
    for (const select of selects) {
      const values = data[select.name] || [];
      sets[select.name] = new Map(values.map(([slug, , steps]) => [slug, steps]));
      for (const [slug, label] of values) select.append(new Option(label, slug, false, slug === select.dataset.wanted));
      select.parentElement.hidden = values.length < 2;
    }
  }

  // The records that all filters allow; null where none is set.
  function allowed() {
    const chosen = selects.filter((select) => select.value);
    if (!chosen.length || !sets) return null;
    const [first, ...rest] = chosen.map((select) => window.guongSearch.numbers(sets[select.name].get(select.value)));
    return rest.reduce((kept, numbers) => new Set(numbers.filter((n) => kept.has(n))), new Set(first));
  }

  function item(row, query) {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + row.path;
    link.append(window.guongSearch.marked(row.name, query));
    const line = document.createElement("p");
    line.append(window.guongSearch.marked([row.line, row.field, row.seal].filter(Boolean).join(" · "), query));
    entry.append(link, line);
    return entry;
  }

  async function more(found, query, button) {
    const rows = await window.guongSearch.describe(found.slice(results.children.length, results.children.length + PAGE));
    results.append(...rows.map((row) => item(row, query)));
    if (results.children.length >= found.length) button.remove();
  }

  function show(found, rows, query) {
    results.replaceChildren(...rows.map((row) => item(row, query)));
    page.querySelector(".results-more")?.remove();
    if (found.length <= rows.length) return;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "results-more", textContent: results.dataset.more });
    button.addEventListener("click", () => more(found, query, button));
    results.after(button);
  }

  async function update() {
    const query = field.value.trim(), mine = ++turn;
    writeAddress();
    const only = allowed();
    if (!query && !only) { say(""); return show([], [], ""); }
    if (!results.children.length) say(status.dataset.loading);
    const outcome = query
      ? await window.guongSearch.search(query, only, PAGE)
      : { found: [...only], rows: await window.guongSearch.describe([...only].slice(0, PAGE)), nearly: false };
    if (mine !== turn) return;
    show(outcome.found, outcome.rows, query);
    const words = !outcome.found.length ? status.dataset.none : outcome.nearly ? status.dataset.nearly : status.dataset.some;
    say(words, { query, count: outcome.found.length.toLocaleString("vi") });
  }

  async function start() {
    readAddress();
    try {
      await window.guongReady(form);
      filters.hidden = false;
      const open = () => openFilters().then(update);
      if (filters.open) await openFilters();
      filters.addEventListener("toggle", () => { if (filters.open) open().catch(() => {}); });
      await update();
    } catch {
      say(status.dataset.fault);
    }
  }

  const tell = () => update().catch(() => say(status.dataset.fault));
  form.addEventListener("submit", (event) => { event.preventDefault(); tell(); });
  field.addEventListener("input", tell);
  selects.forEach((select) => select.addEventListener("change", tell));
  start();
})();
