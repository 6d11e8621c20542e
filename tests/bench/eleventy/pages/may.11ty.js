import { escape } from "../frame.js";

// The sitemap and the feed.
export const data = {
  pagination: { data: "files", size: 1, alias: "file" },
  files: ["sitemap.xml", "atom.xml"],
  permalink: ({ file }) => file,
};

const address = (person) => `https://guong.example/guong/${person.number}.html`;

export const render = ({ file, people }) =>
  file === "atom.xml"
    ? `<feed xmlns="http://www.w3.org/2005/Atom"><title>Gương sáng</title>${people.slice(0, 50).map((person) =>
        `<entry><title>${escape(person.name)}</title><id>${address(person)}</id><summary>${escape(person.summary)}</summary></entry>`).join("\n")}</feed>`
    : `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${people.map((person) =>
        `<url><loc>${address(person)}</loc></url>`).join("\n")}</urlset>`;
