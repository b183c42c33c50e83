import {expect, fixture, html} from '@open-wc/testing';
import type {ReactiveController} from 'lit';
import {LitElement} from 'lit';
import {ScopedPart, type ScopedHost} from '../../../src/element/controllers/scoped-part.js';

class Element extends LitElement {
  readonly controllers = new Set<ReactiveController>();

  override addController(controller: ReactiveController): void {
    super.addController(controller);
    this.controllers.add(controller);
  }

  override removeController(controller: ReactiveController): void {
    super.removeController(controller);
    this.controllers.delete(controller);
  }
}
customElements.define('scoped-part-host', Element);

class Part implements ReactiveController {
  typed = '';
  connected = 0;
  readonly host: ScopedHost;

  constructor(host: ScopedHost) {
    this.host = host;
    host.addController(this);
  }

  left = 0;

  hostLeaving(): void {
    this.left++;
  }

  hostConnected(): void {
    this.connected++;
  }

  hostDisconnected(): void {
    this.connected--;
  }
}

async function page() {
  const element = await fixture<Element>(html`<scoped-part-host></scoped-part-host>`);
  const life = {now: new AbortController() as AbortController | undefined};
  const parts = new ScopedPart(element, {lifetime: () => life.now?.signal, create: (host) => new Part(host)});
  return {element, life, parts};
}

describe('ScopedPart', () => {
  it('is the same part during a lifetime and another one afterwards', async () => {
    const {element, life, parts} = await page();
    const first = parts.current;
    first.typed = 'for A';
    expect(parts.current === first).to.equal(true);
    life.now?.abort();
    expect([first.host.ended, first.connected, first.left]).to.deep.equal([true, 0, 0]);
    life.now = new AbortController();
    expect([parts.current.typed, parts.current.connected]).to.deep.equal(['', 1]);
    expect(element.controllers.size).to.equal(1);
  });

  it('ends the part when its lifetime continues elsewhere, after hostLeaving', async () => {
    const {element, life, parts} = await page();
    const first = parts.current;
    life.now = new AbortController();
    expect(parts.current === first).to.equal(false);
    expect([first.host.ended, first.left, element.controllers.size]).to.deep.equal([true, 1, 1]);
  });

  it('prevents an ended part from updating the element or adding to it', async () => {
    const {element, life, parts} = await page();
    const {host} = parts.current;
    life.now?.abort();
    await element.updateComplete;
    host.requestUpdate();
    expect(element.isUpdatePending).to.equal(false);
    host.addController({});
    expect(element.controllers.size).to.equal(0);
  });

  it('is an empty part while there is no lifetime', async () => {
    const {life, parts} = await page();
    parts.current.typed = 'for A';
    life.now = undefined;
    const none = parts.current;
    expect(none.typed).to.equal('');
    expect(parts.current === none).to.equal(true);
  });
});
