// What the browser tests share: the server behind standard input and output, the browser, files as the officer saves
// them, and the parts of the preview as a visitor finds them.

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const folder = process.env.GUONG_INPUT;
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

/** Tells the server to `start` or `stop`; resolves with its answer. */
export async function server(order) {
  process.stdout.write(`@${order}\n`);
  return (await answers.next()).value;
}

/** Ends the conversation with the server, so that node can end. */
export function hangUp() {
  process.stdin.destroy();
}

/** Saves a file as programs do: under another name, then renamed. */
export function save(name, text) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path + '.tmp', text);
  renameSync(path + '.tmp', path);
}

export function remove(name) {
  rmSync(join(folder, name), { force: true });
}

export function launch() {
  return chromium.launch({ executablePath: process.env.GUONG_BROWSER, args: ['--no-sandbox'] });
}

/** A page of a theme that is strict about scripts and rough with everything that is not its own. */
export function themed(body, { style = 'site.css' } = {}) {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
    <link rel="stylesheet" href="/${style}"></head><body><main>${body}</main></body></html>`;
}

export const ROUGH = `* { color: rgb(0, 128, 0); font-size: 40px } html > :last-child { display: none; opacity: 0 }
  button { display: none } html { scroll-behavior: smooth } main { min-height: 4000px }`;

/** Marks the document, so that a reload shows. */
export const mark = (page) => page.evaluate(() => { window.marked = true; });
export const isMarked = (page) => page.evaluate(() => window.marked === true);

/** The preview's own parts; the selectors reach into its shadow root. */
export const parts = (page) => ({
  bar: page.locator('guong-preview .bar'),
  counts: page.locator('guong-preview .counts'),
  panel: page.getByRole('dialog', { name: 'Việc cần sửa' }),
  overlay: page.getByRole('dialog', { name: 'Chưa dựng được trang' }),
});

/** One diagnostic of the toy project. */
export function problem({ severity = 'error', file = 'bieu-1.xlsx', sheet = 'Cá nhân', cell = 'D17', who = '', message, hint = '' }) {
  return [severity, file, sheet, cell, who, message, hint].join('|');
}
