import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {signedIn, type Client} from './client.js';

const names = (items: {name: string}[]): string[] => items.map((item) => item.name);

async function walk(client: Client, path: string): Promise<{pages: number; names: string[]}> {
  const all: string[] = [];
  let pages = 0;
  let startKey: string | undefined;
  do {
    const key = startKey === undefined ? '' : `&start_key=${startKey}`;
    const {body} = await client.get(`${path}${key}`);
    assert.equal(body.page_size, body.data.length);
    all.push(...names(body.data));
    startKey = body.next_start_key;
    pages += 1;
  } while (startKey !== undefined);
  return {pages, names: all};
}

describe('lists', () => {
  it('are sorted from Z to A by default', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}/children`;
    const ascending = names(await client.ok('GET', `${path}?ascending=true`));
    assert.deepEqual(ascending, [
      'A1A Car Wash',
      'Blue Sky',
      'Crossroads Motel',
      'Davis & Main',
      'Juárez Cartel',
      'Los Pollos Hermanos',
      'Madrigal Electromotive',
      'Saul Goodman & Associates',
    ]);
    assert.deepEqual(names(await client.ok('GET', path)), [...ascending].reverse());
    assert.deepEqual(names(await client.ok('GET', `${path}?descending=false`)), [...ascending].reverse());
  });

  it('can be paged through thousands of items in both directions, without losing or repeating one', async () => {
    const client = signedIn({accounts: 3000});
    for (const order of ['ascending=true', 'ascending=false']) {
      const path = `accounts/${client.accountId}/children?${order}`;
      const {pages, names: walked} = await walk(client, `${path}&page_size=97`);
      const whole = names(await client.ok('GET', `${path}&paginate=false`));
      assert.deepEqual(walked, whole);
      assert.equal(pages, Math.ceil(whole.length / 97));
      assert.equal(new Set(walked).size, walked.length);
    }
  });

  it('show a renamed item in its new position, and continue paging across it', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}/children?ascending=true`;
    const {body: first} = await client.get(`${path}&page_size=3`);
    const id = await client.idOf('A1A Car Wash');
    await client.ok('PATCH', `accounts/${id}`, {name: 'Zebra Wash', enabled: true});
    const {body: second} = await client.get(`${path}&page_size=50&start_key=${first.next_start_key}`);
    assert.equal(second.data[0].name, 'Davis & Main');
    assert.equal(names(second.data).at(-1), 'Zebra Wash');
  });

  it('contain everything and no paging keys with paginate=false', async () => {
    const client = signedIn();
    const {body} = await client.get(`accounts/${client.accountId}/descendants?paginate=false`);
    assert.equal(body.page_size, undefined);
    assert.equal(body.start_key, undefined);
    const isleta = body.data.find((item: {name: string}) => item.name === 'Isleta Boulevard Restaurant');
    assert.equal(isleta.tree.length, 4);
  });

  it('reject invalid page sizes and start keys', async () => {
    const client = signedIn();
    const path = `accounts/${client.accountId}/children`;
    const size = await client.get(`${path}?page_size=0`);
    assert.deepEqual([size.status, size.body.message], [404, 'faulty_request']);
    const key = await client.get(`${path}?start_key=xxx`);
    assert.deepEqual([key.status, key.body.message], [500, 'datastore_fault']);
    const elsewhere = await client.get(`${path}?page_size=1`);
    const foreign = `accounts/${client.accountId}/descendants`;
    const child = (await client.ok('GET', path))[0].id as string;
    for (const unknown of ['nonsense', 'g2wAAAABbQAAACA', `${elsewhere.body.next_start_key}`.slice(0, -6)]) {
      const answered = await client.get(`${foreign}?start_key=${unknown}`);
      assert.deepEqual([answered.status, Object.keys(answered.body.data)], [400, ['start_key']], unknown);
    }
    const other = await client.get(`accounts/${child}/children?start_key=${elsewhere.body.next_start_key}`);
    assert.equal(other.status, 400, 'a key of another account');
  });

  it('are filtered, and fill up pages with matches', async () => {
    const client = signedIn();
    const users = `accounts/${client.accountId}/users`;
    const admins = await client.ok('GET', `${users}?filter_priv_level=admin&page_size=1`);
    assert.equal(admins.length, 1);
    const others = await client.ok('GET', `${users}?filter_not_priv_level=admin`);
    assert.deepEqual(
      others.map((user: {username: string}) => user.username),
      ['ines@meridianvoice.example'],
    );
    assert.deepEqual(await client.ok('GET', `${users}?key_missing=username`), []);
    assert.deepEqual(await client.ok('GET', `${users}?created_from=99999999999`), []);
    const either = await client.ok('GET', `${users}?filter_priv_level=["user","root"]`);
    assert.equal(either.length, 1);
  });

  it('can be searched by prefix of name, realm, and id, only below the user’s own account', async () => {
    const client = signedIn();
    const found = await client.ok('GET', 'search?t=account&q=name&v=LOS%20pollos&ascending=true');
    assert.deepEqual(names(found), [
      'Los Pollos Hermanos',
      'Los Pollos Hermanos – Albuquerque',
      'Los Pollos Hermanos – Las Cruces',
    ]);
    assert.equal(found[0].descendants_count, 4);
    const id = await client.idOf('Blue Sky');
    const multi = await client.ok('GET', `search/multi?t=account&by_name=blue&by_realm=53298b&by_id=${id}`);
    assert.deepEqual(
      [names(multi.name), names(multi.realm), names(multi.id)],
      [['Blue Sky'], ['Davis & Main'], ['Blue Sky']],
    );
    assert.deepEqual(await client.ok('GET', 'search?t=account&q=name&v=meridian'), [], 'never the own account');
    const missing = await client.get('search?t=account&q=name');
    assert.deepEqual(Object.keys(missing.body.data), ['v']);
  });

  it('list the path from the user’s own account down to the parent', async () => {
    const client = signedIn();
    const id = await client.idOf('Isleta Boulevard Restaurant');
    assert.deepEqual(names(await client.ok('GET', `accounts/${id}/tree`)), [
      'Meridian Voice Partners',
      'Los Pollos Hermanos',
      'Los Pollos Hermanos – Albuquerque',
    ]);
    assert.deepEqual(await client.ok('GET', `accounts/${client.accountId}/tree`), []);
  });
});

describe('generated accounts', () => {
  it('are the same for the same seed, several levels deep, and in many scripts', async () => {
    const tree = async (seed: number) => {
      const client = signedIn({accounts: 2000, seed});
      return client.ok('GET', `accounts/${client.accountId}/descendants?paginate=false`);
    };
    const [first, again, other] = [await tree(7), await tree(7), await tree(8)];
    assert.deepEqual(first, again);
    assert.notDeepEqual(names(first), names(other));
    assert.ok(Math.max(...first.map((item: {tree: string[]}) => item.tree.length)) >= 5);
    assert.ok(names(first).some((name) => /[\u3040-\u9fff]/.test(name)));
    assert.ok(names(first).some((name) => /[\u0600-\u06ff]/.test(name)));
  });
});
