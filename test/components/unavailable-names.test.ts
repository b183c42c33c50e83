import {expect} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/account-breadcrumbs/define.js';
import '../../src/components/account-manager/define.js';
import '../../src/components/service-plan/define.js';
import {createBackend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {deepAll, deepText} from '../support/deep.js';
import {until, widgetPage} from '../support/widget-page.js';

const alerts = (root: ParentNode) => deepAll(root, '[role="alert"]').filter((alert) => alert.textContent?.trim());

describe('names that cannot be read', () => {
  for (const [account, listed] of [
    ['Davis & Main', true],
    ['Name unavailable', false],
  ] as const) {
    it(`are taken from what is known while the server is down: ${account}, with one message and one retry`, async () => {
      const backend = createBackend();
      const id = (await childIds(backend)).get('Davis & Main')!;
      if (!listed) backend.sandbox.faults.add({method: 'GET', path: '/children', status: 500});
      const page = await widgetPage('account-manager', backend);
      await until(() => deepText(page.widget).includes(listed ? 'Davis & Main' : 'could not be loaded'), 'the tree');
      const end = backend.sandbox.faults.add({method: 'GET', path: new RegExp(`accounts/${id}(/|$)`), status: 503});
      page.provider.accountId = id;
      const main = await page.find('main');
      await until(() => alerts(main).length > 0, 'the failure is reported');
      await until(() => deepAll(main, '.skeleton').length === 0, 'nothing is pending');
      expect(alerts(main)).to.have.length(1);
      expect(deepAll(main, 'button').filter((button) => button.textContent?.trim() === 'Try again')).to.have.length(1);
      expect(deepAll(main, 'h2')[0]?.textContent?.trim()).to.equal(account);
      expect(deepAll(main, '[part="current"]')[0]?.textContent?.trim()).to.equal(account);
      expect(deepText(main)).not.to.contain(id);
      end();
      deepAll<HTMLButtonElement>(main, 'button')
        .find((button) => button.textContent?.trim() === 'Try again')
        ?.click();
      await until(() => deepAll(main, 'nav li').length === 2, 'the path is read again');
      await until(() => deepAll(main, 'h2')[0]?.textContent?.trim() === 'Davis & Main', 'so is the name');
      expect(alerts(main)).to.have.length(0);
    });
  }

  it('are reported once when a link opens an account while the server is down', async () => {
    const backend = createBackend();
    const id = (await childIds(backend)).get('Davis & Main')!;
    backend.sandbox.faults.add({method: 'GET', path: new RegExp(`accounts/${id}(/|$)`), status: 503});
    const page = await widgetPage('account-manager', backend, {accountId: id});
    await until(() => alerts(page.provider).length > 0, 'the failure is reported');
    expect(alerts(page.provider)).to.have.length(1);
    expect(deepText(page.provider)).not.to.contain(id);
  });

  it('are not replaced by ids on the path to an account', async () => {
    const backend = createBackend();
    const id = (await childIds(backend)).get('Davis & Main')!;
    const home = backend.sandbox.credentials.accountId as AccountId;
    const ancestors = async () => [{id: home}, {id: 'aaaa0000' as AccountId}];
    const adapter = {...backend.adapter, accounts: {...backend.adapter.accounts, ancestors}} as typeof backend.adapter;
    const page = await widgetPage('account-breadcrumbs', {adapter}, {accountId: id});
    await until(() => page.widget.renderRoot.querySelectorAll('nav li').length === 3, 'the path');
    const text = deepText(page.widget);
    expect(text)
      .to.contain('Name unavailable')
      .and.to.contain('Davis & Main')
      .and.to.contain('Meridian Voice Partners');
    expect(text).not.to.contain('aaaa0000');
  });

  it('are not replaced by ids in the list of assigned plans', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Davis & Main')!;
    const {value} = await backend.adapter.plans.assigned(accountId);
    backend.sandbox.faults.add({path: '/services/available', status: 500});
    const page = await widgetPage('service-plan', backend, {accountId});
    await page.see('The names of the plans could not be loaded', '[role="alert"]');
    await page.see('Name unavailable', '.assigned');
    for (const plan of value.plans) expect(deepText(page.widget)).not.to.contain(plan);
  });
});
