/** Writes of all other elements. */
import type {Write} from '../operation.js';
import type {FaultMover} from '../probe.js';
import type {Setup, Stage} from '../stage.js';
import {checkedAt, toggle, typeInto, valueOf} from './handling.js';

const customer = (tag: string): Setup => ({tags: [tag], account: 'Davis & Main'});
const patch = {method: 'PATCH', path: 'accounts/{account}'} as const;
const save = (stage: Stage): Promise<void> => stage.press('Save');
const notes = customer('account-notes');

const text = (id: string, part: 'notes' | 'announcement', typed: string): Write => ({
  id,
  kind: 'write',
  port: ['notes.update'],
  setup: notes,
  requests: patch,
  prepare: async (stage) => {
    await stage.click(`#${part} .write`);
    const field = stage.find(`#${part} .editable`);
    field.focus();
    document.execCommand('insertText', false, typed);
    await stage.settle();
  },
  act: (stage) => stage.press('Save', `#${part}`),
  typed: (stage) => stage.all(`#${part} .editable`)[0]?.textContent,
  fact: 'account-saved notes',
});

const route = async (stage: Stage): Promise<void> => {
  await save(stage);
  if (stage.has('dialog[open]')) await stage.click('dialog[open] :is(.primary, .danger)');
};

const carrier = (id: string, account: string, requests: Write['requests'], strategy: string): Write => ({
  id,
  kind: 'write',
  port: ['carrier.choose'],
  setup: {tags: ['carrier-picker'], account},
  requests,
  prepare: (stage) => toggle(stage, `input[name="strategy"][value="${strategy}"]`),
  act: route,
  typed: (stage) => stage.all<HTMLInputElement>('input[name="strategy"]:checked')[0]?.value,
  fact: 'account-saved carrier',
});

export const otherWrites: readonly Write[] = [
  carrier('Carrier', 'Los Pollos Hermanos', {method: 'POST', path: 'accounts/{account}/callflows/*'}, 'own'),
  carrier('Carrier: first route', 'Davis & Main', {method: 'PUT', path: 'accounts/{account}/callflows'}, 'own'),
  {
    id: 'Block an app',
    kind: 'write',
    port: ['apps.setBlocked'],
    setup: customer('app-exchange'),
    requests: {method: 'POST', path: 'accounts/{account}/apps_store/blacklist'},
    prepare: (stage) => toggle(stage, 'input[role="switch"]:checked'),
    act: save,
    typed: (stage) => stage.all('input[role="switch"]:checked').length,
    fact: 'account-saved apps',
  },
  {
    id: 'Allow an app',
    kind: 'write',
    port: ['apps.setBlocked'],
    setup: {...customer('app-exchange'), account: 'Los Pollos Hermanos'},
    requests: {method: 'POST', path: 'accounts/{account}/apps_store/blacklist'},
    prepare: (stage) => toggle(stage, 'input[role="switch"]:not(:checked)'),
    act: save,
    typed: (stage) => stage.all('input[role="switch"]:checked').length,
    fact: 'account-saved apps',
  },
  text('Notes', 'notes', 'Ask for Skyler'),
  text('Announcement', 'announcement', 'Closed on Monday'),
  {
    id: 'Remove an announcement',
    kind: 'write',
    port: ['notes.update'],
    setup: {...notes, account: 'Saul Goodman & Associates'},
    requests: patch,
    act: async (stage) => {
      await stage.press('Remove announcement', '#announcement');
      await stage.press('Remove announcement', 'dialog');
    },
    // A failed removal is shown as an empty form.
    again: async (stage) => {
      await stage.press('Save', '#announcement');
      if (stage.has('dialog[open]')) await stage.press('Remove announcement', 'dialog');
    },
    fact: 'account-saved notes',
  },
  {
    id: 'Contract end date',
    kind: 'write',
    port: ['notes.update'],
    setup: notes,
    requests: patch,
    prepare: (stage) => stage.type('contractEnd', '2031-12-31'),
    act: (stage) => stage.press('Save', '#sales'),
    typed: valueOf('contractEnd'),
    fact: 'account-saved notes',
  },
  {
    id: 'Representative',
    kind: 'write',
    port: ['notes.update'],
    setup: notes,
    requests: patch,
    prepare: async (stage) => {
      await typeInto(stage, '[name="representative"]', 'theo');
      await stage.click('#sales [role="option"]');
    },
    act: (stage) => stage.press('Save', '#sales'),
    typed: valueOf('representative'),
    fact: 'account-saved notes',
  },
  {
    id: 'Customer access',
    kind: 'write',
    port: ['access.update'],
    setup: customer('account-access'),
    requests: patch,
    prepare: (stage) => toggle(stage, 'input[name="user"]'),
    act: save,
    typed: checkedAt('input[name="user"]'),
    fact: 'account-saved access',
  },
  {
    id: 'Number features',
    kind: 'write',
    port: ['numberFeatures.update'],
    setup: {...customer('number-features'), account: 'Blue Sky'},
    requests: patch,
    prepare: (stage) => toggle(stage, 'input[name="e911"]'),
    act: save,
    typed: checkedAt('input[name="e911"]'),
    fact: 'account-saved number-features',
  },
  {
    id: 'Move an account',
    kind: 'write',
    port: ['lifecycle.move'],
    setup: {tags: ['account-tree', 'fault-mover'], account: 'Blue Sky', platform: true},
    requests: {method: 'POST', path: 'accounts/{account}/move'},
    prepare: async (stage) => {
      const mover = stage.find<FaultMover>('fault-mover');
      mover.target = stage.id('Los Pollos Hermanos');
      mover.requestUpdate();
      await stage.settle();
    },
    act: (stage) => stage.press('Move the account'),
    fact: 'account-moved',
  },
];
