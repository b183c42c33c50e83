import {expect} from '@open-wc/testing';
import {signIn} from '../../../src/api/crossbar/index.js';
import {accountId, fakeCrossbar, refusal, rejection, root, success, wireAccount} from '../support/fake-crossbar.js';

const home = accountId('a');
const user = 'user-1';
const claims = {account_id: home, owner_id: user, account_name: 'Reseller', is_reseller: true, language: 'de-DE'};
const person = {id: user, first_name: 'Ann', last_name: 'Seller', username: 'ann', priv_level: 'admin'};

interface Documents {
  readonly claims?: object;
  readonly account?: object;
  readonly user?: object;
  readonly whitelabel?: Response;
}

function opening(documents: Documents = {}) {
  return fakeCrossbar(({path}) => {
    if (path === 'token_auth') return success(documents.claims ?? claims);
    if (path === `accounts/${home}`) return success(wireAccount(home, {is_reseller: true, ...documents.account}));
    if (path === `accounts/${home}/whitelabel`) return documents.whitelabel ?? refusal(404, 'bad_identifier');
    return success(documents.user ?? person);
  });
}

describe('opening a session', () => {
  it('determines the user, the account, and the permissions', async () => {
    const {adapter, lines} = opening();
    expect(await adapter.session.open()).to.deep.equal({
      user: {id: user, name: 'Ann Seller', isAdmin: true},
      home: {
        id: home,
        name: 'Northwind Traders',
        isReseller: true,
        isSuperduper: false,
        timezone: 'Europe/Berlin',
        language: 'de-DE',
      },
      settings: {},
    });
    expect(lines()).to.have.members([
      'GET token_auth',
      `GET accounts/${home}`,
      `GET accounts/${home}/users/${user}`,
      `GET accounts/${home}/whitelabel`,
    ]);
  });

  it("prefers the person's own time zone, and shows a person without a name by username", async () => {
    const {adapter} = opening({user: {id: user, username: 'ann', priv_level: 'user', timezone: 'Asia/Tokyo'}});
    const session = await adapter.session.open();
    expect(session.home.timezone).to.equal('Asia/Tokyo');
    expect(session.user).to.deep.equal({id: user, name: 'ann', isAdmin: false});
  });

  it('works for an API key, which belongs to no person', async () => {
    const {adapter, lines} = opening({claims: {account_id: home, account_name: 'Reseller'}});
    expect((await adapter.session.open()).user).to.deep.equal({id: '', name: 'Reseller', isAdmin: true});
    expect(lines().some((line) => line.includes('users'))).to.equal(false);
  });

  it('reads known white-label settings under the names of the port', async () => {
    const whitelabel = success({
      id: 'whitelabel',
      company_name: 'Acme',
      companyName: 'Old name',
      brandColor: '#22a5ff',
      hideNewAccountCreation: true,
      disableNumbersFeatures: null,
      carrier: {choices: ['byoc', 'someday', 'useBlended']},
      realm_suffix: 'sip.acme.example',
      currencyCode: 'EUR',
    });
    expect((await opening({whitelabel}).adapter.session.open()).settings).to.deep.equal({
      companyName: 'Acme',
      hideNewAccountCreation: true,
      carrier: {choices: ['byoc', 'useBlended']},
      realm_suffix: 'sip.acme.example',
      currencyCode: 'EUR',
    });
  });

  for (const [stored, isOn, restricts] of [
    [true, true, true],
    ['true', true, true],
    [1, true, true],
    [false, false, false],
    ['false', false, false],
    [0, false, false],
    // What cannot be read is no choice, but restricts.
    ['yes', undefined, true],
    [2, undefined, true],
    [[], undefined, true],
    [null, undefined, undefined],
    [undefined, undefined, undefined],
  ] as const) {
    it(`reads a switch that is stored as ${JSON.stringify(stored)}`, async () => {
      const whitelabel = success({
        preventDIDFormatting: stored,
        disableNumbersFeatures: stored,
        hideNewAccountCreation: stored,
        acceptCharges: {autoAccept: stored, showInvoiceSummary: stored},
      });
      const {settings} = await opening({whitelabel}).adapter.session.open();
      expect(settings).to.deep.equal({
        ...(isOn !== undefined && {preventDIDFormatting: isOn}),
        ...(restricts !== undefined && {disableNumbersFeatures: restricts, hideNewAccountCreation: restricts}),
        acceptCharges: isOn === undefined ? {} : {autoAccept: isOn, showInvoiceSummary: isOn},
      });
    });
  }

  it('works without settings if there are none, but not if they cannot be read', async () => {
    const without = opening({whitelabel: refusal(404, 'not_found', {message: 'not found'})});
    expect((await without.adapter.session.open()).settings).to.deep.equal({});
    const failed = opening({whitelabel: refusal(403, 'forbidden')});
    expect(await rejection(failed.adapter.session.open())).to.include({kind: 'forbidden'});
  });

  it('rejects the document of another account or person', async () => {
    const another = opening({account: {id: accountId('b')}});
    expect(await rejection(another.adapter.session.open())).to.have.deep.property('details', {path: 'data.id'});
    const stranger = opening({user: {...person, id: 'user-2'}});
    expect(await rejection(stranger.adapter.session.open())).to.have.deep.property('details', {path: 'data.id'});
  });
});

describe('signing in with name and password', () => {
  const expires = 1_710_278_130;
  const jwt = ['{"alg":"RS256"}', `{"exp":${expires}}`, 'x'].map((part) => btoa(part).replaceAll('=', '')).join('.');

  function server(answer: () => Response) {
    const requests: {url: string; method: string; headers: Headers; body: unknown}[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      requests.push({
        url: request.url,
        method: request.method,
        headers: request.headers,
        body: await request.json(),
      });
      return answer();
    };
    return {requests, fetch};
  }

  const granted = () => success({account_id: home, owner_id: user}, {auth_token: jwt});
  const person = {username: ' Ann@Acme.example ', password: 'Secret: 1'};

  it('sends a hash of the lowercase name, and neither the password nor a token', async () => {
    const {requests, fetch} = server(granted);
    const signedIn = await signIn({url: root, ...person, accountName: 'Acme', fetch});
    expect(signedIn).to.include({token: jwt, accountId: home, expiresAt: expires * 1000});
    expect(requests[0]).to.include({url: `${root}/user_auth`, method: 'PUT'});
    expect(requests[0]?.headers.has('x-auth-token')).to.equal(false);
    expect(requests[0]?.body).to.deep.equal({
      // SHA-1 of "ann@acme.example:Secret: 1"
      data: {credentials: '516f76dfe1212f14aa14b5fe7422594d58d37fb6', method: 'sha', account_name: 'Acme'},
    });
  });

  it("accepts the account's realm as well", async () => {
    const {requests, fetch} = server(granted);
    await signIn({url: root, ...person, accountRealm: 'acme.example', fetch});
    expect(requests[0]?.body).to.have.nested.property('data.account_realm', 'acme.example');
    expect(requests[0]?.body).not.to.have.nested.property('data.account_name');
  });

  it('renews by signing in again', async () => {
    let count = 0;
    const {requests, fetch} = server(() => success({account_id: home}, {auth_token: `token-${++count}`}));
    const first = await signIn({url: root, ...person, accountName: 'Acme', fetch});
    const second = await first.renew();
    expect([first.token, second.token]).to.deep.equal(['token-1', 'token-2']);
    expect(first.expiresAt).to.equal(undefined);
    expect(requests[1]?.body).to.deep.equal(requests[0]?.body);
  });

  for (const [name, answer, expected] of [
    ['a wrong password', () => refusal(401, 'invalid_credentials', {message: 'invalid credentials'}), 'invalid'],
    [
      'a second factor',
      () => refusal(401, 'invalid_credentials', {multi_factor_request: {provider_name: 'duo'}}),
      'second-factor',
    ],
    [
      'a disabled account',
      () => refusal(400, 'validation error', {account: {disabled: {message: 'account disabled'}}}),
      'account-disabled',
    ],
    [
      'a disabled account of other builds',
      () => refusal(423, 'locked', {account: {disabled: {message: 'x'}}}),
      'account-disabled',
    ],
    [
      'an expired account',
      () => refusal(400, 'validation error', {account: {expired: {cause: 63839822401}}}),
      'account-disabled',
    ],
  ] as const) {
    it(`reports ${name} after one attempt`, async () => {
      const {requests, fetch} = server(answer);
      const error = await rejection(signIn({url: root, ...person, accountName: 'Acme', fetch}));
      expect(error).to.include({kind: 'unauthorized'});
      expect(error).to.have.deep.property('details', {reason: expected});
      expect(requests).to.have.length(1);
    });
  }

  it('distinguishes too many attempts from invalid input', async () => {
    const limited = server(() => refusal(429, 'too_many_requests'));
    expect(await rejection(signIn({url: root, ...person, fetch: limited.fetch}))).to.include({kind: 'rate-limited'});
    const tokenless = server(() => success({account_id: home}));
    const error = await rejection(signIn({url: root, ...person, fetch: tokenless.fetch}));
    expect(error).to.have.deep.property('details', {path: 'auth_token'});
  });

  it("reads the expiry from any token's claims, and from no other text", async () => {
    const encoded = (text: string) => btoa(text).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
    for (const [claims, expiresAt] of [
      [encoded(`{"exp":${expires},"name":"a>>>b???c~~~"}`), expires * 1000],
      [encoded(`{"name":"??>>~~a","exp":${expires}}`), expires * 1000],
      [encoded(`{"exp":"${expires}"}`), undefined],
      [encoded('{}'), undefined],
      [encoded('no JSON'), undefined],
      ['%', undefined],
    ] as const) {
      const {fetch} = server(() => success({account_id: home}, {auth_token: `x.${claims}.x`}));
      expect((await signIn({url: root, ...person, fetch})).expiresAt).to.equal(expiresAt);
    }
  });

  it('can be aborted', async () => {
    const {fetch} = server(() => granted());
    const error = await rejection(signIn({url: root, ...person, fetch, signal: AbortSignal.abort()}));
    expect(error).to.be.instanceOf(DOMException);
  });
});
