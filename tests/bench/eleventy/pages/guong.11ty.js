import { escape, frame } from "../frame.js";

export const data = {
  pagination: { data: "people", size: 1, alias: "person" },
  permalink: ({ person }) => `guong/${person.number}.html`,
};

export const render = ({ person, page, tools }) =>
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
</article>
<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "Person", name: person.name, url: page.url })}</script>`);
