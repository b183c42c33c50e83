import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Backend} from '../support/backend.js';
import type {AccountSavedEvent} from '../../src/element/events.js';
import {expectAccessible} from '../support/axe.js';
import {waitUntil} from '../support/wait.js';
import {
  discard,
  edit,
  find,
  focused,
  get,
  has,
  opened,
  type Page,
  submit,
  textOf,
  writes,
} from './account-overview.page.js';

/** An account with the second factor and a number that sends messages. */
const MESSAGING = 'Madrigal Electromotive';

const value = (page: Page): string => textOf(page, '#row-multi-factor .value');

const theSwitch = (page: Page): HTMLInputElement => get<HTMLInputElement>(page, '#row-multi-factor [role="switch"]');

async function openRow(page: Page): Promise<void> {
  await edit(page, 'multi-factor');
  await waitUntil(() => !find(page, '#row-multi-factor .skeleton'), 'the providers are there');
}

/** Flips the switch and saves; confirms the question if there is one. */
async function flip(page: Page): Promise<void> {
  theSwitch(page).click();
  await page.overview.updateComplete;
  submit(page, 'multi-factor');
  await waitUntil(() => find(page, 'dialog[open], #row-multi-factor .edit, .field-error, .notice.error'), 'answered');
  find(page, 'dialog .primary')?.click();
}

type Json = Record<string, unknown>;

interface Configuration extends Json {
  readonly multi_factor: {readonly _read_only: {readonly provider_name: string}};
}

interface Settings {
  readonly account: {readonly auth_modules: Record<'cb_user_auth' | 'cb_api_auth', Configuration>};
}

async function ask({sandbox}: Backend, method: string, id: string, data?: Json): Promise<Settings> {
  const request = new Request(`https://sandbox.example/v2/accounts/${id}/security`, {
    method,
    headers: {'Content-Type': 'application/json', 'X-Auth-Token': sandbox.issueToken()},
    ...(data && {body: JSON.stringify({data})}),
  });
  return ((await (await sandbox.fetch(request)).json()) as {data: Settings}).data;
}

const providers = (...list: Record<string, string | boolean>[]) => ({
  data: {configured: [], multi_factor_providers: list},
});

describe('<account-overview>, multi-factor authentication', () => {
  it('shows whether it is on', async () => {
    expect(value(await opened())).to.equal('Off');
    expect(value(await opened(MESSAGING))).to.equal('On');
  });

  for (const [status, words] of [
    [403, 'You don’t have permission'],
    [404, 'The connected system does not offer this.'],
    [500, 'The server reported an error.'],
  ] as const) {
    it(`fails only in its own row when the server responds ${status}`, async () => {
      const body = {message: status === 404 ? 'not_found' : '', data: {}};
      const page = await opened(undefined, ({sandbox}, id) =>
        sandbox.faults.add({path: `${id}/security`, status, body}),
      );
      expect(value(page)).to.contain(words);
      expect(has(page, '#row-multi-factor .edit')).to.be.false;
      expect(textOf(page, '#row-name .value')).to.equal('Davis & Main');
      expect(textOf(page, '#row-administrators .value')).to.contain('Davis Smyth');
      await expectAccessible(page.overview);
    });
  }

  it('is turned on after a question, with one write that changes nothing else', async () => {
    const other = {cb_api_auth: {enabled: false, token_auth_expiry_s: 600}, cb_user_auth: {log_failed_attempts: true}};
    const page = await opened(undefined, (backend, id) => ask(backend, 'PATCH', id, {auth_modules: other}));
    await openRow(page);
    expect(theSwitch(page).checked).to.be.false;
    expect(focused(page)?.closest('form') === find(page, '#row-multi-factor form'), 'the focus is in the form').to.be
      .true;
    await expectAccessible(page.overview);
    const before = page.backend.sandbox.requests.length;
    theSwitch(page).click();
    await page.overview.updateComplete;
    submit(page, 'multi-factor');
    await waitUntil(() => find(page, 'dialog[open]'), 'it asks');
    expect(textOf(page, 'dialog h2')).to.equal('Turn on multi-factor authentication for Davis & Main?');
    await expectAccessible(page.overview);
    expect(page.backend.sandbox.requests).to.have.length(before);
    const event = oneEvent<AccountSavedEvent>(page.overview, 'account-saved');
    get(page, 'dialog .primary').click();
    expect((await event).detail).to.deep.equal({
      accountId: page.id,
      resource: 'security',
      changed: ['mfaEnabled', 'mfaProviderId'],
    });
    expect(page.backend.sandbox.requests.slice(before).map(({method}) => method)).to.deep.equal(['GET', 'PATCH']);
    await waitUntil(() => value(page) === 'On', 'the row follows');
    expect(textOf(page, '[role="status"]')).to.equal('Multi-factor authentication turned on');
    const {auth_modules: modules} = (await ask(page.backend, 'GET', page.id)).account;
    const {multi_factor: factor, ...rest} = modules.cb_user_auth;
    expect(factor).to.include({enabled: true, account_id: page.id});
    expect(factor._read_only.provider_name).to.equal('otp');
    expect(rest).to.deep.include(other.cb_user_auth);
    expect(modules.cb_api_auth).to.deep.include(other.cb_api_auth);
  });

  it('stays off after Cancel in the question or in the form', async () => {
    const page = await opened();
    await openRow(page);
    theSwitch(page).click();
    await page.overview.updateComplete;
    submit(page, 'multi-factor');
    await waitUntil(() => find(page, 'dialog[open]'), 'it asks');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !find(page, 'dialog'), 'no');
    expect(theSwitch(page).checked, 'what was set stays set').to.be.true;
    theSwitch(page).focus();
    await sendKeys({press: 'Escape'});
    await discard(page);
    await waitUntil(() => value(page) === 'Off', 'closed');
    await openRow(page);
    expect(theSwitch(page).checked).to.be.false;
    expect(writes(page)).to.deep.equal([]);
  });

  it('is undone', async () => {
    const page = await opened();
    await openRow(page);
    await flip(page);
    await waitUntil(() => value(page) === 'On', 'on');
    await waitUntil(() => find(page, '.saved-bar button:not(.dismiss)'), 'Undo');
    get(page, '.saved-bar button:not(.dismiss)').click();
    await waitUntil(() => value(page) === 'Off', 'off');
    expect((await page.backend.adapter.security.get(page.id)).value.mfaEnabled).to.be.false;
  });

  it('cannot be turned off while numbers send messages, and lists them', async () => {
    const page = await opened(MESSAGING);
    await openRow(page);
    await flip(page);
    await waitUntil(() => textOf(page, '.field-error').includes('sends and receives messages'), 'said');
    expect(textOf(page, '.field-error')).to.match(/\+49\s?30\s?901828/);
    expect(focused(page) === theSwitch(page), 'the focus is on the switch').to.be.true;
    await expectAccessible(page.overview);
    expect(writes(page)).to.deep.equal([]);
    // Changed back, there is no error.
    theSwitch(page).click();
    await waitUntil(() => !find(page, '.field-error'), 'gone');
  });

  it('cannot be turned off when the numbers are unknown, which counts as in use', async () => {
    const page = await opened(MESSAGING);
    await openRow(page);
    page.backend.sandbox.faults.add({path: 'telexsmsboxes', status: 500, body: {data: {}}});
    await flip(page);
    await waitUntil(() => textOf(page, '.field-error').includes('couldn’t check for messaging numbers'), 'said');
    expect(writes(page)).to.deep.equal([]);
  });

  it('is turned off if no number sends messages', async () => {
    const page = await opened();
    await openRow(page);
    await flip(page);
    await waitUntil(() => value(page) === 'On', 'on');
    await openRow(page);
    await flip(page);
    await waitUntil(() => value(page) === 'Off', 'off');
    expect(textOf(page, '[role="status"]')).to.equal('Multi-factor authentication turned off');
  });

  it('cannot be turned on without a provider, with an explanation', async () => {
    const page = await opened();
    page.backend.sandbox.faults.add({
      path: 'multi_factor',
      status: 200,
      body: providers({id: 'duo', enabled: false, name: 'Duo', provider_name: 'duo'}),
    });
    await openRow(page);
    expect(textOf(page, '#row-multi-factor .notice.warning')).to.contain('no provider is set up');
    expect(theSwitch(page).disabled).to.be.true;
    await expectAccessible(page.overview);
  });

  it('describes the switch with the reason if only a parent has a provider', async () => {
    const page = await opened();
    page.backend.sandbox.faults.add({path: 'multi_factor', status: 200, body: providers()});
    await openRow(page);
    const described = theSwitch(page).getAttribute('aria-describedby')!.split(' ').filter(Boolean);
    const description = described.map((id) => textOf(page, `#${CSS.escape(id)}`)).join(' ');
    expect(description).to.contain('can’t be turned on').and.contain('parent account');
    expect(theSwitch(page).disabled).to.be.true;
    await expectAccessible(page.overview);
  });

  it('shows the reason beside the switch if the server leaves it off', async () => {
    const page = await opened();
    const off = {auth_modules: {cb_user_auth: {multi_factor: {enabled: false}}}};
    page.backend.sandbox.faults.add({method: 'PATCH', path: 'security', status: 200, body: {data: off}});
    await openRow(page);
    await flip(page);
    await waitUntil(() => textOf(page, '.field-error').includes('left it off'), 'the reason is shown');
    expect(textOf(page, '[role="status"]')).not.to.contain('turned off');
    expect(theSwitch(page).checked, 'the draft is unchanged').to.be.true;
  });

  it('reports that the provider in use is deleted, and offers another one', async () => {
    const page = await opened(MESSAGING);
    page.backend.sandbox.faults.add({
      path: 'multi_factor',
      status: 200,
      body: providers({id: 'b'.repeat(32), enabled: true, name: 'Tokens', provider_name: 'otp'}),
    });
    await openRow(page);
    expect(textOf(page, '#row-multi-factor .notice.warning')).to.contain('MFA isn’t active');
    const select = get<HTMLSelectElement>(page, '#row-multi-factor select');
    expect([...select.options].map(({text}) => text)).to.include('Tokens');
    await expectAccessible(page.overview);
  });

  it('reports in the row that the providers could not be read, and retries', async () => {
    const page = await opened();
    page.backend.sandbox.faults.add({path: 'multi_factor', status: 403, body: {data: {}}});
    await openRow(page);
    await waitUntil(() => textOf(page, '#row-multi-factor .notice.error').includes('don’t have permission'), 'said');
    expect(theSwitch(page).disabled).to.be.true;
    page.backend.sandbox.faults.clear();
    get(page, '#row-multi-factor .buttons button[type="button"]').click();
    await waitUntil(() => find(page, '#row-multi-factor .edit'), 'closed');
    page.backend.sandbox.faults.add({path: 'multi_factor', status: 500, body: {data: {}}});
    await openRow(page);
    page.backend.sandbox.faults.clear();
    get(page, '#row-multi-factor .notice.error button').click();
    await waitUntil(() => !theSwitch(page).disabled, 'there');
    expect(has(page, '#row-multi-factor .notice.error')).to.be.false;
  });
});
