/** What browsers leave out of `crypto` on a page that is served over plain http, other than from the machine itself. */
const secureOnly = ['randomUUID', 'subtle'] as const;

/** For the tests of a suite, `crypto` is as on a page served over plain http. */
export function servedOverPlainHttp(): void {
  before(() => {
    for (const name of secureOnly) Object.defineProperty(crypto, name, {value: undefined, configurable: true});
  });
  after(() => {
    // The browser's own are properties of the prototype.
    for (const name of secureOnly) Reflect.deleteProperty(crypto, name);
  });
}
