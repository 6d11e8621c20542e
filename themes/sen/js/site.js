"use strict";
// Small conveniences of every page: suggestions while typing, sharing, and the list one came from. All pages work
// without them.
(() => {
  const each = (selector, use) => document.querySelectorAll(selector).forEach(use);
  const root = (form) => form.getAttribute("action").replace(/tim-kiem\.html$/, "");

  // Upcoming and past are told by the visitor's day.
  function sortEvents() {
    const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    const past = document.querySelector("[data-when=past]");
    const next = document.querySelector("[data-when=upcoming]");
    if (!past || !next) return;
    const over = [...next.children].filter((card) => card.dataset.status !== "postponed" && card.dataset.to < today);
    over.forEach((card) => past.prepend(card));
    if (over.length) past.parentElement.hidden = false;
    if (!next.children.length) next.parentElement.hidden = true;
  }

  function offerSharing() {
    const show = (element) => { element.hidden = false; if (element.parentElement.matches("li")) element.parentElement.hidden = false; };
    each("[data-print]", (button) => { show(button); button.addEventListener("click", () => print()); });
    each("[data-copy]", (button) => {
      if (!navigator.clipboard) return;
      show(button);
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(button.dataset.copy);
        button.textContent = button.dataset.copied;
      });
    });
    each("[data-share]", (button) => {
      if (!navigator.share) return;
      show(button);
      button.addEventListener("click", () => navigator.share({ title: document.title, url: location.href }).catch(() => {}));
    });
  }

  // A list leaves its order behind; an honoree's page takes previous and next from it.
  function rememberList() {
    const list = document.querySelector("[data-list]");
    if (!list) return;
    const links = [...list.querySelectorAll(".card-name a")].map((link) => [link.href, link.querySelector(".name, .name-long").textContent]);
    try { sessionStorage.setItem("guong-list", JSON.stringify({ href: location.href, links })); } catch { /* none kept */ }
  }

  function followList() {
    const nav = document.querySelector("[data-neighbours]");
    if (!nav) return;
    let kept = null;
    try { kept = JSON.parse(sessionStorage.getItem("guong-list")); } catch { return; }
    const here = location.href.split("#")[0];
    const place = kept ? kept.links.findIndex(([href]) => href === here) : -1;
    if (place < 0) return;
    const set = (rel, entry) => {
      const link = nav.querySelector(`[rel=${rel}]`);
      if (!link) return;
      link.hidden = !entry;
      if (!entry) return;
      link.href = entry[0];
      link.lastChild.textContent = " " + entry[1];
    };
    set("prev", kept.links[place - 1]);
    set("next", kept.links[place + 1]);
    nav.querySelector(".neighbours-all").href = kept.href;
  }

  // The search script is fetched when a field is first used.
  function ready(form) {
    if (!form.guongReady) {
      form.guongReady = new Promise((resolve, reject) => {
        if (window.guongSearch) return resolve();
        document.addEventListener("guong:search", () => resolve(), { once: true });
        const script = document.createElement("script");
        script.src = form.dataset.script;
        script.onerror = reject;
        document.head.append(script);
      }).then(() => window.guongSearch.open(form.dataset.index));
    }
    return form.guongReady;
  }

  function suggest(form) {
    const field = form.querySelector("input");
    const list = document.createElement("ul");
    Object.assign(list, { className: "suggest", id: field.id + "-goi-y", hidden: true });
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.querySelector("label").textContent);
    form.append(list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-autocomplete", "list");
    let active = -1, turn = 0;

    const choose = (index) => {
      active = index;
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", i === index));
      if (index >= 0) { field.setAttribute("aria-activedescendant", list.children[index].id); list.children[index].scrollIntoView({ block: "nearest" }); }
      else field.removeAttribute("aria-activedescendant");
    };
    const close = () => { list.hidden = true; field.setAttribute("aria-expanded", "false"); choose(-1); };
    const go = (item) => { location.href = root(form) + item.dataset.path; };

    async function update() {
      const query = field.value.trim(), mine = ++turn;
      if (query.length < 2) return close();
      try { await ready(form); } catch { return; }
      const { rows } = await window.guongSearch.search(query, null, 8);
      if (mine !== turn) return;
      list.replaceChildren(...rows.map((row, i) => {
        const item = document.createElement("li");
        item.id = list.id + i;
        item.dataset.path = row.path;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        const line = document.createElement("span");
        line.textContent = row.line;
        item.append(window.guongSearch.marked(row.name, query), line);
        item.addEventListener("mousedown", (event) => { event.preventDefault(); go(item); });
        return item;
      }));
      active = -1;
      list.hidden = rows.length === 0;
      field.setAttribute("aria-expanded", String(rows.length > 0));
    }

    field.addEventListener("focus", () => ready(form).catch(() => {}), { once: true });
    field.addEventListener("input", update);
    field.addEventListener("blur", close);
    field.addEventListener("keydown", (event) => {
      const count = list.hidden ? 0 : list.children.length;
      if (event.key === "Escape") close();
      if (!count) return;
      if (event.key === "ArrowDown") { event.preventDefault(); choose((active + 1) % count); }
      if (event.key === "ArrowUp") { event.preventDefault(); choose((active + count - 1) % count); }
      if (event.key === "Enter" && active >= 0) { event.preventDefault(); go(list.children[active]); }
    });
  }

  // Beside a list the ways to browse stand open; the style shows them, this tells it to assistive technology.
  if (matchMedia("(min-width: 62em)").matches) each(".rail-sheet", (sheet) => { sheet.open = true; });
  sortEvents();
  offerSharing();
  rememberList();
  followList();
  window.guongReady = ready;
  each(".search-form", (form) => { if (!document.querySelector("[data-search-page]")) suggest(form); });
})();
