import {expect} from '@open-wc/testing';
import {createSandbox} from '../../sandbox/index.js';
import {signIn} from '../../src/api/crossbar/index.js';
import {randomId} from '../../src/api/random-id.js';
import '../../src/components/account-limits/define.js';
import '../../src/components/account-wizard/define.js';
import {importTemplate, newTemplate} from '../../src/domains/creation/templates/account-template.js';
import {createBackend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {servedOverPlainHttp} from '../support/plain-http.js';
import {until, widgetPage} from '../support/widget-page.js';

describe('a page served over plain http', () => {
  servedOverPlainHttp();

  it('lacks what these tests remove', () => {
    expect(['randomUUID', 'subtle'].map((name): unknown => Reflect.get(crypto, name))).to.deep.equal([
      undefined,
      undefined,
    ]);
  });

  it('generates distinct ids in the platform’s format', () => {
    const ids = Array.from({length: 100}, randomId);
    expect(new Set(ids).size).to.equal(100);
    for (const id of ids) expect(id).to.match(/^[0-9a-f]{32}$/);
  });

  it('signs in with the same hash', async () => {
    const sandbox = createSandbox();
    const {username, password, accountName, accountId} = sandbox.credentials;
    const bodies: unknown[] = [];
    const signedIn = await signIn({
      url: 'https://sandbox.test/v2',
      username,
      password,
      accountName,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        bodies.push(await request.clone().json());
        return sandbox.handle(request);
      },
    });
    expect(signedIn.accountId).to.equal(accountId);
    expect(bodies).to.have.nested.property('0.data.method', 'sha');
  });

  it('signs in with a non-ASCII name', async () => {
    let sent: unknown;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      sent = await new Request(input, init).json();
      return Response.json({data: {account_id: 'a'.repeat(32)}, auth_token: 'token', status: 'success'}, {status: 201});
    };
    await signIn({url: 'https://sandbox.test/v2', username: 'JÖRG', password: 'pässword', accountName: 'A', fetch});
    // SHA-1 of "jörg:pässword" in UTF-8
    expect(sent).to.have.nested.property('data.credentials', '79799a61b4478066f80ee4123f2c742264247a41');
  });

  it('opens the wizard', async () => {
    const {find, query} = await widgetPage('account-wizard', createBackend());
    await find('h2');
    expect(query('[name="name"]')).not.to.equal(null);
  });

  it('books credit', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Davis & Main')!;
    const page = await widgetPage('account-limits', backend, {accountId});
    await page.press('Change credit');
    await page.type('credit-amount', '12.50');
    await page.press('Add $12.50');
    await page.see('$12.50 added. The balance is $95.15.', '[role="status"]');
    const booked = async () => (await backend.adapter.credit.entries(accountId, 'adjustments')).items.length;
    const count = await booked();
    await until(() => count > 1, 'has booked it');
  });

  it('creates and imports templates, each with its own id', () => {
    const template = newTemplate('Small office', {plans: ['a']});
    const imported = importTemplate(JSON.stringify(template));
    expect(imported).to.have.property('template').with.property('name', 'Small office');
    expect('template' in imported && imported.template.id).not.to.equal(template.id);
  });
});
