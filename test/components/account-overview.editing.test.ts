import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {expectAccessible} from '../support/axe.js';
import {childIds} from '../support/page.js';
import {waitUntil} from '../support/wait.js';
import {
  discard,
  edit,
  find,
  focused,
  get,
  has,
  opened,
  saved,
  stored,
  submit,
  textOf,
  type,
  writes,
} from './account-overview.page.js';

describe('<account-overview> while a row is edited', () => {
  it('keeps what was typed when the save fails, and the focus in the form', async () => {
    const page = await opened();
    await edit(page, 'name');
    type(page, 'name', 'Davis');
    page.backend.sandbox.faults.add({method: 'PATCH', drop: true});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => textOf(page, '#row-name .notice.error').includes('cannot be reached'));
    expect(get<HTMLInputElement>(page, '[name="name"]').value).to.equal('Davis');
    await waitUntil(() => get(page, '#row-name form').matches(':focus-within'), 'the focus stays');
    page.backend.sandbox.faults.clear();
    await saved(page, 'name');
    expect((await stored(page)).name).to.equal('Davis');
  });

  it('asks when another client changed the same field, and merges changes of other fields', async () => {
    const page = await opened();
    await edit(page, 'name');
    type(page, 'name', 'Mine');
    const {adapter} = page.backend;
    const base = await adapter.accounts.get(page.id);
    await adapter.accounts.update(page.id, {base, changes: {name: 'Theirs', language: 'de-DE'}});
    submit(page, 'name');
    await waitUntil(() => find(page, '[part="conflict"]'), 'the conflict is shown');
    expect(textOf(page, '[part="conflict"] legend')).to.equal('Account name');
    await expectAccessible(page.overview);
    // Only the label that repeats the row is hidden visually.
    const labels = [...(find(page, '[part="conflict"]')?.querySelectorAll('label') ?? [])];
    expect(labels.map((label) => getComputedStyle(label).clipPath)).to.deep.equal(['none', 'none']);
    const apply = get(page, '[part="conflict"] > button');
    apply.click();
    expect(focused(page) === find(page, 'input[type="radio"]'), 'nothing is chosen beforehand').to.be.true;
    get(page, 'input[type="radio"][value="mine"]').click();
    const event = oneEvent(page.overview, 'account-saved');
    apply.click();
    await event;
    expect(await stored(page)).to.include({name: 'Mine', language: 'de-DE'});
  });

  it('asks on Escape before it discards what was typed, and returns to Edit', async () => {
    const page = await opened();
    await edit(page, 'billing-contact');
    type(page, 'contacts.billing.street', 'Nowhere 1');
    type(page, 'contacts.billing.country', 'CH');
    expect(page.overview.matches(':state(dirty)')).to.equal(false);
    await page.overview.updateComplete;
    expect(page.overview.matches(':state(dirty)')).to.equal(true);
    get(page, '[name="contacts.billing.street"]').focus();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => find(page, 'dialog[open]'), 'it asks');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => find(page, 'dialog') === null, 'it stays');
    expect(get<HTMLInputElement>(page, '[name="contacts.billing.street"]').value).to.equal('Nowhere 1');
    expect(focused(page) === find(page, '[name="contacts.billing.street"]'), 'the focus is back').to.equal(true);
    await sendKeys({press: 'Escape'});
    await discard(page);
    await waitUntil(() => focused(page) === find(page, '#row-billing-contact .edit'));
    await edit(page, 'billing-contact');
    expect(get<HTMLInputElement>(page, '[name="contacts.billing.street"]').value).to.equal('');
    expect(get<HTMLSelectElement>(page, '[name="contacts.billing.country"]').value).to.equal('');
    expect(get<HTMLInputElement>(page, '[name="contacts.billing.name"]').value).to.equal('Veronica Smyth');
  });

  it('closes on Escape without a question while nothing is changed', async () => {
    const page = await opened();
    await edit(page, 'billing-contact');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => focused(page) === find(page, '#row-billing-contact .edit'));
    expect(find(page, 'dialog')).to.equal(null);
  });

  it('warns visibly and audibly before a realm is changed', async () => {
    const page = await opened();
    await edit(page, 'realm');
    const field = get(page, '[name="realm"]');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => textOf(page, `#${id}`));
    expect(described.join(' ')).to.contain('Phones register with the realm');
    await expectAccessible(page.overview);
  });

  it('keeps the realm and what was typed when the user declines', async () => {
    const page = await opened();
    await edit(page, 'realm');
    type(page, 'realm', 'davis.example.com');
    submit(page, 'realm');
    await waitUntil(() => find(page, 'dialog[open]'), 'it asks');
    expect(textOf(page, 'dialog')).to.match(/Current 53298b.s.zswitch.net New davis.example.com/);
    await expectAccessible(page.overview);
    get(page, 'dialog button').click();
    await waitUntil(() => !find(page, 'dialog'), 'no');
    expect(get<HTMLInputElement>(page, '[name="realm"]').value).to.equal('davis.example.com');
    expect(writes(page)).to.deep.equal([]);
  });

  it('asks before another account replaces unsaved input, and shows nothing of the previous one', async () => {
    const page = await opened();
    const provider = page.overview.closest('account-provider');
    await edit(page, 'name');
    type(page, 'name', 'Unsaved');
    const other = (await childIds(page.backend)).get('Blue Sky');
    const selected = provider?.select(other);
    await waitUntil(() => provider?.renderRoot.querySelector('dialog[open]'), 'it asks');
    const [, discard] = provider?.renderRoot.querySelectorAll('dialog .buttons button') ?? [];
    (discard as HTMLElement).click();
    expect(await selected).to.be.true;
    await waitUntil(() => textOf(page, '#row-name .value') === 'Blue Sky');
    expect(has(page, 'form')).to.be.false;
    expect(writes(page)).to.deep.equal([]);
  });
});
