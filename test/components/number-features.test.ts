import {expect, oneEvent} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import type {NumberFeatureAccess} from '../../src/api/number-features.js';
import '../../src/components/number-features/define.js';
import {switchedOff} from '../../src/components/number-features/number-features.model.js';
import type {NumberFeatures} from '../../src/components/number-features/number-features.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage, type WidgetPageOptions} from '../support/widget-page.js';

interface Opened {
  readonly backend: Backend;
  readonly accountId: AccountId;
  readonly page: WidgetPage<NumberFeatures>;
  readonly stored: () => Promise<NumberFeatureAccess>;
  readonly writes: () => number;
}

/** Blue Sky has E911 switched off and CNAM on; Davis & Main has set neither. */
async function open(name: string, options: WidgetPageOptions = {}): Promise<Opened> {
  const backend = createBackend();
  const accountId = (await childIds(backend)).get(name)!;
  const page = await widgetPage('number-features', backend, {accountId, ...options});
  await page.find('.feature, .notice');
  return {
    backend,
    accountId,
    page,
    stored: async () => (await backend.adapter.numberFeatures.get(accountId)).value,
    writes: () => backend.sandbox.requests.filter(({method}) => method !== 'GET').length,
  };
}

const feature = ({page}: Opened, key: string) => page.find<HTMLInputElement>(`input[name="${key}"]`);
const flip = async (opened: Opened, key: string) => {
  (await feature(opened, key)).click();
  await opened.page.widget.updateComplete;
};

describe('number-features', () => {
  it('shows a feature that was never set as on', async () => {
    const opened = await open('Davis & Main');
    expect((await feature(opened, 'e911')).checked).to.equal(true);
    expect((await feature(opened, 'cnam')).checked).to.equal(true);
  });

  it('switches on without a question, saves only that, and dispatches an event', async () => {
    const opened = await open('Blue Sky');
    const {page, accountId, stored} = opened;
    await flip(opened, 'e911');
    const saved = oneEvent(page.widget, 'account-saved');
    await page.press('Save');
    expect((await saved).detail).to.deep.equal({accountId, resource: 'number-features', changed: ['e911']});
    expect(await stored()).to.deep.equal({e911: true, cnam: true});
    await page.see('Number features saved', '[role="status"]');
  });

  it('asks before undoing a save that switched something on, and changes nothing when the user declines', async () => {
    const opened = await open('Blue Sky');
    const {page, stored} = opened;
    await flip(opened, 'e911');
    await page.press('Save');
    await page.press('Undo');
    await page.press('Cancel', 'dialog');
    await page.see('Undo', '.saved-bar button');
    expect((await feature(opened, 'e911')).checked).to.equal(true);
    expect(await stored()).to.include({e911: true});
    await page.press('Undo');
    (await page.find<HTMLButtonElement>('dialog .primary, dialog .danger')).click();
    await page.see('Change undone', '.saved-bar');
    expect(await stored()).to.include({e911: false});
  });

  it('leaves the other one on if neither was ever set, and stores both: other clients show an absent switch as off', async () => {
    const opened = await open('Davis & Main');
    await flip(opened, 'cnam');
    await opened.page.press('Save');
    await opened.page.press('Turn off', 'dialog');
    await until(async () => !(await opened.stored()).cnam, 'stored');
    const {sandbox, adapter} = opened.backend;
    const response = await sandbox.fetch(`https://sandbox.example/v2/accounts/${opened.accountId}`, {
      headers: {'x-auth-token': sandbox.issueToken()},
    });
    const {data} = (await response.json()) as {data: {numbers_features: object}};
    expect(data.numbers_features).to.deep.equal({cnam_enabled: false, e911_enabled: true});
    expect(await opened.stored()).to.deep.equal({e911: true, cnam: false});
    expect((await adapter.accounts.get(opened.accountId)).value.enabled).to.equal(true);
  });

  it('asks with the account’s name before it switches off, and names the consequences for emergency calls', async () => {
    const opened = await open('Davis & Main');
    await flip(opened, 'e911');
    await opened.page.press('Save');
    const dialog = await opened.page.find<HTMLDialogElement>('dialog[open]');
    expect(dialog.textContent).to.contain('Turn off for Davis & Main?').and.to.contain('Emergency address (E911)');
    expect(dialog.textContent).to.contain('where a call').and.not.to.contain('Caller name');
    expect(opened.writes()).to.equal(0);
    await opened.page.press('Cancel', 'dialog');
    expect((await feature(opened, 'e911')).checked).to.equal(false);
    expect(opened.writes()).to.equal(0);
  });

  it('keeps the switches when the save is rejected', async () => {
    const opened = await open('Blue Sky');
    opened.backend.sandbox.faults.add({method: 'PATCH', path: '/accounts/', status: 403});
    await flip(opened, 'e911');
    await opened.page.press('Save');
    await opened.page.see('Couldn’t save', '[role="alert"]');
    expect((await feature(opened, 'e911')).checked).to.equal(true);
  });

  it('reads nothing if the portal has no number features, and reports that', async () => {
    const opened = await open('Blue Sky', {settings: {disableNumbersFeatures: true}});
    await opened.page.see('Not available in this portal');
    expect(opened.page.query('input')).to.equal(null);
    const reads = opened.backend.sandbox.requests.filter(({path}) => path.endsWith(opened.accountId));
    expect(reads).to.have.length(0);
  });

  it('shows what is on without controls when read-only', async () => {
    const opened = await open('Blue Sky', {readOnly: true});
    await opened.page.see(/Emergency address \(E911\) Off/, '.feature');
    expect(opened.page.query('input')).to.equal(null);
    await expectAccessible(opened.page.widget);
  });

  it('determines what a change takes away', () => {
    const keys = (base: NumberFeatureAccess, draft: NumberFeatureAccess) =>
      switchedOff(base, draft).map(({key}) => key);
    expect(keys({e911: true, cnam: false}, {e911: false, cnam: true})).to.deep.equal(['e911']);
    expect(keys({e911: false, cnam: false}, {e911: false, cnam: false})).to.deep.equal([]);
  });

  it('passes axe, including its question', async () => {
    const opened = await open('Davis & Main');
    await expectAccessible(opened.page.widget);
    await flip(opened, 'e911');
    await opened.page.press('Save');
    await opened.page.find('dialog[open]');
    await expectAccessible(opened.page.widget);
  });
});
