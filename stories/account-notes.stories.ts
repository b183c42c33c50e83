import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import type {Notes} from '../src/api/notes.js';
import '../src/components/account-notes/define.js';
import {inside, waitFor} from './inside.js';
import {onStage, stage, type Stage, type StageOptions} from './support.js';

const element = html`<account-notes></account-notes>`;
const account = 'Davis & Main';

const full: Partial<Notes> = {
  notes: `
    <h2>Terms</h2>
    <p>Pays by <b>bank transfer</b>, <font color="#b91c1c">never on time</font>. <i>Ask for Kim.</i></p>
    <ul><li>Two sites, one contract</li><li>Wants a <a href="https://example.com/">quote</a> for mobiles</li></ul>`,
  announcement: '<p>We move to the new data center on <b>Sunday</b>. Phones sign in again by themselves.</p>',
  contractEnd: Date.UTC(2031, 11, 31, 12),
};

/** An account with these notes. */
const noted = (notes: Partial<Notes>, options: StageOptions = {}) =>
  stage({
    ...options,
    prepare: async ({adapter, ids}) => {
      const id = ids.get(account);
      if (!id) throw new Error(`no ${account}`);
      const base = await adapter.notes.get(id);
      const changes = {notes: '', announcement: '', contractEnd: null, representative: null, ...notes};
      await adapter.notes.update(id, {base, changes});
    },
  });

const meta: Meta = {
  title: 'Elements/account-notes',
  component: 'account-notes',
  loaders: [noted(full)],
  render: (_, {loaded}) => onStage(loaded, element, {account}),
};
export default meta;
type Story = StoryObj;

const within = (canvas: HTMLElement) => inside(canvas, 'account-notes');
const read = (ids: Stage['ids']) => ({path: new RegExp(`/accounts/${ids.get(account)}$`), method: 'GET'});
const write = {path: '/accounts/', method: 'PATCH'};

/** Types into the open editor of a part like the keyboard. */
async function typeInto(canvas: HTMLElement, part: string, text: string): Promise<void> {
  await within(canvas).press(`#${part} .write`);
  const field = await within(canvas).find(`#${part} .editable`);
  field.focus();
  // The only way to type into a formatted field from within the page.

  document.execCommand('insertText', false, text);
  await within(canvas).see(text);
}

/** Notes, sales information, and an announcement. */
export const Filled: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).see('bank transfer');
    await within(canvasElement).find('[name="contractEnd"]');
  },
};

/** No information about the customer yet. */
export const Empty: Story = {
  loaders: [noted({})],
  play: async ({canvasElement}) => within(canvasElement).see('No notes yet'),
};

/** A note is being written. */
export const Writing: Story = {
  play: async ({canvasElement}) => typeInto(canvasElement, 'notes', 'Called today. '),
};

/** The text colors. */
export const Colors: Story = {
  play: async ({canvasElement}) => {
    await typeInto(canvasElement, 'notes', 'x');
    await within(canvasElement).press('#notes [data-tool="color"]');
    await within(canvasElement).find('.swatches');
  },
};

/** A link with an invalid address is rejected. */
export const LinkRefused: Story = {
  play: async ({canvasElement}) => {
    await typeInto(canvasElement, 'notes', 'x');
    await within(canvasElement).press('#notes [data-tool="link"]');
    (await within(canvasElement).find<HTMLInputElement>('[name="notes-text-link"]')).value = 'javascript:alert(1)';
    await within(canvasElement).press('#notes .panel .primary');
    await within(canvasElement).see('Enter a web address');
  },
};

/** The stored text contains something that is not shown and would be removed by the next save. */
export const ContentRemoved: Story = {
  loaders: [
    noted({notes: '<p style="position:fixed">Kept<img src=x onerror="alert(1)"></p><script>alert(1)</script>'}),
  ],
  play: async ({canvasElement}) => within(canvasElement).see('Parts of this text are not shown'),
};

/** A text with more markup than may be parsed. */
export const TooLarge: Story = {
  loaders: [noted({notes: `<p>Pays late.</p>${'<div><i></i></div>'.repeat(6_000)}`})],
  play: async ({canvasElement}) => within(canvasElement).see('too large to show with its formatting'),
};

/** A text with more markup than may be parsed is edited as plain text. */
export const TooLargeToEdit: Story = {
  ...TooLarge,
  play: async ({canvasElement}) => {
    await within(canvasElement).press('#notes .write');
    await within(canvasElement).see('Saving a change replaces the formatted text.');
  },
};

/** The question before an announcement is removed. */
export const Removing: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('#announcement .quiet:nth-of-type(2)');
    await within(canvasElement).see('Remove the announcement of Davis & Main?');
  },
};

/** The announcement as the customer sees it. */
export const Preview: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('#announcement .quiet');
    await within(canvasElement).find('dialog.announcement[open] .rich-text');
  },
};

/** After a save, with Undo. */
export const Saved: Story = {
  play: async ({canvasElement}) => {
    await typeInto(canvasElement, 'notes', 'Called today. ');
    await within(canvasElement).press('#notes form .buttons:last-child .primary');
    await within(canvasElement).find('.saved-bar');
  },
};

/** A save in flight. */
export const Saving: Story = {
  loaders: [noted(full, {faults: (faults) => void faults.hold(write)})],
  play: async ({canvasElement}) => {
    await typeInto(canvasElement, 'notes', 'Called today. ');
    await within(canvasElement).press('#notes form .buttons:last-child .primary');
    await within(canvasElement).find('#notes form[aria-busy="true"]');
  },
};

/** The server rejects the save; what was written stays. */
export const Refused: Story = {
  loaders: [noted(full, {faults: (faults) => void faults.add({...write, status: 403})})],
  play: async ({canvasElement}) => {
    await typeInto(canvasElement, 'notes', 'Called today. ');
    await within(canvasElement).press('#notes form .buttons:last-child .primary');
    await within(canvasElement).find('#notes [role="alert"]');
  },
};

/** The contract has ended; a day before today is rejected. */
export const ContractEnded: Story = {
  loaders: [noted({...full, contractEnd: Date.UTC(2020, 0, 1)})],
  play: async ({canvasElement}) => within(canvasElement).see('This contract has ended.'),
};

/** The possible representatives cannot be listed. */
export const Unlisted: Story = {
  loaders: [noted(full, {faults: (faults) => void faults.add({path: /\/users\b(?!\/)/, status: 403})})],
  play: async ({canvasElement}) => within(canvasElement).see('Couldn’t load'),
};

/** Loading, in the final size. */
export const Loading: Story = {
  loaders: [noted(full, {faults: (faults, ids) => void faults.hold(read(ids))})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('.skeleton')),
};

/** The notes cannot be read. */
export const Failed: Story = {
  loaders: [noted(full, {faults: (faults, ids) => void faults.add({...read(ids), malformed: true})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('[role="alert"] button')),
};

/** The operator may not read the notes. */
export const Forbidden: Story = {
  loaders: [noted(full, {faults: (faults, ids) => void faults.add({...read(ids), status: 403})})],
  play: async ({canvasElement}) => within(canvasElement).see('No access'),
};

/** A backend without notes. */
export const Unsupported: Story = {
  render: (_, {loaded}) => {
    const {adapter, ids} = loaded['stage'] as Stage;
    const {session, accounts} = adapter;
    return html`<account-notes .adapter=${{session, accounts}} .accountId=${ids.get(account)}></account-notes>`;
  },
  play: async ({canvasElement}) => void (await within(canvasElement).find('[part="notice"]')),
};

/** Read-only. */
export const ReadOnly: Story = {
  render: (_, {loaded}) => onStage(loaded, element, {account, readOnly: true}),
  play: async ({canvasElement}) => {
    await within(canvasElement).see('bank transfer');
    await waitFor(() =>
      expect(canvasElement.querySelector('account-notes')?.shadowRoot?.querySelector('.write')).toBeNull(),
    );
  },
};

/** 280 px, with an open editor. */
export const Narrow: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<account-notes class="narrowest"></account-notes>`, {account}),
  play: Writing.play!,
};

/** German, right to left, with an open editor. */
export const GermanRightToLeft: Story = {
  render: (_, {loaded}) => html`<div lang="de" dir="rtl">${onStage(loaded, element, {account})}</div>`,
  play: Writing.play!,
};

/** Without a provider. */
export const Unscoped: Story = {render: () => element};
