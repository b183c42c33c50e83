import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {UnsavedPart} from '../../../src/element/controllers/unsaved-part.js';
import {defineElement} from '../../../src/element/define-element.js';
import type {Editor} from '../../../src/session/editor.js';
import {Editors} from '../../../src/session/editors.js';
import {accountId} from '../../support/quick-adapter.js';
import {until} from '../../support/widget-page.js';

class UnsavedPartHost extends LitElement {
  editors: Editors | undefined = new Editors();
  loads = 0;
  isOnline = true;
  readonly unsaved = new UnsavedPart(this, {
    editors: () => this.editors,
    load: async () => {
      this.loads++;
      if (!this.isOnline) throw new TypeError('Failed to fetch');
      return `part ${this.loads}`;
    },
  });

  override render() {
    return this.unsaved.current;
  }

  get shown(): string | undefined {
    return this.renderRoot.textContent?.trim();
  }
}
defineElement('unsaved-part-host', UnsavedPartHost);

const typed: Editor = {accountId: accountId('a'), dirty: true, save: async () => true, discard: () => {}};
const untouched: Editor = {...typed, dirty: false};

describe('the part of an element that shows unsaved input', () => {
  it('is loaded once, with the first unsaved input', async () => {
    const host = await fixture<UnsavedPartHost>(html`<unsaved-part-host></unsaved-part-host>`);
    host.editors!.add(untouched);
    await host.updateComplete;
    expect(host.loads).to.equal(0);
    host.editors!.add(typed);
    host.editors!.changed();
    await until(() => host.shown === 'part 1', 'shows the part');
    host.editors!.changed();
    expect(host.loads).to.equal(1);
  });

  it('is loaded again with the next change after a failure, and not with every render', async () => {
    const host = await fixture<UnsavedPartHost>(html`<unsaved-part-host></unsaved-part-host>`);
    host.isOnline = false;
    host.editors!.add(typed);
    await host.updateComplete;
    expect(host.loads).to.equal(1);
    host.isOnline = true;
    host.requestUpdate();
    await host.updateComplete;
    expect(host.loads).to.equal(1);
    host.editors!.changed();
    await until(() => host.shown === 'part 2', 'shows the part');
  });

  it('does not prevent its element from rendering once there is no scope', async () => {
    const host = await fixture<UnsavedPartHost>(html`<unsaved-part-host></unsaved-part-host>`);
    const {editors} = host;
    host.editors = undefined;
    host.requestUpdate();
    await host.updateComplete;
    editors!.add(typed);
    expect(host.loads, 'follows the former scope no more').to.equal(0);
  });
});
