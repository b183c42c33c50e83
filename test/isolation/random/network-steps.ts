/** The actions of the network and the clock. */
import * as fc from 'fast-check';
import {number, pick, step} from './step.js';
import type {Delivery} from './wire.js';

const deliveries: readonly Delivery[] = [
  'answered',
  'answered',
  'answered',
  'acted',
  'lost',
  'lost-after',
  'foreign',
  'expired',
  'failed',
  'html',
  'truncated',
];

export const networkSteps = [
  {
    weight: 14,
    arbitrary: step(
      'deliver',
      fc.record({which: number, delivery: fc.constantFrom(...deliveries)}),
      (world, {which, delivery}) => {
        const all = world.seats.flatMap(({lines}) =>
          lines.flatMap(({wire}) => wire.pending.map((_, index) => ({wire, index}))),
        );
        const chosen = pick(all, which);
        return chosen ? chosen.wire.deliver(chosen.index, delivery) : false;
      },
    ),
  },
  {
    weight: 3,
    arbitrary: step(
      'give a token',
      fc.record({which: number, outcome: fc.constantFrom('given', 'given', 'refused')}),
      (world, {which, outcome}) => {
        const all = world.seats.flatMap((seat) => seat.tokenRequests.map((_, index) => ({seat, index})));
        const chosen = pick(all, which);
        if (!chosen) return false;
        chosen.seat.giveToken(chosen.index, outcome);
        return true;
      },
    ),
  },
  {
    weight: 3,
    arbitrary: step('let time pass', fc.constantFrom(1, 150, 400, 1_000, 6_000, 31_000), (world, milliseconds) =>
      world.pass(milliseconds),
    ),
  },
];
