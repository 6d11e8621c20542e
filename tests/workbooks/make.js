// Makes people.xlsb from people.xlsx, after make.py made that. Needs SheetJS: npm install xlsx@0.18.5
// SheetJS writes the cells that stand right of another one without their column, which few readers understand.

const fs = require("node:fs");
const path = require("node:path");
const xlsx = require("xlsx");

const here = (name) => path.join(__dirname, name);
const book = xlsx.read(fs.readFileSync(here("people.xlsx")), { cellStyles: true, cellNF: true });
// It reads which columns are hidden, but of rows only what it is told.
book.Sheets[book.SheetNames[0]]["!rows"] = Object.assign([], { 4: { hidden: true } });
fs.writeFileSync(here("people.xlsb"), xlsx.write(book, { type: "buffer", bookType: "xlsb", bookSST: true, compression: true }));
