import {expect, fixture, html} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {LitElement} from 'lit';
import {required, type Check} from '../../../src/ui/fields/checks.js';
import {textField} from '../../../src/ui/fields/field.js';
import {FieldStates} from '../../../src/ui/fields/field-states.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import {defineElement} from '../../../src/element/define-element.js';
import {until} from '../../support/widget-page.js';

const localizer = createLocalizer('en');

/** Rejects everything that contains a digit. */
const noDigits: Check = (value) => (/\d/.test(value) ? 'No digits' : undefined);

class FieldsHost extends LitElement {
  draft: Record<string, string> = {name: '', realm: ''};
  locked = false;
  presses = 0;
  readonly fields = new FieldStates(this, {
    localizer: () => localizer,
    locked: () => this.locked,
    read: (path) => this.draft[path],
    write: (path, value) => {
      this.draft = {...this.draft, [path]: String(value)};
      this.requestUpdate();
    },
    checks: () => [required, noDigits],
  });

  override render() {
    return html`
      ${textField(this.fields.bind('name'), {label: 'Name'})} ${textField(this.fields.bind('realm'), {label: 'Realm'})}
      <button @click=${() => this.presses++}>Save</button>
    `;
  }
}
defineElement('fields-host', FieldsHost);

async function shown() {
  const host = await fixture<FieldsHost>(html`<fields-host></fields-host>`);
  const name = host.renderRoot.querySelector<HTMLInputElement>('[name="name"]')!;
  const errors = () => [...host.renderRoot.querySelectorAll('.field-error')].map(({textContent}) => textContent);
  return {host, name, errors};
}

describe('the fields of a form', () => {
  afterEach(() => resetMouse());

  it('show an error when the user leaves them, and update it while the user types', async () => {
    const {host, name, errors} = await shown();
    name.focus();
    await sendKeys({type: 'a1'});
    await host.updateComplete;
    expect(errors()).to.deep.equal([]);
    await sendKeys({press: 'Tab'});
    await until(() => errors().length === 1, 'shows the error');
    expect(errors()).to.deep.equal(['No digits']);
    name.focus();
    await sendKeys({press: 'End'});
    await sendKeys({press: 'Backspace'});
    await host.updateComplete;
    expect(errors()).to.deep.equal([]);
  });

  it('show no error when the user passes through without typing', async () => {
    const {host, name, errors} = await shown();
    name.focus();
    await sendKeys({press: 'Tab'});
    await host.updateComplete;
    expect(errors()).to.deep.equal([]);
  });

  it('show all of their errors after a submit', async () => {
    const {host, errors} = await shown();
    host.fields.reveal(['name', 'realm']);
    await host.updateComplete;
    expect(errors()).to.have.length(2);
  });

  it('show why the backend rejects a value until that value is changed', async () => {
    const {host, errors} = await shown();
    host.draft = {name: 'Mine', realm: 'r.example'};
    host.fields.reject([{path: 'name', rule: 'unique', message: 'taken'}]);
    host.requestUpdate();
    await host.updateComplete;
    expect(errors()).to.have.length(1);
    host.fields.set('realm', 's.example');
    await host.updateComplete;
    expect(errors()).to.have.length(1);
    host.fields.set('name', 'Yours');
    await host.updateComplete;
    expect(errors()).to.deep.equal([]);
  });

  it('show an error only once a pressed button below is released, because the error would move it', async () => {
    const {host, name, errors} = await shown();
    name.focus();
    await sendKeys({type: 'a1'});
    const button = host.renderRoot.querySelector('button')!;
    const {left, top} = button.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(left) + 4, Math.round(top) + 2]});
    await sendMouse({type: 'down'});
    await host.updateComplete;
    expect(button.getBoundingClientRect().top).to.equal(top);
    await sendMouse({type: 'up'});
    await until(() => errors().length === 1, 'shows the error');
    expect(host.presses).to.equal(1);
    expect(button.getBoundingClientRect().top).to.be.greaterThan(top);
  });
});
