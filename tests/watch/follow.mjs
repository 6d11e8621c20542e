// Keeps one page open and prints what its main part says after each time it was loaded, with the time of the frame that
// shows it: `milliseconds text`. Ends when its standard input does.

import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: process.env.GUONG_BROWSER, args: ['--no-sandbox'] });
const page = await browser.newPage();
let ready = false;
await page.exposeFunction('tell', (time, text) => ready && console.log(time, text));
await page.addInitScript(() => {
  const said = () => document.querySelector('main')?.textContent.replace(/\s+/g, ' ');
  // After the frame that first has the text, a task runs once it is on screen.
  const look = () => {
    const text = document.readyState === 'loading' ? undefined : said();
    if (text === undefined) requestAnimationFrame(look);
    else setTimeout(() => window.tell(Date.now(), text));
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
