import {expect} from '@open-wc/testing';
import type {Charges} from '../../src/api/charges.js';
import {deferred} from '../support/quick-adapter.js';
import {charges, conflict, openForm, quote, settled, version} from '../support/edit-form.js';

describe('a save that costs money', () => {
  it('is sent with the charges accepted only after the user has accepted them', async () => {
    const answer = deferred<boolean>();
    const asked: (readonly Charges[])[] = [];
    const {form, writes} = openForm({
      answers: [charges(), version('2', {name: 'Typed'})],
      confirmCharges: (quotes) => {
        asked.push(quotes);
        return answer.promise;
      },
    });
    const saving = form.save();
    await settled();
    expect(asked).to.deep.equal([[quote]]);
    expect(writes.map(({acceptCharges}) => acceptCharges)).to.deep.equal([undefined]);
    answer.resolve(true);
    expect(await saving).to.equal(true);
    expect(writes.map(({acceptCharges}) => acceptCharges)).to.deep.equal([undefined, true]);
  });

  it('is not sent again if the user declines, and nothing is reported as failed', async () => {
    const {form, writes} = openForm({answers: [charges()], confirmCharges: async () => false});
    expect(await form.save()).to.equal(false);
    expect(writes).to.have.length(1);
    expect([form.error, form.status, form.draft.name]).to.deep.equal([undefined, 'editing', 'Typed']);
  });

  it('fails if charges that were accepted in advance are quoted all the same', async () => {
    let asked = 0;
    const {form, writes} = openForm({
      answers: [charges(), version('2')],
      acceptCharges: true,
      confirmCharges: async () => ++asked > 0,
    });
    expect(await form.save()).to.equal(false);
    expect([writes.length, asked, form.error?.kind]).to.deep.equal([1, 0, 'charges']);
  });

  it('asks again if another client has changed the document after the charges were accepted', async () => {
    let asked = 0;
    const {form, writes} = openForm({
      answers: [charges(), conflict(version('2', {city: 'Theirs'})), charges(), version('3', {name: 'Typed'})],
      confirmCharges: async () => ++asked > 0,
    });
    expect(await form.save()).to.equal(true);
    expect(asked).to.equal(2);
    expect(writes.map(({acceptCharges}) => acceptCharges)).to.deep.equal([undefined, true, undefined, true]);
  });
});
