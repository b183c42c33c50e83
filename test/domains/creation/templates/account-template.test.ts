import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {AccountId} from '../../../../src/api/account-ref.js';
import {
  exportTemplate,
  importTemplate,
  newTemplate,
  readTemplate,
  templateParts,
  type AccountTemplate,
  type TemplateSettings,
} from '../../../../src/domains/creation/templates/account-template.js';
import {applyTemplate, settingsOfDraft} from '../../../../src/domains/creation/templates/template-settings.js';
import {LocalTemplateStore} from '../../../../src/domains/creation/templates/template-store.js';
import {defaultDraft} from '../../../../src/components/account-wizard/start/defaults.js';
import {anyAccount, anyScope, fullDraft} from '../drafts.js';

const ids = fc.uniqueArray(fc.string({minLength: 1}), {maxLength: 5});
const counts = fc.nat();
const access = fc.record(
  Object.fromEntries(Object.keys(defaultDraft(anyScope(), anyAccount).access).map((key) => [key, fc.boolean()])),
) as fc.Arbitrary<TemplateSettings['access']>;

const settings = fc.record(
  {
    limits: fc.record({
      twowayTrunks: counts,
      inboundTrunks: counts,
      outboundTrunks: counts,
      burstTrunks: counts,
      calls: fc.oneof(counts, fc.constant('unlimited' as const)),
      allowPerMinute: fc.boolean(),
    }),
    callingRules: fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.constantFrom('allow' as const, 'deny' as const),
    ),
    access,
    numberFeatures: fc.record({e911: fc.boolean(), cnam: fc.boolean()}),
    carrier: fc.constantFrom('system' as const, 'reseller' as const, 'own' as const),
    apps: fc.oneof(
      fc.constant({mode: 'all' as const}),
      fc.record({mode: fc.constant('only' as const), allowed: ids}),
      fc.record({mode: fc.constant('except' as const), blocked: ids}),
    ),
    plans: ids,
  },
  {requiredKeys: []},
) as fc.Arbitrary<TemplateSettings>;

const name = fc.string({minLength: 1, maxLength: 200}).filter((text) => text.trim() !== '');

function read(text: string): AccountTemplate {
  const result = importTemplate(text);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.template;
}

/** A separate storage, like that of a browser. */
function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const entries = new Map<string, string>();
  return {getItem: (key) => entries.get(key) ?? null, setItem: (key, value) => void entries.set(key, value)};
}

describe('account templates', () => {
  it('read null, which older versions of the library store for a limit that is not enforced, as unlimited', () => {
    const {settings: stored, ...template} = newTemplate('T', {
      limits: {twowayTrunks: 2, inboundTrunks: 0, outboundTrunks: 'unlimited', calls: 7, allowPerMinute: true},
    });
    const old = {...template, settings: {limits: {...stored.limits, calls: null}}};
    expect(read(JSON.stringify(old)).settings.limits).to.include({calls: 'unlimited', outboundTrunks: 'unlimited'});
  });

  it('survive export and import unchanged, with a new id', () => {
    fc.assert(
      fc.property(name, settings, (called, inside) => {
        const template = newTemplate(called, inside);
        const back = read(exportTemplate(template).text);
        expect(back.id).not.to.equal(template.id);
        expect({...back, id: template.id}).to.deep.equal(JSON.parse(JSON.stringify(template)));
      }),
    );
  });

  it('have file names that every system accepts', () => {
    const file = (called: string) => exportTemplate(newTemplate(called, {})).fileName;
    expect(file('Büro: 10/20 Plätze')).to.equal('Büro-10-20-Plätze.account-template.json');
    expect(file('../..')).to.equal('template.account-template.json');
  });

  it('report why a file is not a template', () => {
    const template = newTemplate('Office', {});
    const problem = (value: unknown) => {
      const result = readTemplate(value);
      return 'problem' in result ? result.problem : undefined;
    };
    expect(importTemplate('{"format":')).to.deep.equal({problem: {kind: 'not-json'}});
    for (const other of [null, 7, [], {}, {format: 'something/else', version: 1}, {format: template.format}]) {
      expect(problem(other)).to.deep.equal({kind: 'not-template'});
    }
    expect(problem({...template, version: 2, anything: true})).to.deep.equal({kind: 'newer', version: 2});
    expect(problem({...template, name: '  '})).to.include({kind: 'invalid', path: 'name'});
    expect(problem({...template, settings: {plans: [1]}})).to.include({kind: 'invalid', path: 'settings.plans.0'});
    const limits = {twowayTrunks: -1, inboundTrunks: 0, outboundTrunks: 0, allowPerMinute: true};
    expect(problem({...template, settings: {limits}})).to.include({
      kind: 'invalid',
      path: 'settings.limits.twowayTrunks',
    });
  });

  it('accept no other value, and reading never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(importTemplate(text)).to.have.property('problem');
      }),
    );
  });

  it('contain none of the customer’s own data', () => {
    const scope = anyScope();
    const draft = fullDraft(scope, anyAccount, ['plan'], ['app']);
    const inside = settingsOfDraft(draft);
    expect(Object.keys(inside)).to.have.members([...templateParts]);
    const {text} = exportTemplate(newTemplate('Law firm', inside));
    for (const own of ['hhm', 'Kim', 'Wexler', 'Mesa-Verde', '5055550143', '42.5', 'Montgomery', 'Nora', 'Denver']) {
      expect(text, own).not.to.include(own);
    }
    // Not even from a file crafted to contain it.
    const stuffed = JSON.parse(text) as {settings: object};
    const back = read(
      JSON.stringify({...stuffed, settings: {...stuffed.settings, admins: draft.admins, credit: 9, contacts: {}}}),
    );
    expect(Object.keys(back.settings)).to.have.members([...templateParts]);
  });

  it('apply their parts and change nothing else', () => {
    const scope = anyScope();
    const source = fullDraft(scope, anyAccount, ['plan-a'], ['app-a']);
    const blank = {...defaultDraft(scope, anyAccount), name: 'Saul Goodman & Associates', credit: 5};
    const {draft, omitted} = applyTemplate(
      blank,
      {settings: settingsOfDraft(source)},
      {plans: ['plan-a', 'plan-b'], strategies: ['system', 'reseller', 'own']},
    );
    expect(omitted).to.deep.equal([]);
    expect(settingsOfDraft(draft)).to.deep.equal(settingsOfDraft(source));
    const {limits, callingRules, access: menu, numberFeatures, carrier, apps, plans, ...own} = draft;
    expect({...blank, limits, callingRules, access: menu, numberFeatures, carrier, apps, plans}).to.deep.equal(draft);
    expect(own).to.deep.include({name: 'Saul Goodman & Associates', credit: 5, admins: []});
  });

  it('report which parts the account cannot have', () => {
    const scope = anyScope({disableNumbersFeatures: true});
    const source = settingsOfDraft(fullDraft(anyScope(), anyAccount, ['plan-a', 'plan-b'], []));
    const blank = {...defaultDraft(scope, anyAccount), limits: null};
    const {draft, omitted} = applyTemplate(blank, {settings: source}, {plans: ['plan-b'], strategies: ['system']});
    expect(omitted).to.deep.equal(['plans', 'limits', 'carrier', 'numberFeatures']);
    expect(draft).to.deep.include({plans: ['plan-b'], limits: null, carrier: 'system', numberFeatures: null});
  });
});

describe('local template store', () => {
  const [one, other] = ['1'.repeat(32) as AccountId, '2'.repeat(32) as AccountId];

  it('separates the templates of each home account', async () => {
    const store = new LocalTemplateStore(memory);
    const shared = memory();
    const [here, there] = [new LocalTemplateStore(() => shared), new LocalTemplateStore(() => shared)];
    const template = newTemplate('Office', {carrier: 'own'});
    await here.save(one, template);
    expect(await there.list(one)).to.deep.equal([template]);
    expect(await there.list(other)).to.deep.equal([]);
    expect(await store.list(one)).to.deep.equal([]);
  });

  it('replaces and removes templates, and preserves those of a newer version', async () => {
    const shared = memory();
    const store = new LocalTemplateStore(() => shared);
    const [office, shop] = [newTemplate('Office', {carrier: 'own'}), newTemplate('Shop', {})];
    const newer = {...newTemplate('Of tomorrow', {}), version: 2};
    shared.setItem(`account-widgets.templates.${one}`, JSON.stringify([newer, 'scrap']));
    await store.save(one, office);
    await store.save(one, shop);
    await store.save(one, {...office, name: 'Head office'});
    expect((await store.list(one)).map((template) => template.name)).to.deep.equal(['Head office', 'Shop']);
    await store.remove(one, office.id);
    await store.remove(one, 'never there');
    expect(await store.list(one)).to.deep.equal([shop]);
    expect(JSON.parse(shared.getItem(`account-widgets.templates.${one}`) ?? '')).to.deep.equal([newer, 'scrap', shop]);
  });

  it('reports that the browser stores nothing', async () => {
    const forbidden = new LocalTemplateStore(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    let failure: unknown;
    await forbidden.save(one, newTemplate('Office', {})).catch((error: unknown) => (failure = error));
    expect((failure as Error).message).to.equal('The operation is insecure.');
  });
});
