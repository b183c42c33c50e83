import type {Operation} from '../operation.js';
import {creation} from './creation.js';
import {reads} from './reads.js';
import {moneyWrites} from './writes-money.js';
import {otherWrites} from './writes-rest.js';
import {overviewWrites} from './writes-overview.js';
import {peopleWrites} from './writes-people.js';

/** All reads and writes of elements. */
export const operations: readonly Operation[] = [
  ...reads,
  ...overviewWrites,
  ...peopleWrites,
  ...moneyWrites,
  ...otherWrites,
  ...creation,
];
