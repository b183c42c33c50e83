import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountSavedDetail} from '../../src/element/events.js';
import '../../src/components/account-limits/define.js';
import type {AccountLimits} from '../../src/components/account-limits/account-limits.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {loseAnswer} from '../support/lost-answer.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage, type WidgetPageOptions} from '../support/widget-page.js';

type Json = Record<string, unknown>;

interface Opened {
  readonly backend: Backend;
  readonly page: WidgetPage<AccountLimits>;
  readonly accountId: AccountId;
  /** The data stored on the server. */
  readonly stored: (what?: '' | '/limits') => Promise<Json>;
  readonly write: (method: string, what: '' | '/limits', data: Json) => Promise<void>;
  readonly sent: () => readonly string[];
  readonly saved: AccountSavedDetail[];
}

/** International and premium-rate numbers are denied for Davis & Main. */
async function open(options: WidgetPageOptions & {readonly before?: (opened: Opened) => Promise<void>} = {}) {
  const backend = createBackend();
  const accountId = (await childIds(backend)).get('Davis & Main')!;
  const ask = async (method: string, what: string, data?: Json): Promise<Json> => {
    const answer = await backend.sandbox.fetch(`https://sandbox.example/v2/accounts/${accountId}${what}`, {
      method,
      headers: {'X-Auth-Token': backend.sandbox.issueToken(), 'Content-Type': 'application/json'},
      ...(data && {body: JSON.stringify({data})}),
    });
    expect(answer.status).to.equal(200);
    return ((await answer.json()) as {data: Json}).data;
  };
  const saved: AccountSavedDetail[] = [];
  const rest = {
    backend,
    accountId,
    saved,
    stored: (what: '' | '/limits' = '') => ask('GET', what),
    write: async (method: string, what: '' | '/limits', data: Json) => void (await ask(method, what, data)),
    sent: () =>
      backend.sandbox.requests
        .filter(({method}) => method !== 'GET')
        .map(({method, path, status}) => `${method} ${path.endsWith('/limits') ? 'limits' : 'account'} ${status}`),
  };
  await options.before?.(rest as unknown as Opened);
  const count = backend.sandbox.requests.length;
  const page = await widgetPage('account-limits', backend, {accountId, ...options});
  page.widget.addEventListener('account-saved', ({detail}) => saved.push(detail));
  await page.find('[part="destinations"], [part="error"]');
  const opened: Opened = {
    ...rest,
    page,
    sent: () =>
      backend.sandbox.requests
        .slice(count)
        .filter(({method}) => method !== 'GET')
        .map(({method, path, status}) => `${method} ${path.endsWith('/limits') ? 'limits' : 'account'} ${status}`),
  };
  return opened;
}

const box = ({page}: Opened, id: string) =>
  page.find<HTMLInputElement>(`input[name="${CSS.escape(`destination:${id}`)}"]`);

async function toggle(opened: Opened, id: string): Promise<void> {
  (await box(opened, id)).click();
  await opened.page.widget.updateComplete;
}

const settled = ({page}: Opened) => until(() => page.query('.save-bar') === null, 'nothing is unsaved');

describe('account-limits: destinations', () => {
  it('are listed as the backend has them, each allowed or denied as stored', async () => {
    const opened = await open();
    expect((await box(opened, 'did_us')).checked).to.equal(true);
    expect((await box(opened, 'international')).checked).to.equal(false);
    await opened.page.see('5 of 7 allowed');
  });

  it('are saved in the account, and then in the limits', async () => {
    const opened = await open();
    const {page, accountId, saved, stored, sent} = opened;
    const limits = await stored('/limits');
    await toggle(opened, 'caribbean');
    await page.press('Save');
    await until(() => saved.length === 1, 'both documents are written');
    expect(sent()).to.deep.equal(['PATCH account 200', 'POST limits 200']);
    expect(saved).to.deep.equal([{accountId, resource: 'calling-rules', changed: ['caribbean']}]);
    const rules = {
      international: {action: 'deny'},
      toll_us: {action: 'deny'},
      caribbean: {action: 'deny'},
    };
    expect((await stored())['call_restriction']).to.deep.equal(rules);
    expect(await stored('/limits')).to.deep.include({...limits, call_restriction: rules});
  });

  it('can all be denied or allowed at once', async () => {
    const opened = await open();
    await opened.page.press('Block all');
    await opened.page.see('No one in this account can call for help.');
    await opened.page.press('Save');
    await settled(opened);
    const denied = (await opened.stored())['call_restriction'] as Record<string, {action: string}>;
    expect(Object.values(denied).map(({action}) => action)).to.deep.equal(Array(7).fill('deny'));
    await opened.page.press('Allow all');
    await opened.page.press('Save');
    await settled(opened);
    const allowed = (await opened.stored())['call_restriction'] as Record<string, {action: string}>;
    expect(Object.values(allowed).some(({action}) => action === 'deny')).to.equal(false);
  });

  it('form one form with the limits: one Save, in order, and one Cancel', async () => {
    const opened = await open();
    const {page, saved, sent} = opened;
    await page.type('twowayTrunks', '12');
    await toggle(opened, 'caribbean');
    await page.see('2 unsaved changes');
    expect(page.widget.renderRoot.querySelectorAll('.save-bar')).to.have.length(1);
    await page.press('Cancel');
    expect([(await box(opened, 'caribbean')).checked, page.query('.save-bar')]).to.deep.equal([true, null]);
    await page.type('twowayTrunks', '12');
    await toggle(opened, 'caribbean');
    await page.press('Save');
    await until(() => saved.length === 2, 'written');
    expect(sent()).to.deep.equal(['POST limits 200', 'PATCH account 200', 'POST limits 200']);
    expect(saved.map(({resource}) => resource)).to.deep.equal(['limits', 'calling-rules']);
  });

  it('report which part was saved and which was not, and continue from there', async () => {
    const opened = await open();
    const {page, backend, stored} = opened;
    await page.type('twowayTrunks', '12');
    await toggle(opened, 'caribbean');
    const end = backend.sandbox.faults.add({method: 'PATCH', status: 500});
    await page.press('Save');
    await page.see('Saved: Call limits. Not saved: Destinations.', '[part="partial-save"]');
    await page.see('Couldn’t save. Your changes are still here.', '[aria-label="Destinations"] [role="alert"]');
    await page.see('1 unsaved change');
    expect((await stored('/limits'))['twoway_trunks']).to.equal(12);
    expect((await box(opened, 'caribbean')).checked).to.equal(false);
    end();
    await page.press('Save');
    await settled(opened);
    expect((await stored())['call_restriction']).to.have.nested.property('caribbean.action', 'deny');
    expect(page.query('[part="partial-save"]')).to.equal(null);
  });

  it('are confirmed in one bar with the limits, and one press undoes both with their rules', async () => {
    const opened = await open();
    const {page, saved, stored} = opened;
    const before = await stored('/limits');
    await page.type('twowayTrunks', '12');
    await toggle(opened, 'caribbean');
    await page.press('Save');
    await page.see('Destinations saved', '.saved-bar strong');
    const bar = page.query('.saved-bar')!;
    expect(bar.textContent).to.contain('Call limits saved').and.to.contain('→ 12');
    expect(bar.textContent).to.contain('Caribbean: Allowed → Blocked');
    expect(page.widget.renderRoot.querySelectorAll('.saved-bar')).to.have.length(1);
    await expectAccessible(page.widget);
    await page.press('Undo', '.saved-bar');
    await until(() => saved.length === 4, 'undone');
    const limits = await stored('/limits');
    expect(limits['twoway_trunks']).to.equal(before['twoway_trunks']);
    expect(limits['call_restriction'], 'the copy follows').not.to.have.nested.property('caribbean.action', 'deny');
    expect((await stored())['call_restriction']).not.to.have.nested.property('caribbean.action', 'deny');
    expect((await box(opened, 'caribbean')).checked).to.equal(true);
    await until(() => !bar.textContent.includes('saved'), 'it says so');
    await page.see('Change undone', '[role="status"]');
  });

  it('show what another client has stored since in the one bar, and undo the rest', async () => {
    const opened = await open();
    const {page, backend, accountId, stored} = opened;
    await page.type('twowayTrunks', '12');
    await toggle(opened, 'caribbean');
    await page.press('Save');
    await page.see('Destinations saved', '.saved-bar strong');
    const base = await backend.adapter.limits.get(accountId);
    await backend.adapter.limits.update(accountId, {base, changes: {twowayTrunks: 15}});
    await page.press('Undo', '.saved-bar');
    await page.see(/Someone else has changed this since/, '.saved-bar');
    expect(page.query('.saved-bar')!.textContent).to.contain('Two-way trunks: 15').and.to.contain('Change undone');
    expect((await stored('/limits'))['twoway_trunks']).to.equal(15);
  });

  it('are not written when the limits are rejected or their charges are declined', async () => {
    const opened = await open();
    const {page, backend, sent} = opened;
    backend.sandbox.faults.add({method: 'POST', path: '/limits', charges: true});
    const before = await opened.stored();
    await page.type('twowayTrunks', '12');
    await toggle(opened, 'caribbean');
    await page.press('Save');
    await page.find('dialog[open]');
    await page.press('Cancel', 'dialog');
    await until(() => page.query('dialog') === null, 'closed');
    expect(sent()).to.deep.equal(['POST limits 402']);
    expect(await opened.stored()).to.deep.equal(before);
    await page.see('2 unsaved changes');
    expect(page.query('[role="alert"]')).to.equal(null);
  });

  it('cause one question on leaving for all parts, and are saved in the same order', async () => {
    const opened = await open();
    const {page, sent} = opened;
    await page.type('twowayTrunks', '12');
    await toggle(opened, 'caribbean');
    const leaving = page.provider.select();
    await until(() => page.provider.shadowRoot?.querySelector('dialog[open] .primary'), 'asks');
    expect(page.provider.shadowRoot?.querySelector('dialog')?.textContent).to.contain(
      '2 changes to this account are not saved',
    );
    page.provider.shadowRoot?.querySelector<HTMLButtonElement>('dialog .primary')?.click();
    expect(await leaving).to.equal(true);
    await until(() => sent().length === 3, 'the copy is written although another account is shown');
    expect(sent()).to.deep.equal(['POST limits 200', 'PATCH account 200', 'POST limits 200']);
  });

  it('report nothing when their copy is written although its response is lost', async () => {
    const opened = await open();
    const {page, backend, stored} = opened;
    backend.sandbox.faults.add({method: 'POST', path: '/limits', dropAnswer: true, times: 1});
    await toggle(opened, 'caribbean');
    await page.press('Save');
    await settled(opened);
    expect((await stored('/limits'))['call_restriction']).to.have.nested.property('caribbean.action', 'deny');
    expect(page.query('[role="alert"]')).to.equal(null);
  });

  it('have a copy even when their own response is lost', async () => {
    const opened = await open();
    const {page, backend, stored} = opened;
    backend.sandbox.faults.add({method: 'PATCH', dropAnswer: true, times: 1});
    await toggle(opened, 'caribbean');
    await page.press('Save');
    await settled(opened);
    expect((await stored('/limits'))['call_restriction']).to.have.nested.property('caribbean.action', 'deny');
  });

  it('ask about the charges of their copy', async () => {
    const opened = await open();
    const {page, backend} = opened;
    backend.sandbox.faults.add({method: 'POST', path: '/limits', charges: true});
    await toggle(opened, 'caribbean');
    await page.press('Save');
    await page.see('This change costs money', 'dialog h2');
    await page.press('Accept charges and save', 'dialog');
    await settled(opened);
  });

  it('check their copy, and do not write it again, when its outcome is unknown', async () => {
    const opened = await open();
    const {page, backend, sent} = opened;
    await toggle(opened, 'caribbean');
    const up = await loseAnswer(backend.sandbox, {method: 'POST', path: '/limits'}, () => page.press('Save'));
    await page.see('The backup copy of the destinations could not be confirmed', '[part="unconfirmed"]');
    await expectAccessible(page.widget);
    up();
    await page.press('Check again');
    await until(() => !page.query('[part="unconfirmed"]'), 'it is there');
    expect(sent().filter((one) => one.startsWith('POST limits'))).to.have.length(1);
  });

  it('are saved even if their copy cannot be written, of which a warning informs; the copy can be written again', async () => {
    const opened = await open();
    const {page, backend, stored} = opened;
    const end = backend.sandbox.faults.add({method: 'POST', path: '/limits', status: 500});
    await toggle(opened, 'caribbean');
    await page.press('Save');
    await page.see('Destinations saved, but a backup copy is out of date', '.warning[role="alert"]');
    await expectAccessible(page.widget);
    expect((await stored())['call_restriction']).to.have.nested.property('caribbean.action', 'deny');
    end();
    await page.press('Try again');
    await until(() => page.query('[role="alert"]') === null, 'the copy is up to date');
    expect((await stored('/limits'))['call_restriction']).to.have.nested.property('caribbean.action', 'deny');
  });

  it('ask about the charges of their copy when it is written again', async () => {
    const opened = await open();
    const {page, backend, stored} = opened;
    const end = backend.sandbox.faults.add({method: 'POST', path: '/limits', status: 500});
    await toggle(opened, 'caribbean');
    await page.press('Save');
    await page.see('a backup copy is out of date', '[role="alert"]');
    end();
    backend.sandbox.faults.add({method: 'POST', path: '/limits', charges: true});
    await page.press('Try again');
    await page.press('Accept charges and save', 'dialog');
    await until(() => page.query('[role="alert"]') === null, 'the copy is up to date');
    expect((await stored('/limits'))['call_restriction']).to.have.nested.property('caribbean.action', 'deny');
  });

  it('lose nothing when they cannot be listed, and do not affect the limits', async () => {
    const opened = await open({
      before: async ({backend}) => void backend.sandbox.faults.add({path: '/classifiers', status: 403}),
    });
    const {page, stored} = opened;
    await page.see('could not be loaded. The stored settings stay unchanged', '[part="error"]');
    await page.type('twowayTrunks', '12');
    await page.press('Save');
    await settled(opened);
    expect((await stored())['call_restriction']).to.deep.equal({
      international: {action: 'deny'},
      toll_us: {action: 'deny'},
    });
  });

  it('are read-only, with the reason, for a user who may not change them', async () => {
    const opened = await open({readOnly: true});
    expect(opened.page.query('input')).to.equal(null);
    await opened.page.see('Blocked', '.badge');
    await opened.page.see('Read-only');
  });

  it('preserve everything stored, and store what is shown, whatever was pressed', async () => {
    const known = ['tollfree_us', 'toll_us', 'emergency', 'caribbean', 'did_us', 'international', 'unknown'];
    const id = fc.oneof(
      {weight: 4, arbitrary: fc.constantFrom(...known)},
      fc.constantFrom('mobile.de', 'a b', 'constructor', '100%', 'closed_groups'),
      fc.stringMatching(/^[a-z][a-z0-9_.%: -]{0,12}$/),
    );
    const rule = fc.record(
      {action: fc.constantFrom('inherit', 'deny'), note: fc.string({maxLength: 5})},
      {requiredKeys: ['action']},
    );
    const press = fc.constantFrom(...known, 'Allow all', 'Block all', 'Cancel');
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(id, rule, {maxKeys: 6}),
        fc.array(press, {maxLength: 8}),
        async (rules, presses) => {
          const opened = await open({
            before: ({write}) => write('PATCH', '', {enabled: true, call_restriction: rules}),
          });
          const {page, stored} = opened;
          const before = ((await stored())['call_restriction'] ?? {}) as Record<string, Json>;
          for (const one of presses) {
            if (known.includes(one)) await toggle(opened, one);
            else if (one !== 'Cancel') await page.press(one);
            else if (page.query('.save-bar')) await page.press('Cancel');
          }
          const shown = Object.fromEntries(
            await Promise.all(known.map(async (one) => [one, (await box(opened, one)).checked] as const)),
          );
          if (page.query('.save-bar')) {
            await page.press('Save');
            await settled(opened);
          }
          const after = ((await stored())['call_restriction'] ?? {}) as Record<string, Json>;
          for (const one of known) expect(after[one]?.['action'] !== 'deny', one).to.equal(shown[one]);
          const untouched = (all: Record<string, Json>) =>
            Object.fromEntries(
              Object.entries(all).filter(
                ([key]) =>
                  !known.includes(key) || (before[key]?.['action'] === 'deny') === (after[key]?.['action'] === 'deny'),
              ),
            );
          expect(untouched(after), 'untouched values are unchanged').to.deep.include(untouched(before));
          for (const [key, {action: _, ...beside}] of Object.entries(before)) {
            expect(after[key], `beside the action of ${key}`).to.deep.include(beside);
          }
          page.provider.remove();
        },
      ),
      {numRuns: 40},
    );
  }).timeout(120_000);
});
