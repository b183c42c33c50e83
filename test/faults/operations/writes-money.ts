/** Writes of limits, destinations, credit, and plans. */
import type {Write} from '../operation.js';
import type {Stage} from '../stage.js';
import {checkedAt, toggle, valueOf} from './handling.js';

const limits = {tags: ['account-limits'], account: 'Davis & Main'} as const;
const save = (stage: Stage): Promise<void> => stage.press('Save');

const booking = (id: string, direction: 'add' | 'remove'): Write => ({
  id,
  kind: 'write',
  port: [`credit.${direction}`, 'credit.find', 'credit.now'],
  setup: limits,
  requests: {method: 'PUT', path: `accounts/{account}/ledgers/${direction === 'add' ? 'credit' : 'debit'}`},
  prepare: async (stage) => {
    await stage.press('Change credit');
    if (direction === 'remove') await toggle(stage, 'input[name="credit-direction"][value="remove"]');
    await stage.type('credit-amount', '12.50');
    await stage.type('credit-reason', 'Goodwill');
  },
  act: (stage) => stage.submit('.booking'),
  // In the form, or in the report of a booking with an unknown outcome.
  typed: ({screen: {lines}}) => ['12.50', 'Goodwill'].map((text) => lines.some((line) => line.includes(text))),
  provesNothing: true,
  again: async (stage) => {
    if (stage.has('.booking')) await stage.submit('.booking');
    else await stage.press('Send again');
  },
  fact: 'credit-changed',
});

export const moneyWrites: readonly Write[] = [
  {
    id: 'Limits',
    kind: 'write',
    port: ['limits.update'],
    setup: limits,
    requests: {method: 'POST', path: 'accounts/{account}/limits'},
    prepare: (stage) => stage.type('twowayTrunks', '12'),
    act: save,
    typed: valueOf('twowayTrunks'),
    fact: 'account-saved limits',
  },
  {
    id: 'Calling rules',
    kind: 'write',
    port: ['callingRules.update'],
    setup: limits,
    requests: {method: 'PATCH', path: 'accounts/{account}'},
    prepare: (stage) => toggle(stage, 'input[name="destination:did_us"]'),
    act: save,
    typed: checkedAt('input[name="destination:did_us"]'),
    leadsOn: true,
    fact: 'account-saved calling-rules',
  },
  {
    id: 'Calling rules: the copy among the limits',
    kind: 'write',
    port: ['callingRules.syncCopies', 'callingRules.copiesInStep'],
    setup: limits,
    requests: {method: 'POST', path: 'accounts/{account}/limits'},
    prepare: (stage) => toggle(stage, 'input[name="destination:did_us"]'),
    act: save,
    again: (stage) => stage.press('Try again'),
    fact: 'account-saved calling-rules',
    part: async (stage) =>
      ((await stage.ask('GET', `accounts/${stage.accountId}/limits`)) as {readonly call_restriction?: unknown})
        .call_restriction ?? null,
    claim: ({screen}) =>
      screen.questions.length > 0
        ? 'asks'
        : screen.alerts.some((line) => line.includes('backup copy is out of date'))
          ? 'not saved'
          : undefined,
  },
  {
    id: 'Limits and calling rules at once',
    kind: 'write',
    port: ['limits.update', 'callingRules.update'],
    setup: limits,
    requests: {method: 'PATCH', path: 'accounts/{account}'},
    prepare: async (stage) => {
      await stage.type('twowayTrunks', '12');
      await toggle(stage, 'input[name="destination:did_us"]');
    },
    act: save,
    typed: checkedAt('input[name="destination:did_us"]'),
    fact: 'account-saved calling-rules',
    part: async (stage) =>
      ((await stage.ask('GET', `accounts/${stage.accountId}`)) as {readonly call_restriction?: unknown})
        .call_restriction ?? null,
  },
  booking('Add credit', 'add'),
  booking('Remove credit', 'remove'),
  {
    id: 'Change of plans',
    kind: 'write',
    port: ['plans.change'],
    setup: {tags: ['service-plan'], account: 'Davis & Main'},
    requests: {method: 'POST', path: 'accounts/{account}/services'},
    prepare: async (stage) => {
      await stage.press('Change plans');
      await toggle(stage, 'label.plan input:not(:checked)');
    },
    act: async (stage) => {
      await stage.press('Change plans', 'form');
      await stage.press('Change plans', 'dialog');
    },
    typed: (stage) => stage.all('label.plan input:checked').length,
    // Prices name no account.
    ownerless: true,
    fact: 'account-saved plans',
  },
];
