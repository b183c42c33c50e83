import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {apiError} from '../../../src/api/errors.js';
import type {Charges} from '../../../src/api/charges.js';
import type {Settings} from '../../../src/api/settings.js';
import {writeWithCharges} from '../../../src/ui/dialogs/ask-charges.js';
import '../../../src/components/account-limits/define.js';
import {createBackend} from '../../support/backend.js';
import {childIds} from '../../support/page.js';
import {until, widgetPage} from '../../support/widget-page.js';

const POST = {method: 'POST', path: '/limits'};

/** The limits with one more trunk typed, on a backend that charges for it. */
async function costly(settings: Settings = {}, locale = 'en') {
  const backend = createBackend();
  backend.sandbox.faults.add({...POST, charges: true});
  const accountId = (await childIds(backend)).get('Davis & Main')!;
  const page = await widgetPage('account-limits', backend, {accountId, settings, locale});
  await page.type('twowayTrunks', '12');
  page.query<HTMLFormElement>('form')?.requestSubmit();
  return {
    page,
    backend,
    posts: () => backend.sandbox.requests.filter(({method}) => method === 'POST').map(({status}) => status),
    stored: async () => (await backend.adapter.limits.get(accountId)).value.twowayTrunks,
  };
}

describe('charges', () => {
  it('are listed line by line, with new items, one-time charges, and the payer', async () => {
    const {page} = await costly();
    const dialog = await page.find('dialog[open]');
    const words = dialog.textContent?.replace(/\s+/g, ' ') ?? '';
    expect(words).to.contain('Meridian Voice Partners pays');
    expect(words).to.match(/Two-way trunks 5 × \$24\.99 2 of them new \$124\.95/);
    expect(words).to.match(/Activation Once Two-way trunks 2 × \$5\.00 \$10\.00/);
    expect(words).to.match(/Total per month \$124\.95 Due today \$10\.00/);
  });

  it("are shown in the host's currency", async () => {
    const {page} = await costly({currencyCode: 'EUR'});
    expect((await page.find('dialog[open]')).textContent).to.contain('€124.95');
  });

  it('are never asked about when accepted in advance', async () => {
    const {page, posts, stored} = await costly({acceptCharges: {autoAccept: true}});
    await until(async () => (await stored()) === 12, 'stored');
    expect(posts()).to.deep.equal([200]);
    expect(page.query('dialog')).to.equal(null);
  });

  it('shows an error, not another question, when accepted charges are quoted again', async () => {
    const backend = createBackend();
    const body = {data: [], message: 'accept charges', error: '402', status: 'error'};
    backend.sandbox.faults.add({...POST, status: 402, body});
    const accountId = (await childIds(backend)).get('Davis & Main')!;
    const settings = {acceptCharges: {autoAccept: true}};
    const page = await widgetPage('account-limits', backend, {accountId, settings});
    await page.type('twowayTrunks', '12');
    page.query<HTMLFormElement>('form')?.requestSubmit();
    await page.see('costs money', '[role="alert"]');
    expect(backend.sandbox.requests.filter(({status}) => status === 402)).to.have.length(1);
  });

  it('are not accepted when the question is closed, and what was typed stays', async () => {
    const {page, posts, stored} = await costly();
    await page.find('dialog[open]');
    await sendKeys({press: 'Escape'});
    await until(() => !page.query('dialog'), 'closes the question');
    await page.see('Save', 'button.primary:not(:disabled)');
    expect(posts()).to.deep.equal([402]);
    expect(await stored()).not.to.equal(12);
    expect((await page.find<HTMLInputElement>('[name="twowayTrunks"]')).value).to.equal('12');
  });

  it("are asked about in the host's own texts, in the nearest of its languages", async () => {
    const message = {'en-GB': 'By order of the pub.', de: 'Das kostet.\nEhrlich.'};
    const acceptCharges = {showInvoiceSummary: false, message};
    const british = await costly({acceptCharges}, 'en');
    await british.page.see('By order of the pub.', 'dialog[open]');
    expect(british.page.query('dialog table')).to.equal(null);
    const german = await costly({acceptCharges}, 'de');
    await german.page.see('Das kostet.', 'dialog[open]');
    const french = await costly({acceptCharges: {showInvoiceSummary: false, message: {de: 'x'}}});
    await french.page.see('adds charges to the bill of Meridian Voice Partners', 'dialog[open]');
  });

  it('are reported when they cannot be billed, and nothing is sent again', async () => {
    const {page, backend, posts} = await costly();
    const data = {reason: 'not_enough_credit', message: 'Not enough credit'};
    const body = {data, message: 'billing_issue', error: '402', status: 'error'};
    await page.find('dialog[open]');
    backend.sandbox.faults.clear();
    backend.sandbox.faults.add({...POST, status: 402, body});
    await page.press('Accept charges and save', 'dialog');
    await page.see(/not_enough_credit.*Nothing was saved/, '[role="alert"]');
    expect(posts()).to.deep.equal([402, 402]);
    expect((await page.find<HTMLInputElement>('[name="twowayTrunks"]')).value).to.equal('12');
  });
});

describe('a write that may cost money', () => {
  const quote: readonly Charges[] = [{lines: [], today: 1, monthly: 2}];
  const charges = () => apiError('charges', '', {quote});

  it('is sent again with the charges accepted when the user accepts the quote', async () => {
    const sent: boolean[] = [];
    const done = await writeWithCharges({
      write: async ({acceptCharges = false}) => {
        sent.push(acceptCharges);
        if (!acceptCharges) throw charges();
        return 'done';
      },
      ask: async (asked) => asked === quote,
    });
    expect(done).to.deep.equal({written: 'done'});
    expect(sent).to.deep.equal([false, true]);
  });

  it('is neither sent again nor asked about twice after the user declines', async () => {
    let sent = 0;
    const write = async () => {
      sent++;
      throw charges();
    };
    expect(await writeWithCharges({write, ask: async () => false})).to.equal(undefined);
    expect(sent).to.equal(1);
    let failure: unknown;
    await writeWithCharges({write, ask: async () => true}).catch((error: unknown) => (failure = error));
    expect(failure).to.have.property('kind', 'charges');
    expect(sent).to.equal(3);
  });
});
