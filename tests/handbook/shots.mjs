// Pictures of the preview, its panel and the home page, for make.py; the folders are told by the environment.

import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const { GUONG, GUONG_PROJECT, GUONG_DAY, GUONG_FAULTY, GUONG_MENDED, GUONG_SHOTS } = process.env;
const { chromium } = createRequire(new URL('../watch/package.json', import.meta.url))('playwright-core');

const watch = spawn(GUONG, ['watch', '--no-open', '--now', GUONG_DAY], { cwd: GUONG_PROJECT });
const address = await served();
const browser = await chromium.launch({
  executablePath: process.env.GUONG_BROWSER ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-device-scale-factor=1'],
});
const page = await browser.newPage({ viewport: { width: 1200, height: 750 }, locale: 'vi' });
page.setDefaultTimeout(120_000);
const shot = (name) => page.screenshot({ path: join(GUONG_SHOTS, `${name}.png`) });

await page.goto(address);
await page.locator('guong-preview .counts', { hasText: 'lỗi' }).waitFor();
await page.locator('guong-preview .counts').click();
copyFileSync(GUONG_MENDED, GUONG_FAULTY);
await page.locator('guong-preview li.mended').waitFor();
await page.locator('guong-preview h3', { hasText: 'Bo sung nam 2026' }).evaluate((heading) => heading.scrollIntoView());
await shot('viec-can-sua');
await page.getByRole('button', { name: 'Đóng' }).click();
await page.locator('guong-preview .changed a').first().waitFor();
await shot('xem-truoc');
await page.locator('guong-preview').evaluate((preview) => preview.remove());
await shot('trang-chu');
await browser.close();
watch.kill();

/** The address that the program says it serves at, once it has built. */
async function served() {
  let address;
  for await (const line of createInterface({ input: watch.stdout })) {
    address ??= line.match(/http:\/\/\S+/)?.[0];
    if (line.startsWith('Đã dựng')) return address;
  }
  throw new Error('the program ended');
}
