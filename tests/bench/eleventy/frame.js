// What stands around every page, and the escaping of text.
export const escape = (text) =>
  String(text ?? "").replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

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
<header><nav><ul>
<li><a href="/tat-ca/tat-ca.html">Tấm gương</a></li><li><a href="/hoi-nghi/">Hội nghị</a></li>
<li><a href="/linh-vuc/">Lĩnh vực</a></li><li><a href="/don-vi/">Đơn vị</a></li>
<li><a href="/khen-thuong/">Khen thưởng</a></li><li><a href="/nam/">Năm</a></li>
</ul></nav></header>
<main>${main}</main>
<footer><p>Gương sáng</p></footer>
</body>
</html>
`;
