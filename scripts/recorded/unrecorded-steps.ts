import type {Replay} from './replay.js';

/** An action between two recorded requests, inferred from the responses that follow. */
interface Step {
  /** Runs before the first recorded request from this number on. */
  readonly before: number;
  readonly why: string;
  readonly run: (replay: Replay) => Promise<unknown>;
}

const RESELLER = '823bb214899955ca89692a1fad41aa87';
const CUSTOMER = '69866135640c986f1d606ca34b13ebbc';
const LEAF = 'a823f2092fe682ba9bc3c7c1eab89d29';
const CUSTOMER_USER = 'feb5c77a22963517726a2ccc2a15eb50';
const QUIRK = 'fab77060901c5d484636c1f1f21d844a';
const MFA = '3fe902f7e5075ce749b2b0029ac46bbf';

const user = (replay: Replay, enabled: boolean): Promise<unknown> =>
  replay.asOperator('PATCH', `accounts/${replay.ours(CUSTOMER)}/users/${replay.ours(CUSTOMER_USER)}`, {enabled});

const account = (replay: Replay, enabled: boolean): Promise<unknown> =>
  replay.asOperator('PATCH', `accounts/${replay.ours(CUSTOMER)}`, {enabled});

export const UNRECORDED_STEPS: readonly Step[] = [
  {before: 211, why: 'the user was disabled', run: (replay) => user(replay, false)},
  {before: 213, why: 'the account was disabled', run: (replay) => account(replay, false)},
  {before: 215, why: 'the account was enabled again', run: (replay) => account(replay, true)},
  {
    before: 259,
    why: 'the limits were set once more, with fewer keys',
    run: (replay) => replay.asOperator('POST', `accounts/${replay.ours(LEAF)}/limits`, {inbound_trunks: 7}),
  },
  {
    before: 419,
    why: 'the provider was enabled again',
    run: (replay) =>
      replay.asOperator('PATCH', `accounts/${replay.ours(CUSTOMER)}/multi_factor/${replay.ours(MFA)}`, {enabled: true}),
  },
  {
    before: 448,
    why: 'the limits were set once more, without `accept_charges` among them',
    run: (replay) => replay.asOperator('POST', `accounts/${replay.ours(RESELLER)}/limits`, {inbound_trunks: 4}),
  },
  {
    before: 559,
    why: 'the reseller was given a priced plan',
    run: (replay) =>
      replay.asOperator('POST', `accounts/${replay.ours(RESELLER)}/services`, {add: ['plan_lab_standard']}),
  },
  {
    before: 570,
    why: 'the reseller made a plan of its own, for which there is no request',
    run: (replay) => replay.addPlan(RESELLER, 'plan_r'),
  },
  {
    before: 598,
    why: 'a realm in use was refused, with a marker beside it',
    run: (replay) => {
      const data = {realm: 'reseller-6e1c.lab.example', marker2: 'rejected?'};
      return replay.refusedOperator('PATCH', `accounts/${replay.ours(QUIRK)}`, data);
    },
  },
];
