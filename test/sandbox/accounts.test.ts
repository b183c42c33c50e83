import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {signedIn, superduper} from './client.js';

describe('accounts', () => {
  it('contain the seeded Davis & Main', async () => {
    const client = signedIn();
    const id = await client.idOf('Davis & Main');
    const account = await client.ok('GET', `accounts/${id}`);
    assert.equal(account.realm, '53298b.s.zswitch.net');
    assert.equal(account.enabled, true);
    const created = new Date((account.created - 62_167_219_200) * 1000);
    assert.equal(created.toISOString().slice(0, 10), '2016-07-28');
    assert.deepEqual(account.contact, {
      technical: {name: 'Main Smyth', email: 'main@davis.main.com', number: '415-555-4155'},
      billing: {name: 'Veronica Smyth', email: 'veronica@davis.main.com', number: '415-555-4155'},
    });
    assert.deepEqual([account.timezone, account.language], ['America/Los_Angeles', 'en-US']);
    const users = await client.ok('GET', `accounts/${id}/users`);
    assert.deepEqual(
      users.map((user: {first_name: string; last_name: string; email: string}) => [
        `${user.first_name} ${user.last_name}`,
        user.email,
      ]),
      [['Davis Smyth', 'davis@davis.main.com']],
    );
  });

  it('have their metadata in the configured place', async () => {
    const read = async (metadata: 'data' | 'metadata' | 'both') => {
      const client = signedIn({metadata});
      return (await client.get(`accounts/${client.accountId}`)).body;
    };
    const both = await read('both');
    assert.equal(both.data.is_reseller, true);
    assert.equal(both.metadata.is_reseller, true);
    const data = await read('data');
    assert.equal(data.metadata, undefined);
    assert.equal(data.data.is_reseller, true);
    const metadata = await read('metadata');
    assert.equal(metadata.data.is_reseller, undefined);
    assert.equal(metadata.metadata.is_reseller, true);
  });

  it('merge a PATCH deeply, and preserve what null would remove elsewhere', async () => {
    const client = signedIn();
    const id = await client.account('Patched', {contact: {billing: {name: 'B', email: 'b@example.com'}}, flags: ['x']});
    const patched = await client.ok('PATCH', `accounts/${id}`, {contact: {billing: {name: 'C'}}, flags: ['y']});
    assert.deepEqual(patched.contact, {billing: {name: 'C', email: 'b@example.com'}});
    assert.deepEqual(patched.flags, ['y']);
    const nulls = await client.ok('PATCH', `accounts/${id}`, {contact: null, org: null});
    assert.deepEqual(nulls.contact, {billing: {name: 'C', email: 'b@example.com'}});
    const emptied = await client.ok('PATCH', `accounts/${id}`, {contact: {}});
    assert.deepEqual(emptied.contact, {});
    const realm = await client.ok('PATCH', `accounts/${id}`, {realm: null});
    assert.match(realm.realm, /^[0-9a-f]{6}\.sip\.2600hz\.com$/);
  });

  it('keep on POST what it omits, except for values that the server fills in', async () => {
    const client = signedIn();
    const id = await client.account('Posted', {
      realm: 'posted.example.com',
      timezone: 'Europe/Berlin',
      org: 'Org',
      call_restriction: {international: {action: 'deny'}},
    });
    const posted = await client.ok('POST', `accounts/${id}`, {name: 'Posted again'});
    assert.equal(posted.org, 'Org');
    assert.notEqual(posted.realm, 'posted.example.com');
    assert.equal(posted.timezone, 'America/Los_Angeles');
    assert.deepEqual(posted.call_restriction, {});
  });

  it('are enabled by an update that does not state that they are disabled', async () => {
    const client = signedIn();
    const id = await client.account('Trap');
    assert.equal((await client.ok('PATCH', `accounts/${id}`, {enabled: false})).enabled, false);
    assert.equal((await client.ok('PATCH', `accounts/${id}`, {org: 'Unrelated'})).enabled, true);
    const own = await client.ok('PATCH', `accounts/${client.accountId}`, {enabled: false});
    assert.equal(own.enabled, true, 'the own account is never disabled');
  });

  it('report the rule, the path, and the target of a rejected value', async () => {
    const client = signedIn();
    const refuse = async (data: object) => {
      const {status, body} = await client.call('PUT', `accounts/${client.accountId}`, {data});
      assert.equal(status, 400);
      assert.equal(body.message, 'validation error');
      return body.data;
    };
    assert.deepEqual(await refuse({}), {
      name: {required: {message: 'Field is required but missing', value: 'name'}},
    });
    assert.equal((await refuse({name: 'x', realm: 'a.b'})).realm.minLength.target, 4);
    const nested = await refuse({name: 'x', caller_id: {external: {name: 'x'.repeat(36)}}});
    assert.deepEqual(Object.keys(nested), ['caller_id%2Eexternal%2Ename']);
    const several = await refuse({name: '', timezone: 'UTC', enabled: 'maybe'});
    assert.deepEqual(Object.keys(several).sort(), ['enabled', 'name', 'timezone']);
  });

  it('have unique names and realms, but store a rejected PATCH until a valid name and realm replace it', async () => {
    const client = signedIn();
    const id = await client.account('Quirk', {realm: 'quirk.example.com'});
    const {status, body} = await client.call('PATCH', `accounts/${id}`, {
      data: {name: 'davis and MAIN'.replace('and ', '& '), marker: 'rejected'},
    });
    assert.equal(status, 400);
    assert.ok(body.data.name.unique);
    const after = await client.get(`accounts/${id}`);
    assert.deepEqual([after.body.data.name, after.body.data.marker], ['davis & MAIN', 'rejected']);
    assert.match(after.headers.get('etag') ?? '', /^"2-/);
    const other = await client.call('PATCH', `accounts/${id}`, {data: {org: 'Org'}});
    assert.ok(other.body.data.name.unique, 'the rejected name is carried into later writes');
    const mended = await client.ok('PATCH', `accounts/${id}`, {name: 'Quirk'});
    assert.deepEqual([mended.name, mended.org, mended.marker], ['Quirk', 'Org', 'rejected']);
    const realm = await client.call('PUT', `accounts/${client.accountId}`, {
      data: {name: 'Other', realm: 'QUIRK.example.com'},
    });
    assert.ok(realm.body.data.realm.unique);
    assert.equal((await client.call('PATCH', `accounts/${id}`, {data: {name: 'QUIRK'}})).status, 200);
  });

  it('distinguish names without Latin letters', async () => {
    const client = signedIn();
    await client.account('高橋商店');
    await client.account('田中商店');
    assert.equal((await client.call('PUT', `accounts/${client.accountId}`, {data: {name: '高橋商店'}})).status, 400);
  });

  it('can be deleted only without children, and are deleted at once', async () => {
    const client = signedIn();
    const id = await client.account('Parent');
    const child = await client.account('Child', {}, id);
    const refused = await client.call('DELETE', `accounts/${id}`);
    assert.deepEqual([refused.status, refused.body.message], [500, 'account_has_descendants']);
    const deleted = await client.ok('DELETE', `accounts/${child}`);
    assert.equal(deleted._read_only.deleted, true);
    assert.equal((await client.get(`accounts/${child}`)).body.message, 'bad_identifier');
    assert.deepEqual(await client.ok('GET', `accounts/${id}/children`), []);
    await client.account('Child');
    await client.ok('DELETE', `accounts/${id}`);
  });

  it('are accessible only within the user’s own tree', async () => {
    const client = signedIn();
    const davis = await client.as(await client.idOf('Davis & Main'));
    const status = async (id: string, path = '') => (await davis.get(`accounts/${id}${path}`)).status;
    assert.equal(await status(davis.accountId), 200);
    assert.equal(await status(client.accountId), 403);
    assert.equal(await status(await client.idOf('Blue Sky')), 403);
    assert.equal(await status('0'.repeat(32)), 404);
    assert.equal(await status('short'), 404);
    assert.equal(await status(davis.accountId, '/siblings'), 403);
    const child = await davis.account('Below Davis');
    assert.equal(await status(child), 200);
  });

  it('can be moved and promoted by superduper only', async () => {
    const top = superduper();
    const [gus, saul] = [await top.idOf('Los Pollos Hermanos'), await top.idOf('Saul Goodman & Associates')];
    const restaurant = await top.idOf('Isleta Boulevard Restaurant');
    await top.ok('POST', `accounts/${gus}/move`, {to: saul});
    const tree = await top.ok('GET', `accounts/${restaurant}/tree`);
    assert.ok(tree.some((item: {id: string}) => item.id === saul));
    assert.equal((await top.call('POST', `accounts/${saul}/move`, {data: {to: restaurant}})).status, 403);
    const promoted = await top.ok('PUT', `accounts/${gus}/reseller`, {});
    assert.equal(promoted.is_reseller, true);
    assert.equal((await top.ok('GET', `accounts/${restaurant}`)).reseller_id, gus);
    const client = signedIn();
    const id = await client.idOf('Blue Sky');
    assert.equal((await client.call('PUT', `accounts/${id}/reseller`, {data: {}})).status, 403);
    assert.equal((await client.call('POST', `accounts/${id}/move`, {data: {to: client.accountId}})).status, 403);
  });
});
