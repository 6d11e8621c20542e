import { escape, frame } from "../frame.js";

export const data = {
  pagination: { data: "conferences", size: 1, alias: "conference" },
  permalink: ({ conference }) => `hoi-nghi/${conference.number}.html`,
};

export const render = ({ conference, page }) =>
  frame({ title: conference.name, url: page.url }, `<article>
<p>${escape(conference.form)}</p>
<h1>${escape(conference.name)}</h1>
<dl><dt>Đơn vị</dt><dd>${escape(conference.host)}</dd><dt>Thời gian</dt><dd>${conference.date}</dd>
<dt>Địa điểm</dt><dd>${escape(conference.venue)}</dd><dt>Đại biểu</dt><dd>${conference.delegates}</dd></dl>
</article>`);
