import {accountIdRow, statusRow, typeRow} from './identity-rows.js';
import {administratorsRow} from './administrators-row.js';
import {billingContactRow} from './billing-contact-row.js';
import {languageRow} from './language-row.js';
import {multiFactorRow} from './multi-factor-row.js';
import {nameRow} from './name-row.js';
import {realmRow} from './realm-row.js';
import type {OverviewRow} from './row.js';
import {servicePlanRow} from './service-plan-row.js';
import {technicalContactRow} from './technical-contact-row.js';
import {timeZoneRow} from './time-zone-row.js';

/** The rows, in the order in which they are shown. */
export const rows: readonly OverviewRow[] = [
  statusRow,
  nameRow,
  realmRow,
  typeRow,
  accountIdRow,
  administratorsRow,
  technicalContactRow,
  billingContactRow,
  timeZoneRow,
  languageRow,
  multiFactorRow,
  servicePlanRow,
];
