// What stands around every page, what people look like in a list, and the escaping of text.
export const escape = (text) =>
  String(text ?? "").replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

const NAV = [
  ["/tat-ca/tat-ca.html", "Tấm gương"], ["/hoi-nghi/", "Hội nghị"], ["/linh-vuc/", "Lĩnh vực"], ["/don-vi/", "Đơn vị"],
  ["/khen-thuong/", "Khen thưởng"], ["/nam/", "Năm"], ["/chuc-vu/", "Chức vụ"], ["/sitemap.xml", "Sơ đồ trang"],
];

const nav = () => `<ul>
${NAV.map(([href, label]) => `<li><a href="${href}">${escape(label)}</a></li>`).join("\n")}
</ul>`;

export const card = (person) => `<li class="card">
<span class="frame monogram" aria-hidden="true"><svg class="lotus" aria-hidden="true"><use href="#sen"/></svg><span class="letter">${escape(person.name[0])}</span></span>
<div class="card-words">
<h3 class="card-name"><a href="/guong/${person.number}.html"><span class="card-title">${person.title} </span>${escape(person.name)}</a></h3>
<p class="card-line">${escape(person.position)}, ${escape(person.unit)}</p>
<p class="card-why">${escape(person.summary)}</p>
<p class="card-seal"><span class="seal"><svg class="seal-mark" aria-hidden="true"><use href="#sen"/></svg><span>${escape(person.award)}</span></span></p>
</div>
</li>`;

export const frame = ({ title, description = "", url }, main) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Gương sáng</title>
<meta name="description" content="${escape(description)}">
<link rel="canonical" href="https://guong.example${url}">
<meta property="og:title" content="${escape(title)}">
<meta property="og:url" content="https://guong.example${url}">
<link rel="alternate" type="application/atom+xml" href="/atom.xml">
</head>
<body>
<svg class="hidden" aria-hidden="true"><symbol id="sen" viewBox="0 0 48 48"><path d="M24 7c-5.5 6.6-7.4 12.6-7.4 17.4 0 5.2 2.6 9.5 7.4 12.6 4.8-3.1 7.4-7.4 7.4-12.6 0-4.8-1.9-10.8-7.4-17.4z"/></symbol></svg>
<header class="site-header"><a class="brand" href="/">Gương sáng</a>
<nav class="nav-wide">${nav()}</nav>
<details class="menu"><summary>Mục lục</summary><nav>${nav()}</nav></details>
</header>
<main>${main}</main>
<footer class="site-footer"><p>Gương sáng</p><nav>${nav()}</nav><p>https://guong.example${url}</p></footer>
</body>
</html>
`;
