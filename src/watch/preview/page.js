// Brings the page on screen up to date: not at all, by exchanging its styles, or by loading it again where the visitor
// was reading.

const PLACE = 'guong-place';
const own = document.querySelector('script[data-guong-build]');
const version = new URL(own.src).pathname.split('/')[2];

let shown = null; // the state that the page on screen agrees with

/** Acts on the state of this page as the server has it; returns 'reloading' when the page is about to go. */
export function applyState(state) {
  if (shown === null && String(state.build) === own.dataset.guongBuild) shown = state;
  if (shown === null || !sameBut(state)) {
    reload();
    return 'reloading';
  }
  exchangeStyles(state.styles);
  shown = state;
  return 'kept';
}

/** Whether everything but the bytes of the styles is as on screen. */
function sameBut(state) {
  return state.page === shown.page && state.script === version && state.styles.length === shown.styles.length;
}

function exchangeStyles(styles) {
  const links = document.querySelectorAll('link[rel~="stylesheet" i][href]');
  styles.forEach((style, at) => {
    const before = shown.styles[at];
    if (links[at] && (style.href !== before.href || style.stamp !== before.stamp)) exchange(links[at], style);
  });
}

/** The old sheet stays until the new one is there, so that the page is never without. */
function exchange(link, style) {
  const next = link.cloneNode();
  next.href = style.href + (style.href.includes('?') ? '&' : '?') + 'guong=' + style.stamp;
  next.removeAttribute('integrity');
  const done = () => link.remove();
  next.addEventListener('load', done, { once: true });
  next.addEventListener('error', done, { once: true });
  link.after(next);
}

function reload() {
  sessionStorage.setItem(PLACE, JSON.stringify({ href: location.href, x: scrollX, y: scrollY }));
  location.reload();
}

/** Scrolls to where the page was before it was loaded again. */
export function restorePlace() {
  const place = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null');
  sessionStorage.removeItem(PLACE);
  if (place?.href !== location.href) return;
  const scroll = () => scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
  scroll();
  const reached = scrollY;
  // Pictures that arrive late may make the page long enough only now. A visitor who has moved on is left alone.
  addEventListener('load', () => scrollY === reached && scroll(), { once: true });
}
