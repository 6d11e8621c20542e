// The preview's script: ties the page, the server and what is shown over the page together. Never part of a built site.

import { createBar } from './bar.js';
import { createOverlay } from './overlay.js';
import { applyState, restorePlace } from './page.js';
import { createPanel } from './panel.js';
import { fetchState, follow } from './server.js';
import { wordsIn } from './words.js';

const RETRY = 1000; // milliseconds: a restarted server is found again within this time

const ui = await createUi();
let looking = false;
let again = false;
let retry;

restorePlace();
follow(look);
addEventListener('pageshow', (event) => event.persisted && look());
look();

/** Asks the server how this page should look. Never twice at a time; what comes meanwhile is one look more. */
async function look() {
  if (looking) {
    again = true;
    return;
  }
  looking = true;
  do {
    again = false;
    await lookOnce();
  } while (again);
  looking = false;
}

async function lookOnce() {
  let state;
  try {
    state = await fetchState();
  } catch {
    ui.bar.lost();
    clearTimeout(retry);
    retry = setTimeout(look, RETRY);
    return;
  }
  if (applyState(state) === 'reloading') return;
  const words = wordsIn(state.language);
  ui.host.lang = state.language;
  ui.bar.show(state, words);
  ui.overlay.show(state, words);
  await ui.panel.show(state, words);
}

/** Everything lives in one shadow root behind the body: neither the theme nor the preview can disturb the other. */
async function createUi() {
  const host = document.createElement('guong-preview');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const css = await fetch(new URL('preview.css', import.meta.url));
  sheet.replaceSync(await css.text());
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  const panel = createPanel(root);
  const overlay = createOverlay(root);
  const bar = createBar(root, { panel, overlay });
  return { host, panel, overlay, bar };
}
