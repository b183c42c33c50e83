import {expect, oneEvent} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/service-plan/define.js';
import type {ServicePlan} from '../../src/components/service-plan/service-plan.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage, type WidgetPageOptions} from '../support/widget-page.js';

interface Opened {
  readonly backend: Backend;
  readonly accountId: AccountId;
  readonly page: WidgetPage<ServicePlan>;
  /** Names of the stored plans. */
  readonly stored: () => Promise<readonly string[]>;
}

/** Davis & Main has the plan Professional; an empty name opens the operator's own account. */
async function open(
  name = 'Davis & Main',
  {prepare, ...options}: WidgetPageOptions & {readonly prepare?: (backend: Backend) => void} = {},
): Promise<Opened> {
  const backend = createBackend();
  const accountId =
    name === '' ? (backend.sandbox.credentials.accountId as AccountId) : (await childIds(backend)).get(name)!;
  prepare?.(backend);
  const page = await widgetPage('service-plan', backend, {accountId, ...options});
  const {plans} = backend.adapter;
  return {
    backend,
    accountId,
    page,
    stored: async () => {
      const offered = await plans.available(accountId);
      const {value} = await plans.assigned(accountId);
      return value.plans.map((id) => offered.find((plan) => plan.id === id)?.name ?? id).sort();
    },
  };
}

const choose = async ({page}: Opened, plan: string) => {
  const label = await page.see(plan, 'label.plan');
  label.querySelector('input')!.click();
  await page.widget.updateComplete;
};
const cells = ({page}: Opened, within = '') =>
  [...page.widget.renderRoot.querySelectorAll(`${within} .comparison :is(tbody, tfoot) tr`)].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim()),
  );
const startChange = async (opened: Opened) => {
  await opened.page.press('Change plans');
  await opened.page.find('label.plan');
};

describe('service-plan', () => {
  it('shows the plans by name, their prices, and the total', async () => {
    const {page} = await open();
    await page.see('Professional', '.assigned strong');
    await page.see('Trunks and seats with volume discounts', '.assigned');
    await page.see('Two-way trunk', '.prices th');
    await page.see('$24.99', '.prices td');
    await page.see(/\$[\d.,]+\/month at current usage/, '.sum');
    await page.see('Next bill on', '.sum');
    await expectAccessible(page.widget);
  });

  it('reports that the plan names could not be loaded, and retries on demand', async () => {
    let end = (): void => {};
    const {page} = await open('Davis & Main', {
      prepare: ({sandbox}) => (end = sandbox.faults.add({path: '/services/available', status: 500})),
    });
    await page.see('The names of the plans could not be loaded', '[role="alert"]');
    end();
    await page.press('Try again');
    await page.see('Professional', '.assigned strong');
    expect(page.query('[role="alert"]')).to.equal(null);
  });

  it('reports that there is no plan', async () => {
    const {page} = await open('Blue Sky');
    await page.see('No plan is assigned to this account', '[part="notice"]');
    await expectAccessible(page.widget);
  });

  it('shows before, after, and the difference of a choice item by item, before anything is stored', async () => {
    const opened = await open();
    const {page} = opened;
    await page.find('.prices');
    await startChange(opened);
    await page.see('Select plans to see the new price', '.quote');
    await choose(opened, 'Professional');
    await choose(opened, 'Small Office');
    await page.find('.comparison');
    await until(() => cells(opened).some(([name]) => name === 'Two-way trunk'), 'the quote');
    const rows = Object.fromEntries(cells(opened).map(([name, ...amounts]) => [name, amounts]));
    expect(rows['Administrator']).to.deep.equal(['$8.00', '$10.00', '+$2.00']);
    expect(rows['Inbound trunk']).to.deep.equal(['$29.95', '$34.95', '+$5.00']);
    expect(rows['Two-way trunk']?.[1]).to.equal('$0.00');
    expect(rows['Per month']?.[2]).to.match(/^-\$/);
    await expectAccessible(page.widget);
    expect(await opened.stored()).to.deep.equal(['Professional']);
  });

  it('changes only the chosen plans after a question that names the account and the price', async () => {
    const opened = await open();
    const {page, accountId, backend} = opened;
    await page.find('.prices');
    await startChange(opened);
    await choose(opened, 'Free trial');
    await page.find('.comparison');
    await page.press('Change plans', 'form');
    await page.see('Change plans for Davis & Main?', 'dialog[open]');
    await page.see('Added: Free trial', 'dialog');
    expect(cells(opened, 'dialog').at(-1)?.[0]).to.equal('Per month');
    await expectAccessible(page.widget);
    const saved = oneEvent(page.widget, 'account-saved');
    await page.press('Change plans', 'dialog');
    expect((await saved).detail).to.deep.equal({accountId, resource: 'plans', changed: ['plans']});
    await page.see('Free trial', '.assigned');
    expect(await opened.stored()).to.deep.equal(['Free trial', 'Professional']);
    const [write] = backend.sandbox.requests.filter(({method, path}) => method === 'POST' && /services$/.test(path));
    expect(write?.status).to.equal(200);
    await until(() => page.widget.shadowRoot?.activeElement?.matches('.change'), 'the focus is back');
  });

  it('restores the former plans on Undo, after a question with their price', async () => {
    const opened = await open();
    const {page} = opened;
    await page.find('.prices');
    await startChange(opened);
    await choose(opened, 'Professional');
    await choose(opened, 'Free trial');
    await page.find('.comparison');
    await page.press('Change plans', 'form');
    await page.press('Change plans', 'dialog');
    await page.see('Free trial', '.assigned');
    await page.see('Professional → Free trial', '.saved-bar');
    await page.press('Undo', '.saved-bar');
    await page.see('Change plans for Davis & Main?', 'dialog[open]');
    await page.see('Added: Professional', 'dialog');
    expect(await opened.stored()).to.deep.equal(['Free trial']);
    await page.press('Change plans', 'dialog');
    await page.see('Change undone', '.saved-bar');
    await page.see('Professional', '.assigned');
    expect(await opened.stored()).to.deep.equal(['Professional']);
  });

  it('leaves the plans as saved when the question before Undo is declined', async () => {
    const opened = await open();
    const {page} = opened;
    await page.find('.prices');
    await startChange(opened);
    await choose(opened, 'Free trial');
    await page.find('.comparison');
    await page.press('Change plans', 'form');
    await page.press('Change plans', 'dialog');
    await page.press('Undo', '.saved-bar');
    await page.press('Cancel', 'dialog');
    await page.see('Undo', '.saved-bar button');
    expect(await opened.stored()).to.deep.equal(['Free trial', 'Professional']);
  });

  it('stores nothing on Cancel in the form or in the question', async () => {
    const opened = await open();
    const {page} = opened;
    await startChange(opened);
    await choose(opened, 'Free trial');
    await page.find('.comparison');
    await page.press('Change plans', 'form');
    await page.press('Cancel', 'dialog');
    await page.press('Cancel', 'form');
    await page.find('.assigned');
    expect(await opened.stored()).to.deep.equal(['Professional']);
  });

  it('waits for the price before it asks', async () => {
    const opened = await open();
    const {page, backend} = opened;
    await startChange(opened);
    const hold = backend.sandbox.faults.hold({path: '/services/quote'});
    await choose(opened, 'Free trial');
    await hold.arrived;
    await page.press('Change plans', 'form');
    await page.see('Wait for the new price.', '.field-error');
    hold.release();
    await page.find('.comparison');
    await page.press('Change plans', 'form');
    await page.find('dialog[open]');
  });

  it('states in the question that a price is unavailable', async () => {
    const opened = await open('Davis & Main', {
      prepare: ({sandbox}) => void sandbox.faults.add({path: '/services/quote', malformed: true}),
    });
    const {page} = opened;
    await startChange(opened);
    await choose(opened, 'Free trial');
    await page.see('The new price could not be calculated', '.quote [role="alert"]');
    await expectAccessible(page.widget);
    await page.press('Change plans', 'form');
    await page.see('It will be charged anyway', 'dialog');
  });

  it('asks, and overwrites nothing, when another client has changed the plans in the meantime', async () => {
    const opened = await open();
    const {page, backend, accountId} = opened;
    await startChange(opened);
    await choose(opened, 'Free trial');
    await page.find('.comparison');
    const small = (await backend.adapter.plans.available(accountId)).find(({name}) => name === 'Small Office')!;
    await backend.adapter.plans.change(accountId, {add: [small.id], remove: []});
    await page.press('Change plans', 'form');
    await page.press('Change plans', 'dialog');
    await page.find('[part="conflict"]');
    await page.see('Professional and Small Office', '[part="conflict"] .choice');
    await expectAccessible(page.widget);
    expect(await opened.stored()).to.deep.equal(['Professional', 'Small Office']);
  });

  it('keeps the choice when it is rejected, and reports who may change it', async () => {
    const opened = await open('Davis & Main', {
      prepare: ({sandbox}) => void sandbox.faults.add({method: 'POST', path: /services$/, status: 403}),
    });
    const {page} = opened;
    await startChange(opened);
    await choose(opened, 'Free trial');
    await page.find('.comparison');
    await page.press('Change plans', 'form');
    await page.press('Change plans', 'dialog');
    await page.see('the provider that bills this account', '[role="alert"]');
    expect((await page.see('Free trial', 'label.plan')).querySelector('input')!.checked).to.equal(true);
  });

  it('is not offered to a user who does not bill the account, nor when read-only; it explains why', async () => {
    const own = await open('');
    await own.page.see('Contact your provider', '.hint');
    expect(own.page.query('.change')).to.equal(null);
    const looking = await open('Davis & Main', {readOnly: true});
    await looking.page.see('Read-only', '.hint');
    expect(looking.page.query('button')).to.equal(null);
  });

  it('shows each failing part only in its place', async () => {
    const {page} = await open('Davis & Main', {
      prepare: ({sandbox}) => {
        sandbox.faults.add({path: '/services/summary', malformed: true, times: 1});
        sandbox.faults.add({path: '/services/available', status: 503});
      },
    });
    await page.see('The prices could not be loaded', '[role="alert"]');
    // Without the list only the id is known, which is reported.
    await page.find('.assigned strong');
    await page.see('The names of the plans could not be loaded', '[role="alert"]');
    await page.press('Change plans');
    await page.see('The available plans could not be loaded', 'form [role="alert"]');
    await page.press('Cancel', 'form');
    (await page.see('The prices could not be loaded', '[role="alert"]')).querySelector('button')!.click();
    await page.see('Two-way trunk', '.prices th');
  });

  it('reports that access is denied', async () => {
    const {page} = await open('Davis & Main', {
      prepare: ({sandbox}) => void sandbox.faults.add({path: /services$/, status: 403}),
    });
    await page.see('No access', '[role="alert"]');
    await expectAccessible(page.widget);
  });
});
