// Runs every check on a built site: node check.mjs FOLDER. Prints what is wrong; exit 1 when something is.
import { folder, launch, pages, samples, serve } from "./site.mjs";
import * as access from "./access.mjs";
import * as files from "./files.mjs";
import * as layout from "./layout.mjs";
import * as search from "./search.mjs";

const faults = [];
const say = (place, what) => faults.push(`${place}: ${what}`);

const server = await serve();
const browser = await launch();
const chosen = samples();
const world = { browser, url: server.url, samples: chosen, say };

for (const check of [...files.checks, ...access.checks, ...layout.checks, ...search.checks]) {
  const before = faults.length;
  const start = Date.now();
  await check(world);
  const verdict = faults.length === before ? "ok" : `${faults.length - before} faults`;
  console.log(`${check.name}: ${verdict} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

await browser.close();
server.close();
console.log(`${pages.length} pages of ${folder}, ${chosen.length} of them in the browser`);
faults.slice(0, 80).forEach((fault) => console.error(fault));
if (faults.length > 80) console.error(`… and ${faults.length - 80} more`);
process.exitCode = faults.length ? 1 : 0;
