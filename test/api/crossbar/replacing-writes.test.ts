import {expect} from '@open-wc/testing';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {Versioned} from '../../../src/api/document.js';
import {CrossbarAdapter} from '../../../src/api/crossbar/index.js';
import {childIds, createBackend} from '../../support/backend.js';
import {
  beforeEach as beforeNext,
  interceptedAdapter,
  OtherClient,
  type Interceptor,
  type Passing,
} from '../../support/other-client.js';
import {accountId, fakeCrossbar, refusal, rejection, success} from '../support/fake-crossbar.js';

type Json = Readonly<Record<string, unknown>>;

/** A document that is replaced as a whole, with another client's change and ours. */
interface Replaced {
  readonly name: string;
  /** The path of the written document below the account. */
  readonly place: (other: OtherClient) => Promise<string>;
  /** Writes our change over what is stored. */
  readonly change: (adapter: CrossbarAdapter, id: AccountId) => Promise<Versioned<unknown> | undefined>;
  /** The n-th change of another client, independent of ours. */
  readonly theirs: (stored: Json, n: number) => Json;
  /** Whether both changes are stored. */
  readonly ours: (stored: Json) => boolean;
  readonly retained: (stored: Json, n: number) => boolean;
  readonly method?: string;
}

const OWNER = 'f'.repeat(32);

const objectAt = (document: Json, key: string): Json => (document[key] ?? {}) as Json;
const listAt = (document: Json, key: string): readonly unknown[] => (document[key] ?? []) as readonly unknown[];

/** The route for unmatched numbers; created if missing. */
async function routeOf(other: OtherClient): Promise<string> {
  const listed = (await other.read('callflows?filter_numbers=no_match')).data as unknown as readonly {id: string}[];
  const data = {numbers: ['no_match'], flow: {module: 'offnet', data: {}, children: {}}};
  const id = listed[0]?.id ?? ((await other.write('PUT', 'callflows', data)).data['id'] as string);
  return `callflows/${id}`;
}

const replaced: readonly Replaced[] = [
  {
    name: 'limits',
    place: async () => 'limits',
    change: async (adapter, id) =>
      adapter.limits.update(
        id,
        {base: await adapter.limits.get(id), changes: {twowayTrunks: 17}},
        {acceptCharges: true},
      ),
    theirs: (stored, n) => ({...stored, [`key${n}`]: n}),
    ours: (stored) => stored['twoway_trunks'] === 17,
    retained: (stored, n) => stored[`key${n}`] === n,
  },
  {
    name: 'the route of the carrier',
    place: routeOf,
    change: async (adapter, id) => adapter.carrier.choose(id, 'own', await adapter.carrier.get(id)),
    theirs: (stored, n) => ({...stored, [`key${n}`]: n}),
    ours: (stored) => objectAt(stored, 'flow')['module'] === 'resources',
    retained: (stored, n) => stored[`key${n}`] === n,
  },
  {
    name: 'blocked apps',
    place: async (other) => {
      await other.write('POST', 'apps_store/blacklist', {blacklist: ['before']});
      return 'apps_store/blacklist';
    },
    change: (adapter, id) => adapter.apps.setBlocked(id, {block: ['ours'], allow: ['before']}),
    theirs: (stored, n) => ({blacklist: [...listAt(stored, 'blacklist'), `theirs${n}`]}),
    ours: (stored) => listAt(stored, 'blacklist').includes('ours') && !listAt(stored, 'blacklist').includes('before'),
    retained: (stored, n) => listAt(stored, 'blacklist').includes(`theirs${n}`),
  },
  {
    name: 'the copy of the calling rules',
    place: async (other) => {
      await other.write('PATCH', '', {call_restriction: {international: {action: 'deny'}}});
      return 'limits';
    },
    change: async (adapter, id) => void (await adapter.callingRules.syncCopies(id, {acceptCharges: true})),
    theirs: (stored, n) => ({...stored, [`key${n}`]: n}),
    ours: (stored) => objectAt(objectAt(stored, 'call_restriction'), 'international')['action'] === 'deny',
    retained: (stored, n) => stored[`key${n}`] === n,
  },
  {
    name: 'the route of a mobile phone whose user goes',
    place: async (other) => {
      const device = {name: 'Mobile', device_type: 'mobile', owner_id: OWNER, mobile: {mdn: '4155550199'}};
      await other.write('PUT', 'devices', device);
      const flow = {module: 'offnet', data: {}, children: {}};
      const route = {numbers: ['4155550199'], type: 'mobile', owner_id: OWNER, flow};
      return `callflows/${(await other.write('PUT', 'callflows', route)).data['id'] as string}`;
    },
    change: async (adapter, id) => {
      const [route] = (await adapter.admins.ownedResources(id, OWNER)).filter(({kind}) => kind === 'callflow');
      await adapter.admins.resolveOwnedResource(id, OWNER, {resource: route!, disposition: 'release'});
      return undefined;
    },
    theirs: (stored, n) => ({...stored, [`key${n}`]: n}),
    ours: (stored) => stored['owner_id'] === undefined && objectAt(stored, 'flow')['module'] === 'device',
    retained: (stored, n) => stored[`key${n}`] === n,
  },
];

/** A customer's account with another client, and an interceptor for our own requests. */
async function open(intercept: Interceptor, {place}: Pick<Replaced, 'place'>) {
  const backend = createBackend();
  const id = (await childIds(backend)).get('Davis & Main') as AccountId;
  const other = new OtherClient(backend.sandbox, id);
  const path = await place(other);
  const sent: Passing[] = [];
  const adapter = interceptedAdapter(backend.sandbox, async (request) => {
    sent.push(request);
    return intercept(request);
  });
  const stored = async (): Promise<Json> => (await other.read(path)).data;
  const write = async (n: number, theirs: Replaced['theirs']) =>
    void (await other.write('POST', path, theirs(await stored(), n)));
  return {id, other, path, adapter, sent, stored, write};
}

const five = [1, 2, 3, 4, 5];
const isWrite = ({method}: Passing) => method === 'POST';

/** Responds like a server or gateway that rejects every conditional request. */
const refusesConditions: Interceptor = ({headers}) =>
  headers.has('if-match') ? new Response(null, {status: 412}) : undefined;

describe('a write that replaces a document', () => {
  for (const target of replaced) {
    describe(`of ${target.name}`, () => {
      const {change, theirs, ours, retained} = target;

      it('preserves five changes that another client makes between the read and the write', async () => {
        let write: (n: number) => Promise<void> = async () => {};
        const page = await open(
          beforeNext(isWrite, [
            async () => {
              for (const n of five) await write(n);
            },
          ]),
          target,
        );
        write = (n) => page.write(n, theirs);
        const saved = await change(page.adapter, page.id);
        const stored = await page.stored();
        expect(ours(stored), 'ours').to.equal(true);
        expect(five.filter((n) => !retained(stored, n))).to.deep.equal([]);
        expect(saved?.overwritten).to.equal(undefined);
      });

      it('preserves a change before each of five attempts', async () => {
        let write: (n: number) => Promise<void> = async () => {};
        const page = await open(
          beforeNext(
            isWrite,
            five.map((n) => () => write(n)),
          ),
          target,
        );
        write = (n) => page.write(n, theirs);
        await change(page.adapter, page.id);
        const stored = await page.stored();
        expect(ours(stored), 'ours').to.equal(true);
        expect(five.filter((n) => !retained(stored, n))).to.deep.equal([]);
      });

      it('names the revision that it replaces', async () => {
        const page = await open(() => {}, target);
        const {revision} = await page.other.read(page.path);
        await change(page.adapter, page.id);
        const [write] = page.sent.filter(isWrite);
        expect(write?.headers.get('if-match')).to.equal(revision === undefined ? null : `"${revision}"`);
      });

      it('succeeds if the server supports no conditions, and reports what it may have replaced', async () => {
        let write: (n: number) => Promise<void> = async () => {};
        const between = beforeNext((request) => isWrite(request) && !request.headers.has('if-match'), [() => write(1)]);
        const page = await open(async (request) => refusesConditions(request) ?? between(request), target);
        const before = (await page.other.read(page.path)).revision;
        write = (n) => page.write(n, theirs);
        let saved: Versioned<unknown> | undefined;
        const error = await change(page.adapter, page.id).then(
          (document) => void (saved = document),
          (reason: unknown) => reason,
        );
        expect(ours(await page.stored()), 'ours').to.equal(true);
        // A conflict is reported for what is not the document of a form.
        if (error !== undefined) expect(error).to.include({kind: 'conflict'});
        else expect(saved?.overwritten?.before.revision).to.equal(before);
      });

      it('reports nothing if no other client has written', async () => {
        const page = await open(refusesConditions, target);
        const saved = await change(page.adapter, page.id);
        expect(ours(await page.stored()), 'ours').to.equal(true);
        expect(saved?.overwritten).to.equal(undefined);
      });
    });
  }

  it('conflicts if both have changed the same field', async () => {
    for (const {place, change, theirs, isTheirs} of [
      {
        ...replaced[0]!,
        theirs: (stored: Json) => ({...stored, twoway_trunks: 3}),
        isTheirs: (stored: Json) => stored['twoway_trunks'] === 3,
      },
      {
        ...replaced[1]!,
        theirs: (stored: Json) => ({...stored, flow: {module: 'resources', data: {hunt_account_id: 'x'}}}),
        isTheirs: (stored: Json) => objectAt(objectAt(stored, 'flow'), 'data')['hunt_account_id'] === 'x',
      },
    ]) {
      let write: () => Promise<void> = async () => {};
      const page = await open(beforeNext(isWrite, [() => write()]), {place});
      write = () => page.write(1, theirs);
      expect(await rejection(change(page.adapter, page.id))).to.have.nested.property(
        'details.current.accountId',
        page.id,
      );
      expect(isTheirs(await page.stored())).to.equal(true);
    }
  });

  it('reports that it has replaced a document that was not stored before', async () => {
    const backend = createBackend();
    const home = backend.sandbox.credentials.accountId as AccountId;
    const made = await backend.adapter.lifecycle.create(home, {name: 'Fresh'});
    const other = new OtherClient(backend.sandbox, made.accountId);
    const theirs = async () => void (await other.write('POST', 'limits', {inbound_trunks: 5}));
    const adapter = interceptedAdapter(backend.sandbox, beforeNext(isWrite, [theirs]));
    const base = await adapter.limits.get(made.accountId);
    const saved = await adapter.limits.update(
      made.accountId,
      {base, changes: {twowayTrunks: 1}},
      {acceptCharges: true},
    );
    expect(saved.overwritten?.before).to.deep.equal(base);
  });

  it('sends no condition if the host has disabled that', async () => {
    const {sandbox, adapter: plain} = createBackend();
    const id = sandbox.credentials.accountId as AccountId;
    const headers: Headers[] = [];
    const adapter = new CrossbarAdapter({
      url: 'https://sandbox.example/v2',
      getToken: () => sandbox.issueToken(),
      conditionalWrites: false,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        headers.push(request.headers);
        return sandbox.handle(request);
      },
    });
    const base = await plain.limits.get(id);
    await adapter.limits.update(
      id,
      {base, changes: {allowPerMinute: !base.value.allowPerMinute}},
      {acceptCharges: true},
    );
    expect(headers.some((one) => one.has('if-match'))).to.equal(false);
  });

  it('reads what is stored if the response contains no revision', async () => {
    for (const between of [false, true]) {
      let write: () => Promise<void> = async () => {};
      const page = await open(() => {}, {place: async () => 'limits'});
      await page.other.write('POST', 'limits', {twoway_trunks: 1});
      const {sandbox} = page.other;
      const adapter = new CrossbarAdapter({
        url: 'https://sandbox.example/v2',
        getToken: () => sandbox.issueToken(),
        conditionalWrites: false,
        fetch: async (input, init) => {
          const request = new Request(input, init);
          if (request.method !== 'POST') return sandbox.handle(request);
          await write();
          const {revision: _, ...envelope} = (await (await sandbox.handle(request)).json()) as Json;
          return Response.json(envelope);
        },
      });
      const base = await adapter.limits.get(page.id);
      if (between) write = async () => void (await page.other.write('POST', 'limits', {inbound_trunks: 2}));
      const change = {base, changes: {twowayTrunks: 2}};
      const saved = await adapter.limits.update(page.id, change, {acceptCharges: true});
      expect(saved.revision).to.equal((await page.other.read('limits')).revision);
      expect(saved.overwritten !== undefined).to.equal(between);
    }
  });
});

describe('a write whose effect cannot be read afterwards', () => {
  for (const [name, fail] of [
    ['access is denied', () => refusal(403, 'forbidden')],
    ['the connection breaks', () => Promise.reject(new TypeError('reset'))],
    ['the user leaves', (end: AbortController) => (end.abort(new Error('left')), refusal(403, 'forbidden'))],
  ] as const) {
    it(`is stored nevertheless: ${name}`, async () => {
      const id = accountId('a');
      const end = new AbortController();
      let isWritten = false;
      const {adapter, lines} = fakeCrossbar(({method}) => {
        if (method === 'GET') return isWritten ? fail(end) : success({id: 'limits', twoway_trunks: 1});
        isWritten = true;
        return success({id: 'limits', twoway_trunks: 2}, {revision: undefined});
      });
      const base = await adapter.limits.get(id);
      const saved = await adapter.limits.update(id, {base, changes: {twowayTrunks: 2}}, {signal: end.signal});
      expect([saved.value.twowayTrunks, saved.overwritten]).to.deep.equal([2, undefined]);
      expect(lines().filter((line) => line.startsWith('POST'))).to.have.length(1);
    });
  }
});

describe('a write of single fields', () => {
  const isPatch = ({method}: Passing) => method === 'PATCH';

  it('of a user preserves five changes of another client, and conflicts if both have changed the same field', async () => {
    for (const [theirs, retained] of [
      [{timezone: 'Europe/Oslo'}, true],
      [{first_name: 'Theirs'}, false],
    ] as const) {
      let write: () => Promise<void> = async () => {};
      const page = await open(beforeNext(isPatch, [() => write()]), {place: async () => 'users'});
      const [admin] = await page.adapter.admins.list(page.id);
      const base = await page.adapter.admins.get(page.id, admin!.id);
      write = async () => void (await page.other.write('PATCH', `users/${admin!.id}`, theirs));
      const update = page.adapter.admins.update(page.id, admin!.id, {base, changes: {firstName: 'Ours'}});
      if (retained) expect((await update).overwritten).to.equal(undefined);
      else expect(await rejection(update)).to.have.nested.property('details.current.value.firstName', 'Theirs');
      expect((await page.other.read(`users/${admin!.id}`)).data).to.deep.include(theirs);
    }
  });

  it('of an account preserves changes of other fields, and reports that it may have replaced one of the same field', async () => {
    for (const theirs of [
      {custom_notes: 'theirs', contact: {technical: {name: 'Theirs'}}},
      {custom_notes: 'theirs', name: 'Theirs'},
      {name: 'Theirs'},
    ]) {
      let write: () => Promise<void> = async () => {};
      const page = await open(beforeNext(isPatch, [() => write()]), {place: async () => ''});
      const base = await page.adapter.accounts.get(page.id);
      write = async () => {
        for (let n = 0; n < 5; n++) await page.other.write('PATCH', '', theirs);
      };
      const saved = await page.adapter.accounts.update(page.id, {base, changes: {name: 'Ours'}});
      expect(saved.value.name).to.equal('Ours');
      expect(saved.overwritten?.before.value.name).to.equal(base.value.name);
      if ('custom_notes' in theirs) expect((await page.other.read('')).data['custom_notes']).to.equal('theirs');
    }
  });

  it('of an account without a concurrent change causes no warning', async () => {
    const page = await open(() => {}, {place: async () => ''});
    const base = await page.adapter.notes.get(page.id);
    const filled = await page.adapter.notes.update(page.id, {base, changes: {contractEnd: Date.UTC(2031, 0)}});
    const cleared = await page.adapter.notes.update(page.id, {base: filled, changes: {contractEnd: null}});
    expect([filled.overwritten, cleared.overwritten]).to.deep.equal([undefined, undefined]);
  });
});
