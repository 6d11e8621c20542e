// Keeps one page open and prints, for each text its main part comes to show, the time of the frame that shows it:
// `milliseconds text`. Ends when its standard input does.

import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: process.env.GUONG_BROWSER, args: ['--no-sandbox'] });
const page = await browser.newPage();
let ready = false;
await page.exposeFunction('tell', (time, text) => ready && console.log(time, text));
await page.addInitScript(() => {
  const text = () => document.querySelector('main')?.textContent.match(/lần sửa \d+\./)?.[0];
  // After the frame that first has the text, a task runs once it is on screen.
  const look = () => {
    const found = text();
    if (found) setTimeout(() => window.tell(Date.now(), found));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
await page.goto(process.argv[2]);
await page.locator('guong-preview .bar').waitFor();
ready = true;
console.log('ready');
process.stdin.resume();
process.stdin.on('end', async () => {
  await browser.close();
  process.exit(0);
});
