import {expect, fixture} from '@open-wc/testing';
import {html, render} from 'lit';
import {formFrame} from '../../../src/ui/forms/form-frame.js';
import {passwordField} from '../../../src/domains/admins/password/password-field.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import type {FieldBinding} from '../../../src/ui/fields/field-binding.js';
import {selectField, textField} from '../../../src/ui/fields/field.js';
import {readTyped} from '../../../src/ui/fields/typed-value.js';

const binding = (given: Partial<FieldBinding> = {}): FieldBinding => ({
  path: 'language',
  value: '',
  error: undefined,
  disabled: false,
  onInput: () => {},
  onBlur: () => {},
  ...given,
});

describe('a select', () => {
  it('keeps a stored value that is not offered, so that saving does not lose it', async () => {
    const choices = [
      {value: 'en', label: 'English'},
      {value: 'de', label: 'German'},
    ];
    const form = await fixture(
      html`<form>${selectField(binding({value: 'tlh'}), {label: 'Language', choices})}</form>`,
    );
    const select = form.querySelector('select');
    expect(select?.value).to.equal('tlh');
    expect([...(select?.options ?? [])].map(({value}) => value)).to.deep.equal(['tlh', 'en', 'de']);
  });
});

describe('a select that a program fills in without an event', () => {
  const choices = ['en', 'de', 'fr'].map((value) => ({value, label: value}));

  async function open() {
    const entered: string[] = [];
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const draw = (value: string, offered = choices) =>
      render(
        selectField(binding({value, onInput: (typed) => void entered.push(typed)}), {label: 'L', choices: offered}),
        form,
      );
    draw('en');
    await Promise.resolve();
    return {entered, form, draw, select: form.querySelector('select')!};
  }

  it('is read before the form is submitted', async () => {
    const {entered, form, select} = await open();
    select.value = 'de';
    readTyped(form);
    expect(entered).to.deep.equal(['de']);
  });

  it('is read at the next render, and when it is left', async () => {
    const {entered, select, draw} = await open();
    select.value = 'de';
    draw('en');
    await Promise.resolve();
    expect([select.value, ...entered]).to.deep.equal(['de', 'de']);
    draw('de');
    select.value = 'fr';
    select.dispatchEvent(new FocusEvent('blur'));
    expect(entered).to.deep.equal(['de', 'fr']);
  });

  it('shows another value of the form, also among other choices, and reads nothing', async () => {
    const {entered, form, select, draw} = await open();
    draw('fr');
    await Promise.resolve();
    expect(select.value).to.equal('fr');
    draw('tlh');
    await Promise.resolve();
    expect(select.value).to.equal('tlh');
    draw('de', choices.slice(1));
    await Promise.resolve();
    expect(select.value).to.equal('de');
    readTyped(form);
    expect(entered).to.deep.equal([]);
  });
});

describe('leaving a field', () => {
  const afterLeaving = async (lock: boolean): Promise<number> => {
    let left = 0;
    const form = await fixture(html`<form>${textField(binding({onBlur: () => void left++}), {label: 'Name'})}</form>`);
    const input = form.querySelector('input');
    input?.dispatchEvent(new FocusEvent('blur'));
    if (input) input.disabled = lock;
    await Promise.resolve();
    return left;
  };

  it('reports an action of the user', async () => {
    expect(await afterLeaving(false)).to.equal(1);
  });

  it('ignores that a field is disabled for a save, so that no error appears', async () => {
    expect(await afterLeaving(true)).to.equal(0);
  });
});

describe('a value that a program fills in', () => {
  interface Filled {
    readonly entered: readonly string[];
    readonly input: HTMLInputElement;
    readonly form: HTMLFormElement;
    readonly saved: () => string | undefined;
    readonly draw: (value?: string, path?: string) => void;
  }

  const kinds = {
    'a text field': (given: FieldBinding) => textField(given, {label: 'Name'}),
    'a password field': (given: FieldBinding) =>
      passwordField({...given, revealed: false, onReveal: () => {}, tell: () => {}}, createLocalizer('en'), {min: 6}),
  };

  async function filled(kind: keyof typeof kinds): Promise<Filled> {
    const entered: string[] = [];
    let saved: string | undefined;
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const draw = (value = '', path = 'name') => {
      const save = () => void (saved = entered.at(-1));
      const frame = {label: 'Form', saving: false, cancellable: false, save, escape: () => {}};
      const given = binding({path, value, onInput: (typed) => void entered.push(typed)});
      render(formFrame(frame, kinds[kind](given)), holder);
    };
    draw();
    const input = holder.querySelector('input') as HTMLInputElement;
    const form = holder.querySelector('form') as HTMLFormElement;
    input.value = 'filled in';
    return {entered, input, form, saved: () => saved, draw};
  }

  for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
    it(`is read from ${kind} at a change`, async () => {
      const {entered, input} = await filled(kind);
      input.dispatchEvent(new Event('change', {bubbles: true}));
      expect(entered).to.deep.equal(['filled in']);
    });

    it(`is read from ${kind} when the user leaves it`, async () => {
      const {entered, input} = await filled(kind);
      input.dispatchEvent(new FocusEvent('blur'));
      expect(entered).to.deep.equal(['filled in']);
      input.dispatchEvent(new FocusEvent('blur'));
      expect(entered).to.have.length(1);
    });

    it(`is read from ${kind} before the form is saved`, async () => {
      const {form, saved} = await filled(kind);
      form.requestSubmit();
      expect(saved()).to.equal('filled in');
    });

    it(`stays in ${kind} at the next render and is read`, async () => {
      const {entered, input, draw} = await filled(kind);
      draw();
      expect(input.value).to.equal('filled in');
      await Promise.resolve();
      expect(entered).to.deep.equal(['filled in']);
    });

    it(`does not stay in ${kind} if the value has changed or another field is shown`, async () => {
      const {entered, input, draw} = await filled(kind);
      draw('from elsewhere');
      expect(input.value).to.equal('from elsewhere');
      input.value = 'filled in';
      draw('from elsewhere', 'other');
      expect(input.value).to.equal('from elsewhere');
      await Promise.resolve();
      expect(entered).to.deep.equal([]);
    });
  }
});
