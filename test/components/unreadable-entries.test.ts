/** Entries that cannot be read do not break the others, and each list states how many there are. */
import {expect} from '@open-wc/testing';
import '../../src/components/account-admins/define.js';
import '../../src/components/account-limits/define.js';
import '../../src/components/account-overview/define.js';
import '../../src/components/account-tree/define.js';
import '../../src/components/app-exchange/define.js';
import '../../src/components/service-plan/define.js';
import {only, serverWith, withOdd} from '../support/unreadable-rows.js';
import {widgetPage} from '../support/widget-page.js';

const one = '1 entry cannot be read.';
const two = '2 entries cannot be read.';

describe('entries that cannot be read', () => {
  it('are counted below the accounts of their level', async () => {
    const page = await widgetPage('account-tree', await serverWith(/\/children$/, withOdd(null, {name: 'Odd'})));
    await page.see('Davis & Main', '.name');
    await page.see(two, '.tail');
  });

  it('do not make a level appear to be empty', async () => {
    const page = await widgetPage('account-tree', await serverWith(/\/children$/, only(null)));
    await page.see(one, '.tail');
    expect(page.widget.renderRoot.textContent).not.to.contain('No accounts yet');
  });

  it('make a search incomplete', async () => {
    const page = await widgetPage('account-tree', await serverWith(/\/(search|descendants)$/, withOdd(null)));
    await page.see('Davis & Main', '.name');
    const field = await page.find<HTMLInputElement>('input[type="search"]');
    field.focus();
    field.value = 'davis';
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await page.see('Not every account could be searched for “davis”.');
  });

  it('are counted below the administrators', async () => {
    const server = await serverWith(/\/users$/, withOdd(null, 7));
    const page = await widgetPage('account-admins', server, server);
    await page.find('li.admin');
    await page.see(two, '.unreadable');
  });

  it('do not make an account appear to have no administrators', async () => {
    const server = await serverWith(/\/users$/, only({first_name: 'Ada'}));
    for (const tag of ['account-admins', 'account-overview'] as const) {
      const page = await widgetPage(tag, server, server);
      await page.see(one, '.unreadable, .muted');
      expect(page.widget.renderRoot.textContent).not.to.match(/No administrator/);
    }
  });

  it('do not count as administrators: the last one who can be read can be neither demoted nor deleted', async () => {
    const server = await serverWith(/\/users$/, (data) => [(data as readonly unknown[])[0], null]);
    const page = await widgetPage('account-admins', server, server);
    await page.see(one, '.unreadable');
    const rows = page.widget.renderRoot.querySelectorAll('li.admin');
    expect(rows).to.have.length(1);
    expect(rows[0]?.querySelectorAll('.remove:not([aria-disabled="true"]):not(:disabled)')).to.have.length(0);
  });

  it('are counted in the row of the overview', async () => {
    const server = await serverWith(/\/users$/, withOdd(null));
    const page = await widgetPage('account-overview', server, server);
    await page.see(one, '.muted');
  });

  it('are counted below the apps', async () => {
    const server = await serverWith(/\/apps_store$/, withOdd(null, {id: null}));
    const page = await widgetPage('app-exchange', server, server);
    await page.find('li[part="app"]');
    await page.see(two, '.unreadable');
  });

  it('do not make a store appear to be empty', async () => {
    const server = await serverWith(/\/apps_store$/, only(null));
    const page = await widgetPage('app-exchange', server, server);
    await page.see(one, '.unreadable');
    expect(page.query('[part="notice"]')).to.equal(null);
  });

  it('make the list of blocked apps unusable: no app may appear to be allowed, and nothing is written', async () => {
    const server = await serverWith(/\/blacklist$/, () => ({blacklist: ['x', null]}));
    const page = await widgetPage('app-exchange', server, server);
    await page.find('[part="error"]');
    expect(page.query('input[role="switch"]')).to.equal(null);
  });

  it('are counted below the plans, and an assigned one may be among them', async () => {
    const server = await serverWith(/\/services\/available$/, only(null));
    const page = await widgetPage('service-plan', server, server);
    await page.press('Change plans');
    await page.see(one, '.unreadable');
    expect(page.widget.renderRoot.textContent).not.to.match(/no plans|not offered/i);
  });

  it('leave the ledger without balances that could be wrong', async () => {
    const server = await serverWith(/\/ledgers\/[a-z-]+$/, (data) =>
      Array.isArray(data) ? [...(data as readonly unknown[]), null] : data,
    );
    const page = await widgetPage('account-limits', server, server);
    await page.press('Ledger');
    await page.see(/(entry|entries) cannot be read\./, '.unreadable');
    await page.find('.ledger tbody tr');
    for (const cell of page.widget.renderRoot.querySelectorAll('.ledger td.balance-column')) {
      expect(cell.textContent?.trim()).to.equal('');
    }
    expect(page.query('.ledger .chart, .ledger svg')).to.equal(null);
  });
});
