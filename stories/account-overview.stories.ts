import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import type {Account} from '../src/api/account.js';
import type {Changes} from '../src/api/document.js';
import {webClient} from '../src/api/crossbar/web-client.js';
import '../src/components/account-overview/define.js';
import type {AccountOverview} from '../src/components/account-overview/account-overview.js';
import {cramped, onStage, stage, type Stage} from './support.js';

const overview = html`<account-overview></account-overview>`;
const account = 'Davis & Main';

const meta: Meta = {
  title: 'Elements/account-overview',
  component: 'account-overview',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, overview, {account}),
};
export default meta;
type Story = StoryObj;

const inside = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector<AccountOverview>('account-overview')?.shadowRoot;
  if (!root) throw new Error('no overview');
  return root;
};

async function found<E extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<E> {
  const find = () => inside(canvas).querySelector<E>(selector);
  await waitFor(() => expect(find(), selector).not.toBeNull());
  const element = find();
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

async function edit(canvas: HTMLElement, ...rows: string[]): Promise<void> {
  for (const row of rows) {
    (await found(canvas, `#row-${row} .edit`)).click();
    await found(canvas, `#row-${row} form`);
  }
}

/** Sets the whole text at once, because the testing library's typing does not reach into a shadow root. */
async function type(canvas: HTMLElement, path: string, text: string): Promise<void> {
  const field = await found<HTMLInputElement>(canvas, `[name="${path}"]`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
}

const submit = async (canvas: HTMLElement, row: string): Promise<void> =>
  (await found<HTMLFormElement>(canvas, `#row-${row} form`)).requestSubmit();

/** Changes the stored account like another client. */
async function store({adapter, ids}: Stage, changes: Changes<Account>): Promise<void> {
  const id = ids.get(account);
  if (!id) throw new Error(`no ${account}`);
  await adapter.accounts.update(id, {base: await adapter.accounts.get(id), changes});
}

/** All rows, as an operator sees them. */
export const Rows: Story = {
  play: async ({canvasElement}) => {
    await found(canvasElement, '#row-name .edit');
    await found(canvasElement, '#row-administrators a');
  },
};
export const RowsCramped: Story = cramped(Rows);

/** A complete address, whose country is shown by name. */
export const Address: Story = {
  loaders: [
    stage({
      prepare: (set) =>
        store(set, {
          contacts: {
            billing: {
              street: 'Friedrichstraße 43',
              street2: 'c/o Main',
              postalCode: '10117',
              city: 'Berlin',
              region: 'Berlin',
              country: 'DE',
            },
          },
        }),
    }),
  ],
};
export const AddressCramped: Story = cramped(Address);

/** No contact information. */
export const NothingSet: Story = {render: (_, {loaded}) => onStage(loaded, overview, {account: 'Blue Sky'})};
export const NothingSetCramped: Story = cramped(NothingSet);

/** The account is loading; the rows have their final size. */
export const Loading: Story = {
  loaders: [stage({faults: (faults, ids) => void faults.hold({path: ids.get(account) ?? ''})})],
};
export const LoadingCramped: Story = cramped(Loading);

/** The administrators are loaded first; the rows do not wait for each other. */
export const PartlyLoaded: Story = {
  loaders: [stage({faults: (faults, ids) => void faults.hold({path: new RegExp(`${ids.get(account) ?? ''}$`)})})],
  play: async ({canvasElement}) => {
    await found(canvasElement, '#row-administrators a');
    await found(canvasElement, '#row-name .skeleton');
  },
};
export const PartlyLoadedCramped: Story = cramped(PartlyLoaded);

/** Several rows are open at once, each with its own form. */
export const Editing: Story = {
  play: async ({canvasElement}) => {
    await edit(canvasElement, 'name', 'realm', 'technical-contact', 'billing-contact', 'time-zone', 'language');
    await expect(inside(canvasElement).querySelectorAll('form')).toHaveLength(6);
  },
};
export const EditingCramped: Story = cramped(Editing);

/** Contacts that the other client in use cannot save. */
export const ChangedByOtherClient: Story = {
  render: (_, {loaded}) => onStage(loaded, overview, {account, settings: {otherClient: webClient}}),
  play: async ({canvasElement}) => {
    await edit(canvasElement, 'technical-contact', 'billing-contact');
    await type(canvasElement, 'contacts.technical.phone', '+4915112345678');
    await type(canvasElement, 'contacts.billing.street', '1 Main St');
    await type(canvasElement, 'contacts.billing.city', 'Reno');
    await type(canvasElement, 'contacts.billing.postalCode', '89501');
    await type(canvasElement, 'contacts.billing.region', '');
    await waitFor(() => expect(inside(canvasElement).querySelectorAll('.note:not(:empty)')).toHaveLength(2));
  },
};

/** Invalid values, each with its reason. */
export const Invalid: Story = {
  play: async ({canvasElement}) => {
    await edit(canvasElement, 'name', 'realm', 'technical-contact', 'time-zone');
    await type(canvasElement, 'name', '');
    await type(canvasElement, 'realm', 'nodot');
    await type(canvasElement, 'contacts.technical.email', 'nobody');
    await type(canvasElement, 'timezone', 'Mars/Phobos');
    for (const row of ['name', 'realm', 'technical-contact', 'time-zone']) await submit(canvasElement, row);
    await waitFor(() => expect(inside(canvasElement).querySelectorAll('.field-error')).toHaveLength(4));
  },
};
export const InvalidCramped: Story = cramped(Invalid);

/** The server reports that the name is in use. */
export const NameTaken: Story = {
  play: async ({canvasElement}) => {
    await edit(canvasElement, 'name');
    await type(canvasElement, 'name', 'Blue Sky');
    await submit(canvasElement, 'name');
    await found(canvasElement, '#row-name .field-error');
  },
};
export const NameTakenCramped: Story = cramped(NameTaken);

/** A save in flight. */
export const Saving: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({method: 'PATCH'})})],
  play: async ({canvasElement}) => {
    await edit(canvasElement, 'name');
    await type(canvasElement, 'name', 'Davis');
    await submit(canvasElement, 'name');
    await found(canvasElement, 'form[aria-busy="true"]');
  },
};
export const SavingCramped: Story = cramped(Saving);

/** After a save: what was saved, with Undo. */
export const Saved: Story = {
  play: async ({canvasElement}) => {
    await edit(canvasElement, 'name');
    await type(canvasElement, 'name', 'Davis');
    await submit(canvasElement, 'name');
    await found(canvasElement, '.saved-bar');
  },
};
export const SavedCramped: Story = cramped(Saved);

/** The save failed; what was typed stays. */
export const NotSaved: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'PATCH', drop: true})})],
  play: async ({canvasElement}) => {
    await edit(canvasElement, 'name');
    await type(canvasElement, 'name', 'Davis');
    await submit(canvasElement, 'name');
    await found(canvasElement, '#row-name .notice.error');
    await expect((await found<HTMLInputElement>(canvasElement, '[name="name"]')).value).toBe('Davis');
  },
};
export const NotSavedCramped: Story = cramped(NotSaved);

/** Another client changed the same field in the meantime: nothing is overwritten unseen. */
export const Conflict: Story = {
  play: async ({canvasElement, loaded}) => {
    await edit(canvasElement, 'name');
    await type(canvasElement, 'name', 'Davis');
    await store(loaded['stage'] as Stage, {name: 'Davis & Daughters'});
    await submit(canvasElement, 'name');
    await found(canvasElement, '[part="conflict"]');
  },
};
export const ConflictCramped: Story = cramped(Conflict);

/** Stored values that are in no list are preserved. */
export const UnlistedValues: Story = {
  loaders: [
    stage({
      prepare: (set) =>
        store(set, {language: 'qaa', timezone: 'Mars/Phobos', contacts: {billing: {country: 'Far away'}}}),
    }),
  ],
  play: async ({canvasElement}) => {
    await edit(canvasElement, 'language', 'billing-contact');
    await expect((await found<HTMLInputElement>(canvasElement, '[name="language"]')).value).toBe('qaa');
    await expect((await found<HTMLInputElement>(canvasElement, '[name="contacts.billing.country"]')).value).toBe(
      'Far away',
    );
  },
};
export const UnlistedValuesCramped: Story = cramped(UnlistedValues);

/** The account is disabled: everything is shown, with the reason why it cannot be changed. */
export const Disabled: Story = {render: (_, {loaded}) => onStage(loaded, overview, {account: 'Crossroads Motel'})};
export const DisabledCramped: Story = cramped(Disabled);

/** Read-only. */
export const ReadOnly: Story = {render: (_, {loaded}) => onStage(loaded, overview, {account, readOnly: true})};
export const ReadOnlyCramped: Story = cramped(ReadOnly);

/**
 * The host has become read-only while a form is open: what was typed stays, locked, and is editable again with the
 * controls.
 */
export const ReadOnlyWhileEditing: Story = {
  play: async ({canvasElement}) => {
    await edit(canvasElement, 'name');
    await type(canvasElement, 'name', 'Davis, Main & Partners');
    const provider = canvasElement.querySelector('account-provider');
    if (provider) provider.readOnly = true;
    await waitFor(() => expect(inside(canvasElement).querySelector('#row-name :disabled')).not.toBeNull());
  },
};
export const ReadOnlyWhileEditingCramped: Story = cramped(ReadOnlyWhileEditing);

/** The operator may not read the administrators, which is reported only in their row. */
export const AdministratorsForbidden: Story = {
  loaders: [
    stage({
      faults: (faults, ids) =>
        void faults.add({path: `${ids.get(account) ?? ''}/users`, status: 403, body: {data: {}}}),
    }),
  ],
  play: async ({canvasElement}) => void (await found(canvasElement, '#row-administrators .notice.error')),
};
export const AdministratorsForbiddenCramped: Story = cramped(AdministratorsForbidden);

/** The account cannot be read, which is reported once with a retry; everything known is still shown. */
export const AccountFailed: Story = {
  loaders: [
    stage({
      faults: (faults, ids) =>
        void faults.add({path: new RegExp(`${ids.get(account) ?? ''}$`), status: 500, body: {request_id: 'b1e2'}}),
    }),
  ],
  play: async ({canvasElement}) => {
    await waitFor(() => expect(inside(canvasElement).querySelector('.notice.error button')).not.toBeNull(), {
      timeout: 10_000,
    });
  },
};
export const AccountFailedCramped: Story = cramped(AccountFailed);

/** Without a provider or an adapter. */
export const Unscoped: Story = {render: () => overview};

/** The page labels the element. */
export const Labeled: Story = {
  render: (_, {loaded}) =>
    onStage(loaded, html`<account-overview aria-label="Davis &amp; Main"></account-overview>`, {account}),
};

/** 280 px, with two rows open. */
export const Narrow: Story = {
  globals: {width: '280'},
  play: async ({canvasElement}) => edit(canvasElement, 'realm', 'technical-contact'),
};

/** German, right to left, dark theme, 768 px: the combination that is hardest on a layout. */
export const GermanRightToLeftDark: Story = {
  globals: {locale: 'de', direction: 'rtl', theme: 'dark', width: '768'},
  play: async ({canvasElement}) => edit(canvasElement, 'name', 'billing-contact'),
};

/** The response to a save is lost and the server cannot be read: the form makes no claim and offers a check. */
export const Unconfirmed: Story = {
  play: async ({canvasElement, loaded}) => {
    const {sandbox} = loaded['stage'] as Stage;
    await edit(canvasElement, 'name');
    await type(canvasElement, 'name', 'Davis & Main LLP');
    const hold = sandbox.faults.hold({method: 'PATCH'});
    await submit(canvasElement, 'name');
    await hold.arrived;
    sandbox.faults.add({method: 'PATCH', dropAnswer: true});
    sandbox.faults.add({method: 'GET', drop: true});
    hold.release();
    const notice = await found(canvasElement, '[part="unconfirmed"]');
    await waitFor(() => expect(notice.querySelector('button')).toHaveTextContent(/\S/));
    await expect(inside(canvasElement).querySelector('form button.primary')).toBeNull();
  },
};

export const UnconfirmedCramped: Story = cramped(Unconfirmed);
