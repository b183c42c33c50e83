import {expect, fixture, html} from '@open-wc/testing';
import {createdNotice} from '../../../src/components/account-admins/account-admins.created.js';
import {accountIdRow} from '../../../src/components/account-overview/rows/identity-rows.js';
import {timeZoneRow} from '../../../src/components/account-overview/rows/time-zone-row.js';
import type {RowContext, RowSources} from '../../../src/components/account-overview/rows/row.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import {conflictChooser} from '../../../src/ui/forms/conflict-chooser.js';
import {searchField} from '../../../src/ui/fields/search-field.js';
import {sentence} from '../../../src/ui/text/sentence.js';
import {verbatim} from '../../../src/ui/text/verbatim.js';
import {accountAdminsWords} from '../../../src/i18n/generated/en/account-admins.js';
import {exposedNames} from '../../support/exposed-names.js';

const localizer = createLocalizer('en');

async function exposed(content: unknown, ...names: readonly string[]): Promise<readonly string[]> {
  const shown = await fixture<HTMLElement>(html`<div>${content}</div>`);
  for (const name of names) expect(shown.textContent).to.contain(name);
  return names.flatMap((name) => exposedNames(shown, name));
}

describe('texts as stored', () => {
  it('leave the words after them where they belong, whatever they contain', async () => {
    for (const name of [
      '\u202Eevil',
      'a\u2069\u202Eevil',
      '\u2067\u2067evil',
      'a\u2029\u202Eb',
      '\u2068\u2069\u2069\u202Eb',
    ]) {
      const line = await fixture<HTMLElement>(html`<p>${verbatim(name)}<span> words after it</span></p>`);
      const words = line.querySelector('span')?.firstChild as Text;
      const lefts = [...words.data].map((_, at) => {
        const range = document.createRange();
        range.setStart(words, at);
        range.setEnd(words, at + 1);
        return range.getBoundingClientRect().left;
      });
      expect(lefts, JSON.stringify(name)).to.deep.equal([...lefts].sort((one, other) => one - other));
    }
    const shown = sentence(localizer, accountAdminsWords['accountAdmins.created'], {name: 'a\u2069b'});
    expect((await fixture<HTMLElement>(html`<p>${shown}</p>`)).querySelector('bdi')?.textContent).to.equal('ab');
  });

  it('are not translated where both sides of a conflict are shown', async () => {
    const conflicts = [{path: 'name', base: 'a', mine: 'Green Fields', theirs: 'Red Fields'}];
    expect(
      await exposed(
        conflictChooser(localizer, conflicts, {}, () => undefined),
        'Green Fields',
        'Red Fields',
      ),
    ).to.deep.equal([]);
  });

  it('are not translated in a list of choices, in which users search for what they read', async () => {
    const binding = {path: 'user', value: '', error: undefined, disabled: false, onInput: () => {}, onBlur: () => {}};
    const field = await fixture<HTMLElement>(html`
      <div>${searchField(binding, {label: 'User', choices: [{value: '1', label: 'Kim Green'}]}, localizer)}</div>
    `);
    field.querySelector('input')?.click();
    expect(field.textContent).to.contain('Kim Green');
    expect(exposedNames(field, 'Kim Green')).to.deep.equal([]);
  });

  it('are not translated if they are an id, a time zone, a login, or a password', async () => {
    const context = {localizer, now: 0} as unknown as RowContext;
    const account = {id: '0123abcd', timezone: 'America/Los_Angeles'};
    const sources = {account: {status: 'complete', value: {value: account}}} as unknown as RowSources;
    for (const [{value}, name] of [
      [accountIdRow, account.id],
      [timeZoneRow, account.timezone],
    ] as const) {
      const state = value(sources, context) as {readonly value?: unknown};
      const row = await fixture<HTMLElement>(html`<div>${state.value}</div>`);
      expect(row.textContent).to.contain(name);
      expect(row.querySelector('code, bdi')?.closest('[translate="no"]')?.textContent, name).to.equal(name);
    }
    const person = {
      email: 'kim@x.example',
      username: '',
      firstName: 'Kim',
      lastName: 'W',
      password: 'Abc-123',
      sendEmail: false,
    };
    const admin = {id: '1', username: 'kim-login', email: 'kim@x.example', firstName: 'Kim', lastName: 'W'};
    const notice = createdNotice({admin, person}, localizer, {
      password: {revealed: true, onReveal: () => {}, tell: () => {}, min: 10, announced: undefined},
      onDone: () => {},
    });
    const shown = await fixture<HTMLElement>(html`<div>${notice}</div>`);
    expect([...shown.querySelectorAll('code')].map((code) => code.translate)).to.deep.equal([false, false]);
  });
});
