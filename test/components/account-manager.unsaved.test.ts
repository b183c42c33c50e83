import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {AccountTree} from '../../src/components/account-tree/account-tree.js';
import {expectAccessible} from '../support/axe.js';
import {openManager, typeOnTwoTabs, words, type ManagerPage} from '../support/manager-page.js';
import {waitUntil} from '../support/wait.js';

const button = ({manager}: ManagerPage) => manager.renderRoot.querySelector<HTMLElement>('.unsaved-changes');
const panel = ({manager}: ManagerPage) => manager.renderRoot.querySelector<HTMLElement>('.unsaved-panel');
const line = ({manager}: ManagerPage, text: string) =>
  [...manager.renderRoot.querySelectorAll<HTMLElement>('button.change')].find((change) => words(change).includes(text));
const row = ({manager}: ManagerPage, name: string) => {
  const tree = manager.renderRoot.querySelector<AccountTree>('account-tree');
  return [...(tree?.renderRoot.querySelectorAll('[role="treeitem"]') ?? [])].find((item) => words(item).includes(name));
};

describe('account-manager, unsaved input', () => {
  it('marks the affected tabs and row, in words as well, and removes the marks after a save', async () => {
    const page = await openManager();
    expect(page.texts('[role="tab"] .unsaved')).to.deep.equal([]);
    await typeOnTwoTabs(page);
    expect(words(page.tab('overview'))).to.equal('Overview Unsaved changes');
    expect(words(page.tab('limits'))).to.equal('Limits Unsaved changes');
    expect(words(page.tab('notes'))).to.equal('Notes');
    await waitUntil(() => words(row(page, 'Davis & Main')).includes('Unsaved changes'), 'the row is marked');
    expect(words(row(page, 'Blue Sky'))).to.not.include('Unsaved');
    (await page.find('.save-bar .primary', 'account-limits')).click();
    await waitUntil(() => words(page.tab('limits')) === 'Limits', 'saved');
    expect(words(button(page)?.querySelector('.words'))).to.equal('1 unsaved change');
    page.tab('overview').click();
    (await page.find('#row-name form button[type="button"]', 'account-overview')).click();
    await waitUntil(() => !button(page), 'nothing is unsaved');
    expect(page.texts('[role="tab"] .unsaved')).to.deep.equal([]);
    await waitUntil(() => !words(row(page, 'Davis & Main')).includes('Unsaved'), 'the row has no mark');
  });

  it('lists each change with its old and new value, and leads to its field on another tab', async () => {
    const page = await openManager();
    await typeOnTwoTabs(page);
    button(page)!.focus();
    await sendKeys({press: 'Enter'});
    expect(panel(page)!.matches(':popover-open')).to.equal(true);
    expect(page.texts('.unsaved-panel .where')).to.deep.equal(['Overview', 'Limits · Call limits']);
    expect(page.texts('button.change')).to.deep.equal([
      'Account name Davis & Main changed to Davis & Sons',
      'Two-way trunks 10 changed to 12',
    ]);
    await expectAccessible(page.provider);
    await sendKeys({press: 'Tab'});
    expect(page.focused()).to.equal(line(page, 'Account name'));
    await sendKeys({press: 'Enter'});
    await waitUntil(() => page.focused()?.getAttribute('name') === 'name', 'the focus is in the field');
    expect([page.manager.tab, (page.focused() as HTMLInputElement).value]).to.deep.equal(['overview', 'Davis & Sons']);
    expect(panel(page)!.matches(':popover-open')).to.equal(false);
  });

  it('closes its list on Escape and returns the focus', async () => {
    const page = await openManager();
    await typeOnTwoTabs(page);
    button(page)!.focus();
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Escape'});
    expect([panel(page)!.matches(':popover-open'), page.focused()]).to.deep.equal([false, button(page)]);
  });

  it('leads from the account list of a narrow manager to the hidden field', async () => {
    const page = await openManager();
    page.manager.style.inlineSize = '320px';
    await typeOnTwoTabs(page);
    const leaving = page.provider.settle();
    (await page.find('.back')).click();
    await page.manager.updateComplete;
    const inQuestion = () => [...page.provider.renderRoot.querySelectorAll<HTMLElement>('dialog button.change')];
    await waitUntil(() => inQuestion().length === 2, 'the question lists both');
    inQuestion()[0]!.click();
    expect(await leaving).to.equal(false);
    await waitUntil(() => page.focused()?.getAttribute('name') === 'name', 'the focus is in the field');
  });

  it('closes its list with the account', async () => {
    const page = await openManager();
    await typeOnTwoTabs(page);
    button(page)!.click();
    const leaving = page.provider.select(page.ids.get('Blue Sky'));
    await waitUntil(() => page.provider.renderRoot.querySelector('dialog[open]'), 'asks');
    page.provider.renderRoot.querySelectorAll<HTMLElement>('dialog .buttons button')[1]!.click();
    expect(await leaving).to.equal(true);
    await page.manager.updateComplete;
    expect([button(page), panel(page)]).to.deep.equal([null, null]);
    expect(page.manager.renderRoot.textContent).to.not.include('Davis & Sons');
  });

  it('shows the wizard again that another form has replaced', async () => {
    const page = await openManager();
    sessionStorage.clear();
    (await page.find('#row-name .edit', 'account-overview')).click();
    await page.type('account-overview', 'name', 'Davis & Sons');
    (await page.find('[part="add"]', 'account-tree')).click();
    await page.type('account-wizard', 'name', 'Saul & Partners');
    const leaving = page.provider.settle();
    const inQuestion = () => [...page.provider.renderRoot.querySelectorAll<HTMLElement>('dialog button.change')];
    await waitUntil(() => inQuestion().length === 2, 'the question lists both');
    inQuestion()[0]!.click();
    expect(await leaving).to.equal(false);
    await waitUntil(() => page.focused()?.getAttribute('name') === 'name', 'the focus is in the field');
    expect((page.focused() as HTMLInputElement).value).to.equal('Davis & Sons');
    button(page)!.click();
    line(page, 'Saul & Partners')!.click();
    await waitUntil(() => page.manager.renderRoot.querySelector('account-wizard'), 'the wizard');
    const name = await page.find<HTMLInputElement>('[name="name"]', 'account-wizard');
    await waitUntil(() => name.value === 'Saul & Partners', 'what was entered');
  });
});
