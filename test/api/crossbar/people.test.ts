import {expect} from '@open-wc/testing';
import {accountId, fakeCrossbar, refusal, rejection, success} from '../support/fake-crossbar.js';

const id = accountId('a');
const ann = {
  id: 'u-1',
  first_name: 'Ann',
  last_name: 'Admin',
  email: 'ann@x.example',
  username: 'ann',
  priv_level: 'admin',
};

describe('an administrator', () => {
  it('is read with every text; a missing one is empty', async () => {
    const {adapter} = fakeCrossbar(({path}) => success(path.endsWith('u-1') ? ann : {id: 'u-2'}));
    const texts = {firstName: 'Ann', lastName: 'Admin', email: 'ann@x.example', username: 'ann'};
    expect((await adapter.admins.get(id, 'u-1')).value).to.deep.equal({id: 'u-1', ...texts});
    const none = {firstName: '', lastName: '', email: '', username: ''};
    expect((await adapter.admins.get(id, 'u-2')).value).to.deep.equal({id: 'u-2', ...none});
  });

  it('is created with a username only together with a password', async () => {
    const {adapter, sent} = fakeCrossbar(() => success(ann));
    const person = {firstName: 'Ann', lastName: 'Admin', email: 'ann@x.example'};
    await adapter.admins.create(id, {...person, password: 'secret-7', sendEmail: true});
    await adapter.admins.create(id, person);
    const shared = {first_name: 'Ann', last_name: 'Admin', email: 'ann@x.example', priv_level: 'admin'};
    expect(sent.map(({body}) => (body as {data: unknown}).data)).to.deep.equal([
      {...shared, username: 'ann@x.example', password: 'secret-7', send_email_on_creation: true},
      {...shared, send_email_on_creation: false},
    ]);
  });

  it('asks before it costs money', async () => {
    const {adapter, sent} = fakeCrossbar(({method, body}) =>
      method === 'GET' || (body as {accept_charges?: boolean}).accept_charges
        ? success(ann)
        : refusal(402, 'accept charges', []),
    );
    const person = {firstName: 'Ann', lastName: 'Admin', email: ''};
    expect(await rejection(adapter.admins.create(id, person))).to.include({kind: 'charges'});
    await adapter.admins.create(id, person, {acceptCharges: true});
    await adapter.admins.promote(id, 'u-1', {acceptCharges: true, base: await adapter.admins.get(id, 'u-1')});
    const written = sent.filter(({method}) => method !== 'GET');
    expect(written.slice(1).map(({body}) => (body as {accept_charges?: boolean}).accept_charges)).to.deep.equal([
      true,
      true,
    ]);
  });

  it('is changed by what changed; a cleared address is removed, because an empty one is rejected', async () => {
    const {adapter, sent} = fakeCrossbar(({body}) => success({...ann, ...(body as {data?: object} | undefined)?.data}));
    const base = await adapter.admins.get(id, 'u-1');
    const saved = await adapter.admins.update(id, 'u-1', {base, changes: {lastName: 'New', email: ''}});
    expect(sent.at(-1)).to.include({method: 'PATCH', path: `accounts/${id}/users/u-1`});
    expect(sent.at(-1)?.body).to.deep.equal({data: {last_name: 'New', email: null}});
    expect(saved.value).to.include({lastName: 'New', email: ''});
  });

  it('sends the password along with a new username', async () => {
    const {adapter, sent} = fakeCrossbar(({body}) => success({...ann, ...(body as {data?: object} | undefined)?.data}));
    const base = await adapter.admins.get(id, 'u-1');
    await adapter.admins.update(id, 'u-1', {base, changes: {username: 'ann2'}, password: 'secret-8'});
    expect(sent.at(-1)?.body).to.deep.equal({data: {username: 'ann2', password: 'secret-8'}});
  });

  it('is written again after a 409 if only the password changes, because it cannot be read back', async () => {
    let writes = 0;
    const {adapter, sent} = fakeCrossbar(({method}) =>
      method === 'PATCH' && writes++ === 0 ? refusal(409, 'datastore_conflict') : success(ann),
    );
    const base = await adapter.admins.get(id, 'u-1');
    await adapter.admins.update(id, 'u-1', {base, changes: {}, password: 'secret-9'});
    expect(sent.filter(({method}) => method === 'PATCH')).to.have.lengthOf(2);
  });

  it('reports rejected values by the names of the model', async () => {
    const {adapter} = fakeCrossbar(({method}) =>
      method === 'GET'
        ? success(ann)
        : refusal(400, 'validation error', {first_name: {required: {message: 'missing'}}}),
    );
    const base = await adapter.admins.get(id, 'u-1');
    const error = await rejection(adapter.admins.update(id, 'u-1', {base, changes: {firstName: ''}}));
    expect(error).to.have.nested.property('details.fields[0].path', 'firstName');
  });

  it('rejects a response about another id', async () => {
    const {adapter} = fakeCrossbar(() => success(ann));
    const base = await adapter.admins.get(id, 'u-1');
    for (const call of ['get', 'remove', 'promote', 'demote'] as const) {
      expect(await rejection(adapter.admins[call](id, 'u-2', {base}))).to.have.deep.property('details', {
        path: 'data.id',
      });
    }
  });
});

describe('a second factor', () => {
  const configuration = {
    auth_modules: {
      cb_api_auth: {enabled: true},
      cb_user_auth: {
        multi_factor: {enabled: false, configuration_id: 'c-1', account_id: 'elsewhere', include_subaccounts: true},
      },
    },
  };

  function security(account: object) {
    return fakeCrossbar(({method, body}) =>
      success(method === 'PATCH' ? (body as {data: object}).data : {account, inherited_config: {}}, {
        revision: undefined,
      }),
    );
  }

  it('is off if the account does not define it, whatever it inherits', async () => {
    expect((await security({}).adapter.security.get(id)).value).to.deep.equal({mfaEnabled: false, mfaProviderId: ''});
  });

  it('names the value that cannot be read', async () => {
    const {adapter} = security({auth_modules: {cb_user_auth: {multi_factor: {enabled: 'no'}}}});
    const path = 'data.account.auth_modules.cb_user_auth.multi_factor.enabled';
    expect(await rejection(adapter.security.get(id))).to.deep.include({kind: 'protocol', details: {path}});
    const written = fakeCrossbar(({method}) => success(method === 'GET' ? {} : {auth_modules: 7}));
    const base = await written.adapter.security.get(id);
    const error = await rejection(written.adapter.security.update(id, {base, changes: {mfaProviderId: 'c'}}));
    expect(error).to.deep.include({kind: 'protocol', details: {path: 'data.auth_modules'}});
  });

  it('reports rejected values by the names of the model', async () => {
    const at = 'auth_modules.cb_user_auth.multi_factor';
    const rejected = {[`${at}.enabled`]: {type: {}}, [`${at}.configuration_id`]: {required: {}}};
    const {adapter} = fakeCrossbar(({method}) =>
      method === 'GET' ? success({}) : refusal(400, 'validation error', rejected),
    );
    const base = await adapter.security.get(id);
    const error = await rejection(adapter.security.update(id, {base, changes: {mfaProviderId: 'c'}}));
    expect(error).to.have.deep.nested.property('details.fields', [
      {path: 'mfaEnabled', rule: 'type', message: 'type'},
      {path: 'mfaProviderId', rule: 'required', message: 'required'},
    ]);
  });

  it('is switched by a PATCH of itself only', async () => {
    const {adapter, sent} = security(configuration);
    const base = await adapter.security.get(id);
    expect(base.value).to.deep.equal({mfaEnabled: false, mfaProviderId: 'c-1'});
    await adapter.security.update(id, {base, changes: {mfaEnabled: true}});
    expect(sent.at(-1)).to.include({method: 'PATCH', path: `accounts/${id}/security`});
    expect(sent.at(-1)?.body).to.deep.equal({data: {auth_modules: {cb_user_auth: {multi_factor: {enabled: true}}}}});
  });

  it('writes the provider and its account only when they change', async () => {
    const {adapter, sent} = security(configuration);
    const base = await adapter.security.get(id);
    const saved = await adapter.security.update(id, {base, changes: {mfaEnabled: true, mfaProviderId: 'c-2'}});
    const factor = {enabled: true, configuration_id: 'c-2', account_id: id};
    expect(sent.at(-1)?.body).to.deep.equal({data: {auth_modules: {cb_user_auth: {multi_factor: factor}}}});
    expect(saved.value).to.deep.equal({mfaEnabled: true, mfaProviderId: 'c-2'});
  });

  it('is not switched on without a provider', async () => {
    const {adapter, sent} = security({});
    const base = await adapter.security.get(id);
    const error = await rejection(adapter.security.update(id, {base, changes: {mfaEnabled: true}}));
    expect(error).to.have.deep.property('details', {code: 'no_mfa_provider'});
    expect(sent.every(({method}) => method === 'GET')).to.equal(true);
  });

  it('can use the providers of the account and of the platform, each listed once', async () => {
    const duo = {id: 'duo', name: 'System', provider_name: 'duo', enabled: false};
    const {adapter} = fakeCrossbar(() =>
      success({
        configured: [
          {...duo, enabled: true},
          {id: 'c-1', name: 'Own', provider_name: 'otp', enabled: true},
        ],
        multi_factor_providers: [duo],
      }),
    );
    expect(await adapter.security.mfaProviders(id)).to.deep.equal([
      {id: 'duo', name: 'System', kind: 'duo', enabled: true},
      {id: 'c-1', name: 'Own', kind: 'otp', enabled: true},
    ]);
  });
});
