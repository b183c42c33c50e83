import {expect} from '@open-wc/testing';
import '../../../src/components/account-limits/define.js';
import '../../../src/components/account-overview/define.js';
import '../../../src/components/number-features/define.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import {createSandbox} from '../../../sandbox/index.js';
import {interceptedAdapter, OtherClient, type Passing} from '../../support/other-client.js';
import {childIds} from '../../support/page.js';
import {until, widgetPage} from '../../support/widget-page.js';

type Tag = 'account-limits' | 'account-overview' | 'number-features';
type Matches = (request: Passing) => boolean;

/** One widget on a server without conditional requests, to which another client writes as well. */
async function open(tag: Tag, accountName = 'Blue Sky') {
  const sandbox = createSandbox();
  const waiting: {readonly matches: Matches; readonly act: () => Promise<unknown>}[] = [];
  const sent: Passing[] = [];
  const adapter = interceptedAdapter(
    sandbox,
    async (request) => {
      sent.push(request);
      const [next] = waiting;
      if (!next?.matches(request)) return;
      waiting.shift();
      await next.act();
    },
    {conditionalWrites: false},
  );
  const ids = await childIds({sandbox, adapter});
  const id = ids.get(accountName) as AccountId;
  const other = new OtherClient(sandbox, id);
  const changeLimits = async (changes: object) => {
    await other.write('POST', 'limits', {...(await other.read('limits')).data, ...changes});
  };
  if (tag === 'account-limits') await changeLimits({inbound_trunks: 5});
  const page = await widgetPage(tag, {adapter}, {accountId: id});
  return {
    ...page,
    ids,
    sandbox,
    other,
    changeLimits,
    /** The other client acts before the next matching request; one action per call, in order. */
    before: (matches: Matches, act: () => Promise<unknown>) => void waiting.push({matches, act}),
    words: async () => (await page.find('[part="overwritten"]')).innerText.replace(/\s+/g, ' '),
    closed: () => until(() => !page.query('[part="overwritten"]'), 'takes the report away'),
    sent: (matches: Matches) => sent.filter(matches).length,
    stored: async () => (await other.read('limits')).data['inbound_trunks'],
  };
}

const isLimits: Matches = ({method, path}) => method === 'POST' && path.endsWith('/limits');
const isLimitsRead: Matches = ({method, path}) => method === 'GET' && path.endsWith('/limits');
const isPatch: Matches = ({method}) => method === 'PATCH';

/** Changes the inbound trunks from 5 to 7 while another client stores 9. */
async function limitsReplaced() {
  const page = await open('account-limits');
  await page.find('[name="inboundTrunks"]');
  await page.type('inboundTrunks', '7');
  page.before(isLimits, () => page.changeLimits({inbound_trunks: 9}));
  await page.press('Save');
  await page.find('[part="overwritten"]');
  return page;
}

describe("a save that may have replaced another client's change", () => {
  it('is reported with the previous and the stored value', async () => {
    const page = await limitsReplaced();
    expect(await page.words()).to.match(/Another client saved at the same time.*could not be read/);
    expect(await page.words()).to.match(/Inbound trunks Before 5 Current 7/);
    expect(await page.stored()).to.equal(7);
  });

  it('stays as stored when the user decides so, and nothing more is sent', async () => {
    const page = await limitsReplaced();
    await page.press('Keep the current values');
    await page.closed();
    expect(page.sent(isLimits)).to.equal(1);
    expect(await page.stored()).to.equal(7);
  });

  it('is restored with one more save, over the stored document', async () => {
    const page = await limitsReplaced();
    const saved: string[] = [];
    page.provider.addEventListener('account-saved', ({detail}) => saved.push(...detail.changed));
    await page.changeLimits({outbound_trunks: 33});
    await page.press('Restore the previous values');
    await page.closed();
    expect(await page.stored()).to.equal(5);
    expect((await page.other.read('limits')).data['outbound_trunks']).to.equal(33);
    expect(saved).to.deep.equal(['inboundTrunks']);
    await until(() => page.query<HTMLInputElement>('[name="inboundTrunks"]')?.value === '5', 'shows what is stored');
  });

  it('is not restored over values that have changed again; those are shown first', async () => {
    const page = await limitsReplaced();
    await page.changeLimits({inbound_trunks: 11});
    await page.press('Restore the previous values');
    await page.see(/Nothing was changed. These values were changed again/);
    expect(await page.words()).to.match(/Before 5 You saved 7 Current, saved by the other client 11/);
    expect(await page.stored()).to.equal(11);
    await page.press('Save my values again');
    await page.closed();
    expect(await page.stored()).to.equal(7);
  });

  it('reports a restoration that may have replaced another change', async () => {
    const page = await limitsReplaced();
    page.before(isLimits, () => page.changeLimits({inbound_trunks: 12}));
    await page.press('Restore the previous values');
    await page.see(/Before 7 Current 5/);
    expect(page.widget.renderRoot.querySelectorAll('[part="overwritten"]')).to.have.length(1);
  });

  it('asks about the charges of a restoration and changes nothing without an answer', async () => {
    const page = await limitsReplaced();
    page.sandbox.faults.add({method: 'POST', path: '/limits', charges: true});
    await page.press('Restore the previous values');
    await page.see('This change costs money', 'dialog');
    await page.press('Cancel', 'dialog');
    expect(await page.stored()).to.equal(7);
    await page.press('Restore the previous values');
    await page.press('Accept charges and save', 'dialog');
    await page.closed();
    expect(await page.stored()).to.equal(5);
  });

  it('offers only a check while the outcome of the restoration is unknown', async () => {
    const page = await limitsReplaced();
    const {faults} = page.sandbox;
    let end = () => {};
    page.before(isLimits, async () => {
      faults.add({method: 'POST', dropAnswer: true, times: 1});
      end = faults.add({method: 'GET', drop: true});
    });
    await page.press('Restore the previous values');
    await page.see(/could not be confirmed/);
    expect(await page.words()).not.to.contain('Restore');
    end();
    await page.press('Check again');
    await page.closed();
    expect(page.sent(isLimits)).to.equal(2);
    expect(await page.stored()).to.equal(5);
  });

  it('names the stored value if the other client was last', async () => {
    const page = await open('account-limits');
    await page.find('[name="inboundTrunks"]');
    await page.type('inboundTrunks', '7');
    page.before(isLimits, () => page.changeLimits({outbound_trunks: 9}));
    page.before(isLimitsRead, () => page.changeLimits({inbound_trunks: 20}));
    await page.press('Save');
    expect(await page.words()).to.match(/Inbound trunks Before 5 You saved 7 Current, saved by the other client 20/);
    expect(await page.words()).not.to.contain('Restore');
    await page.press('Save my values again');
    await page.closed();
    expect(await page.stored()).to.equal(7);
  });

  it('ends with its scope and never shows over another account or when the account is reopened', async () => {
    const page = await limitsReplaced();
    await page.provider.select(page.ids.get('Davis & Main'));
    await page.closed();
    await page.find('[name="inboundTrunks"]');
    await page.provider.select(page.ids.get('Blue Sky'));
    await until(() => page.query<HTMLInputElement>('[name="inboundTrunks"]')?.value === '7', 'shows the account');
    expect(page.query('[part="overwritten"]')).to.equal(null);
  });

  it('is reported when the account is reopened if the response arrived after it was closed', async () => {
    const page = await open('account-limits');
    await page.find('[name="inboundTrunks"]');
    await page.type('inboundTrunks', '7');
    page.before(isLimits, async () => {
      await page.changeLimits({inbound_trunks: 9});
      page.widget.remove();
    });
    await page.press('Save');
    await until(() => !page.provider.dirty, 'is saved');
    page.provider.append(page.widget);
    expect(await page.words()).to.match(/Before 5 Current 7/);
  });

  it('is read-only if nothing may be changed', async () => {
    const page = await limitsReplaced();
    page.provider.readOnly = true;
    await until(() => !/Restore/.test(page.query('[part="overwritten"]')?.textContent ?? ''), 'offers no change');
    expect(await page.words()).to.contain('Keep the current values');
  });

  it('is restored only after the question that the form asks before such a save', async () => {
    const page = await open('number-features', 'Davis & Main');
    await page.find('[name="e911"]');
    await page.other.write('PATCH', '', {numbers_features: {e911_enabled: false}});
    page.provider.reload();
    await until(() => page.query<HTMLInputElement>('[name="e911"]')?.checked === false, 'shows that it is off');
    page.query('[name="e911"]')?.click();
    await page.widget.updateComplete;
    const theirs = {numbers_features: {e911_enabled: true}};
    page.before(isPatch, () => page.other.write('PATCH', '', theirs));
    await page.press('Save');
    expect(await page.words()).to.match(/Before Off Current On/);
    await page.press('Restore the previous values');
    await page.see('Turn off for Davis & Main?', 'dialog');
    await page.press('Cancel', 'dialog');
    expect(page.sent(isPatch)).to.equal(1);
  });

  it('is reported in the overview after a form is closed and after an action without a form', async () => {
    const page = await open('account-overview');
    await page.see('Blue Sky');
    page.query('#row-name .edit')?.click();
    await page.type('name', 'Blue Sky Travel');
    page.before(isPatch, () => page.other.write('PATCH', '', {name: 'Theirs', enabled: true}));
    await page.press('Save');
    expect(await page.words()).to.match(/Before Blue Sky Current Blue Sky Travel/);
    expect(page.query('#row-name form')).to.equal(null);
    expect(page.query('[aria-label^="Undo"]'), 'has one way back').to.equal(null);
    await page.press('Keep the current values');
    await page.closed();
    page.query('#row-status .edit')?.click();
    page.before(isPatch, () => page.other.write('PATCH', '', {enabled: true}));
    await page.press('Disable account');
    await page.press('Disable account', 'dialog');
    expect(await page.words()).to.match(/Account enabled Before On Current Off/);
  });

  it('is reported for the copy of the destinations, which is stored and must not be written again', async () => {
    const page = await open('account-limits');
    await page.find('[name="inboundTrunks"]');
    await page.press('Block all');
    page.before(isLimits, () => page.changeLimits({inbound_trunks: 9}));
    await page.press('Save');
    expect(await page.words()).to.match(/Another client saved the limits.*The destinations are saved/);
    expect(page.query('[part="error"]')).to.equal(null);
    await page.press('Close');
    await page.closed();
    expect(page.sent(isLimits)).to.equal(1);
  });
});
