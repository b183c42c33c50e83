import {expect, fixture, nextFrame} from '@open-wc/testing';
import {html, LitElement, type TemplateResult} from 'lit';
import {salesInfoFields} from '../../../src/domains/notes/sales-info/index.js';
import {contractEndOf} from '../../../src/domains/notes/sales-info/model.js';
import {defineElement} from '../../../src/element/define-element.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import type {FieldBinding} from '../../../src/ui/fields/field-binding.js';
import {numberField} from '../../../src/ui/fields/number-field.js';
import {searchField} from '../../../src/ui/fields/search-field.js';
import {formFrame} from '../../../src/ui/forms/form-frame.js';

const localizer = createLocalizer('en');
const choices = [
  {value: 'AT', label: 'Austria'},
  {value: 'DE', label: 'Germany'},
];

/** A kind of field, with a value that a program fills in, and the value that it stands for. */
interface Kind {
  readonly render: (binding: FieldBinding) => TemplateResult;
  readonly before: string;
  readonly filled: string;
  readonly value: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  'number field': {
    render: (binding) => numberField(binding, {label: 'Trunks', decrease: 'Less', increase: 'More'}),
    before: '2',
    filled: '40',
    value: '40',
  },
  'number field with a slider': {
    render: (binding) =>
      numberField(binding, {label: 'Trunks', decrease: 'Less', increase: 'More', slider: {max: 100, onSettled() {}}}),
    before: '2',
    filled: '40',
    value: '40',
  },
  combobox: {
    render: (binding) => searchField(binding, {label: 'Country', choices}, localizer),
    before: 'AT',
    filled: 'Germany',
    value: 'DE',
  },
  'date field': {
    render: (binding) =>
      salesInfoFields({
        localizer,
        value: {representative: null, contractEnd: contractEndOf(binding.value, false, 'UTC')},
        bind: () => binding,
        users: undefined,
        timeZone: 'UTC',
        now: 0,
      }),
    before: '',
    filled: '2030-05-01',
    value: '2030-05-01',
  },
};

class FilledForm extends LitElement {
  kind!: Kind;
  value = '';
  saved: string | undefined;

  readonly #save = (): void => void (this.saved = this.value);

  readonly #enter = (value: string): void => {
    this.value = value;
    this.requestUpdate();
  };

  override render() {
    const binding: FieldBinding = {
      path: 'filled',
      value: this.value,
      error: undefined,
      disabled: false,
      onBlur: () => {},
      onInput: this.#enter,
    };
    const frame = {label: 'Form', saving: false, cancellable: false, escape() {}};
    return formFrame({...frame, save: this.#save}, this.kind.render(binding));
  }
}
defineElement('filled-form', FilledForm);

async function open(kind: Kind) {
  const host = await fixture<FilledForm>(html`<filled-form .kind=${kind} .value=${kind.before}></filled-form>`);
  const inputs = [...host.renderRoot.querySelectorAll('input')];
  const input = inputs.find(({type}) => type === 'date') ?? inputs[0]!;
  input.value = kind.filled;
  const settled = async () => {
    await nextFrame();
    await host.updateComplete;
  };
  return {host, input, settled, form: host.renderRoot.querySelector('form')!};
}

for (const [name, kind] of Object.entries(kinds)) {
  describe(`a value that a program fills into a ${name}`, () => {
    for (const event of ['change', 'blur'] as const) {
      it(`is read at ${event}`, async () => {
        const {host, input, settled} = await open(kind);
        input.dispatchEvent(new Event(event, {bubbles: event === 'change'}));
        await settled();
        expect(host.value).to.equal(kind.value);
        expect(input.value).to.equal(kind.filled);
      });
    }

    it('is neither lost nor ignored when the form is rendered before any event', async () => {
      const {host, input, settled} = await open(kind);
      host.requestUpdate();
      await settled();
      expect([host.value, input.value]).to.deep.equal([kind.value, kind.filled]);
    });

    it('is saved when the form is submitted without any event', async () => {
      const {host, form} = await open(kind);
      form.requestSubmit();
      expect(host.saved).to.equal(kind.value);
    });
  });
}

describe('a combobox that a program fills in', () => {
  it('does not open its list', async () => {
    const {host, input, settled} = await open(kinds['combobox']!);
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await settled();
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    input.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
    await host.updateComplete;
    expect(input.value).to.equal('Germany');
  });
});
