import {expect} from '@open-wc/testing';
import {childIds} from '../support/page.js';
import {afterThisStep, forms, openForm, type Page} from '../support/forms.js';
import {until} from '../support/widget-page.js';

const question = ({provider}: Page) => provider.renderRoot.querySelector<HTMLDialogElement>('dialog[open]');
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const press = (page: Page, label: string) =>
  [...(question(page)?.querySelectorAll('button') ?? [])].find((button) => words(button) === label)?.click();

async function ask(page: Page): Promise<{answer: Promise<boolean>; lines: readonly Element[]}> {
  const answer = page.provider.settle();
  await until(() => question(page)?.querySelector('.change'), 'asks');
  return {answer, lines: [...question(page)!.querySelectorAll('.change')]};
}

describe('the question on leaving', () => {
  it('lists what would be lost, and focuses the answer that loses nothing', async () => {
    const form = forms['a row of the overview']!;
    const {page} = await openForm(form);
    await form.type(page);
    const {answer, lines} = await ask(page);
    expect(lines.map(words)).to.deep.equal(['Account name Davis & Main changed to Davis & Sons']);
    expect(words(page.provider.shadowRoot?.activeElement)).to.equal('Keep editing');
    press(page, 'Keep editing');
    expect(await answer).to.equal(false);
  });

  it('names the account of a change if it is not the one on the page', async () => {
    const form = forms['a row of the overview']!;
    const {page, backend} = await openForm(form);
    const ids = await childIds(backend);
    page.widget.accountId = ids.get('A1A Car Wash');
    await until(() => words(page.widget.shadowRoot?.querySelector('#row-name .value')).startsWith('A1A'), 'shows it');
    await form.type(page);
    const {answer, lines} = await ask(page);
    expect(lines.map(words)).to.deep.equal(['Account name A1A Car Wash changed to Davis & Sons']);
    expect(words(question(page)!.querySelector('.where'))).to.equal('A1A Car Wash · Overview');
    expect(question(page)!.querySelector('ul')?.ariaLabel).to.equal('A1A Car Wash · Overview');
    expect(words(question(page)!.querySelector('#question-text'))).to.include(
      'One change to another account is not saved.',
    );
    press(page, 'Keep editing');
    expect(await answer).to.equal(false);
  });

  it('leads to a field without leaving', async () => {
    const form = forms['limits']!;
    const {page} = await openForm(form);
    await form.type(page);
    const {answer, lines} = await ask(page);
    (lines[0] as HTMLElement).click();
    expect(await answer).to.equal(false);
    await until(() => page.widget.shadowRoot!.activeElement?.getAttribute('name') === 'twowayTrunks', 'the field');
    expect(page.provider.dirty).to.equal(true);
  });

  it('shows no password', async () => {
    const form = forms['a new administrator, password included']!;
    const {page} = await openForm(form);
    await form.type(page);
    const {lines} = await ask(page);
    expect(lines.map(words).join()).to.include('kim@a1a.example').and.not.include('better-call-1');
    press(page, 'Discard');
  });

  it('lists a form that no element shows, without a link to it', async () => {
    const form = forms['credit']!;
    const {page} = await openForm(form);
    await form.type(page);
    page.widget.remove();
    await afterThisStep();
    const {answer, lines} = await ask(page);
    expect(lines.map(({localName}) => localName)).to.deep.equal(['div', 'div']);
    expect(words(lines[0])).to.equal('Remove credit Not set changed to 12.50 Not on this page');
    press(page, 'Keep editing');
    expect(await answer).to.equal(false);
  });

  it('names the form that could not be saved, and the reason, if no element can show it', async () => {
    const form = forms['a row of the overview']!;
    const {page, backend} = await openForm(form);
    await form.type(page);
    page.widget.remove();
    await afterThisStep();
    const end = backend.sandbox.faults.add({method: 'PATCH', status: 403, body: {error: '403', message: 'forbidden'}});
    const {answer} = await ask(page);
    press(page, 'Save');
    await until(() => question(page)?.querySelector('.notice.error'), 'asks again');
    expect(words(question(page)!.querySelector('h2'))).to.equal('Not everything was saved');
    expect(words(question(page)!.querySelector('.notice'))).to.include('Not saved: Overview You don’t have permission');
    end();
    press(page, 'Try again');
    expect(await answer).to.equal(true);
    expect(page.provider.dirty).to.equal(false);
  });
});
