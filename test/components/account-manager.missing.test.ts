import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {Adding} from '../../src/components/account-manager/account-manager.adding.js';
import {tabsFor} from '../../src/components/account-manager/account-manager.model.js';
import '../../src/components/account-manager/define.js';
import {apiError} from '../../src/api/errors.js';
import {Editors} from '../../src/session/editors.js';
import type {AccountScope} from '../../src/session/scope.js';
import {createBackend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage} from '../support/widget-page.js';

describe('account-manager, when a part of its code cannot be loaded', () => {
  it('reports it on the tab, does not retry by itself, and shows the tab after a retry', async () => {
    const backend = createBackend();
    const scope = {adapter: backend.adapter, session: {settings: {}}} as unknown as AccountScope;
    const access = tabsFor(scope).find(({id}) => id === 'access')!;
    const {load} = access;
    let asked = 0;
    Object.assign(access, {load: () => Promise.reject(new TypeError(`Failed to fetch, ${++asked}`))});
    try {
      const accountId = (await childIds(backend)).get('Davis & Main');
      const page = await widgetPage('account-manager', backend);
      page.provider.accountId = accountId;
      (await page.find('#tab-access')).click();
      await page.see('Part of this page could not be loaded', '#panel [role="alert"]');
      page.widget.requestUpdate();
      await page.widget.updateComplete;
      expect(asked).to.equal(1);
      Object.assign(access, {load});
      await page.press('Try again', '#panel');
      await page.find('account-access');
      expect(page.query('#panel [role="alert"]')).to.equal(null);
    } finally {
      Object.assign(access, {load});
    }
  });

  it('remembers the parent of the account to add until the wizard is loaded', async () => {
    class AddingHost extends LitElement {}
    customElements.define('adding-host', AddingHost);
    const host = await fixture<AddingHost>(html`<adding-host></adding-host>`);
    const {signal} = new AbortController();
    const missing = apiError('missing-code', 'offline', {});
    let fetched: Promise<void> = Promise.reject(missing);
    const adding = new Adding(host, {
      scope: () => ({signal, editors: new Editors()}) as AccountScope,
      enabled: () => true,
      load: () => fetched,
    });
    host.dispatchEvent(new CustomEvent('account-create-request', {detail: {accountId: 'parent'}}));
    await until(() => adding.error, 'the failure is known');
    expect([adding.error, adding.below]).to.deep.equal([missing, undefined]);
    fetched = Promise.resolve();
    adding.retry();
    await until(() => adding.below, 'it is begun');
    expect([adding.error, adding.below]).to.deep.equal([undefined, 'parent']);
  });

  it('adds nothing below an account of a scope that has ended', async () => {
    class LateHost extends LitElement {}
    customElements.define('late-host', LateHost);
    const host = await fixture<LateHost>(html`<late-host></late-host>`);
    let {signal} = new AbortController();
    let asked = 0;
    const adding = new Adding(host, {
      scope: () => ({signal, editors: new Editors()}) as AccountScope,
      enabled: () => true,
      load: () => Promise.reject(apiError('missing-code', `offline, ${++asked}`, {})),
    });
    host.dispatchEvent(new CustomEvent('account-create-request', {detail: {accountId: 'parent'}}));
    await until(() => adding.error, 'the failure is known');
    ({signal} = new AbortController());
    adding.retry();
    expect([asked, adding.error, adding.below]).to.deep.equal([1, undefined, undefined]);
  });
});
