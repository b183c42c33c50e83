import {expect} from '@open-wc/testing';
import type {Account} from '../../src/api/account.js';
import {webClient} from '../../src/api/crossbar/web-client.js';
import type {Settings} from '../../src/api/settings.js';
import '../../src/components/account-overview/define.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage} from '../support/widget-page.js';

const PHONE = 'Monster UI cannot save this contact: it allows 12 characters here.';
/** The label is isolated from the sentence. */
const REGION = /Monster UI\W? cannot save this contact without: \W?State or region\W?\.$/;

async function open(row: string, otherClient?: Settings['otherClient']) {
  const backend = createBackend();
  const accountId = (await childIds(backend)).get('Davis & Main')!;
  await backend.adapter.accounts.update(accountId, {
    base: await backend.adapter.accounts.get(accountId),
    changes: {contacts: {billing: {country: 'US'}}},
  });
  const page = await widgetPage('account-overview', backend, {accountId, settings: otherClient ? {otherClient} : {}});
  (await page.find(`#row-${row} .edit`)).click();
  await page.find(`#row-${row} form`);
  const stored = async (): Promise<Account> => (await backend.adapter.accounts.get(accountId)).value;
  return {page, stored};
}

describe('contacts of account-overview, next to another client that refuses them', () => {
  it('state that a phone number is too long there, and are saved as entered', async () => {
    const {page, stored} = await open('technical-contact', webClient);
    const note = '.note:not(:empty)';
    await page.type('contacts.technical.phone', '+12025550123');
    expect(page.query(note)).to.equal(null);
    await page.type('contacts.technical.phone', '+4915112345678');
    await page.see(PHONE, note);
    await expectAccessible(page.widget);
    await page.press('Save');
    await until(async () => (await stored()).contacts.technical.phone === '+4915112345678', 'stored');
  });

  it('state which part of the address is missing there, and are saved without it', async () => {
    const {page, stored} = await open('billing-contact', webClient);
    const city = 'Reno';
    await page.type('contacts.billing.street', '1 Main St');
    await page.type('contacts.billing.city', city);
    await page.type('contacts.billing.postalCode', '89501');
    await page.type('contacts.billing.region', '');
    await page.see(REGION);
    await page.press('Save');
    await until(async () => (await stored()).contacts.billing.city === city, 'stored');
    expect((await stored()).contacts.billing.region).to.equal('');
  });

  it('show no such notice if it accepts every address', async () => {
    const {page} = await open('billing-contact', {name: 'Monster UI'});
    await page.type('contacts.billing.city', 'Reno');
    expect((await page.find('.note')).textContent.trim()).to.equal('');
  });

  it('show no such notice if no other client is known', async () => {
    const {page} = await open('technical-contact');
    await page.type('contacts.technical.phone', '+4915112345678');
    await page.see('Germany', '.hint');
    expect(page.widget.renderRoot.textContent).to.not.contain('Monster UI');
  });
});
