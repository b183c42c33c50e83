import {expect} from '@open-wc/testing';
import {childIds} from '../../support/backend.js';
import type {FaultEffect} from '../../../sandbox/index.js';
import type {AccountCreation} from '../../../src/domains/creation/account-creation.js';
import {Bench} from './bench.js';

/** Undoes a creation whose deletion is not answered and, from then on, neither is any read. @returns ends both */
async function undoUnanswered(bench: Bench, creation: AccountCreation, effect: FaultEffect): Promise<() => void> {
  const {faults} = bench.sandbox;
  const ends = [faults.add({method: 'DELETE', ...effect})];
  const deletion = faults.hold({method: 'DELETE'});
  const undone = creation.undo();
  await deletion.arrived;
  ends.push(faults.add({method: 'GET', drop: true}));
  deletion.release();
  expect(await undone).to.equal(false);
  return () => ends.forEach((end) => end());
}

describe('undoing a creation', () => {
  it('deletes the new account, which can then be created again', async () => {
    const bench = await Bench.open();
    const creation = bench.create();
    await creation.start();
    const first = creation.account?.id;
    expect(await creation.undo()).to.equal(true);
    expect(creation.status).to.equal('undone');
    expect(creation.account).to.equal(undefined);
    expect(bench.storage.entries.size, 'nothing to go on with').to.equal(0);
    const names = [...(await childIds(bench)).keys()];
    expect(names).not.to.include(bench.draft.name);
    expect(await creation.start()).to.equal(true);
    expect(creation.account?.id).not.to.equal(first);
    expect((await bench.state(creation.account?.id)).balance).to.deep.equal({amount: 42.5});
  });

  it('finds the account whose response was lost', async () => {
    const bench = await Bench.open();
    const end = bench.sandbox.faults.add({method: 'PUT', path: /accounts\/[0-9a-f]{32}$/, dropAnswer: true});
    const creation = bench.create();
    await creation.start();
    end();
    expect([...(await childIds(bench)).keys()]).to.include(bench.draft.name);
    expect(await creation.undo()).to.equal(true);
    expect([...(await childIds(bench)).keys()]).not.to.include(bench.draft.name);
  });

  it('finds the account whose outcome is unknown without creating it again', async () => {
    const bench = await Bench.open();
    const {faults} = bench.sandbox;
    const created = {method: 'PUT', path: /accounts\/[0-9a-f]{32}$/};
    faults.add({...created, dropAnswer: true});
    const hold = faults.hold(created);
    const creation = bench.create();
    const begun = creation.start();
    await hold.arrived;
    faults.add({method: 'GET', drop: true});
    hold.release();
    expect(await begun).to.equal(false);
    expect(creation.steps[0]?.state).to.equal('unconfirmed');
    faults.clear();
    expect(await creation.undo()).to.equal(true);
    expect(bench.writes).to.deep.equal(['PUT accounts/ID', 'DELETE accounts/ID']);
    expect([...(await childIds(bench)).keys()]).not.to.include(bench.draft.name);
  });

  it('waits for requests in progress and sends nothing after them', async () => {
    const bench = await Bench.open();
    const hold = bench.sandbox.faults.hold({method: 'PUT', path: /accounts\/[0-9a-f]{32}$/});
    const creation = bench.create();
    const begun = creation.start();
    await hold.arrived;
    const undone = creation.undo();
    expect(creation.status).to.equal('undoing');
    hold.release();
    expect(await undone).to.equal(true);
    await begun;
    expect(bench.writes).to.deep.equal(['PUT accounts/ID', 'DELETE accounts/ID']);
  });

  it('reports why it failed, keeps the account, and can be repeated', async () => {
    const bench = await Bench.open();
    const creation = bench.create();
    await creation.start();
    const end = bench.sandbox.faults.add({method: 'DELETE', status: 500});
    expect(await creation.undo()).to.equal(false);
    expect(creation.undoError?.kind).to.equal('server');
    expect(creation.status).to.equal('done');
    end();
    expect(await creation.undo()).to.equal(true);
    expect(creation.undoError).to.equal(undefined);
  });

  it('resolves an unknown outcome before anything else is sent', async () => {
    const bench = await Bench.open();
    const creation = bench.create();
    await creation.start();
    const end = await undoUnanswered(bench, creation, {dropAnswer: true});
    expect(creation.undoError?.kind).to.equal('unconfirmed');
    expect(await creation.checkUndo(), 'still out of reach').to.equal(false);
    expect(creation.undoError?.kind).to.equal('unconfirmed');
    end();
    const sent = bench.writes;
    expect([await creation.undo(), await creation.retryAll(), await creation.start()]).to.deep.equal([
      false,
      false,
      false,
    ]);
    expect(await creation.checkUndo()).to.equal(true);
    expect(creation.status).to.equal('undone');
    expect(bench.writes, 'nothing is sent').to.deep.equal(sent);
    expect([...(await childIds(bench)).keys()]).not.to.include(bench.draft.name);
  });

  it('can be repeated if a check finds the account', async () => {
    const bench = await Bench.open();
    const creation = bench.create();
    await creation.start();
    const end = await undoUnanswered(bench, creation, {drop: true});
    expect(creation.undoError?.kind).to.equal('unconfirmed');
    end();
    expect(await creation.checkUndo()).to.equal(false);
    expect(creation.undoError?.kind).to.equal('network');
    expect(await creation.undo()).to.equal(true);
  });

  it('does not treat "not found" as deleted while the account is listed', async () => {
    const bench = await Bench.open();
    const creation = bench.create();
    await creation.start();
    const end = bench.sandbox.faults.add({
      method: 'DELETE',
      status: 404,
      body: {status: 'error', error: '404', message: 'bad_identifier', data: {}},
    });
    expect(await creation.undo()).to.equal(false);
    expect(creation.undoError?.kind).to.equal('not-found');
    end();
    expect(await creation.undo()).to.equal(true);
  });

  it('deletes nothing if nothing was created, and does not try again to create it', async () => {
    const bench = await Bench.open();
    const creation = bench.create({name: 'Blue Sky'});
    await creation.start();
    expect(await creation.undo()).to.equal(true);
    expect(bench.writes).to.deep.equal(['PUT accounts/ID']);
  });
});
