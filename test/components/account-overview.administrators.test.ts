import {expect, oneEvent} from '@open-wc/testing';
import '../../src/components/account-overview/define.js';
import type {AccountOverview} from '../../src/components/account-overview/account-overview.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage, type WidgetPageOptions} from '../support/widget-page.js';

const account = 'A1A Car Wash';

async function open(options: WidgetPageOptions = {}, name = account) {
  const backend = createBackend();
  const accountId = (await childIds(backend)).get(name)!;
  const page = await widgetPage('account-overview', backend, {accountId, ...options});
  await page.see('administrator', '#row-administrators .value');
  return {backend, accountId, page};
}

const inner = ({widget}: WidgetPage<AccountOverview>): ShadowRoot | null | undefined =>
  widget.renderRoot.querySelector('account-admins')?.shadowRoot;
const sees = (page: WidgetPage<AccountOverview>, text: string) =>
  until(() => inner(page)?.textContent?.includes(text), `the administrators say ${text}`);
const demoteBogdan = async ({adapter}: Backend, accountId: Parameters<Backend['adapter']['admins']['list']>[0]) => {
  const bogdan = (await adapter.admins.list(accountId)).find(({firstName}) => firstName === 'Bogdan')!;
  return bogdan.id;
};

describe('account-overview, administrators', () => {
  it('expands in place to all administrators, and collapses again', async () => {
    const {page} = await open();
    await page.press('Edit Administrators');
    await sees(page, 'Skyler White');
    await sees(page, 'Add administrator');
    await expectAccessible(page.widget);
    await page.press('Close Administrators');
    expect(page.query('account-admins')).to.equal(null);
    await until(() => page.widget.shadowRoot?.activeElement?.matches('#row-administrators .edit'), 'the focus is back');
  });

  it('follows changes made there, and dispatches an event', async () => {
    const {backend, accountId, page} = await open();
    const id = await demoteBogdan(backend, accountId);
    await page.press('Edit Administrators');
    await sees(page, 'Bogdan Wolynetz');
    inner(page)?.querySelector<HTMLButtonElement>(`#admin-${id} .demote`)?.click();
    await until(() => inner(page)?.querySelector('dialog[open]'), 'it asks');
    const saved = oneEvent(page.provider, 'account-saved');
    inner(page)?.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    expect((await saved).detail).to.deep.equal({accountId, resource: 'admins', changed: [id]});
    await page.press('Close Administrators');
    await page.see('1 administrator', '#row-administrators .value');
  });

  for (const pinned of [true, false]) {
    const given = pinned ? 'its attribute' : 'its provider';
    it(`stay those of the account of ${given} while the user is asked about unsaved input in them`, async () => {
      const {backend, accountId, page} = await open();
      if (pinned) page.widget.accountId = accountId;
      await page.press('Edit Administrators');
      await sees(page, 'Add administrator');
      inner(page)?.querySelector<HTMLButtonElement>('.add')?.click();
      const typed = () => inner(page)?.querySelector<HTMLInputElement>('form input');
      await until(typed, 'the form');
      typed()!.value = 'Half typed';
      typed()!.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      page.widget.accountId = (await childIds(backend)).get('Blue Sky');
      const question = () => page.widget.shadowRoot?.querySelector('dialog[open]');
      await until(question, 'the overview asks');
      expect(page.widget.renderRoot.querySelector('account-admins')?.accountId).to.equal(
        pinned ? accountId : undefined,
      );
      expect(inner(page)?.querySelector('dialog[open]'), 'asked once').to.equal(null);
      expect(typed()?.value).to.equal('Half typed');
      expect(inner(page)?.textContent).to.contain('Skyler White');
    });
  }

  it('are shown when read-only', async () => {
    const {page} = await open({readOnly: true});
    await page.press('Show Administrators');
    await sees(page, 'Skyler White');
    expect(inner(page)?.querySelector('button')).to.equal(null);
    const disabled = await open({}, 'Crossroads Motel');
    await disabled.page.press('Show Administrators');
    await sees(disabled.page, 'Wendy Sandoval');
    expect(inner(disabled.page)?.querySelector('button')).to.equal(null);
  });

  it('collapse when another account is shown', async () => {
    const {backend, page} = await open();
    await page.press('Edit Administrators');
    await sees(page, 'Skyler White');
    await page.provider.select((await childIds(backend)).get('Blue Sky'));
    await page.see('Todd Alquist', '#row-administrators .value');
    expect(page.query('account-admins')).to.equal(null);
  });

  it('cause a question before a switch would discard what was typed', async () => {
    const {backend, page} = await open();
    await page.press('Edit Administrators');
    await sees(page, 'Skyler White');
    inner(page)?.querySelector<HTMLButtonElement>('.add')?.click();
    await until(() => inner(page)?.querySelector('[name="email"]'), 'the form');
    const field = inner(page)!.querySelector<HTMLInputElement>('[name="email"]')!;
    field.value = 'kim@a1a.example';
    field.dispatchEvent(new InputEvent('input'));
    void page.provider.select((await childIds(backend)).get('Blue Sky'));
    await until(() => page.provider.shadowRoot?.textContent?.includes('Save your changes?'), 'asks');
  });
});

describe('account-overview, service plan', () => {
  it('shows the number of plans, then their names; expands to them and follows a change', async () => {
    const {backend, accountId, page} = await open();
    await page.see('1 plan', '#row-service-plan .value');
    await page.press('Edit Service plan');
    const plan = () => page.widget.renderRoot.querySelector('service-plan')?.shadowRoot;
    await until(() => plan()?.textContent?.includes('Small Office'), 'the plan by name');
    await expectAccessible(page.widget);
    await page.press('Close Service plan');
    await page.see('Small Office', '#row-service-plan .value');
    const [assigned] = (await backend.adapter.plans.assigned(accountId)).value.plans;
    await backend.adapter.plans.change(accountId, {add: [], remove: [assigned!]});
    page.provider.reload();
    await page.see('None', '#row-service-plan .value');
  });

  it('fails only in its own row', async () => {
    const backend = createBackend();
    backend.sandbox.faults.add({path: /services$/, status: 403});
    const accountId = (await childIds(backend)).get(account);
    const page = await widgetPage('account-overview', backend, {accountId});
    await page.see('No access', '#row-service-plan [role="alert"]');
    await page.see('A1A Car Wash', '#row-name .value');
    expect(page.widget.renderRoot.querySelectorAll('[role="alert"]')).to.have.lengthOf(1);
  });
});
