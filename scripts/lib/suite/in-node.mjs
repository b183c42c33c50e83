// Runs in a thread of Node: provides the few browser features that tests without a DOM need, and then runs in-page.mjs.
import {parentPort, workerData} from 'node:worker_threads';
import {pathToFileURL} from 'node:url';
import Mocha from 'mocha';

/** Holds its texts as own properties, as in a browser. */
class Storage {
  get length() {
    return Object.keys(this).length;
  }
  key(index) {
    return Object.keys(this)[index] ?? null;
  }
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key, text) {
    this[key] = String(text);
  }
  removeItem(key) {
    delete this[key];
  }
  clear() {
    for (const key of Object.keys(this)) delete this[key];
  }
}

const events = new EventTarget();
const {path, state, timeout, bail} = workerData;
const mocha = new Mocha({reporter: class {}});
mocha.setup = ({timeout: limit, bail: stop}) => {
  mocha.timeout(limit);
  mocha.bail(stop);
  mocha.suite.emit('pre-require', globalThis, null, mocha);
};
Object.assign(globalThis, {
  // Without it, the cache considers itself on a server and does not poll.
  window: globalThis,
  Storage,
  localStorage: new Storage(),
  sessionStorage: new Storage(),
  addEventListener: events.addEventListener.bind(events),
  removeEventListener: events.removeEventListener.bind(events),
  dispatchEvent: events.dispatchEvent.bind(events),
  mocha,
  suitePage: {file: pathToFileURL(path).href, timeout, bail},
  __stryker__: state ?? {},
});
await import('./in-page.mjs');
parentPort.postMessage({loadErrors: await globalThis.suiteLoad()});
parentPort.on('message', async ({state: changes, ...run}) => {
  Object.assign(globalThis.__stryker__, changes);
  parentPort.postMessage(await globalThis.suiteRun(run));
});
