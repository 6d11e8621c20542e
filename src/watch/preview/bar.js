// The slim bar at the foot of the page: how many problems there are, whose page changed, whether the server lives.

import { element } from './dom.js';
import { wordsIn } from './words.js';

/** The bar in `root`; its buttons open `panel` and `overlay`. */
export function createBar(root, { panel, overlay }) {
  const problems = element('button', { type: 'button', className: 'counts', 'aria-haspopup': 'dialog' });
  const failed = element('button', { type: 'button', className: 'failed', 'aria-haspopup': 'dialog', hidden: true });
  const changed = element('span', { className: 'changed' });
  const stopped = element('span', { className: 'stopped', hidden: true });
  // Read out politely, and only when it says something new.
  const status = element('span', { className: 'unseen', role: 'status' });
  const bar = element('div', { className: 'bar', role: 'region' }, problems, failed, changed, stopped, status);
  problems.addEventListener('click', () => panel.toggle(problems));
  failed.addEventListener('click', () => overlay.open());
  root.append(bar);

  let words = wordsIn(document.documentElement.lang);
  let announced = null;

  function announce(text) {
    if (announced !== null && text !== announced) status.textContent = text;
    announced = text;
  }

  return {
    /** Shows the numbers of `state`. */
    show(state, spoken) {
      words = spoken;
      const summary = summaryOf(state, words);
      bar.setAttribute('aria-label', words.name);
      bar.dataset.mood = state.errors > 0 || state.fatal.length > 0 ? 'wrong' : 'fine';
      problems.textContent = summary;
      problems.hidden = false;
      failed.textContent = words.failed;
      failed.hidden = state.fatal.length === 0;
      changed.replaceChildren(...changedLinks(state, words));
      stopped.hidden = true;
      announce(failed.hidden ? summary : words.failed);
    },
    /** Says that the server has stopped. */
    lost() {
      bar.dataset.mood = 'lost';
      stopped.replaceChildren(element('strong', {}, words.lost), ' ', words.lostHint);
      stopped.hidden = false;
      problems.hidden = true;
      failed.hidden = true;
      changed.replaceChildren();
      announce(`${words.lost}. ${words.lostHint}`);
    },
  };
}

function summaryOf(state, words) {
  const parts = ['errors', 'warnings', 'withheld', 'mended'].filter((key) => state[key] > 0);
  return parts.map((key) => words[key](state[key])).join(' · ') || words.nothing;
}

function changedLinks(state, words) {
  if (state.changed.length === 0) return [];
  const links = state.changed.map(({ name, path }) => element('a', { href: addressOf(path) }, name));
  const separated = links.flatMap((link, at) => (at === 0 ? [link] : [words.comma, link]));
  const more = state.changed_more > 0 ? [' ', words.more(state.changed_more)] : [];
  return [words.changed, ' ', ...separated, ...more];
}

function addressOf(path) {
  return '/' + path.split('/').map(encodeURIComponent).join('/');
}
