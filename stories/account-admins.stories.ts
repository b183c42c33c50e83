import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/account-admins/define.js';
import {loseAnswer} from '../test/support/lost-answer.js';
import {inside} from './inside.js';
import {onStage, stage, type Stage} from './support.js';

const admins = html`<account-admins></account-admins>`;
/** Two administrators, one of whom owns devices, a mailbox, a conference, and a call route. */
const account = 'A1A Car Wash';
/** One administrator and one ordinary user. */
const lawOffice = 'Saul Goodman & Associates';

const meta: Meta = {
  title: 'Elements/account-admins',
  component: 'account-admins',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, admins, {account}),
};
export default meta;
type Story = StoryObj;

const within = (canvas: HTMLElement) => inside(canvas, 'account-admins');
const list = {path: 'filter_priv_level=admin'};
const everybody = {path: /\/users\?(?!.*priv_level)/};

const startAdding = async (canvas: HTMLElement): Promise<void> => {
  await within(canvas).press('.add');
  await within(canvas).find('form');
};
const fillIn = async (canvas: HTMLElement): Promise<void> => {
  await startAdding(canvas);
  await within(canvas).type('email', 'kim@a1a.example');
  await within(canvas).type('firstName', 'Kim');
  await within(canvas).type('lastName', 'Wexler');
  await within(canvas).press('.password button');
};
const edit = async (canvas: HTMLElement): Promise<void> => {
  await within(canvas).press('[part="admin"] .edit');
  await within(canvas).find('[part="admin"] form');
};
const remove = async (canvas: HTMLElement): Promise<void> => {
  await within(canvas).press('[part="admin"]:last-of-type .remove');
  await within(canvas).find('dialog[open]');
};

/** All administrators, by name. */
export const List: Story = {
  play: async ({canvasElement}) => within(canvasElement).see('Skyler White'),
};

/** The user's own account: the signed-in user can be edited, but neither demoted nor deleted. */
export const SignedInUser: Story = {
  render: (_, {loaded}) => onStage(loaded, admins),
  play: async ({canvasElement}) => within(canvasElement).see('You can’t remove yourself'),
};

/** The last administrator cannot be removed. */
export const LastAdministrator: Story = {
  render: (_, {loaded}) => onStage(loaded, admins, {account: lawOffice}),
  play: async ({canvasElement}) => within(canvasElement).see('An account needs at least one administrator'),
};

/** The account has no administrators yet. */
export const None: Story = {
  render: (_, {loaded}) => onStage(loaded, admins, {account: '横浜倉庫 Yokohama Warehouse'}),
  play: async ({canvasElement}) => within(canvasElement).see('No administrators yet'),
};

/** A new person with a generated password. */
export const NewPerson: Story = {
  play: async ({canvasElement}) => {
    await fillIn(canvasElement);
    await within(canvasElement).see('Strength: strong');
  },
};

/** The form is submitted with missing values. */
export const Invalid: Story = {
  play: async ({canvasElement}) => {
    await startAdding(canvasElement);
    await within(canvasElement).press('form .primary');
    await within(canvasElement).find('.field-error');
  },
};

/** An email address that cannot be a login, so that the form asks for one. */
export const EmailNotUsableAsLogin: Story = {
  play: async ({canvasElement}) => {
    await startAdding(canvasElement);
    await within(canvasElement).type('email', "aoife.o'brien@example.ie");
    await within(canvasElement).find('[name$="username"]');
    await within(canvasElement).see('The email address can’t be used as a login');
  },
};

/** An existing user, found by typing. */
export const ExistingUser: Story = {
  render: LastAdministrator.render!,
  play: async ({canvasElement}) => {
    await startAdding(canvasElement);
    await within(canvasElement).press('input[value="existing"]');
    await within(canvasElement).type('userId', 'fran');
    await within(canvasElement).find('[role="option"]');
  },
};

/** All users are already administrators. */
export const AllAreAdministrators: Story = {
  play: async ({canvasElement}) => {
    await startAdding(canvasElement);
    await within(canvasElement).press('input[value="existing"]');
    await within(canvasElement).see('Every user of this account');
  },
};

/** The users cannot be read; the administrators are shown. */
export const UsersFailed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...everybody, malformed: true})})],
  play: async ({canvasElement}) => {
    await startAdding(canvasElement);
    await within(canvasElement).press('input[value="existing"]');
    await within(canvasElement).find('.panel [role="alert"]');
  },
};

/** The added person, with the password shown for the last time. */
export const Created: Story = {
  play: async ({canvasElement}) => {
    await fillIn(canvasElement);
    await within(canvasElement).press('form .primary');
    await within(canvasElement).see('Kim Wexler added as administrator');
  },
};

/** The server rejects the save; what was typed stays. */
export const Refused: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'PUT', path: '/users', status: 403})})],
  play: async ({canvasElement}) => {
    await fillIn(canvasElement);
    await within(canvasElement).press('form .primary');
    await within(canvasElement).find('form [role="alert"]');
  },
};

/**
 * The response is lost and the reads fail: the user may be stored, so the form offers a check instead of another save.
 */
export const NotConfirmed: Story = {
  play: async ({canvasElement, loaded}) => {
    await fillIn(canvasElement);
    const {sandbox} = loaded['stage'] as Stage;
    await loseAnswer(sandbox, {method: 'PUT', path: '/users'}, () => within(canvasElement).press('form .primary'));
    await within(canvasElement).see('This change could not be confirmed');
  },
};

/** The save costs money, so the user is asked first. */
export const Charges: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'PUT', path: '/users', charges: true})})],
  play: async ({canvasElement}) => {
    await fillIn(canvasElement);
    await within(canvasElement).press('form .primary');
    await within(canvasElement).find('dialog[open] .charges');
  },
};

/** An administrator is edited. */
export const Editing: Story = {play: async ({canvasElement}) => edit(canvasElement)};

/** Another email address changes the username, which requires a password. */
export const NewLogin: Story = {
  play: async ({canvasElement}) => {
    await edit(canvasElement);
    await within(canvasElement).type('email', 'boss@a1a.example');
    await within(canvasElement).see('A new login needs a new password');
  },
};

/** Another client has changed the same name in the meantime. */
export const Conflict: Story = {
  play: async ({canvasElement, loaded}) => {
    await edit(canvasElement);
    await within(canvasElement).type('lastName', 'Mine');
    const {adapter, ids} = loaded['stage'] as Stage;
    const id = ids.get(account);
    const bogdan = id && (await adapter.admins.list(id)).find(({firstName}) => firstName === 'Bogdan');
    if (!id || !bogdan) throw new Error('no such administrator');
    const base = await adapter.admins.get(id, bogdan.id);
    await adapter.admins.update(id, bogdan.id, {base, changes: {lastName: 'Theirs'}});
    await within(canvasElement).press('form .primary');
    await within(canvasElement).find('[part="conflict"]');
  },
};

/** The question before a person is demoted. */
export const DemoteQuestion: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('.demote');
    await within(canvasElement).find('dialog[open]');
  },
};

/** The outcome of a demotion is unknown; nothing else is offered for this person until it is known. */
export const DemoteNotConfirmed: Story = {
  play: async ({canvasElement, loaded}) => {
    const {sandbox} = loaded['stage'] as Stage;
    await within(canvasElement).press('.demote');
    await loseAnswer(sandbox, {method: 'PATCH', path: '/users/'}, () =>
      within(canvasElement).press('dialog[open] .primary'),
    );
    await within(canvasElement).see('This change could not be confirmed');
  },
};

/** The resources that the user to be deleted owns, and what happens to each. */
export const DeleteQuestion: Story = {
  play: async ({canvasElement}) => {
    await remove(canvasElement);
    await within(canvasElement).see('2 devices');
  },
};

/** A deletion in progress, step by step. */
export const Deleting: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({method: 'DELETE', path: '/vmboxes/'})})],
  play: async ({canvasElement}) => {
    await remove(canvasElement);
    await within(canvasElement).find('[part="owned-resource"]');
    await within(canvasElement).press('dialog button.danger');
    await within(canvasElement).see('Deleting Skyler’s voicemail');
  },
};

/** A deletion that stopped halfway and can be continued. */
export const Stopped: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'DELETE', path: '/vmboxes/', status: 403})})],
  play: async ({canvasElement}) => {
    await remove(canvasElement);
    await within(canvasElement).find('[part="owned-resource"]');
    await within(canvasElement).press('dialog button.danger');
    await within(canvasElement).see('Stopped at: Skyler’s voicemail');
  },
};

/** The outcome of a deletion step is unknown: it is checked before anything else is deleted. */
export const StepNotConfirmed: Story = {
  play: async ({canvasElement, loaded}) => {
    await remove(canvasElement);
    await within(canvasElement).find('[part="owned-resource"]');
    const {sandbox} = loaded['stage'] as Stage;
    await loseAnswer(sandbox, {method: 'DELETE', path: '/vmboxes/'}, () =>
      within(canvasElement).press('dialog button.danger'),
    );
    await within(canvasElement).see('This step could not be confirmed: Skyler’s voicemail');
  },
};

/** Loading, in about the final size. */
export const Loading: Story = {
  loaders: [stage({faults: (faults) => void faults.hold(list)})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('.skeleton')),
};

/** The administrators cannot be read. */
export const Failed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...list, malformed: true})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('[role="alert"] button')),
};

/** The operator may not read the administrators. */
export const Forbidden: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...list, status: 403})})],
  play: async ({canvasElement}) => within(canvasElement).see('No access'),
};

/** A backend without users. */
export const Unsupported: Story = {
  render: (_, {loaded}) => {
    const {adapter, ids} = loaded['stage'] as Stage;
    const {session, accounts} = adapter;
    return html`<account-admins .adapter=${{session, accounts}} .accountId=${ids.get(account)}></account-admins>`;
  },
  play: async ({canvasElement}) => void (await within(canvasElement).find('[part="notice"]')),
};

/** Read-only. */
export const ReadOnly: Story = {
  render: (_, {loaded}) => onStage(loaded, admins, {account, readOnly: true}),
  play: async ({canvasElement}) => {
    await within(canvasElement).see('Skyler White');
    await expect(canvasElement.querySelector('account-admins')?.shadowRoot?.querySelector('button')).toBeNull();
  },
};

/** 280 px, with the form open. */
export const Narrow: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<account-admins class="narrowest"></account-admins>`, {account}),
  play: NewPerson.play!,
};

/** German, right to left. */
export const GermanRightToLeft: Story = {
  render: (_, {loaded}) => html`<div lang="de" dir="rtl">${onStage(loaded, admins, {account})}</div>`,
  play: async ({canvasElement}) => within(canvasElement).see('Administratoren'),
};

/** Without a provider. */
export const Unscoped: Story = {render: () => admins};
