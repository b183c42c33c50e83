// Written by `npm run registries`.
import {administratorsRow} from './administrators-row.js';
import {billingContactRow} from './billing-contact-row.js';
import {statusRow, typeRow, accountIdRow} from './identity-rows.js';
import {languageRow} from './language-row.js';
import {multiFactorRow} from './multi-factor-row.js';
import {nameRow} from './name-row.js';
import {realmRow} from './realm-row.js';
import {servicePlanRow} from './service-plan-row.js';
import {technicalContactRow} from './technical-contact-row.js';
import {timeZoneRow} from './time-zone-row.js';
import type {OverviewRow} from './row.js';

/** The rows, in the order of their positions. */
export const rows: readonly OverviewRow[] = [
  administratorsRow,
  billingContactRow,
  statusRow,
  typeRow,
  accountIdRow,
  languageRow,
  multiFactorRow,
  nameRow,
  realmRow,
  servicePlanRow,
  technicalContactRow,
  timeZoneRow,
].sort((one, other) => one.position - other.position);
