import { card, escape, frame } from "../frame.js";

export const data = {
  pagination: { data: "people", size: 1, alias: "person" },
  permalink: ({ person }) => `guong/${person.number}.html`,
};

const link = (person, rel) => (person ? `<a rel="${rel}" href="/guong/${person.number}.html">${escape(person.name)}</a>` : "");

const related = (label, people) => `<h3>${escape(label)}</h3>
<ul class="cards">
${people.slice(0, 3).map(card).join("\n")}
</ul>`;

export const render = ({ person, people, page, tools }) =>
  frame({ title: person.name, description: person.summary, url: page.url }, `<article>
<p>${person.title}</p>
<h1>${escape(person.name)}</h1>
<p>${escape(person.position)}, <a href="/don-vi/${tools.slug(person.unit)}.html">${escape(person.unit)}</a></p>
<p>${escape(person.summary)}</p>
<div class="story">${tools.markdown(person.story)}</div>
<ol><li><h3>${escape(person.award)}</h3><p>Quyết định số ${person.decision} ngày <time>${person.date}</time></p></li></ol>
<dl>
<dt>Năm sinh</dt><dd>${person.birth_year}</dd>
<dt>Lĩnh vực</dt><dd><a href="/linh-vuc/${tools.slug(person.field)}.html">${escape(person.field)}</a></dd>
</dl>
<section class="share"><p>https://guong.example${page.url}</p><p><a href="https://www.facebook.com/sharer/sharer.php?u=https://guong.example${page.url}">Facebook</a></p></section>
<nav class="neighbours">
${link(people[person.number - 1], "prev")}
<a href="/tat-ca/tat-ca.html">Tất cả</a>
${link(people[person.number + 1], "next")}
</nav>
<section class="related">
${related(person.unit, tools.unit.get(person.unit))}
${related(person.field, tools.field.get(person.field))}
</section>
</article>
<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "Person", name: person.name, url: page.url })}</script>`);
