import {expect, fixture, html} from '@open-wc/testing';
import {defineElement, prefixOf} from '../../src/element/define-element.js';
import {explain} from '../../src/element/unsupported-browser.js';
import {waitUntil} from '../support/wait.js';

/** Runs a function and returns the console's warnings and errors. */
function heard(act: () => void): string[] {
  const {warn, error} = console;
  const messages: string[] = [];
  console.warn = console.error = (message: string) => void messages.push(message);
  try {
    act();
  } finally {
    Object.assign(console, {warn, error});
  }
  return messages;
}

describe('defineElement', () => {
  it('is silent when the same version is defined twice, and keeps the first', () => {
    const first = class extends HTMLElement {};
    const second = class extends HTMLElement {};
    const messages = heard(() => {
      defineElement('twice-defined', first);
      expect(defineElement('twice-defined', first)).to.equal(first);
      expect(defineElement('twice-defined', second)).to.equal(first);
    });
    expect(messages).to.deep.equal([]);
  });

  it('keeps the first of two versions and warns with both version numbers', () => {
    const old = class extends HTMLElement {};
    Object.defineProperty(old, Symbol.for('account-widgets.version'), {value: '0.0.1'});
    customElements.define('older-version', old);
    const messages = heard(() => defineElement('older-version', class extends HTMLElement {}));
    expect(messages.join()).to.contain('0.0.1').and.to.contain('0.1.0');
    expect(customElements.get('older-version')).to.equal(old);
  });

  it('suggests a prefix when the tag belongs to another library, and never throws', () => {
    customElements.define('somebody-elses', class extends HTMLElement {});
    expect(heard(() => defineElement('somebody-elses', class extends HTMLElement {})).join()).to.contain('prefix');
  });

  it('registers a class under a second name as well', () => {
    const element = class extends HTMLElement {};
    defineElement('first-name', element);
    const other = defineElement('first-name', element, {prefix: 'acme-'});
    expect(document.createElement('acme-first-name')).to.be.instanceOf(other).and.instanceOf(element);
    expect(prefixOf(document.createElement('acme-first-name'), 'first-name')).to.equal('acme-');
  });

  it('shows one message in a browser that lacks a required feature, in the language of the page', async () => {
    const {any} = AbortSignal;
    let made = 0;
    Reflect.deleteProperty(AbortSignal, 'any');
    try {
      for (const tag of ['old-browser-outer', 'old-browser-inner']) {
        defineElement(
          tag,
          class extends HTMLElement {
            constructor() {
              super();
              made++;
            }
          },
        );
      }
    } finally {
      AbortSignal.any = any;
    }
    const page = await fixture<HTMLElement>(html`
      <div lang="de-CH">
        <old-browser-outer><old-browser-inner></old-browser-inner></old-browser-outer>
      </div>
    `);
    const outer = page.querySelector<HTMLElement>('old-browser-outer')!;
    const inner = page.querySelector<HTMLElement>('old-browser-inner')!;
    // The browser decides which of the two is the first to load the message.
    await explain(inner);
    await explain(outer);
    await waitUntil(() => outer.shadowRoot?.textContent, 'the message');
    expect(outer.shadowRoot!.querySelector('[role="alert"]')!.textContent).to.contain('Browser ist zu alt');
    expect(inner.shadowRoot === null).to.be.true;
    expect(made, 'nothing else works halfway').to.equal(0);
  });
});
