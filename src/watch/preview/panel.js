// The panel of all problems, by workbook and sheet: which cell, who, what was found, how to mend it.

import { element, recall, remember } from './dom.js';
import { fetchProblems } from './server.js';

const OPEN = 'guong-panel'; // survives the reload that follows a save
const SEEN = 'guong-mended-seen';
const GRAVITY = ['error', 'warning', 'note'];
const PORTION = 100; // entries of a sheet shown at once; thousands would make the page slow

export function createPanel(root) {
  const title = element('h2', { id: 'panel-title', tabIndex: -1 });
  const close = element('button', { type: 'button', className: 'close' });
  // In a tab of its own: the page on screen stays.
  const handbook = element('a', { className: 'handbook', href: '/__guong/so-tay/', target: '_blank' });
  const list = element('div', { className: 'list' });
  const said = element('p', { className: 'unseen', role: 'status' });
  const panel = element(
    'section',
    { className: 'panel', role: 'dialog', 'aria-labelledby': 'panel-title', hidden: true },
    element('header', {}, title, handbook, close), list, said,
  );
  root.append(panel);

  let words;
  let build = null; // of what the list shows
  let opener = null;

  async function fill() {
    const problems = await fetchProblems().catch(() => null);
    if (problems === null) return;
    const fresh = recall(SEEN) !== problems.build;
    build = problems.build;
    const focused = root.activeElement?.dataset.key;
    const top = list.scrollTop;
    list.replaceChildren(...workbooks(problems, { words, fresh, copy }));
    list.scrollTop = top;
    if (focused) (findKey(focused) ?? title).focus();
  }

  function findKey(key) {
    return [...list.querySelectorAll('[data-key]')].find((found) => found.dataset.key === key);
  }

  async function copy(address) {
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = words.copied(address);
      return true;
    } catch {
      // The browser may forbid it: then the address is there to be copied by hand.
      said.textContent = words.notCopied(address);
      return false;
    }
  }

  async function open() {
    panel.hidden = false;
    opener?.setAttribute('aria-expanded', 'true');
    remember(OPEN, { inside: true });
    await fill();
    title.focus();
  }

  function shut() {
    panel.hidden = true;
    opener?.setAttribute('aria-expanded', 'false');
    remember(OPEN, null);
    // What was mended has been seen struck out, and is not shown again.
    remember(SEEN, build);
    opener?.focus();
  }

  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    shut();
  });
  panel.addEventListener('focusin', () => remember(OPEN, { inside: true }));
  panel.addEventListener('focusout', () => panel.hidden || remember(OPEN, { inside: false }));
  close.addEventListener('click', shut);

  return {
    toggle(button) {
      opener = button;
      return panel.hidden ? open() : shut();
    },
    /** Brings an open panel up to date, and opens one that was open before the page was loaded again. */
    async show(state, spoken) {
      words = spoken;
      title.textContent = words.problems;
      close.textContent = words.close;
      handbook.textContent = words.handbook;
      const before = recall(OPEN);
      if (before === null || state.build === build) return;
      panel.hidden = false;
      opener ??= root.querySelector('.counts');
      opener.setAttribute('aria-expanded', 'true');
      const first = build === null;
      await fill();
      if (first && before.inside) title.focus();
    },
  };
}

function workbooks(problems, tools) {
  const shown = problems.workbooks.map((workbook) => ({
    file: workbook.file,
    sheets: workbook.sheets
      .map(({ name, entries }) => ({ name, entries: entries.filter((entry) => tools.fresh || !entry.mended) }))
      .filter(({ entries }) => entries.length > 0),
  })).filter(({ sheets }) => sheets.length > 0);
  if (shown.length === 0) return [element('p', { className: 'quiet' }, tools.words.nothing)];
  const worst = ({ sheets }) => Math.min(...sheets.flatMap(({ entries }) => entries.map(({ severity }) => GRAVITY.indexOf(severity))));
  return shown.sort((a, b) => worst(a) - worst(b)).map(({ file, sheets }) => element(
    'section', {},
    element('h3', {}, file || tools.words.general),
    element('p', { className: 'tally' }, tallyOf(sheets.flatMap(({ entries }) => entries), tools.words)),
    ...sheets.flatMap((sheet) => sheetOf(file, sheet, tools)),
  ));
}

/** How many entries are still to be mended, and how many of each kind. */
function tallyOf(entries, words) {
  const count = (severity) => entries.filter((entry) => !entry.mended && entry.severity === severity).length;
  const parts = [['error', words.errors], ['warning', words.warnings]].filter(([severity]) => count(severity) > 0);
  return parts.map(([severity, say]) => say(count(severity))).join(' · ');
}

/** What is to be mended lies open; what was only noted is folded away below it. */
function sheetOf(file, { name, entries }, tools) {
  const isNoted = (entry) => entry.severity === 'note' && !entry.mended;
  const [noted, wrong] = [entries.filter(isNoted), entries.filter((entry) => !isNoted(entry))];
  const key = `${file}|${name}`;
  return [
    name && element('h4', {}, name),
    ...(wrong.length > 0 ? listOf(key, wrong, tools) : []),
    noted.length > 0 && element(
      'details', {},
      element('summary', {}, tools.words.noted(noted.length)),
      ...listOf(key, noted, tools),
    ),
  ];
}

function listOf(key, entries, tools) {
  const list = element('ul');
  const more = element('button', { type: 'button', className: 'more' });
  let shown = 0;
  const showMore = () => {
    const portion = entries.slice(shown, shown + PORTION);
    shown += portion.length;
    list.append(...portion.map((entry) => entryOf(key, entry, tools)));
    more.textContent = tools.words.showMore(entries.length - shown);
    more.hidden = shown === entries.length;
    return portion.length;
  };
  showMore();
  more.addEventListener('click', () => {
    const added = showMore();
    // The button may be gone: the first new entry takes the focus.
    const first = list.children[shown - added];
    first.tabIndex = -1;
    first.focus();
  });
  return [list, more];
}

function entryOf(sheet, entry, tools) {
  const { words } = tools;
  const mark = entry.mended ? words.mendedMark : words.severity[entry.severity];
  const item = element(
    'li', { className: entry.mended ? 'mended' : entry.severity },
    element('span', { className: 'mark' }, mark),
    entry.address && copyButton(`${sheet}|${entry.cell}|${entry.code}`, entry, tools),
    entry.who && element('strong', {}, entry.who),
    element(entry.mended ? 's' : 'div', { className: 'message' }, entry.message),
    entry.hint && !entry.mended && element('div', { className: 'hint' }, entry.hint),
  );
  return item;
}

function copyButton(key, { cell, address }, { words, copy }) {
  const button = element('button', { type: 'button', className: 'cell', title: words.copy }, cell);
  button.setAttribute('aria-label', `${cell}: ${words.copy}`);
  button.dataset.key = key;
  button.addEventListener('click', async () => {
    const copied = await copy(address);
    button.textContent = copied ? cell : address;
    button.classList.toggle('copied', copied);
    setTimeout(() => button.classList.remove('copied'), 1500);
  });
  return button;
}
