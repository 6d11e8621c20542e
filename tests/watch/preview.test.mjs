// The page on screen follows every save: it changes when it has to, stays when it need not, and says what is wrong.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, test } from 'node:test';
import { ROUGH, hangUp, isMarked, launch, mark, parts, problem, remove, save, server, themed } from './harness.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const text = (page) => page.locator('main');

let browser;
let context;
let page;
let address;
let complaints;

/** Waits until the text of the page is `wanted`. */
async function shows(wanted, on = page) {
  await text(on).getByText(wanted, { exact: true }).waitFor();
}

async function barSays(wanted) {
  await page.locator('guong-preview .counts', { hasText: wanted }).waitFor();
}

/** Makes one of the toy project's files say nothing. Removing it would take effect only after some seconds. */
function calm(name) {
  save(name, '\n');
}

before(async () => {
  save('index.html', themed('<p>một</p>'));
  save('other.html', themed('<p>khác</p>'));
  save('site.css', ROUGH);
  save('favicon.ico', 'x');
  address = await server('start');
  browser = await launch();
});

after(async () => {
  await browser.close();
  await server('stop');
  hangUp();
});

beforeEach(async () => {
  await context?.close();
  ['problems.txt', 'fatal.txt', 'panic.txt'].forEach(calm);
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address + '/');
  await barSays(/^3 dòng không công bố/);
  await parts(page).overlay.waitFor({ state: 'hidden' });
});

describe('the page', () => {
  test('is replaced when it changed, where the visitor was reading', async () => {
    await page.evaluate(() => scrollTo({ top: 1234, behavior: 'instant' }));
    save('index.html', themed('<p>hai</p>'));
    await shows('hai');
    await page.waitForFunction(() => Math.abs(scrollY - 1234) < 2);
    assert.deepEqual(complaints, [], 'a strict policy of the page is respected');
  });

  test('stays when something else changed', async () => {
    await mark(page);
    save('other.html', themed(`<p>khác ${Date.now()}</p>`));
    await page.locator('guong-preview .changed a', { hasText: 'Trang other.html' }).waitFor();
    assert.ok(await isMarked(page));
  });

  test('leads to the page that changed', async () => {
    save('other.html', themed('<p>đã sửa</p>'));
    await page.locator('guong-preview .changed a', { hasText: 'Trang other.html' }).click();
    await shows('đã sửa');
  });

  test('takes new styles without being loaded again', async () => {
    await mark(page);
    const colour = () => page.evaluate(() => getComputedStyle(document.querySelector('main p')).color);
    assert.equal(await colour(), 'rgb(0, 128, 0)');
    save('site.css', ROUGH.replace('0, 128, 0', '0, 0, 255'));
    await page.waitForFunction(() => getComputedStyle(document.querySelector('main p')).color === 'rgb(0, 0, 255)');
    save('site.css', ROUGH);
    await page.waitForFunction(() => getComputedStyle(document.querySelector('main p')).color === 'rgb(0, 128, 0)');
    assert.equal(await page.locator('link[rel=stylesheet]').count(), 1);
    assert.ok(await isMarked(page));
  });

  test('takes styles under a new name, as assets with hashed names have', async () => {
    await mark(page);
    save('site.2.css', 'p { color: rgb(1, 2, 3) }');
    const words = await text(page).locator('p').textContent();
    save('index.html', themed(`<p>${words}</p>`, { style: 'site.2.css' }));
    await page.waitForFunction(() => getComputedStyle(document.querySelector('main p')).color === 'rgb(1, 2, 3)');
    assert.ok(await isMarked(page));
    save('index.html', themed(`<p>${words}</p>`));
  });

  test('that did not exist appears', async () => {
    remove('new.html');
    await page.goto(address + '/new.html');
    await page.getByText('Không có trang này').first().waitFor();
    save('new.html', themed('<p>mới</p>'));
    await shows('mới');
    remove('new.html');
    await page.getByText('Không có trang này').first().waitFor();
  });

  test('is followed in any number of tabs', async () => {
    const tabs = await Promise.all(Array.from({ length: 9 }, () => context.newPage()));
    for (const tab of tabs) await tab.goto(address + '/');
    const words = `cho chín thẻ ${Date.now()}`;
    save('index.html', themed(`<p>${words}</p>`));
    await Promise.all(tabs.map((tab) => shows(words, tab)));
    await tabs[0].close();
    await page.close();
    save('index.html', themed('<p>sau khi đóng</p>'));
    await Promise.all(tabs.slice(1).map((tab) => shows('sau khi đóng', tab)));
  });

  test('is never stale over many saves', async () => {
    for (let at = 1; at <= 200; at += 1) {
      save('index.html', themed(`<p>lần ${at}</p>`));
      if (at % 8 === 0) await shows(`lần ${at}`);
      else if (at % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 37));
    }
    await shows('lần 200');
  });
});

describe('the server', () => {
  test('is missed when it stops and found again', async () => {
    await mark(page);
    await server('stop');
    await page.locator('guong-preview .stopped', { hasText: 'Máy chủ xem trước đã dừng' }).waitFor();
    await server('start');
    await page.locator('guong-preview .stopped').waitFor({ state: 'hidden' });
    assert.ok(await isMarked(page), 'nothing changed meanwhile');
    await server('stop');
    save('index.html', themed('<p>lúc dừng</p>'));
    await server('start');
    await shows('lúc dừng');
    save('index.html', themed('<p>sau đó</p>'));
    await shows('sau đó');
  });
});

describe('the panel', () => {
  const wrong = problem({ who: 'Nguyễn Văn A', message: 'ngày “32/1/2014” không có', hint: 'Sửa lại ngày.' });
  const empty = problem({ severity: 'warning', cell: 'B9', message: 'ô trống' });
  const other = problem({ file: 'bieu-2.xlsx', sheet: "Tổ 1's", cell: 'C3', message: 'đơn vị lạ' });

  async function open() {
    await parts(page).counts.click();
    await parts(page).panel.waitFor();
  }

  test('tells problems by workbook and sheet, and copies a cell', async () => {
    save('problems.txt', [wrong, empty, other].join('\n'));
    await barSays('2 lỗi · 1 cảnh báo · 3 dòng không công bố');
    await open();
    const { panel } = parts(page);
    assert.deepEqual(await panel.locator('h3').allTextContents(), ['bieu-1.xlsx', 'bieu-2.xlsx']);
    assert.deepEqual(await panel.locator('h4').allTextContents(), ['Cá nhân', "Tổ 1's"]);
    const first = panel.locator('li', { hasText: 'Nguyễn Văn A' });
    assert.match(await first.textContent(), /Ngày “32\/1\/2014” không có\..*Sửa lại ngày\./);
    await panel.getByRole('button', { name: 'C3: Chép địa chỉ ô' }).click();
    await panel.getByRole('link', { name: 'Sổ tay' }).waitFor();
    await panel.getByRole('status').getByText("Đã chép 'Tổ 1''s'!C3").waitFor({ state: 'attached' });
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "'Tổ 1''s'!C3");
  });

  test('begins with what is wrong, and folds away what was only noted', async () => {
    const noted = problem({ severity: 'note', file: 'a.xlsx', message: 'lấy từ phần đầu biểu' });
    const beside = problem({ severity: 'note', file: 'bieu-2.xlsx', cell: 'A1', message: 'đã hiểu' });
    save('problems.txt', [noted, empty, beside, other].join('\n'));
    await barSays('1 lỗi · 1 cảnh báo');
    await open();
    const { panel } = parts(page);
    assert.deepEqual(await panel.locator('h3').allTextContents(), ['bieu-2.xlsx', 'bieu-1.xlsx', 'a.xlsx']);
    assert.deepEqual(await panel.locator('.tally').allTextContents(), ['1 lỗi', '1 cảnh báo', '']);
    const note = panel.locator('li', { hasText: 'Đã hiểu.' });
    assert.equal(await note.isVisible(), false);
    await panel.locator('summary', { hasText: '1 điều ghi nhận' }).first().click();
    await note.waitFor();
  });

  test('shows what was mended struck out, once', async () => {
    save('problems.txt', [wrong, empty].join('\n'));
    await barSays('1 lỗi · 1 cảnh báo');
    await open();
    save('problems.txt', empty);
    save('index.html', themed(`<p>sửa ${Date.now()}</p>`));
    const { panel } = parts(page);
    await panel.locator('li.mended s', { hasText: 'ngày “32/1/2014” không có' }).waitFor();
    assert.equal(await panel.locator('li').count(), 2, 'the panel stays open over the reload');
    await panel.getByRole('button', { name: 'Đóng' }).click();
    await open();
    await panel.locator('li', { hasText: 'ô trống' }).waitFor();
    assert.equal(await panel.locator('li.mended').count(), 0);
  });

  test('shows foreign text as text', async () => {
    const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    save('problems.txt', problem({ file: hostile, sheet: hostile, who: hostile, message: hostile, hint: hostile }));
    await barSays('1 lỗi');
    await open();
    const { panel } = parts(page);
    assert.equal(await panel.locator('h3').textContent(), hostile);
    assert.equal(await panel.locator('.message').textContent(), `${hostile}.`);
    assert.equal(await panel.locator('img, script').count(), 0);
    save('fatal.txt', hostile);
    await parts(page).overlay.getByText(hostile).waitFor();
    assert.equal(await page.evaluate(() => window.hacked), undefined);
  });

  test('is worked with the keyboard', async () => {
    save('problems.txt', [wrong, empty].join('\n'));
    await barSays('1 lỗi');
    const focused = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.textContent);
    await parts(page).counts.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.shadowRoot?.activeElement?.id === 'panel-title');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Sổ tay');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Đóng');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'B9');
    await page.keyboard.press('Escape');
    await parts(page).panel.waitFor({ state: 'hidden' });
    assert.match(await focused(), /^1 lỗi/);
  });

  test('has no fault that a checker of accessibility finds, by day and by night', async () => {
    save('problems.txt', [wrong, empty, other].join('\n'));
    await barSays('2 lỗi');
    await open();
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await faults(), []);
    }
    save('fatal.txt', 'mẫu hỏng');
    await parts(page).overlay.waitFor();
    assert.deepEqual(await faults(), []);
  });

  test('shows thousands of problems in portions', async () => {
    const many = Array.from({ length: 2500 }, (_, at) => problem({ cell: `D${at + 5}`, message: `sai ${at}` }));
    save('problems.txt', many.join('\n'));
    await barSays('2.500 lỗi');
    await open();
    const { panel } = parts(page);
    const more = panel.getByRole('button', { name: 'Xem thêm 2.400 mục' });
    await more.waitFor();
    assert.equal(await panel.locator('li').count(), 100);
    await more.click();
    await panel.getByRole('button', { name: 'Xem thêm 2.300 mục' }).waitFor();
    assert.equal(await panel.locator('li').count(), 200);
  });

  /** What axe-core finds in the preview's own parts. */
  async function faults() {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { violations } = await window.axe.run({ include: [['guong-preview']] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  }
});

describe('a failed build', () => {
  test('is told over the last good page and closes by itself', async () => {
    await mark(page);
    const { overlay } = parts(page);
    save('fatal.txt', 'Mẫu “trang.html” hỏng ở dòng 3.');
    await overlay.getByText('Mẫu “trang.html” hỏng ở dòng 3.').waitFor();
    await page.keyboard.press('Escape');
    await overlay.waitFor({ state: 'hidden' });
    assert.ok(await isMarked(page), 'the last good page is still there');
    await page.getByRole('button', { name: 'Chưa dựng được trang' }).click();
    await overlay.waitFor();
    calm('fatal.txt');
    await overlay.waitFor({ state: 'hidden' });
    assert.ok(await isMarked(page));
  });

  test('may even be a fault of the program', async () => {
    save('panic.txt', 'x');
    await parts(page).overlay.getByText('asked to panic').waitFor();
    calm('panic.txt');
    await parts(page).overlay.waitFor({ state: 'hidden' });
  });
});

test('the handbook opens from the panel, and a checker of accessibility finds no fault in it', async () => {
  await parts(page).counts.click();
  const [tab] = await Promise.all([context.waitForEvent('page'), parts(page).panel.getByRole('link', { name: 'Sổ tay' }).click()]);
  await tab.getByRole('heading', { level: 1, name: 'Sổ tay dành cho cán bộ' }).waitFor();
  await tab.waitForLoadState();
  assert.equal(await tab.evaluate(() => [...document.images].every((image) => image.naturalWidth > 0)), true);
  for (const width of [360, 1200]) {
    await tab.setViewportSize({ width, height: 900 });
    assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing sticks out at ${width}`);
    await tab.evaluate(axe);
    const found = await tab.evaluate(async () => (await window.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
    assert.deepEqual(found, []);
  }
});

test('a rough theme does not reach the preview', async () => {
  const bar = parts(page).bar;
  assert.ok(await bar.isVisible());
  assert.ok(await parts(page).counts.isVisible());
  assert.equal(await bar.evaluate((element) => getComputedStyle(element).fontSize), '15px');
  assert.notEqual(await bar.evaluate((element) => getComputedStyle(element).color), 'rgb(0, 128, 0)');
});
