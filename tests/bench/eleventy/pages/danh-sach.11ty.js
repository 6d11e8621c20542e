import { card, escape, frame } from "../frame.js";

export const data = {
  pagination: { data: "lists", size: 1, alias: "list" },
  permalink: ({ list }) => `${list.path}.html`,
};

export const render = ({ list, page }) =>
  frame({ title: list.label, url: page.url }, `<h1>${escape(list.label)}</h1>
<ul class="cards">
${list.people.map(card).join("\n")}
</ul>
<nav>${list.number > 1 ? "Trước" : ""} ${list.number}/${list.count} ${list.number < list.count ? "Sau" : ""}</nav>`);
