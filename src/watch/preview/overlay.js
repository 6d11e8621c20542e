// What keeps the site from being built, over the last good page. Closes by itself when it is mended.

import { element } from './dom.js';

export function createOverlay(root) {
  const title = element('h2', { id: 'overlay-title' });
  const list = element('ul');
  const hint = element('p', { className: 'quiet' });
  const close = element('button', { type: 'button' });
  const dialog = element(
    'dialog',
    { className: 'overlay', 'aria-labelledby': 'overlay-title' },
    title, list, hint, element('form', { method: 'dialog' }, close),
  );
  close.type = 'submit';
  root.append(dialog);

  let build = null;

  function open() {
    if (!dialog.open) dialog.showModal();
  }

  return {
    open,
    /** Opens for each new failure, closes with the first good build. */
    show(state, words) {
      title.textContent = words.failed;
      hint.textContent = words.failedHint;
      close.textContent = words.close;
      list.replaceChildren(...state.fatal.map(item));
      if (state.fatal.length === 0) dialog.close();
      else if (state.build !== build) open();
      build = state.build;
    },
  };
}

function item({ place, message, hint }) {
  return element(
    'li', {},
    place && element('div', { className: 'place' }, place),
    element('div', { className: 'message' }, message),
    hint && element('div', { className: 'hint' }, hint),
  );
}
