// Saves every .xlsx of a folder in another format, as SheetJS writes it: node convert.cjs FROM TO FORMAT
//
// SheetJS reads which columns are hidden, but of rows only what it is told: NAME.hidden.json beside NAME.xlsx holds, for
// each sheet in order, the indices of its hidden rows.

const fs = require("node:fs");
const path = require("node:path");
const xlsx = require("xlsx");

const [from, to, format] = process.argv.slice(2);
const bookType = { xls: "biff8" }[format] ?? format;

function hide(book, rows) {
  book.SheetNames.forEach((name, at) => {
    for (const row of rows[at] ?? []) {
      const sheet = book.Sheets[name];
      sheet["!rows"] ??= [];
      sheet["!rows"][row] = { hidden: true };
    }
  });
}

fs.mkdirSync(to, { recursive: true });
for (const file of fs.readdirSync(from).filter((file) => file.endsWith(".xlsx"))) {
  const stem = path.join(from, path.basename(file, ".xlsx"));
  const book = xlsx.read(fs.readFileSync(`${stem}.xlsx`), { cellStyles: true, cellNF: true });
  hide(book, JSON.parse(fs.readFileSync(`${stem}.hidden.json`, "utf8")));
  const bytes = xlsx.write(book, { type: "buffer", bookType, bookSST: true, compression: true });
  fs.writeFileSync(path.join(to, `${path.basename(stem)}.${format}`), bytes);
}
