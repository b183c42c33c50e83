import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {App} from '../../../src/api/apps.js';
import {
  changedApps,
  everyApp,
  filteredApps,
  initialOf,
  shownApp,
  shownApps,
  tagsOf,
  withChoices,
  type ShownApp,
} from '../../../src/domains/apps/picker/model.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';

const app = (texts: App['texts'], name = 'voip'): App => ({id: name, name, texts});
const both = app({
  'fr-FR': {label: 'Standard', description: 'Bureau'},
  'en-US': {label: 'Smart PBX', description: 'Office'},
  'de-DE': {label: 'Telefonanlage', description: ''},
});

describe('app-picker model', () => {
  it('uses each text in the user’s language, then English, then any other, then the name', () => {
    expect(shownApp(both, 'de')).to.include({label: 'Telefonanlage', description: 'Office'});
    expect(shownApp(both, 'fr-CA').label).to.equal('Standard');
    expect(shownApp(both, 'ja').label).to.equal('Smart PBX');
    expect(shownApp(app({'fr-FR': {label: 'Standard', description: ''}}), 'ja').label).to.equal('Standard');
    expect(shownApp(app({'en-US': {label: '', description: ''}}), 'en').label).to.equal('voip');
    expect(shownApp(app({}), 'en')).to.include({label: 'voip', description: ''});
  });

  it('sorts by label in the order of the user’s language', () => {
    const {compare} = createLocalizer('de');
    const apps = ['Zebra', 'Äpfel', 'banane', 'App 10', 'App 9'].map((name) => app({}, name));
    const labels = shownApps(apps, 'de', compare).map(({label}) => label);
    expect(labels).to.deep.equal(['Äpfel', 'App 9', 'App 10', 'banane', 'Zebra']);
  });

  it('searches for every word in label and description', () => {
    const apps = [shownApp(both, 'en'), shownApp(app({}, 'accounts'), 'en')];
    const find = (search: string) => filteredApps(apps, {...everyApp, search});
    expect(find(' OFFICE  smart ').map(({label}) => label)).to.deep.equal(['Smart PBX']);
    expect(find('')).to.have.length(2);
    expect(find('office nothing')).to.be.empty;
  });

  it('filters by access and tag, and keeps an app visible after it was switched', () => {
    const apps = ['a', 'b', 'c'].map((id): ShownApp => {
      return {id, label: id, description: '', phase: undefined, tags: id === 'a' ? ['smb', 'x'] : ['x']};
    });
    const access = {isAllowed: (id: string) => id !== 'a', isChanged: (id: string) => id === 'b'};
    const ids = (filter: Partial<typeof everyApp>, known = true) =>
      filteredApps(apps, {...everyApp, ...filter}, {access: known ? access : undefined}).map(({id}) => id);
    expect(ids({access: 'allowed'})).to.deep.equal(['b', 'c']);
    expect(ids({access: 'blocked'})).to.deep.equal(['a', 'b']);
    expect(ids({access: 'blocked'}, false)).to.deep.equal(['a', 'b', 'c']);
    const unmarked = filteredApps(
      apps,
      {...everyApp, access: 'blocked', switched: ['c']},
      {access: {isAllowed: access.isAllowed}},
    );
    expect(unmarked.map(({id}) => id)).to.deep.equal(['a', 'c']);
    expect(ids({tag: 'smb'})).to.deep.equal(['a']);
    expect(ids({tag: 'x', access: 'blocked', search: 'a'})).to.deep.equal(['a']);
  });

  it('translates known tags and shows others unchanged', () => {
    const localizer = createLocalizer('en');
    const tagged = (tags: readonly string[]): ShownApp => ({
      id: '',
      label: '',
      description: '',
      phase: undefined,
      tags,
    });
    expect(
      tagsOf([tagged(['end_user', 'fax_tools', 'fax_tools']), tagged(['constructor', 'fax_tools'])], localizer),
    ).to.deep.equal([
      {tag: 'constructor', name: 'constructor', count: 1},
      {tag: 'end_user', name: 'End users', count: 1},
      {tag: 'fax_tools', name: 'fax tools', count: 2},
    ]);
  });

  it('has a name for every tag in use', () => {
    const localizer = createLocalizer('en');
    const names = {
      admin: 'Administration',
      carrier: 'Carriers',
      developer: 'Developers',
      'end-user': 'End users',
      integrations: 'Integrations',
      reporting: 'Reporting',
      reseller: 'Resellers',
      smb: 'Small and medium businesses',
      'system-admin': 'System administration',
    };
    const apps = [{...shownApp(app({}), 'en'), tags: Object.keys(names)}];
    expect(Object.fromEntries(tagsOf(apps, localizer).map(({tag, name}) => [tag, name]))).to.deep.equal(names);
  });

  it('preserves all other ids, and detects no change after switching back and forth', () => {
    const ids = fc.uniqueArray(fc.string({minLength: 1, maxLength: 3}), {maxLength: 8});
    const toggles = fc.array(fc.tuple(fc.string({minLength: 1, maxLength: 3}), fc.boolean()), {maxLength: 12});
    fc.assert(
      fc.property(ids, toggles, (stored, steps) => {
        const drafted = steps.reduce<readonly string[]>(
          (list, [id, block]) => withChoices(stored, list, new Map([[id, !block]])),
          stored,
        );
        const last = new Map(steps);
        for (const id of stored) expect(drafted.includes(id)).to.equal(last.get(id) ?? true);
        for (const [id, block] of last) expect(drafted.includes(id)).to.equal(block);
        const back = new Map([...last.keys()].map((id) => [id, !stored.includes(id)]));
        expect(withChoices(stored, drafted, back)).to.deep.equal(stored);
      }),
    );
  });

  it('counts apps, not lists', () => {
    expect(changedApps({blocked: ['a', 'b']}, {blocked: ['b', 'c', 'd']})).to.deep.equal(['a', 'c', 'd']);
    expect(changedApps({blocked: ['a', 'b']}, {blocked: ['b', 'a']})).to.deep.equal([]);
  });

  it('has a letter for every label', () => {
    expect(['voip', ' éclair', '😀 fun', ''].map(initialOf)).to.deep.equal(['V', 'É', '😀', '']);
  });
});
