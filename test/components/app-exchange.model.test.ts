import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {App} from '../../src/api/model.js';
import {
  changeCount,
  initialOf,
  matchingApps,
  shownApp,
  shownApps,
  withBlocked,
} from '../../src/components/app-exchange/app-exchange.model.js';
import {createLocalizer} from '../../src/i18n/localizer.js';

const app = (texts: App['texts'], name = 'voip'): App => ({id: name, name, texts});
const both = app({
  'fr-FR': {label: 'Standard', description: 'Bureau'},
  'en-US': {label: 'Smart PBX', description: 'Office'},
  'de-DE': {label: 'Telefonanlage', description: ''},
});

describe('app-exchange model', () => {
  it('takes each text in the user’s language, else English, else any, else the name', () => {
    expect(shownApp(both, 'de')).to.include({label: 'Telefonanlage', description: 'Office'});
    expect(shownApp(both, 'fr-CA').label).to.equal('Standard');
    expect(shownApp(both, 'ja').label).to.equal('Smart PBX');
    expect(shownApp(app({'fr-FR': {label: 'Standard', description: ''}}), 'ja').label).to.equal('Standard');
    expect(shownApp(app({'en-US': {label: '', description: ''}}), 'en').label).to.equal('voip');
    expect(shownApp(app({}), 'en')).to.include({label: 'voip', description: ''});
  });

  it('sorts by what is read, as readers of the language do (W-29)', () => {
    const {compare} = createLocalizer('de');
    const apps = ['Zebra', 'Äpfel', 'banane', 'App 10', 'App 9'].map((name) => app({}, name));
    const labels = shownApps(apps, 'de', compare).map(({label}) => label);
    expect(labels).to.deep.equal(['Äpfel', 'App 9', 'App 10', 'banane', 'Zebra']);
  });

  it('finds by every word, in label or description', () => {
    const apps = [shownApp(both, 'en'), shownApp(app({}, 'accounts'), 'en')];
    expect(matchingApps(apps, ' OFFICE  smart ', 'en').map(({label}) => label)).to.deep.equal(['Smart PBX']);
    expect(matchingApps(apps, '', 'en')).to.have.length(2);
    expect(matchingApps(apps, 'office nothing', 'en')).to.be.empty;
  });

  it('never touches another id, and switching there and back is no change (W-16)', () => {
    const ids = fc.uniqueArray(fc.string({minLength: 1, maxLength: 3}), {maxLength: 8});
    const toggles = fc.array(fc.tuple(fc.string({minLength: 1, maxLength: 3}), fc.boolean()), {maxLength: 12});
    fc.assert(
      fc.property(ids, toggles, (stored, steps) => {
        const drafted = steps.reduce<readonly string[]>(
          (list, [id, block]) => withBlocked(stored, list, id, block),
          stored,
        );
        const last = new Map(steps);
        for (const id of stored) expect(drafted.includes(id)).to.equal(last.get(id) ?? true);
        for (const [id, block] of last) expect(drafted.includes(id)).to.equal(block);
        const back = [...last.keys()].reduce<readonly string[]>(
          (list, id) => withBlocked(stored, list, id, stored.includes(id)),
          drafted,
        );
        expect(back).to.deep.equal(stored);
      }),
    );
  });

  it('counts apps, not lists', () => {
    expect(changeCount({blocked: ['a', 'b']}, {blocked: ['b', 'c', 'd']})).to.equal(3);
    expect(changeCount({blocked: ['a', 'b']}, {blocked: ['b', 'a']})).to.equal(0);
  });

  it('has a letter for every label', () => {
    expect(['voip', ' éclair', '😀 fun', ''].map(initialOf)).to.deep.equal(['V', 'É', '😀', '']);
  });
});
