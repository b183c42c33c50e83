import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {selectField, textField, type FieldBinding} from '../../../src/ui/fields/field.js';

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
