// Runs in a thread of Node: the little of a page that tests without a DOM need, and then in-page.mjs.
import {parentPort, workerData} from 'node:worker_threads';
import {pathToFileURL} from 'node:url';
import Mocha from 'mocha';

class Storage {
  #texts = new Map();
  get length() {
    return this.#texts.size;
  }
  key(index) {
    return [...this.#texts.keys()][index] ?? null;
  }
  getItem(key) {
    return this.#texts.get(String(key)) ?? null;
  }
  setItem(key, text) {
    this.#texts.set(String(key), String(text));
  }
  removeItem(key) {
    this.#texts.delete(String(key));
  }
  clear() {
    this.#texts.clear();
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
