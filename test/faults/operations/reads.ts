/** What elements read about an account, when they are opened or after a click. */
import type {Read} from '../operation.js';
import type {Setup, Stage} from '../stage.js';
import {toggle, typeInto} from './handling.js';

type More = Partial<Omit<Read, 'setup'>> & {readonly setup?: Partial<Setup>};

/** A read of Davis & Main, unless `more` differs. */
function read(id: string, port: string, tag: string, path: string, {setup, ...more}: More = {}): Read {
  return {
    id,
    kind: 'read',
    port: [port],
    setup: {tags: [tag], account: 'Davis & Main', ...setup},
    requests: {path},
    ...more,
  };
}

/** A read of the user's own account. */
function ownRead(id: string, port: string, tag: string, path: string, more: More = {}): Read {
  const {account: _, ...setup} = read(id, port, tag, path, more).setup;
  return {...read(id, port, tag, path, more), setup};
}

const closeAndDelete = async (stage: Stage): Promise<void> => {
  await stage.click('dialog[open] button');
  await stage.press('Delete account…');
};

const openDelete = async (stage: Stage): Promise<void> => {
  await stage.click('#row-status .edit');
  await stage.press('Delete account…');
};

const readsOfSession: readonly Read[] = [
  ownRead('Sign-in: token', 'session.open', 'account-overview', 'token_auth', {
    port: ['session.open', 'session.isCurrent'],
  }),
  ownRead('Sign-in: the user’s account', 'session.open', 'account-overview', 'accounts/{home}'),
  ownRead('Sign-in: the user', 'session.open', 'account-overview', 'accounts/{home}/users/*'),
  ownRead('Sign-in: white label', 'session.open', 'account-tree', 'accounts/{home}/whitelabel'),
];

const toggleBranch = (stage: Stage): Promise<void> => {
  const row = stage.all('[role="treeitem"]').find(({textContent}) => textContent?.includes('Los Pollos'));
  return stage.click(row?.querySelector<HTMLElement>('.twisty') as HTMLElement);
};

const readsOfTree: readonly Read[] = [
  ownRead('Accounts below', 'accounts.children', 'account-tree', 'accounts/{home}/children'),
  ownRead('Accounts below one of them', 'accounts.children', 'account-tree', 'accounts/*/children', {
    act: toggleBranch,
    again: async (stage) => {
      await toggleBranch(stage);
      await toggleBranch(stage);
    },
  }),
  ownRead('Search in the tree', 'accounts.search', 'account-tree', 'search', {
    act: (stage) => typeInto(stage, 'input[type="search"]', 'isleta'),
    again: async (stage) => {
      await typeInto(stage, 'input[type="search"]', '');
      await typeInto(stage, 'input[type="search"]', 'isleta');
    },
  }),
  ownRead('Search in the jump', 'accounts.search', 'account-jump', 'search', {
    prepare: async (stage) => {
      stage.find<HTMLElementTagNameMap['account-jump']>('account-jump').open();
      await stage.settle();
    },
    act: (stage) => typeInto(stage, 'dialog input', 'isleta'),
    again: async (stage) => {
      await typeInto(stage, 'dialog input', '');
      await typeInto(stage, 'dialog input', 'isleta');
    },
  }),
  read('Path', 'accounts.ancestors', 'account-breadcrumbs', 'accounts/{account}/tree'),
  read('Everything below', 'accounts.descendants', 'fault-probe', 'accounts/{account}/descendants', {
    setup: {account: 'Los Pollos Hermanos'},
  }),
];

const readsOfAccount: readonly Read[] = [
  read('Account', 'accounts.get', 'account-overview', 'accounts/{account}'),
  read('Account in the manager', 'accounts.get', 'account-manager', 'accounts/{account}'),
  read('Account acted as', 'accounts.get', 'masquerade-banner', 'accounts/*', {
    act: async (stage) => {
      const detail = {accountId: stage.id('Blue Sky')};
      stage
        .find('masquerade-banner')
        .dispatchEvent(
          new CustomEvent('masquerade-request', {detail, bubbles: true, composed: true, cancelable: true}),
        );
      await stage.settle();
    },
  }),
  read('Administrators in the overview', 'admins.list', 'account-overview', 'accounts/{account}/users'),
  read('Plans in the overview', 'plans.assigned', 'account-overview', 'accounts/{account}/services'),
  read('Second factor', 'security.get', 'account-overview', 'accounts/{account}/security'),
  read('Second factor: providers', 'security.mfaProviders', 'account-overview', 'accounts/{account}/multi_factor', {
    act: (stage) => stage.click('#row-multi-factor .edit'),
    again: async (stage) => {
      await stage.press('Cancel', '#row-multi-factor');
      await stage.click('#row-multi-factor .edit');
    },
  }),
  read('Second factor: numbers', 'security.messagingNumbers', 'account-overview', 'accounts/{account}/phone_numbers', {
    setup: {account: 'Madrigal Electromotive', platform: true},
    prepare: async (stage) => {
      await stage.click('#row-multi-factor .edit');
      await toggle(stage, '#row-multi-factor [role="switch"]');
    },
    act: (stage) => stage.submit('#row-multi-factor form'),
    says: /couldn’t check/,
  }),
  read('Before deletion: accounts', 'lifecycle.count', 'account-overview', 'accounts/{account}/descendants', {
    act: openDelete,
    again: closeAndDelete,
  }),
  read('Before deletion: numbers', 'lifecycle.count', 'account-overview', 'accounts/{account}/phone_numbers', {
    act: openDelete,
    again: closeAndDelete,
  }),
  read('Before deletion: ports', 'lifecycle.count', 'account-overview', 'accounts/{account}/port_requests', {
    act: openDelete,
    again: closeAndDelete,
  }),
  read('Before deletion: devices', 'lifecycle.count', 'account-overview', 'accounts/{account}/devices', {
    act: openDelete,
    again: closeAndDelete,
  }),
  read('Before deletion: balance', 'credit.balance', 'account-overview', 'accounts/{account}/ledgers/total', {
    act: openDelete,
    again: closeAndDelete,
  }),
];

const carWash = {account: 'A1A Car Wash'} as const;
const deleteSkyler = (stage: Stage): Promise<void> => stage.press('Delete Skyler White');

const readsOfPeople: readonly Read[] = [
  read('Administrators', 'admins.list', 'account-admins', 'accounts/{account}/users', {setup: carWash}),
  read('One administrator', 'admins.get', 'account-admins', 'accounts/{account}/users/*', {
    setup: carWash,
    act: (stage) => stage.press('Edit Skyler White'),
  }),
  read('Users of an account', 'admins.users', 'account-admins', 'accounts/{account}/users', {
    setup: {account: 'Saul Goodman & Associates'},
    act: async (stage) => {
      if (!stage.has('input[name="mode"]')) await stage.press('Add administrator');
      await stage.click('input[name="mode"][value="existing"]');
    },
  }),
  ...['callflows', 'vmboxes', 'conferences', 'devices'].map((what) =>
    read(
      `What hangs on an administrator: ${what}`,
      'admins.ownedResources',
      'account-admins',
      `accounts/{account}/${what}`,
      {
        setup: carWash,
        act: deleteSkyler,
      },
    ),
  ),
];

const openLedger = (stage: Stage): Promise<void> => stage.press('Ledger');
const reopenLedger = async (stage: Stage): Promise<void> => {
  await openLedger(stage);
  await openLedger(stage);
};

const readsOfMoney: readonly Read[] = [
  read('Limits', 'limits.get', 'account-limits', 'accounts/{account}/limits'),
  read('Calls in progress', 'limits.usage', 'account-limits', 'accounts/{account}/channels', {
    says: /could not be counted/,
  }),
  read('Calling rules', 'callingRules.get', 'account-limits', 'accounts/{account}'),
  read('Destinations', 'callingRules.destinations', 'account-limits', 'accounts/{account}/phone_numbers/classifiers'),
  read('Balance', 'credit.balance', 'account-limits', 'accounts/{account}/ledgers/total'),
  read('Ledger: sums', 'credit.summary', 'account-limits', 'accounts/{account}/ledgers', {
    act: openLedger,
    again: reopenLedger,
  }),
  read('Ledger: entries', 'credit.entries', 'account-limits', 'accounts/{account}/ledgers/adjustments', {
    act: openLedger,
    again: reopenLedger,
  }),
  read('Ledger: another month', 'credit.summary', 'account-limits', 'accounts/{account}/ledgers/summary/*', {
    prepare: openLedger,
    act: (stage) => stage.type('ledger-month', '2026-02'),
    again: async (stage) => {
      await stage.type('ledger-month', '2026-03');
      await stage.type('ledger-month', '2026-02');
    },
  }),
  read('Plans', 'plans.assigned', 'service-plan', 'accounts/{account}/services'),
  read('Plans: costs', 'plans.costs', 'service-plan', 'accounts/{account}/services/summary'),
  read('Plans on offer', 'plans.available', 'service-plan', 'accounts/{account}/services/available'),
  read('Plans: quote', 'plans.quote', 'service-plan', 'accounts/{account}/services/quote', {
    requests: {method: 'POST', path: 'accounts/{account}/services/quote'},
    prepare: (stage) => stage.press('Change plans'),
    act: (stage) => toggle(stage, 'label.plan input'),
    again: async (stage) => {
      await toggle(stage, 'label.plan input');
      await toggle(stage, 'label.plan input');
    },
  }),
];

const readsOfRest: readonly Read[] = [
  read('Carrier', 'carrier.get', 'carrier-picker', 'accounts/{account}/callflows', {
    setup: {account: 'Los Pollos Hermanos'},
  }),
  read('Carrier: its route', 'carrier.get', 'carrier-picker', 'accounts/{account}/callflows/*', {
    setup: {account: 'Los Pollos Hermanos'},
  }),
  read('Apps', 'apps.list', 'app-exchange', 'accounts/{home}/apps_store'),
  read('Apps: blocked', 'apps.access', 'app-exchange', 'accounts/{account}/apps_store/blacklist'),
  read('Apps: icon', 'apps.icon', 'app-exchange', 'accounts/{home}/apps_store/*/icon', {
    // A letter replaces an icon.
    says: /^\p{L}$/u,
    ornament: true,
  }),
  read('Notes', 'notes.get', 'account-notes', 'accounts/{account}'),
  read('Representatives', 'admins.users', 'account-notes', 'accounts/{home}/users', {
    says: /Couldn’t load/,
  }),
  ownRead('Announcement', 'notes.get', 'account-announcement', 'accounts/{home}', {
    setup: {
      tags: ['account-tree', 'account-announcement'],
      settings: {announcement: ''},
      arrange: async (stage) =>
        void (await stage.ask('PATCH', `accounts/${stage.accountId}`, {announcement: '<p>Closed on Monday</p>'})),
    },
    tellsPage: true,
  }),
  read('Customer access', 'access.get', 'account-access', 'accounts/{account}'),
  read('Number features', 'numberFeatures.get', 'number-features', 'accounts/{account}', {
    setup: {account: 'Blue Sky'},
  }),
];

/**
 * Reads whose responses name no account, so that another account's are shown. SECURITY.md lists them; a response that
 * reveals its account after all fails its cell.
 */
const ownerless: ReadonlySet<string> = new Set([
  'Accounts below',
  'Administrators in the overview',
  // An empty list names no account.
  'Before deletion: numbers',
  'Before deletion: balance',
  'Administrators',
  'Users of an account',
  'What hangs on an administrator: callflows',
  'What hangs on an administrator: vmboxes',
  'What hangs on an administrator: conferences',
  'What hangs on an administrator: devices',
  'Limits',
  'Calls in progress',
  'Balance',
  'Ledger: sums',
  'Ledger: another month',
  'Plans: costs',
  'Carrier',
  'Apps',
  'Apps: blocked',
]);

export const reads: readonly Read[] = [
  ...readsOfSession,
  ...readsOfTree,
  ...readsOfAccount,
  ...readsOfPeople,
  ...readsOfMoney,
  ...readsOfRest,
].map((one) => (ownerless.has(one.id) ? {...one, ownerless: true} : one));
