import {expect} from '@open-wc/testing';
import type {AccountSummary} from '../../../src/api/account.js';
import type {Page} from '../../../src/api/document.js';
import {accountId, fakeCrossbar, rejection, success, type Sent} from '../support/fake-crossbar.js';

const id = accountId('a');

function row(name: string, realm = `${name}.example`, rowId: string = accountId('b')): object {
  return {id: rowId, name, realm, descendants_count: 3, flags: []};
}

function query({path}: Pick<Sent, 'path'>): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(path.slice(path.indexOf('?'))));
}

describe('children', () => {
  it('are read in ascending order, in large pages, with opaque keys', async () => {
    const {adapter, sent} = fakeCrossbar((_, count) =>
      count === 1 ? success([row('A')], {next_start_key: 'g2w/+=&?'}) : success([row('B')], {start_key: 'g2w/+=&?'}),
    );
    const first = await adapter.accounts.children(id);
    expect(first).to.deep.equal({
      items: [{id: accountId('b'), name: 'A', realm: 'A.example', descendantCount: 3}],
      next: 'g2w/+=&?',
    });
    const second = await adapter.accounts.children(id, {cursor: first.next, limit: 7});
    expect(second.next).to.equal(undefined);
    expect(query(sent[0]!)).to.deep.equal({ascending: 'true', page_size: '200'});
    expect(query(sent[1]!)).to.deep.equal({ascending: 'true', page_size: '7', start_key: 'g2w/+=&?'});
  });

  it('never request an empty page, which the server rejects', async () => {
    const {adapter, sent} = fakeCrossbar(() => success([]));
    for (const limit of [0, -3, 0.4]) await adapter.accounts.children(id, {limit});
    expect(sent.map((one) => query(one)['page_size'])).to.deep.equal(['1', '1', '1']);
  });

  it('end with an error if a key leads to itself', async () => {
    const {adapter} = fakeCrossbar(() => success([row('A')], {next_start_key: 'k'}));
    await adapter.accounts.children(id);
    expect(await rejection(adapter.accounts.children(id, {cursor: 'k'}))).to.include({kind: 'protocol'});
  });
});

describe('ancestors', () => {
  it('are those of the tree, top first', async () => {
    const path = [
      {id: accountId('1'), name: 'Reseller'},
      {id: accountId('2'), name: 'Customer'},
    ];
    const {adapter, lines} = fakeCrossbar(() => success(path));
    expect(await adapter.accounts.ancestors(id)).to.deep.equal(path);
    expect(lines()).to.deep.equal([`GET accounts/${id}/tree`]);
  });
});

describe('administrators', () => {
  it('are read completely, page after page, and nothing else', async () => {
    const user = (name: string): object => ({id: name, first_name: name, priv_level: 'admin', features: []});
    const {adapter, sent} = fakeCrossbar(
      (_, count) => success([user(`u${count}`)], count < 3 ? {next_start_key: `k${count}`} : {}),
      {pageSize: 100},
    );
    const admins = await adapter.admins.list(id);
    expect(admins.map(({firstName}) => firstName)).to.deep.equal(['u1', 'u2', 'u3']);
    expect(admins[0]).to.deep.equal({id: 'u1', firstName: 'u1', lastName: '', email: '', username: ''});
    const asked = {ascending: 'true', filter_priv_level: 'admin', page_size: '100'};
    expect(sent.map(query)).to.deep.equal([asked, {...asked, start_key: 'k1'}, {...asked, start_key: 'k2'}]);
  });

  it('end if keys form a cycle', async () => {
    const {adapter, sent} = fakeCrossbar((_, count) => success([], {next_start_key: count % 2 ? 'k1' : 'k2'}));
    expect(await rejection(adapter.admins.list(id))).to.include({kind: 'protocol'});
    expect(sent.length).to.be.lessThan(5);
  });

  it('are not returned partially when a page fails', async () => {
    const {adapter} = fakeCrossbar((_, count) =>
      count === 1 ? success([{id: 'u'}], {next_start_key: 'k'}) : success({id: 7}),
    );
    expect(await rejection(adapter.admins.list(id))).to.have.deep.property('details', {path: 'data'});
  });
});

describe('search', () => {
  const accounts = [
    row('Fabrikam', 'one.example', accountId('1')),
    row('Fabulous', 'fab.example', accountId('2')),
    row('Contoso', 'fab-two.example', accountId('3')),
    row('Tailspin', 'tail.example', 'fab'.padEnd(32, '0')),
  ] as Record<'id' | 'name' | 'realm', string>[];

  /** Prefix search on one field at a time, like the real server. */
  function searching(pageSize: number) {
    return fakeCrossbar((sent) => {
      const {q, v, start_key: start = '0'} = query(sent);
      const field = q as 'id' | 'name' | 'realm';
      const found = accounts.filter((one) =>
        one[field]
          .toLowerCase()
          .replaceAll(/[^a-z0-9]/g, '')
          .startsWith(v ?? ''),
      );
      const from = Number(start);
      const next = from + pageSize < found.length ? {next_start_key: String(from + pageSize)} : {};
      return success(found.slice(from, from + pageSize), next);
    });
  }

  const names = ({items}: Page<AccountSummary>): string[] => items.map(({name}) => name);

  it('searches name and realm, or name and id, with two requests, and returns each account once', async () => {
    const {adapter, sent} = searching(50);
    const page = await adapter.accounts.search(' FAB ');
    expect(names(page)).to.deep.equal(['Fabrikam', 'Fabulous', 'Contoso']);
    expect(page.next).to.equal(undefined);
    expect(sent.map((one) => query(one)['q'])).to.have.members(['name', 'realm']);
    const byId = searching(50);
    expect(names(await byId.adapter.accounts.search('FAB00000'))).to.deep.equal(['Tailspin']);
    expect(byId.sent.map((one) => query(one)['q'])).to.have.members(['name', 'id']);
    for (const one of sent) {
      expect(one.path).to.match(/^search\?/);
      expect(query(one)).to.include({t: 'account', v: 'fab', ascending: 'true'});
    }
  });

  it('returns each account once across all pages', async () => {
    const {adapter} = searching(1);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await adapter.accounts.search('fab', {cursor, limit: 1});
      seen.push(...names(page));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen.sort()).to.deep.equal(['Contoso', 'Fabrikam', 'Fabulous']);
  });

  it('searches no ids if the text cannot be the beginning of one', async () => {
    const {adapter, sent} = searching(50);
    expect(names(await adapter.accounts.search('Fabrikam & Sons'))).to.deep.equal([]);
    expect(sent.map((one) => query(one)['q'])).to.have.members(['name', 'realm']);
    expect(query(sent[0]!)['v']).to.equal('fabrikamsons');
  });

  it('reports, without a request, that a text cannot be searched if the server would ignore it', async () => {
    const {adapter, sent} = searching(50);
    for (const text of ['&', 'Ω', '日本電話', '🎉']) {
      expect(await adapter.accounts.search(text), text).to.deep.equal({items: [], incomplete: true});
    }
    for (const text of ['', '  ']) expect(await adapter.accounts.search(text)).to.deep.equal({items: []});
    expect(sent).to.have.length(0);
  });

  it('reports that not every account could be compared with letters that the server does not index', async () => {
    for (const text of ['Fäb', 'Fa\u0308b', '日本 FB']) {
      const {adapter, sent} = searching(50);
      expect(await adapter.accounts.search(text), text).to.include({incomplete: true});
      expect(query(sent[0]!)['v'], text).to.equal('fb');
    }
    const {adapter} = searching(50);
    expect(await adapter.accounts.search('Fab’s & Co.')).to.not.have.property('incomplete');
  });

  it('rejects a cursor of another list', async () => {
    const {adapter} = searching(50);
    for (const cursor of ['g2wAAA', '[]', '7', '{"name":7}', '{"name":{}}', 'null']) {
      expect(await rejection(adapter.accounts.search('fab', {cursor})), cursor).to.include({kind: 'protocol'});
    }
    const {adapter: credit} = fakeCrossbar(() => success([]));
    for (const cursor of ['g2wAAA', '[]', '7', '{}', '{"start":"1","end":2}', '{"start":1,"end":2,"key":3}', 'null']) {
      const entries = credit.credit.entries(id, 'adjustments', {cursor});
      expect(await rejection(entries), cursor).to.include({kind: 'protocol'});
    }
  });
});
