import {expect} from '@open-wc/testing';
import type {Answering} from '../support/fake-crossbar.js';
import {accountId, fakeCrossbar, refusal, rejection, success, wireAccount} from '../support/fake-crossbar.js';

const id = accountId('a');
const other = accountId('b');

/** A server that stores one account like a real one: deep merge, new revision, `enabled` by default. */
function storing(
  initial: object = {},
  refuse: (body: unknown, write: number) => Response | undefined = () => undefined,
) {
  let stored = wireAccount(id, initial) as Record<string, unknown>;
  let revision = 1;
  let writes = 0;
  const merge = (into: Record<string, unknown>, from: Record<string, unknown>): Record<string, unknown> => {
    const merged = {...into};
    for (const [key, value] of Object.entries(from)) {
      const before = merged[key];
      merged[key] =
        value instanceof Object && before instanceof Object
          ? merge(before as Record<string, unknown>, value as Record<string, unknown>)
          : value;
    }
    return merged;
  };
  const answer: Answering = ({method, body}) => {
    if (method === 'PATCH') {
      const refused = refuse(body, ++writes);
      if (refused) return refused;
      store((body as {data: Record<string, unknown>}).data);
    }
    return success(stored, {revision: `${revision}-x`});
  };
  const store = (changes: Record<string, unknown>): void => {
    stored = merge(stored, {enabled: true, ...changes});
    revision += 2;
  };
  return {answer, store, touch: () => (revision += 2), stored: () => stored};
}

describe('changing an account', () => {
  it('reads, then sends only what changed, with the stored status', async () => {
    const server = storing({enabled: false});
    const {adapter, sent, lines} = fakeCrossbar(server.answer);
    const base = await adapter.accounts.get(id);
    const saved = await adapter.accounts.update(id, {
      base,
      changes: {name: 'New', contacts: {billing: {phone: '+493012345', street2: ''}}},
    });
    expect(lines().slice(1)).to.deep.equal([`GET accounts/${id}`, `PATCH accounts/${id}`]);
    expect(sent[2]?.body).to.deep.equal({
      data: {enabled: false, name: 'New', contact: {billing: {number: '+493012345', street_address_extra: ''}}},
    });
    expect(saved.value).to.include({name: 'New', enabled: false});
    expect(saved.value.contacts.billing).to.include({phone: '+493012345', city: 'Berlin'});
    expect(saved.revision).to.equal('3-x');
  });

  it('stores every field that a user can change at its place in the document', async () => {
    const {adapter, sent} = fakeCrossbar(storing().answer);
    const base = await adapter.accounts.get(id);
    const technical = {name: 'Tom', email: 'tom@example.com', phone: '+4930111'};
    const person = {name: 'Ann', email: 'ann@example.com', phone: '+4930222'};
    const place = {
      street: 'Am Markt 1',
      street2: 'Hof',
      city: 'Bonn',
      region: 'NW',
      postalCode: '53111',
      country: 'DE',
    };
    const contacts = {technical, billing: {...person, ...place}};
    const texts = {name: 'New', realm: 'new.example', timezone: 'Europe/Paris', language: 'de-DE'};
    const {value} = await adapter.accounts.update(id, {base, changes: {...texts, contacts}});
    expect(value).to.include(texts);
    expect(value.contacts).to.deep.equal(contacts);
    expect(sent.at(-1)?.body).to.deep.equal({
      data: {
        ...texts,
        enabled: true,
        contact: {
          technical: {name: 'Tom', email: 'tom@example.com', number: '+4930111'},
          billing: {
            name: 'Ann',
            email: 'ann@example.com',
            number: '+4930222',
            street_address: 'Am Markt 1',
            street_address_extra: 'Hof',
            locality: 'Bonn',
            region: 'NW',
            postal_code: '53111',
            country: 'DE',
          },
        },
      },
    });
  });

  it('clears texts with an empty one, and leaves the time zone to the server', async () => {
    const {adapter, sent} = fakeCrossbar(storing({language: 'de-DE'}).answer);
    const base = await adapter.accounts.get(id);
    await adapter.accounts.update(id, {base, changes: {contacts: {billing: {name: ''}}}});
    expect(sent.at(-1)?.body).to.deep.equal({data: {enabled: true, contact: {billing: {name: ''}}}});
    const cleared = await adapter.accounts.get(id);
    await adapter.accounts.update(id, {base: cleared, changes: {timezone: ''}});
    expect(sent.at(-1)?.body).to.deep.equal({data: {enabled: true, timezone: null}});
  });

  it('never sends what only the server decides', async () => {
    const {adapter, sent} = fakeCrossbar(storing().answer);
    const base = await adapter.accounts.get(id);
    await adapter.accounts.update(id, {
      base,
      changes: {name: 'New', id: other, createdAt: 1, isReseller: true, isSuperduper: true, resellerId: other},
    });
    expect(sent.at(-1)?.body).to.deep.equal({data: {enabled: true, name: 'New'}});
  });

  it('enables and disables the account', async () => {
    const {adapter} = fakeCrossbar(storing().answer);
    const base = await adapter.accounts.get(id);
    const off = await adapter.accounts.update(id, {base, changes: {enabled: false}});
    expect(off.value.enabled).to.equal(false);
    expect((await adapter.accounts.update(id, {base: off, changes: {enabled: true}})).value.enabled).to.equal(true);
  });

  it('writes nothing when another client has already changed the field, and returns the stored document', async () => {
    const server = storing();
    const {adapter, sent} = fakeCrossbar(server.answer);
    const base = await adapter.accounts.get(id);
    server.store({realm: 'theirs.example'});
    const error = await rejection(adapter.accounts.update(id, {base, changes: {name: 'Mine'}}));
    expect(error).to.include({kind: 'conflict'});
    expect(error).to.have.nested.property('details.current.value.realm', 'theirs.example');
    expect(error).to.have.nested.property('details.current.revision', '3-x');
    expect(sent.filter(({method}) => method === 'PATCH')).to.have.length(0);
  });

  it('does not conflict when only the revision changed', async () => {
    const server = storing();
    const {adapter} = fakeCrossbar(server.answer);
    const base = await adapter.accounts.get(id);
    server.touch();
    expect((await adapter.accounts.update(id, {base, changes: {name: 'Mine'}})).value.name).to.equal('Mine');
  });

  it('rejects a change based on another account, without a request', async () => {
    const {adapter, sent} = fakeCrossbar(({path}) => success(wireAccount(path.slice('accounts/'.length))));
    const base = await adapter.accounts.get(id);
    const error = await rejection(adapter.accounts.update(other, {base, changes: {name: 'Wrong'}}));
    expect(error).to.deep.include({kind: 'refused', details: {code: 'base_of_another_account'}});
    expect(sent).to.have.length(1);
  });

  it('rejects a response about another account', async () => {
    const {adapter} = fakeCrossbar(({method}) => success(wireAccount(method === 'PATCH' ? other : id)));
    const base = await adapter.accounts.get(id);
    const error = await rejection(adapter.accounts.update(id, {base, changes: {name: 'N'}}));
    expect(error).to.have.deep.property('details', {path: 'data.id'});
  });

  it('retries once after a 409, after reading again', async () => {
    const server = storing({}, (_, write) => (write === 1 ? refusal(409, 'datastore_conflict') : undefined));
    const {adapter, lines} = fakeCrossbar(server.answer);
    const base = await adapter.accounts.get(id);
    expect((await adapter.accounts.update(id, {base, changes: {name: 'Mine'}})).value.name).to.equal('Mine');
    expect(
      lines()
        .slice(1)
        .map((line) => line.split(' ')[0]),
    ).to.deep.equal(['GET', 'PATCH', 'GET', 'PATCH']);
  });

  it('gives up after a second 409, with what is stored', async () => {
    const {adapter, lines} = fakeCrossbar(storing({}, () => refusal(409, 'datastore_conflict')).answer);
    const base = await adapter.accounts.get(id);
    const error = await rejection(adapter.accounts.update(id, {base, changes: {name: 'Mine'}}));
    expect(error).to.have.nested.property('details.current.value.name', 'Northwind Traders');
    expect(lines().filter((line) => line.startsWith('PATCH'))).to.have.length(2);
  });

  it('does not overwrite the change that caused the 409', async () => {
    const server = storing({}, () => {
      server.store({name: 'Theirs'});
      return refusal(409, 'datastore_conflict');
    });
    const {adapter, lines} = fakeCrossbar(server.answer);
    const base = await adapter.accounts.get(id);
    const error = await rejection(adapter.accounts.update(id, {base, changes: {name: 'Mine'}}));
    expect(error).to.have.nested.property('details.current.value.name', 'Theirs');
    expect(lines().filter((line) => line.startsWith('PATCH'))).to.have.length(1);
  });

  it('detects that a write answered with 409 is stored all the same', async () => {
    const server = storing({}, (body) => {
      server.store((body as {data: Record<string, unknown>}).data);
      return refusal(409, 'datastore_conflict');
    });
    const {adapter, lines} = fakeCrossbar(server.answer);
    const base = await adapter.accounts.get(id);
    expect((await adapter.accounts.update(id, {base, changes: {name: 'Mine'}})).value.name).to.equal('Mine');
    expect(lines().filter((line) => line.startsWith('PATCH'))).to.have.length(1);
  });

  it('reverts what a real server stores although it rejects the write', async () => {
    const taken = {name: {unique: {message: 'Account name already in use', cause: 'Taken'}}};
    const server = storing({}, (body, write) => {
      if (write > 1) return undefined;
      server.store((body as {data: Record<string, unknown>}).data);
      return refusal(400, 'validation error', taken);
    });
    const {adapter} = fakeCrossbar(server.answer);
    const base = await adapter.accounts.get(id);
    const changes = {name: 'Taken', contacts: {billing: {city: 'Hamburg', email: 'new@example.com'}}};
    const error = await rejection(adapter.accounts.update(id, {base, changes}));
    expect(error).to.include({kind: 'invalid'});
    expect((await adapter.accounts.get(id)).value).to.deep.equal(base.value);
    const corrected = await adapter.accounts.update(id, {base, changes: {name: 'Free'}});
    expect(corrected.value.name).to.equal('Free');
    expect(corrected.value.contacts.billing.city).to.equal('Berlin');
  });

  it('reverts it without enabling a disabled account, which a PATCH without the status does', async () => {
    const taken = {name: {unique: {message: 'Account name already in use', cause: 'Taken'}}};
    const server = storing({enabled: false}, (body, write) => {
      if (write > 1) return undefined;
      server.store((body as {data: Record<string, unknown>}).data);
      return refusal(400, 'validation error', taken);
    });
    const {adapter, sent} = fakeCrossbar(server.answer);
    const base = await adapter.accounts.get(id);
    await rejection(adapter.accounts.update(id, {base, changes: {name: 'Taken'}}));
    const written = sent.filter(({method}) => method === 'PATCH').map(({body}) => (body as {data: object}).data);
    expect(written).to.have.length(2);
    for (const data of written) expect(data).to.include({enabled: false});
  });

  it('reverts nothing if the rejected change was not stored', async () => {
    const {adapter, lines} = fakeCrossbar(
      storing({}, () => refusal(400, 'validation error', {name: {unique: {message: 'in use'}}})).answer,
    );
    const base = await adapter.accounts.get(id);
    await rejection(adapter.accounts.update(id, {base, changes: {name: 'Taken'}}));
    expect(lines().filter((line) => line.startsWith('PATCH'))).to.have.length(1);
  });
});

describe('writes to one account', () => {
  /** Holds each PATCH until it is released. */
  function gated() {
    const waiting: (() => void)[] = [];
    const arrivals: (() => void)[] = [];
    const server = storing();
    const answer: Answering = async (sent, count) => {
      if (sent.method === 'PATCH') {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          arrivals.shift()?.();
        });
      }
      return server.answer(sent, count);
    };
    return {
      answer,
      arrival: () => new Promise<void>((resolve) => arrivals.push(resolve)),
      next: () => waiting.shift()?.(),
    };
  }

  it('run one after the other', async () => {
    const gate = gated();
    const {adapter, lines} = fakeCrossbar(gate.answer);
    const base = await adapter.accounts.get(id);
    const arrived = gate.arrival();
    const first = adapter.accounts.update(id, {base, changes: {name: 'First'}});
    const second = rejection(adapter.accounts.update(id, {base, changes: {realm: 'second.example'}}));
    await arrived;
    expect(lines()).to.deep.equal([`GET accounts/${id}`, `GET accounts/${id}`, `PATCH accounts/${id}`]);
    gate.next();
    await first;
    // The second was based on a document that the first has changed.
    expect(await second).to.include({kind: 'conflict'});
  });

  it('do not wait for writes to another account', async () => {
    const gate = gated();
    const {adapter} = fakeCrossbar((sent, count) =>
      sent.path.endsWith(other) ? success(wireAccount(other)) : gate.answer(sent, count),
    );
    const [base, otherBase] = await Promise.all([adapter.accounts.get(id), adapter.accounts.get(other)]);
    const arrived = gate.arrival();
    const slow = adapter.accounts.update(id, {base, changes: {name: 'Slow'}});
    await arrived;
    await adapter.accounts.update(other, {base: otherBase, changes: {name: 'Quick'}});
    gate.next();
    await slow;
  });

  it('never start if they are aborted while they wait, but the writes queued behind them do', async () => {
    const gate = gated();
    const {adapter, sent} = fakeCrossbar(gate.answer);
    const base = await adapter.accounts.get(id);
    const controller = new AbortController();
    const firstArrived = gate.arrival();
    const first = adapter.accounts.update(id, {base, changes: {name: 'First'}});
    const dropped = rejection(
      adapter.accounts.update(id, {base, changes: {name: 'Dropped'}}, {signal: controller.signal}),
    );
    const thirdArrived = gate.arrival();
    const third = first.then((saved) => adapter.accounts.update(id, {base: saved, changes: {name: 'Third'}}));
    await firstArrived;
    controller.abort();
    expect(await dropped).to.equal(controller.signal.reason);
    gate.next();
    await thirdArrived;
    gate.next();
    expect((await third).value.name).to.equal('Third');
    expect(JSON.stringify(sent.map(({body}) => body))).not.to.contain('Dropped');
  });

  it('continue after one has failed', async () => {
    const server = storing({}, (_, write) => (write === 1 ? refusal(403, 'forbidden') : undefined));
    const {adapter} = fakeCrossbar(server.answer);
    const base = await adapter.accounts.get(id);
    const refused = rejection(adapter.accounts.update(id, {base, changes: {name: 'First'}}));
    const second = adapter.accounts.update(id, {base, changes: {name: 'Second'}});
    expect(await refused).to.include({kind: 'forbidden'});
    expect((await second).value.name).to.equal('Second');
  });
});
