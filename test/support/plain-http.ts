/** The members of `crypto` that browsers omit on pages served over plain http from another machine. */
const secureOnly = ['randomUUID', 'subtle'] as const;

/** Makes `crypto` as on a page served over plain http, for the tests of a suite. */
export function servedOverPlainHttp(): void {
  before(() => {
    for (const name of secureOnly) Object.defineProperty(crypto, name, {value: undefined, configurable: true});
  });
  after(() => {
    // The browser's own are properties of the prototype.
    for (const name of secureOnly) Reflect.deleteProperty(crypto, name);
  });
}
