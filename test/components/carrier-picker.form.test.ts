import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import type {Settings} from '../../src/api/settings.js';
import '../../src/components/account-provider/define.js';
import '../../src/components/carrier-picker/define.js';
import type {CarrierPicker} from '../../src/components/carrier-picker/carrier-picker.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend} from '../support/backend.js';
import {until} from '../support/widget-page.js';

/** A form of the host, without an account or a provider. */
async function hostForm(picker = html`<carrier-picker name="carrier" required></carrier-picker>`) {
  const form = await fixture<HTMLFormElement>(html`
    <form>
      <label>Customer <input name="customer" value="Acme" /></label>
      <fieldset>${picker}</fieldset>
      <button>Create</button>
    </form>
  `);
  const field = form.querySelector<CarrierPicker>('carrier-picker')!;
  await field.updateComplete;
  return {form, field, sent: () => new FormData(form).get('carrier')};
}

const radio = (field: CarrierPicker, value: string) =>
  field.renderRoot.querySelector<HTMLInputElement>(`input[value="${value}"]`);
const offered = (field: CarrierPicker) =>
  [...field.renderRoot.querySelectorAll<HTMLInputElement>('input')].map(({value}) => value);
const checked = (field: CarrierPicker) => field.renderRoot.querySelector<HTMLInputElement>('input:checked')?.value;

describe('carrier-picker in a form of the host', () => {
  it('is submitted under its name with its choice, and reports every choice to the form', async () => {
    const {form, field, sent} = await hostForm();
    expect([field.form, field.value, sent()]).to.deep.equal([form, '', null]);
    expect(offered(field)).to.deep.equal(['system', 'reseller', 'own']);
    const announced: unknown[] = [];
    const tell = ({type, target}: Event) => announced.push(type, target, sent());
    form.addEventListener('input', tell);
    form.addEventListener('change', tell);
    radio(field, 'own')?.click();
    expect(announced).to.deep.equal(['input', field, 'own', 'change', field, 'own']);
    expect([field.value, sent()]).to.deep.equal(['own', 'own']);
    expect(field.renderRoot.querySelector('form, .save-bar')).to.equal(null);
    await expectAccessible(form);
  });

  it('prevents submission without a choice if it is required', async () => {
    const {form, field} = await hostForm();
    let submits = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits++;
    });
    expect([form.checkValidity(), field.checkValidity(), field.validity.valueMissing]).to.deep.equal([
      false,
      false,
      true,
    ]);
    expect(field.validationMessage).to.contain('Choose');
    form.requestSubmit();
    expect(submits).to.equal(0);
    expect(field.shadowRoot?.activeElement).to.equal(radio(field, 'system'));
    radio(field, 'system')?.click();
    form.requestSubmit();
    expect([submits, field.validity.valid, field.matches(':valid')]).to.deep.equal([1, true, true]);
    field.value = '';
    field.required = false;
    await field.updateComplete;
    expect(form.checkValidity()).to.equal(true);
    field.setCustomValidity('Not for customers abroad.');
    expect([form.checkValidity(), field.validationMessage]).to.deep.equal([false, 'Not for customers abroad.']);
    field.setCustomValidity('');
    expect(form.checkValidity()).to.equal(true);
  });

  it('returns to its initial value on reset', async () => {
    const {form, field, sent} = await hostForm(html`<carrier-picker name="carrier" value="reseller"></carrier-picker>`);
    expect([sent(), checked(field)]).to.deep.equal(['reseller', 'reseller']);
    radio(field, 'own')?.click();
    form.reset();
    await field.updateComplete;
    expect([sent(), checked(field), field.value]).to.deep.equal(['reseller', 'reseller', 'reseller']);
  });

  it('is excluded from the form while it, or a fieldset around it, is disabled', async () => {
    const {form, field, sent} = await hostForm(html`<carrier-picker name="carrier" value="own"></carrier-picker>`);
    const around = form.querySelector('fieldset')!;
    around.disabled = true;
    await field.updateComplete;
    expect([sent(), radio(field, 'own')?.disabled, field.willValidate]).to.deep.equal([null, true, false]);
    around.disabled = false;
    await field.updateComplete;
    expect([sent(), radio(field, 'own')?.disabled]).to.deep.equal(['own', false]);
    field.disabled = true;
    expect(sent()).to.equal(null);
    await field.updateComplete;
    expect(radio(field, 'own')?.disabled).to.equal(true);
    field.removeAttribute('disabled');
    await field.updateComplete;
    expect([field.disabled, sent(), radio(field, 'own')?.disabled]).to.deep.equal([false, 'own', false]);
  });

  it("restores the browser's value after navigating back or autofill", async () => {
    const {field, sent} = await hostForm();
    field.formStateRestoreCallback('system');
    await field.updateComplete;
    expect([sent(), checked(field)]).to.deep.equal(['system', 'system']);
    field.formStateRestoreCallback(null);
    expect(sent()).to.equal('system');
  });

  it('treats an unknown strategy, or one that the portal does not offer, as no choice', async () => {
    const settings: Settings = {companyName: 'Acme', carrier: {choices: ['byoc', 'useReseller']}};
    const {field, sent} = await hostForm(html`
      <carrier-picker name="carrier" value="system" required .settings=${settings}></carrier-picker>
    `);
    expect([offered(field), field.value, sent(), field.validity.valueMissing]).to.deep.equal([
      ['own', 'reseller'],
      '',
      null,
      true,
    ]);
    expect(field.renderRoot.textContent).to.contain('Carriers of Acme');
    field.value = 'nonsense';
    expect([field.value, sent()]).to.deep.equal(['', null]);
    field.value = 'own';
    expect([field.value, sent(), field.validity.valid]).to.deep.equal(['own', 'own', true]);
  });

  it('uses the language of the page', async () => {
    const root = await fixture(html`<div lang="de"><carrier-picker name="carrier"></carrier-picker></div>`);
    const field = root.querySelector('carrier-picker')!;
    await until(() => field.renderRoot.textContent?.includes('Systemweite Carrier'), 'German');
  });

  it('takes names and order from the surrounding provider, and sends no request', async () => {
    const {sandbox, adapter} = createBackend();
    const settings: Settings = {companyName: 'Acme', carrier: {choices: ['useReseller']}};
    const provider = await fixture(html`
      <account-provider .adapter=${adapter} .settings=${settings}>
        <form><carrier-picker name="carrier" value="reseller"></carrier-picker></form>
      </account-provider>
    `);
    const field = provider.querySelector('carrier-picker')!;
    await until(() => offered(field).join() === 'reseller', 'the portal’s own');
    expect(new FormData(provider.querySelector('form')!).get('carrier')).to.equal('reseller');
    expect(sandbox.requests.filter(({path}) => path.includes('callflows'))).to.be.empty;
  });

  it('is focused by its label, and shows only the choice when read-only', async () => {
    const {form, field, sent} = await hostForm(html`
      <label id="label" for="picker">Route</label>
      <carrier-picker id="picker" name="carrier" value="own" required></carrier-picker>
    `);
    form.querySelector<HTMLElement>('#label')!.click();
    expect(field.shadowRoot?.activeElement).to.equal(radio(field, 'own'));
    field.readOnly = true;
    await field.updateComplete;
    expect([offered(field), sent()]).to.deep.equal([[], 'own']);
    expect(field.renderRoot.textContent).to.contain('This account’s own carriers');
  });
});
