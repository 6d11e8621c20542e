// Talks to the preview's server. All open tabs share one stream of builds, since a browser opens only six connections
// to a host: the tab that holds the lock listens and passes the word on.

const OWN = '/__guong/';
const LOCK = 'guong-builds';
const RECONNECT = 1000; // milliseconds

/** The state of this page. Rejects when there is no answer. */
export function fetchState() {
  return fetchJson('state' + location.pathname);
}

/** All problems of the build on screen. Rejects when there is no answer. */
export function fetchProblems() {
  return fetchJson('problems');
}

async function fetchJson(address) {
  const answer = await fetch(OWN + address, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** Calls `look` after each build, and when the stream breaks or comes back. */
export function follow(look) {
  const tabs = new BroadcastChannel(LOCK);
  tabs.onmessage = look;
  const tell = () => {
    tabs.postMessage('');
    look();
  };
  const begin = () => {
    const gone = new Promise((resolve) => addEventListener('pagehide', resolve, { once: true }));
    const listen = () => stream(tell, gone);
    if (navigator.locks) navigator.locks.request(LOCK, listen);
    else listen();
  };
  addEventListener('pageshow', (event) => event.persisted && begin());
  begin();
}

/** Holds the stream open until `gone`, and opens it again whenever it breaks. */
function stream(tell, gone) {
  let source;
  let timer;
  const open = () => {
    source = new EventSource(OWN + 'events');
    source.onmessage = tell;
    source.onerror = () => {
      // The browser's own reconnecting gives up after some kinds of failure.
      source.close();
      timer = setTimeout(open, RECONNECT);
      tell();
    };
  };
  open();
  return gone.then(() => {
    source.close();
    clearTimeout(timer);
  });
}
