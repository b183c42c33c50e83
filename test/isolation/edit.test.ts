import {expect} from '@open-wc/testing';
import type {Account} from '../../src/api/account.js';
import type {AccountId} from '../../src/api/account-ref.js';
import type {Versioned} from '../../src/api/document.js';
import {AccountSession} from '../../src/session/account-session.js';
import {EditSession} from '../../src/session/edit-session.js';
import type {UnsavedChoice} from '../../src/session/editor.js';
import {accountResource} from '../../src/session/resources.js';
import type {AccountScope} from '../../src/session/scope.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';

interface Opened {
  readonly backend: Backend;
  readonly session: AccountSession;
  readonly ids: ReadonlyMap<string, AccountId>;
  readonly asked: number[];
  choice: UnsavedChoice;
  edit(name: string): Promise<EditSession<Account>>;
  stored(name: string): Promise<Versioned<Account>>;
  writes(): number;
}

async function open(): Promise<Opened> {
  const backend = createBackend();
  const ids = await childIds(backend);
  const opened: Opened = {
    backend,
    ids,
    asked: [],
    choice: 'stay',
    session: new AccountSession({
      onState: () => {},
      askUnsaved: async (editors) => {
        opened.asked.push(editors.length);
        return opened.choice;
      },
    }),
    async edit(name) {
      await opened.session.select(ids.get(name));
      const scope = opened.session.scope as AccountScope;
      const resource = accountResource(scope.adapter, scope.account.id);
      const base = await scope.resources.read(resource, scope.signal);
      return new EditSession(scope, resource, base);
    },
    stored: (name) => backend.adapter.accounts.get(ids.get(name)!),
    writes: () => backend.sandbox.requests.filter(({method}) => method === 'PATCH' || method === 'POST').length,
  };
  await opened.session.connect(backend.adapter);
  return opened;
}

describe('isolation: an open form', () => {
  it('saves to the account it was opened for, whatever is selected when the response arrives', async () => {
    const page = await open();
    const edit = await page.edit('Blue Sky');
    edit.set('name', 'Blue Sky Ltd');
    const hold = page.backend.sandbox.faults.hold({method: 'PATCH'});
    const saving = edit.save();
    await hold.arrived;
    page.choice = 'discard';
    await page.session.select(page.ids.get('Davis & Main'));
    hold.release();
    await saving;
    expect((await page.stored('Davis & Main')).value.name).to.equal('Davis & Main');
    expect((await page.backend.adapter.accounts.get(page.ids.get('Blue Sky')!)).value.name).to.equal('Blue Sky Ltd');
  });

  it('refuses to save once its scope has ended, and writes nothing', async () => {
    const page = await open();
    const edit = await page.edit('Blue Sky');
    edit.set('name', 'Wrong');
    page.choice = 'discard';
    await page.session.select(page.ids.get('Davis & Main'));
    expect(await edit.save()).to.equal(false);
    expect(page.writes()).to.equal(0);
    expect((await page.stored('Blue Sky')).value.name).to.equal('Blue Sky');
  });

  it('causes a question before every switch, and staying keeps account and input', async () => {
    const page = await open();
    const edit = await page.edit('Blue Sky');
    edit.set('name', 'Half typed');
    for (const leave of [
      () => page.session.select(page.ids.get('Davis & Main')),
      () => page.session.select(undefined),
      () => page.session.masquerade(page.ids.get('Davis & Main')!),
    ]) {
      expect(await leave()).to.equal(false);
    }
    expect(page.asked).to.deep.equal([1, 1, 1]);
    expect(page.session.scope?.account.id).to.equal(page.ids.get('Blue Sky'));
    expect(edit.draft.name).to.equal('Half typed');
    expect(edit.status).to.equal('editing');
  });

  it('can be saved on leaving', async () => {
    const page = await open();
    const edit = await page.edit('Blue Sky');
    edit.set('name', 'Blue Sky Inc');
    page.choice = 'save';
    expect(await page.session.select(page.ids.get('Davis & Main'))).to.equal(true);
    expect((await page.stored('Blue Sky')).value.name).to.equal('Blue Sky Inc');
  });

  it('keeps the user in the account if the save on leaving fails', async () => {
    const page = await open();
    const edit = await page.edit('Blue Sky');
    edit.set('name', 'Davis & Main');
    page.choice = 'save';
    expect(await page.session.select(page.ids.get('Davis & Main'))).to.equal(false);
    expect(edit.draft.name).to.equal('Davis & Main');
    expect(edit.fieldErrors.map(({path, rule}) => [path, rule])).to.deep.equal([['name', 'unique']]);
  });

  it('causes no question if nothing was typed', async () => {
    const page = await open();
    await page.edit('Blue Sky');
    expect(await page.session.select(page.ids.get('Davis & Main'))).to.equal(true);
    expect(page.asked).to.deep.equal([]);
  });
});

describe('isolation: two operators', () => {
  it('merges a field that only the other operator changed without a question', async () => {
    const page = await open();
    const edit = await page.edit('Blue Sky');
    const before = await page.stored('Blue Sky');
    await page.backend.adapter.accounts.update(before.accountId, {base: before, changes: {timezone: 'Europe/Paris'}});
    edit.set('name', 'Blue Sky SARL');
    expect(await edit.save()).to.equal(true);
    const {value} = await page.stored('Blue Sky');
    expect(value).to.include({name: 'Blue Sky SARL', timezone: 'Europe/Paris'});
  });

  it('asks about a field that both changed, and overwrites nothing unseen', async () => {
    const page = await open();
    const edit = await page.edit('Blue Sky');
    const before = await page.stored('Blue Sky');
    await page.backend.adapter.accounts.update(before.accountId, {base: before, changes: {name: 'Theirs'}});
    edit.set('name', 'Mine');
    expect(await edit.save()).to.equal(false);
    expect(edit.status).to.equal('conflict');
    expect(edit.conflicts).to.deep.equal([{path: 'name', base: 'Blue Sky', mine: 'Mine', theirs: 'Theirs'}]);
    expect((await page.stored('Blue Sky')).value.name).to.equal('Theirs');
    edit.resolve(new Map([['name', 'mine']]));
    expect(await edit.save()).to.equal(true);
    expect((await page.stored('Blue Sky')).value.name).to.equal('Mine');
  });

  it('keeps what was typed after a failed save, and can save again', async () => {
    const page = await open();
    const edit = await page.edit('Blue Sky');
    edit.set('name', 'Typed with care');
    const end = page.backend.sandbox.faults.add({method: 'PATCH', status: 500});
    expect(await edit.save()).to.equal(false);
    expect(edit.error?.kind).to.equal('server');
    expect(edit.draft.name).to.equal('Typed with care');
    end();
    expect(await edit.save()).to.equal(true);
    expect((await page.stored('Blue Sky')).value.name).to.equal('Typed with care');
  });
});
