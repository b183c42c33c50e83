import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {webClient} from '../../src/api/crossbar/web-client.js';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/account-limits/define.js';
import type {AccountLimits} from '../../src/components/account-limits/account-limits.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage} from '../support/widget-page.js';

const POST = {method: 'POST', path: '/limits'};

async function open(name = 'Davis & Main'): Promise<{
  backend: Backend;
  page: WidgetPage<AccountLimits>;
  accountId: AccountId;
  stored: () => Promise<number>;
  posts: () => readonly number[];
}> {
  const backend = createBackend();
  const accountId = (await childIds(backend)).get(name)!;
  const page = await widgetPage('account-limits', backend, {accountId});
  await page.find('form');
  return {
    backend,
    page,
    accountId,
    stored: async () => (await backend.adapter.limits.get(accountId)).value.twowayTrunks as number,
    posts: () => backend.sandbox.requests.filter(({method}) => method === 'POST').map(({status}) => status),
  };
}

const field = (page: WidgetPage<AccountLimits>) => page.find<HTMLInputElement>('[name="twowayTrunks"]');
const slider = (page: WidgetPage<AccountLimits>) => page.find<HTMLInputElement>('input[type="range"]');

function drag(input: HTMLInputElement, value: number): void {
  input.value = String(value);
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
}

describe('account-limits', () => {
  it('saves only what was typed, and dispatches an event', async () => {
    const {backend, page, accountId} = await open();
    const before = (await backend.adapter.limits.get(accountId)).value;
    expect(page.query('.save-bar')).to.equal(null);
    await page.type('twowayTrunks', '12');
    await page.see('1 unsaved change');
    const saved = oneEvent(page.widget, 'account-saved');
    await page.press('Save');
    expect((await saved).detail).to.deep.equal({accountId, resource: 'limits', changed: ['twowayTrunks']});
    expect((await backend.adapter.limits.get(accountId)).value).to.deep.equal({...before, twowayTrunks: 12});
    await page.see('Call limits saved', '[role="status"]');
    expect(page.query('.save-bar')).to.equal(null);
    expect((await field(page)).value).to.equal('12');
  });

  it('states that another client in use changes a value above its maximum, and saves the value all the same', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Davis & Main')!;
    const page = await widgetPage('account-limits', backend, {accountId, settings: {otherClient: webClient}});
    await page.find('form');
    await page.type('twowayTrunks', '100');
    expect(page.query('.note')).to.equal(null);
    await page.type('twowayTrunks', '250');
    const note = await page.see('Monster UI stores 100 instead when these limits are saved there.', '.note');
    expect((await field(page)).getAttribute('aria-describedby')?.split(' ')).to.include(note.id);
    await page.type('burstTrunks', '250');
    expect(page.widget.renderRoot.querySelectorAll('.note'), 'its form has no burst trunks').to.have.length(1);
    await expectAccessible(page.widget);
    await page.press('Save');
    await until(async () => (await backend.adapter.limits.get(accountId)).value.twowayTrunks === 250, 'stored');
  });

  it('shows no such notice if no other client is known', async () => {
    const {page} = await open();
    await page.type('twowayTrunks', '250');
    await page.see('250 calls at a time');
    expect(page.query('.note')).to.equal(null);
  });

  it('keeps a value of 250, with the slider in the middle of its range', async () => {
    const {page, stored} = await open();
    await page.type('twowayTrunks', '250');
    const range = await slider(page);
    expect([range.value, range.max]).to.deep.equal(['250', '500']);
    await page.press('Save');
    await until(async () => (await stored()) === 250, 'stored');
    const again = await open();
    await again.backend.adapter.limits.update(again.accountId, {
      base: await again.backend.adapter.limits.get(again.accountId),
      changes: {twowayTrunks: 250},
    });
    const fresh = await widgetPage('account-limits', again.backend, {accountId: again.accountId});
    expect((await fresh.find<HTMLInputElement>('[name="twowayTrunks"]')).value).to.equal('250');
    await fresh.press('Inbound trunks: increase');
    await fresh.press('Save');
    await until(() => fresh.query('.save-bar') === null, 'saved');
    expect(await again.stored()).to.equal(250);
  });

  it('extends the slider when the thumb is released, not under the pointer', async () => {
    const {page} = await open();
    const range = await slider(page);
    drag(range, 100);
    await page.widget.updateComplete;
    expect(range.max).to.equal('100');
    range.dispatchEvent(new Event('change', {bubbles: true}));
    await page.widget.updateComplete;
    expect([range.value, range.max]).to.deep.equal(['100', '250']);
    expect((await field(page)).value).to.equal('100');
  });

  it('shows zero as none, with a minimum of zero', async () => {
    const {page} = await open();
    await page.type('twowayTrunks', '1');
    await page.press('Two-way trunks: decrease');
    expect((await slider(page)).getAttribute('aria-valuetext')).to.equal('None');
    expect((await page.find<HTMLButtonElement>('[aria-label="Two-way trunks: decrease"]')).disabled).to.equal(true);
  });

  it('shows the limits that only some backends have; an empty ceiling means unlimited', async () => {
    const {backend, page, accountId} = await open('Los Pollos Hermanos');
    const value = async (name: string) => (await page.find<HTMLInputElement>(`[name="${name}"]`)).value;
    expect([await value('burstTrunks'), await value('calls'), await value('carrierCalls')]).to.deep.equal([
      '6',
      '',
      '',
    ]);
    await page.type('calls', '40');
    await page.press('Save');
    await until(async () => (await backend.adapter.limits.get(accountId)).value.calls === 40, 'limited');
    await page.press('Max concurrent calls: unlimited');
    await page.press('Save');
    await until(async () => (await backend.adapter.limits.get(accountId)).value.calls === 'unlimited', 'unlimited');
    expect((await backend.adapter.limits.get(accountId)).value).to.include({burstTrunks: 6, twowayTrunks: 24});
  });

  it('rejects invalid text as an empty ceiling', async () => {
    const {page, posts} = await open();
    const calls = await page.find<HTMLInputElement>('[name="calls"]');
    calls.focus();
    await sendKeys({type: '1e'});
    expect(calls.validity.badInput).to.equal(true);
    await page.press('Save');
    await page.see('Enter a whole number', '.field-error');
    expect(calls.validity.badInput, 'what was typed is still there').to.equal(true);
    expect(posts()).to.deep.equal([]);
  });

  it('compares the calls in progress with the ceiling, or with the trunks if there is none', async () => {
    const {backend, page, accountId} = await open();
    const meter = await page.find('[role="meter"]');
    expect([meter.ariaValueNow, meter.ariaValueMax]).to.deep.equal(['7', '20']);
    await page.see('7 of 20 trunks in use', '#call-usage');
    const base = await backend.adapter.limits.get(accountId);
    await backend.adapter.limits.update(accountId, {base, changes: {calls: 8}});
    page.provider.reload();
    await page.see('7 of 8 allowed calls in progress', '#call-usage');
  });

  it('reports in place that calls cannot be counted', async () => {
    const backend = createBackend();
    backend.sandbox.faults.add({path: '/channels', status: 403});
    const accountId = (await childIds(backend)).get('Davis & Main')!;
    const page = await widgetPage('account-limits', backend, {accountId});
    await page.see('could not be counted');
    await page.find('[name="twowayTrunks"]');
  });

  for (const nonsense of ['', '1.5', '-3']) {
    it(`sends nothing for “${nonsense}”, and focuses the field`, async () => {
      const {page, posts} = await open();
      await page.type('twowayTrunks', nonsense);
      await page.press('Save');
      await until(async () => (await field(page)).getAttribute('aria-invalid') === 'true', 'complains');
      expect(page.widget.shadowRoot?.activeElement).to.equal(await field(page));
      expect(posts()).to.deep.equal([]);
    });
  }

  it('sends nothing invalid on leaving either', async () => {
    const {page, posts} = await open();
    await page.type('twowayTrunks', '');
    const leaving = page.provider.select();
    await until(() => page.provider.shadowRoot?.querySelector('dialog[open] .primary'), 'asks');
    page.provider.shadowRoot?.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    expect(await leaving).to.equal(false);
    expect(posts()).to.deep.equal([]);
    await page.see('Required');
  });

  it('asks before it spends money; declining leaves form and server unchanged', async () => {
    const {backend, page, stored} = await open();
    backend.sandbox.faults.add({...POST, charges: true});
    const before = await stored();
    await page.type('twowayTrunks', '12');
    await page.press('Save');
    const dialog = await page.find<HTMLDialogElement>('dialog[open]');
    expect(dialog.textContent).to.contain('$124.95').and.to.contain('$10.00');
    await page.press('Cancel', 'dialog');
    await until(() => page.query('dialog') === null, 'closed');
    expect(page.query('[role="alert"]')).to.equal(null);
    expect((await field(page)).value).to.equal('12');
    expect(await stored()).to.equal(before);
  });

  it('repeats the save once the charges are accepted, and asks again the next time', async () => {
    const {backend, page, stored, posts} = await open();
    backend.sandbox.faults.add({...POST, charges: true});
    await page.type('twowayTrunks', '12');
    await page.press('Save');
    await page.press('Accept charges and save', 'dialog');
    await until(async () => (await stored()) === 12, 'stored');
    expect(posts()).to.deep.equal([402, 200]);
    await page.type('twowayTrunks', '13');
    await page.press('Save');
    await page.find('dialog[open]');
    expect(await stored()).to.equal(12);
  });

  it('asks about charges on leaving as well, and continues once they are accepted', async () => {
    const {backend, page, stored} = await open();
    backend.sandbox.faults.add({...POST, charges: true});
    await page.type('twowayTrunks', '12');
    const leaving = page.provider.select();
    await until(() => page.provider.shadowRoot?.querySelector('dialog[open] .primary'), 'asks');
    page.provider.shadowRoot?.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    await page.press('Accept charges and save', 'dialog');
    expect(await leaving).to.equal(true);
    expect(await stored()).to.equal(12);
  });

  it('reports why a save was rejected, and keeps what was typed and the focus', async () => {
    const {backend, page} = await open();
    backend.sandbox.faults.add({...POST, status: 403});
    await page.type('twowayTrunks', '12');
    page.query<HTMLFormElement>('form')?.requestSubmit();
    await page.see(/Couldn’t save.*account’s reseller/, '[role="alert"]');
    expect((await field(page)).value).to.equal('12');
    await until(async () => page.widget.shadowRoot?.activeElement === (await field(page)), 'focus is back');
  });

  it("merges another client's changes, and asks only about the same field", async () => {
    const {backend, page, accountId} = await open();
    const base = await backend.adapter.limits.get(accountId);
    await page.type('twowayTrunks', '12');
    await backend.adapter.limits.update(accountId, {base, changes: {inboundTrunks: 40, twowayTrunks: 20}});
    await page.press('Save');
    await page.see('Someone else', '[part="conflict"]');
    await page.see('Two-way trunks', 'legend');
    const mine = await page.find<HTMLInputElement>('input[value="mine"]');
    mine.click();
    await page.press('Save this choice');
    await until(async () => {
      const {twowayTrunks, inboundTrunks} = (await backend.adapter.limits.get(accountId)).value;
      return twowayTrunks === 12 && inboundTrunks === 40;
    }, 'both changes are stored');
  });

  it('asks on Escape before it discards the changes', async () => {
    const {page} = await open();
    const before = (await field(page)).value;
    await page.type('twowayTrunks', '77');
    (await field(page)).dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
    await page.press('Keep editing', 'dialog[open]');
    expect((await field(page)).value).to.equal('77');
    (await field(page)).dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
    await page.press('Discard', 'dialog[open]');
    await until(() => page.query('.save-bar') === null, 'nothing unsaved');
    expect((await field(page)).value).to.equal(before);
  });

  it('offers a retry when the limits cannot be read', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Blue Sky')!;
    const end = backend.sandbox.faults.add({path: '/limits', malformed: true});
    const page = await widgetPage('account-limits', backend, {accountId});
    await page.find('[role="alert"]');
    expect(page.widget.matches(':state(error)')).to.equal(true);
    end();
    await page.press('Try again');
    await page.find('form');
  });

  it('shows values without controls when read-only', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Blue Sky')!;
    const page = await widgetPage('account-limits', backend, {accountId, readOnly: true});
    await page.see('1 call at a time', 'strong');
    await page.see('None', 'strong');
    expect(page.query('input')).to.equal(null);
  });

  it('shows the limits without a form, with the reason, to a user who may not set them', async () => {
    const backend = createBackend();
    const reseller = (await childIds(backend)).get('Madrigal Electromotive')!;
    const {items} = await backend.adapter.accounts.children(reseller);
    const page = await widgetPage('account-limits', backend, {accountId: items[0]!.id});
    await page.see('Limits are set by the account’s reseller or by the platform operator.');
    expect(page.query('[name="twowayTrunks"]')).to.equal(null);
    await page.see('Credit is booked by the account’s reseller');
    // What the user may change is still a form.
    await page.find('[name="destination:did_us"]');
    await expectAccessible(page.widget);
  });

  it('supports the keyboard: arrow keys change a slider and a number', async () => {
    const {page} = await open();
    const range = await slider(page);
    range.focus();
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'PageUp'});
    expect(Number((await field(page)).value)).to.be.greaterThan(11);
    const typed = await field(page);
    typed.focus();
    await sendKeys({press: 'ArrowDown'});
    await page.see('1 unsaved change');
    await sendKeys({press: 'Escape'});
    await page.find('dialog[open]');
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await until(() => page.query('.save-bar') === null, 'taken back');
  });

  it('passes axe, including with the charges question', async () => {
    const {backend, page} = await open();
    await expectAccessible(page.widget);
    backend.sandbox.faults.add({...POST, charges: true});
    await page.type('twowayTrunks', '12');
    await page.press('Save');
    await page.find('dialog[open]');
    await expectAccessible(page.widget);
  });
});
