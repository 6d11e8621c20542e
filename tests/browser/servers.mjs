// The examples for web servers, run by the servers themselves: node servers.mjs FOLDER. Headers, types, lifetimes, the page
// for what is not there, files that are nobody's business; and Chromium under the policy that the server sends.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { files, folder, launch, read } from "./site.mjs";

const examples = fileURLToPath(new URL("../../src/servers/", import.meta.url));
const example = (name) => readFileSync(join(examples, name), "utf8");
const home = mkdtempSync(join(tmpdir(), "guong-servers-"));
// Readable for the users as whom servers run.
execFileSync("chmod", ["755", home]);
const site = join(home, "site");
cpSync(folder, site, { recursive: true });

const freePort = () => new Promise((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => done(port));
  });
});

/** Puts what is this machine's own in the place of what stands in an example; each must be there. */
function adapted(text, ...changes) {
  for (const [old, own] of changes) {
    if (!text.includes(old)) throw new Error(`the example no longer says “${old}”`);
    text = text.replace(old, own);
  }
  return text;
}

const file = (name, text) => (writeFileSync(join(home, name), text), join(home, name));

const servers = {
  nginx(port) {
    const server = adapted(example("nginx.conf"), ["listen 443 ssl;", `listen 127.0.0.1:${port};`],
      ["/var/www/guong/site", site]).replace(/^ *ssl_.*$/gm, "");
    const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${home}/${name};`).join("\n");
    const all = `daemon off; pid ${home}/nginx.pid; error_log stderr warn;\nevents {}\nhttp { access_log off;\n${paths}\n${server}\n}`;
    return ["nginx", ["-p", home, "-c", file("nginx-all.conf", all)]];
  },
  caddy(port) {
    const text = adapted(example("Caddyfile"), ["guongsang.example.vn {", `http://127.0.0.1:${port} {`], ["/var/www/guong/site", site]);
    return ["caddy", ["run", "--adapter", "caddyfile", "--config", file("Caddyfile", `{\nadmin off\n}\n${text}`)]];
  },
  apache(port) {
    const own = join(home, "apache");
    cpSync(site, own, { recursive: true });
    writeFileSync(join(own, ".htaccess"), example("htaccess.txt"));
    const modules = "/usr/lib/apache2/modules";
    const needed = ["mpm_event", "authz_core", "mime", "dir", "headers", "deflate", "filter"];
    const all = needed.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).concat(
      `Listen 127.0.0.1:${port}`, "ServerName localhost", `PidFile ${home}/apache.pid`, `ErrorLog ${home}/apache.log`,
      "User www-data", "Group www-data", "TypesConfig /etc/mime.types", `DocumentRoot ${own}`, "DirectoryIndex index.html",
      `<Directory ${own}>`, "AllowOverride All", "Require all granted", "</Directory>").join("\n");
    return ["apache2", ["-X", "-f", file("apache.conf", `${all}\n`)]];
  },
};

const asset = (end) => files.find((path) => path.startsWith("tep-tinh/") && path.endsWith(end));
const honoree = files.find((path) => path.startsWith("guong/") && read(path).includes("guong:kind"));
const answers = [
  ["", 200, "text/html; charset=utf-8", "no-cache"],
  [honoree, 200, "text/html; charset=utf-8", "no-cache"],
  [asset(".css"), 200, "text/css; charset=utf-8", "immutable"],
  [asset(".js"), 200, "javascript; charset=utf-8", "immutable"],
  [asset(".woff2"), 200, "font/woff2", "immutable"],
  ["manifest.webmanifest", 200, "application/manifest+json", "no-cache"],
  ["du-lieu/guong.csv", 200, "text/csv; charset=utf-8", "no-cache"],
  [files.find((path) => path.endsWith(".ics")), 200, "text/calendar; charset=utf-8", "no-cache"],
  ["khong/co/trang-nay.html", 404, "text/html; charset=utf-8", ""],
];

async function headers(url, say) {
  for (const [path, status, type, lifetime] of answers) {
    const answer = await fetch(url + path);
    const text = await answer.text();
    const header = (name) => answer.headers.get(name) ?? "";
    if (answer.status !== status) say(path, `status ${answer.status}`);
    if (!header("content-type").toLowerCase().endsWith(type)) say(path, `type ${header("content-type")}`);
    if (!header("cache-control").includes(lifetime)) say(path, `cache-control ${header("cache-control")}`);
    if (!header("content-security-policy").startsWith("default-src 'self'")) say(path, "no policy");
    if (header("x-content-type-options") !== "nosniff") say(path, "types may be guessed");
    if (status === 404 && text !== read("404.html")) say(path, "another page than 404.html");
  }
  const hidden = await fetch(`${url}.guong`);
  if (hidden.ok || (await hidden.text()).includes("\"format\"")) say(".guong", "is served");
}

async function inTheBrowser(browser, url, say) {
  const page = await browser.newPage();
  page.on("console", (message) => message.type() === "error" && say(page.url(), message.text()));
  page.on("pageerror", (fault) => say(page.url(), fault.message));
  for (const path of ["", honoree, "thong-ke.html", "tim-kiem.html?q=nguyen"]) await page.goto(url + path, { waitUntil: "networkidle" });
  if (!(await page.locator(".results li").count())) say("tim-kiem.html", "finds nothing");
  await page.close();
}

const answering = async (url) => {
  for (let turn = 0; turn < 100; turn++) {
    if (await fetch(url).then(() => true, () => false)) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
};

const browser = await launch();
mkdirSync(join(home, "logs"), { recursive: true });
for (const [name, prepare] of Object.entries(servers)) {
  const port = await freePort();
  const [command, words] = prepare(port);
  const faults = [];
  const server = spawn(command, words, { stdio: ["ignore", "inherit", "pipe"] });
  let said = "";
  server.stderr.on("data", (bytes) => (said += bytes));
  server.on("error", (fault) => (said += fault.message));
  const url = `http://127.0.0.1:${port}/`;
  const say = (place, what) => faults.push(`${name}: ${place}: ${what}`);
  if (await answering(url)) {
    await headers(url, say);
    await inTheBrowser(browser, url, say);
  } else say(command, `does not answer: ${said}`);
  server.kill("SIGTERM");
  console.log(`${name}: ${faults.length ? `${faults.length} faults` : "ok"}`);
  faults.forEach((fault) => console.error(fault));
  if (faults.length) process.exitCode = 1;
}
await browser.close();
rmSync(home, { recursive: true, force: true });
