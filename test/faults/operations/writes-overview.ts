/** Writes from the rows of the overview. */
import type {Write} from '../operation.js';
import type {Setup, Stage} from '../stage.js';
import {checkedAt, toggle, typeInto, valueOf} from './handling.js';

interface RowWrite extends Partial<Pick<Write, 'setup'>> {
  readonly id: string;
  readonly row: string;
  readonly field: string;
  readonly value: string;
}

const setup: Setup = {tags: ['account-overview'], account: 'Davis & Main'};
/** Also checks what the tree shows. */
const withTree: Setup = {...setup, tags: ['account-tree', 'account-overview']};
const requests = {method: 'PATCH', path: 'accounts/{account}'} as const;

/** One field of the account, in the form of its row. */
const rowWrite = ({id, row, field, value, ...more}: RowWrite): Write => ({
  id,
  kind: 'write',
  port: ['accounts.update'],
  setup,
  requests,
  prepare: async (stage) => {
    await stage.click(`#row-${row} .edit`);
    await stage.type(field, value);
  },
  act: async (stage) => {
    await stage.submit(`#row-${row} form`);
    if (stage.has('dialog[open] .primary')) await stage.click('dialog[open] .primary');
  },
  typed: valueOf(field),
  fact: 'account-saved account',
  ...more,
});

/** A button in a row, and the question after it. */
const rowAction = (
  id: string,
  port: string,
  {row, label, ...more}: {readonly row: string; readonly label: string} & Partial<Write>,
): Write => ({
  id,
  kind: 'write',
  port: [port],
  setup: withTree,
  requests,
  prepare: (stage) => stage.click(`#row-${row} .edit`),
  act: async (stage) => {
    await stage.press(label, '.panel');
    if (stage.has('dialog[open]')) await stage.click('dialog[open] :is(.primary, .danger)');
  },
  fact: 'account-saved account',
  ...more,
});

const secondFactor = (more: Pick<Write, 'id' | 'act'> & Partial<Write>): Write => ({
  kind: 'write',
  port: ['security.update'],
  setup: {tags: ['account-overview'], account: 'Davis & Main'},
  requests: {method: 'PATCH', path: 'accounts/{account}/security'},
  prepare: async (stage) => {
    await stage.click('#row-multi-factor .edit');
    await toggle(stage, '#row-multi-factor [role="switch"]');
  },
  typed: checkedAt('#row-multi-factor [role="switch"]'),
  fact: 'account-saved security',
  ...more,
});

const submitFactor = async (stage: Stage): Promise<void> => {
  await stage.submit('#row-multi-factor form');
  if (stage.has('dialog[open] .primary')) await stage.click('dialog[open] .primary');
};

const withFactor = (stage: Stage): Promise<unknown> =>
  stage.ask('PATCH', `accounts/${stage.accountId}/security`, {
    auth_modules: {cb_user_auth: {enabled: true, multi_factor: {enabled: true}}},
  });

export const overviewWrites: readonly Write[] = [
  rowWrite({id: 'Name', row: 'name', field: 'name', value: 'Davis & Sons', setup: withTree}),
  rowWrite({id: 'Realm', row: 'realm', field: 'realm', value: 'davis.s.zswitch.net'}),
  rowWrite({id: 'Time zone', row: 'time-zone', field: 'timezone', value: 'Europe/Berlin'}),
  rowWrite({id: 'Language', row: 'language', field: 'language', value: 'German (Germany)'}),
  rowWrite({id: 'Technical contact', row: 'technical-contact', field: 'contacts.technical.name', value: 'Kim Wexler'}),
  rowWrite({id: 'Billing contact', row: 'billing-contact', field: 'contacts.billing.city', value: 'Albuquerque'}),
  {
    ...rowWrite({id: 'Undo of a save', row: 'name', field: 'name', value: 'Davis & Sons', setup: withTree}),
    prepare: async (stage) => {
      await stage.click('#row-name .edit');
      await stage.type('name', 'Davis & Sons');
      await stage.submit('#row-name form');
    },
    act: (stage) => stage.click('.saved-bar button:not(.dismiss)'),
    typed: () => undefined,
    says: /Couldn’t undo/,
  },
  rowAction('Disable', 'accounts.update', {row: 'status', label: 'Disable account'}),
  rowAction('Enable', 'accounts.update', {
    row: 'status',
    label: 'Enable account',
    setup: {...withTree, account: 'Crossroads Motel'},
  }),
  rowAction('Promote to reseller', 'lifecycle.promote', {
    row: 'type',
    label: 'Make it a reseller',
    setup: {...withTree, platform: true},
    requests: {method: 'PUT', path: 'accounts/{account}/reseller'},
  }),
  rowAction('Demote to standard account', 'lifecycle.demote', {
    row: 'type',
    label: 'Make it a standard account',
    setup: {...withTree, platform: true, account: 'Madrigal Electromotive'},
    requests: {method: 'DELETE', path: 'accounts/{account}/reseller'},
  }),
  rowAction('Delete account', 'lifecycle.remove', {
    row: 'status',
    label: 'Delete account…',
    requests: {method: 'DELETE', path: 'accounts/{account}'},
    act: async (stage) => {
      await stage.press('Delete account…', '.panel');
      await typeInto(stage, '#delete-keyword', 'DELETE');
      await stage.click('dialog[open] .danger');
    },
    fact: 'account-deleted',
  }),
  secondFactor({id: 'Second factor on', act: submitFactor}),
  secondFactor({
    id: 'Second factor off',
    act: submitFactor,
    setup: {
      tags: ['account-overview'],
      account: 'Davis & Main',
      arrange: async (stage) => void (await withFactor(stage)),
    },
  }),
];
