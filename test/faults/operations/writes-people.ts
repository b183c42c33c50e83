/** Writes about administrators. */
import type {Claim, Write} from '../operation.js';
import type {Stage} from '../stage.js';
import {valueOf} from './handling.js';

const write = (
  id: string,
  port: string,
  more: Omit<Write, 'id' | 'port' | 'kind' | 'setup' | 'fact'> & Partial<Write>,
): Write => ({
  id,
  port: [port],
  kind: 'write',
  setup: {tags: ['account-admins'], account: 'A1A Car Wash'},
  fact: 'account-saved admins',
  ...more,
});

const fillKim = async (stage: Stage): Promise<void> => {
  await stage.press('Add administrator');
  await stage.type('email', 'kim@a1a.example');
  await stage.type('firstName', 'Kim');
  await stage.type('lastName', 'Wexler');
  await stage.type('password', 'better-call-1');
};

const user = {method: 'PATCH', path: 'accounts/{account}/users/*'} as const;

/** Remaining resources are listed; those that are no longer listed are done, and all are once the user's own turn has come. */
const leftOf = (stage: Stage, kind: string, name: string | undefined): Claim | undefined => {
  const isListing = stage.has('dialog[open] .owned-resources') && !stage.has('dialog[open] [part="unconfirmed"]');
  const isLeft =
    name === undefined
      ? stage.has(`#owned-${kind}`)
      : stage.all('dialog[open] .names').some(({textContent}) => textContent.includes(name));
  const isUsersTurn = stage
    .all('dialog[open] [part="error"]')
    .some(({textContent}) => textContent.includes('Stopped at: Skyler White'));
  return (isListing || isUsersTurn) && !isLeft ? 'saved' : undefined;
};

interface Removal {
  readonly method: 'DELETE' | 'PATCH';
  readonly disposition: string;
  /** The step that comes first, if there are several. */
  readonly first?: string;
}

const removal = (what: string, collection: string, {method, disposition, first}: Removal): Write =>
  write(`Delete an administrator: ${what}`, 'admins.resolveOwnedResource', {
    requests: {method, path: `accounts/{account}/${collection}/*`},
    prepare: async (stage) => {
      await stage.press('Delete Skyler White');
      for (const input of stage.all<HTMLInputElement>(`input[name^="disposition-"][value="${disposition}"]`))
        await stage.click(input);
    },
    act: (stage) => stage.click('dialog[open] button.danger'),
    claim: (stage) => leftOf(stage, collection.replace('vmboxes', 'voicemails').replace(/s$/, ''), first),
    part: async (stage) => {
      const left = (await stage.ask('GET', `accounts/${stage.accountId}/${collection}?paginate=false`)) as readonly {
        readonly name?: string;
      }[];
      const ofIt = left.filter(({name}) => first === undefined || name === first);
      return ofIt.map((one) => ('owner_id' in one ? one.owner_id : null));
    },
  });

export const peopleWrites: readonly Write[] = [
  write('Add an administrator', 'admins.create', {
    requests: {method: 'PUT', path: 'accounts/{account}/users'},
    prepare: fillKim,
    act: (stage) => stage.press('Add administrator', 'form'),
    typed: valueOf('password'),
  }),
  write('Make a user an administrator', 'admins.promote', {
    setup: {tags: ['account-admins'], account: 'Saul Goodman & Associates'},
    requests: user,
    prepare: async (stage) => {
      await stage.press('Add administrator');
      await stage.click('input[name="mode"][value="existing"]');
      await stage.type('userId', 'liddy');
      await stage.click('[role="option"]');
    },
    act: (stage) => stage.press('Make administrator'),
    typed: valueOf('userId'),
  }),
  write('Change an administrator', 'admins.update', {
    requests: user,
    prepare: async (stage) => {
      await stage.press('Edit Skyler White');
      await stage.type('lastName', 'Lambert');
    },
    act: (stage) => stage.press('Save'),
    typed: valueOf('lastName'),
  }),
  write('New password', 'admins.update', {
    port: ['admins.update', 'admins.passwordStored'],
    requests: user,
    prepare: async (stage) => {
      await stage.press('Edit Skyler White');
      await stage.press('Set a new password');
      await stage.type('password', 'better-call-1');
    },
    act: (stage) => stage.press('Save'),
    typed: valueOf('password'),
  }),
  write('New login', 'admins.update', {
    requests: user,
    prepare: async (stage) => {
      await stage.press('Edit Skyler White');
      await stage.type('email', 'skyler.lambert@a1a.example');
      await stage.type('password', 'better-call-1');
    },
    act: (stage) => stage.press('Save'),
    typed: valueOf('email'),
  }),
  write('Remove the rights of an administrator', 'admins.demote', {
    requests: user,
    act: async (stage) => {
      await stage.press('Remove admin role: Skyler White');
      await stage.press('Remove admin role', 'dialog');
    },
  }),
  removal('call routes', 'callflows', {method: 'DELETE', disposition: 'remove'}),
  removal('voicemail boxes', 'vmboxes', {method: 'DELETE', disposition: 'remove'}),
  removal('conferences', 'conferences', {method: 'DELETE', disposition: 'remove'}),
  removal('devices', 'devices', {method: 'DELETE', disposition: 'remove', first: 'Front desk phone'}),
  removal('devices, kept', 'devices', {method: 'PATCH', disposition: 'release', first: 'Front desk phone'}),
  {
    ...removal('the user', 'users', {method: 'DELETE', disposition: 'remove'}),
    claim: () => undefined,
    port: ['admins.remove'],
  },
];
