import {expect, fixture, html} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {LitElement} from 'lit';
import {searchField} from '../../../src/ui/fields/search-field.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import {hostStyles} from '../../../src/ui/styles/host.js';
import {searchFieldStyles} from '../../../src/ui/styles/search-field.js';
import {defineElement} from '../../../src/element/define-element.js';
import {expectAccessible} from '../../support/axe.js';

const localizer = createLocalizer('en');
const countries = [
  {value: '', label: 'Not set'},
  {value: 'AT', label: 'Austria', detail: 'AT'},
  {value: 'AU', label: 'Australia', detail: 'AU'},
  {value: 'DE', label: 'Germany', detail: 'DE'},
];

class FieldHost extends LitElement {
  static override styles = [hostStyles, searchFieldStyles];
  value = 'DE';
  escapes = 0;

  override render() {
    const binding = {
      path: 'country',
      value: this.value,
      error: undefined,
      disabled: false,
      onBlur: () => {},
      onInput: this.#set,
    };
    return html`<div @keydown=${this.#onKeydown}>
      ${searchField(binding, {label: 'Country', choices: countries}, localizer)}
    </div>`;
  }

  readonly #set = (value: string) => {
    this.value = value;
    this.requestUpdate();
  };

  readonly #onKeydown = ({key}: KeyboardEvent) => {
    if (key === 'Escape') this.escapes++;
  };
}
defineElement('search-field-host', FieldHost);

async function opened(value = 'DE') {
  const host = await fixture<FieldHost>(html`<search-field-host .value=${value}></search-field-host>`);
  const query = <E extends HTMLElement>(selector: string) => host.renderRoot.querySelector<E>(selector);
  const input = query<HTMLInputElement>('input');
  if (!input) throw new Error('no field');
  const options = () =>
    [...host.renderRoot.querySelectorAll('[role="option"]')].map((option) => option.textContent.trim().split(/\s+/)[0]);
  const active = () =>
    query(`#${input.getAttribute('aria-activedescendant') ?? 'none'}`)
      ?.textContent.trim()
      .split(/\s+/)[0];
  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({press: key});
    await host.updateComplete;
  };
  input.focus();
  return {host, input, options, active, press, type: async (text: string) => sendKeys({type: text})};
}

describe('search field', () => {
  it('shows the name of the stored value and opens at it', async () => {
    const {host, input, options, active, press} = await opened();
    expect(input.value).to.equal('Germany');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    await press('ArrowDown');
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    expect(options()).to.deep.equal(['Not', 'Austria', 'Australia', 'Germany']);
    expect(active()).to.equal('Germany');
    await expectAccessible(host);
    await press('ArrowDown');
    expect(active()).to.equal('Not');
  });

  it('filters while the user types, and Enter selects the first match', async () => {
    const {host, input, options, active, press, type} = await opened();
    input.select();
    await type('aus');
    expect(options()).to.deep.equal(['Austria', 'Australia']);
    expect(active()).to.equal('Austria');
    await press('ArrowDown', 'Enter');
    expect(host.value).to.equal('AU');
    expect(input.value).to.equal('Australia');
    expect(options()).to.deep.equal([]);
  });

  it('closes on the first Escape and leaves the second to the form', async () => {
    const {host, options, press} = await opened();
    await press('ArrowDown', 'Escape');
    expect(options()).to.deep.equal([]);
    expect(host.escapes).to.equal(0);
    await press('Escape');
    expect(host.escapes).to.equal(1);
  });

  it('selects a choice by pointer without losing the focus', async () => {
    const {host, input, press} = await opened();
    await press('ArrowDown');
    host.renderRoot.querySelectorAll<HTMLElement>('[role="option"]')[1]?.click();
    await host.updateComplete;
    expect(host.value).to.equal('AT');
    expect(host.shadowRoot?.activeElement === input).to.be.true;
  });

  it('keeps a text that matches no choice, and reports that none matches', async () => {
    const {host, input, type, press} = await opened('Far away');
    expect(input.value).to.equal('Far away');
    input.select();
    await type('Farther');
    await host.updateComplete;
    expect(host.value).to.equal('Farther');
    expect(host.renderRoot.textContent).to.contain('No matches');
    await expectAccessible(host);
    await press('Enter');
    expect(host.value).to.equal('Farther');
  });

  it('stays open, with the focus in the field, when the scrollbar or the message about no match is pressed', async () => {
    const {host, input, type, press} = await opened();
    const choices = host.renderRoot.querySelector<HTMLElement>('.choices')!;
    const pressAt = async (x: number, y: number) => {
      await sendMouse({type: 'click', position: [Math.round(x), Math.round(y)]});
      await host.updateComplete;
      expect(choices.hidden, 'the list stays open').to.be.false;
      expect(host.shadowRoot?.activeElement === input, 'the focus stays').to.be.true;
    };
    try {
      await press('ArrowDown');
      const list = choices.getBoundingClientRect();
      await pressAt(list.right - 3, list.bottom - 3);
      input.select();
      await type('nowhere');
      const hint = choices.querySelector('.hint')!.getBoundingClientRect();
      await pressAt(hint.left + 20, hint.top + 5);
    } finally {
      await resetMouse();
    }
  });

  it('is cleared by deleting the text', async () => {
    const {host, input, press} = await opened();
    input.select();
    await press('Delete');
    expect(host.value).to.equal('');
    expect(input.value).to.equal('');
    expect(input.placeholder).to.equal('Not set');
  });
});
