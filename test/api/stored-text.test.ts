import {expect} from '@open-wc/testing';
import {storedText, storedTexts} from '../../src/api/stored-text.js';
import {edit, opened, saved, stored, type} from '../components/account-overview.page.js';
import {open as openWizard, type as typeAt} from '../components/account-wizard.page.js';
import {childIds} from '../support/page.js';

const around = [
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\u2060',
  '\u200E',
  '\u202E',
  '\u00AD',
  '\u3164',
  '\u200D',
  '\u3000',
  '\t',
  '\n',
];

describe('stored texts', () => {
  it('have no spaces or invisible characters around them', () => {
    for (const character of around) {
      const code = character.codePointAt(0)?.toString(16);
      expect(storedText(`${character} Acme ${character}`), code).to.equal('Acme');
      expect(storedText(character), code).to.equal('');
    }
    for (const text of [
      '\uFE0FAcme',
      'Acme\uFE0F',
      'Acme \uFE0F',
      '\u{E0001}Acme',
      'Acme\u{E0020}',
      '\u180BAcme',
      '\u{1D173}Acme',
    ])
      expect(storedText(text), text).to.equal('Acme');
    expect(storedText('Acme\u00A0\u200BLtd')).to.equal('Acme\u00A0\u200BLtd');
  });

  it('keep combining and joining characters at the end', () => {
    for (const text of ['Love ❤️', 'Wales 🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'Family 👨‍👩‍👧', 'ന്\u200D', 'Côte d’Ivoire', '1️', '葛\u{E0100}'])
      expect(storedText(`${text} `)).to.equal(text);
  });

  it('are made from a text with many spaces without a delay', () => {
    const before = performance.now();
    expect(storedText(`a${' '.repeat(200_000)}b`)).to.have.length(200_002);
    expect(storedText(`a${' '.repeat(200_000)}`)).to.equal('a');
    expect(performance.now() - before).to.be.below(1000);
  });

  it('are composed, at any depth, and only texts are changed', () => {
    expect(
      storedTexts({name: 'Mu\u0308ller', contacts: {technical: {name: ' Kim '}}, on: true, list: [' a']}),
    ).to.deep.equal({
      name: 'Müller',
      contacts: {technical: {name: 'Kim'}},
      on: true,
      list: [' a'],
    });
  });

  it('are the same from the overview and from the wizard', async () => {
    const page = await opened();
    await edit(page, 'name');
    type(page, 'name', ' \u200BAcme Telefo\u0301nica\u00A0');
    await saved(page, 'name');
    await edit(page, 'realm');
    type(page, 'realm', ' ACME.Example\u200B');
    await saved(page, 'realm', 'Change the realm of Acme Telefónica?');
    await edit(page, 'technical-contact');
    type(page, 'contacts.technical.name', '\uFEFFKim Wexler ');
    type(page, 'contacts.technical.email', ' kim@acme.example\u200B');
    await saved(page, 'technical-contact');
    const {name, realm, contacts} = await stored(page);
    expect(contacts.technical).to.include({name: 'Kim Wexler', email: 'kim@acme.example'});
    expect([name, realm]).to.deep.equal(['Acme Telefónica', 'acme.example']);

    const wizard = await openWizard({path: 'full'});
    await typeAt(wizard, 'name', ' \u200BAcme Telefo\u0301nica\u00A0');
    await typeAt(wizard, 'realm', ' ACME.Example\u200B');
    const next = async (heading: string) => {
      await wizard.press('Next');
      await wizard.at(heading);
    };
    await next('Administrators');
    await next('Contacts and sales');
    await typeAt(wizard, 'contacts.technical.name', '\uFEFFKim Wexler ');
    for (const heading of ['Service plan', 'Limits and destinations', 'Credit and customer access', 'Apps', 'Review'])
      await next(heading);
    await wizard.press('Create account');
    await wizard.at('Acme Telefónica is ready');
    const id = (await childIds(wizard.backend)).get('Acme Telefónica')!;
    const made = (await wizard.backend.adapter.accounts.get(id)).value;
    expect(made.realm).to.equal('acme.example');
    expect(made.contacts.technical.name).to.equal('Kim Wexler');
  });
});
