import {expect} from '@open-wc/testing';
import type {AccountId} from '../../../src/api/account-ref.js';
import {defaultDraft} from '../../../src/components/account-wizard/start/defaults.js';
import {applyTemplate, settingsOfAccount} from '../../../src/domains/creation/templates/template-settings.js';
import {settingsIn, stateDiff} from '../../support/account-state.js';
import {childIds} from '../../support/backend.js';
import {Bench} from './bench.js';

describe('an account from a template', () => {
  it("has the settings of the template's source account", async () => {
    const bench = await Bench.open();
    const source = bench.create();
    await source.start();
    const seeded = await childIds(bench);
    for (const id of [source.account?.id, seeded.get('Los Pollos Hermanos'), seeded.get('Juárez Cartel')]) {
      const {settings, unread} = await settingsOfAccount(bench.scope, id as AccountId, new AbortController().signal);
      expect(unread).to.deep.equal([]);
      const blank = {...defaultDraft(bench.scope, bench.parent), name: `Another ${id}`, callingRules: {}};
      const {draft, omitted} = applyTemplate(blank, {settings}, {strategies: ['system', 'reseller', 'own']});
      expect(omitted).to.deep.equal([]);
      const creation = bench.create(draft);
      expect(await creation.start(), JSON.stringify(creation.steps)).to.equal(true);
      const diff = stateDiff(settingsIn(await bench.state(id)), settingsIn(await bench.state(creation.account?.id)));
      expect(diff.join('\n')).to.equal('');
    }
  });

  it('is created without the parts that could not be read', async () => {
    const bench = await Bench.open();
    const id = (await childIds(bench)).get('Los Pollos Hermanos') as AccountId;
    bench.sandbox.faults.add({path: /\/limits$/, status: 403});
    const {settings, unread} = await settingsOfAccount(bench.scope, id, new AbortController().signal);
    expect(settings).not.to.have.property('limits');
    expect(Object.keys(settings)).to.have.length(6);
    expect(unread.map(({part, error}) => [part, error?.kind])).to.deep.equal([['limits', 'forbidden']]);
  });
});
