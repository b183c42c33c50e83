import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {User} from '../../../src/api/admins.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import {contractEndCheck, representativesOwner, salesInfoFields} from '../../../src/domains/notes/sales-info/index.js';
import type {SalesInfo} from '../../../src/domains/notes/sales-info/model.js';
import {representativeChoices, representativeFor} from '../../../src/domains/notes/sales-info/model.js';

const localizer = createLocalizer('en');
const id = (text: string) => text as AccountId;
const user = (userId: string, firstName: string, lastName: string): User => ({
  ...{id: userId, firstName, lastName, email: `${userId}@example.com`, username: userId, isAdmin: false},
});
const users = [user('u2', 'Kim', 'Wexler'), user('u1', 'Jimmy', 'McGill'), user('u3', '', '')];
const timeZone = 'America/New_York';
const now = Date.UTC(2027, 0, 15, 3);

/** A minimal form. */
class SalesForm extends LitElement {
  @property({attribute: false}) value: SalesInfo = {representative: null, contractEnd: null};

  fill(field: keyof SalesInfo, value: unknown): void {
    this.value = {...this.value, [field]: value};
  }

  override render() {
    return salesInfoFields({
      ...{localizer, value: this.value, users: {owner: id('r'), list: users}, timeZone, now},
      bind: (field, parse) => ({
        ...{path: field, value: '', error: undefined, disabled: false, onBlur: () => {}},
        onInput: (typed) => this.fill(field, parse(typed)),
      }),
    });
  }
}
customElements.define('sales-form', SalesForm);

async function open(value: Partial<SalesInfo> = {}) {
  const form = await fixture<SalesForm>(html`
    <sales-form .value=${{representative: null, contractEnd: null, ...value}}></sales-form>
  `);
  const date = () => form.shadowRoot!.querySelector<HTMLInputElement>('input[type="date"]')!;
  const person = () => form.shadowRoot!.querySelector<HTMLInputElement>('[name="representative"]')!;
  const type = async (input: HTMLInputElement, text: string) => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await form.updateComplete;
  };
  return {form, date, person, type};
}

describe('sales-info', () => {
  it('offers the users of the stored representative’s account, then of the reseller itself, then of its reseller', () => {
    const customer = {id: id('c'), isReseller: false, resellerId: id('r')};
    const stored = {accountId: id('x'), userId: 'u1', name: 'J'};
    expect(representativesOwner(customer, stored)).to.equal('x');
    expect(representativesOwner(customer, null)).to.equal('r');
    expect(representativesOwner({...customer, isReseller: true}, null)).to.equal('c');
    expect(representativesOwner(undefined, null)).to.equal(undefined);
  });

  it('offers "nobody", then all users by name, and keeps a deleted representative', () => {
    const labels = (stored: SalesInfo['representative']) =>
      representativeChoices(users, stored, localizer).map(({label}) => label);
    expect(labels(null)).to.deep.equal(['None', 'Jimmy McGill', 'Kim Wexler', 'u3']);
    expect(labels({accountId: id('r'), userId: 'old', name: 'Chuck McGill'})).to.include('Chuck McGill');
  });

  it('changes nothing for a text that matches no user', () => {
    const current = {accountId: id('x'), userId: 'old', name: 'Chuck'};
    expect(representativeFor('Jim', users, id('r'), current)).to.equal(current);
    expect(representativeFor('', users, id('r'), current)).to.equal(null);
    expect(representativeFor('u1', users, id('r'), current)).to.deep.equal({
      ...{accountId: 'r', userId: 'u1', name: 'Jimmy McGill'},
    });
  });

  it('stores the start of the day in the user’s zone and shows it as that day', async () => {
    const {form, date, type} = await open();
    expect(date().min).to.equal('2027-01-14');
    await type(date(), '2027-03-01');
    expect(form.value.contractEnd).to.equal(Date.UTC(2027, 2, 1, 5));
    expect(date().value).to.equal('2027-03-01');
  });

  it('selects a person by typing and clears either value', async () => {
    const {form, date, person, type} = await open({contractEnd: Date.UTC(2027, 2, 1, 5)});
    await type(person(), 'kim wexler');
    expect(form.value.representative?.userId).to.equal('u2');
    await type(person(), '');
    expect(form.value.representative).to.equal(null);
    form.shadowRoot!.querySelector<HTMLElement>('[aria-label="Clear contract end date"]')!.click();
    await form.updateComplete;
    expect(form.value.contractEnd).to.equal(null);
    expect(date().value).to.equal('');
  });

  it('shows an end in the past unchanged and reports it', async () => {
    const {form, date} = await open({contractEnd: Date.UTC(2020, 2, 1, 5)});
    expect(date().value).to.equal('2020-03-01');
    expect(form.shadowRoot!.textContent).to.contain('This contract has ended.');
  });

  it('accepts today and later days', () => {
    const check = contractEndCheck(() => ({now, timeZone}));
    expect(check('', localizer)).to.equal(undefined);
    expect(check(String(Date.UTC(2027, 0, 14, 5)), localizer)).to.equal(undefined);
    expect(check(String(Date.UTC(2027, 0, 13, 5)), localizer)).to.contain('today or a later date');
    expect(check('NaN', localizer)).to.contain('Complete the date');
  });
});
