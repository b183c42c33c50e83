import * as z from 'zod/mini';
import type {CustomerAccess} from '../access.js';
import type {Changes} from '../document.js';
import type {Section, Stored} from './account-section.js';
import {parse} from './envelope.js';
import {isObject, type JsonObject} from './json.js';
import {overlay} from './json-paths.js';
import {withDefaults} from './switches.js';

const flag = z.nullish(z.boolean());
const tab = z.nullish(z.object({show_tab: flag}));

const WireRestrictions = z.object({
  user: tab,
  account: tab,
  billing: tab,
  balance: z.nullish(z.object({show_tab: flag, show_credit: flag, show_minutes: flag})),
  service_plan: tab,
  transactions: tab,
  inbound: tab,
  outbound: tab,
  twoway: tab,
  errorTracker: tab,
});

/** The location of each switch below `ui_restrictions.myaccount`. */
const wirePaths: Readonly<Record<keyof CustomerAccess, string>> = {
  user: 'user.show_tab',
  account: 'account.show_tab',
  billing: 'billing.show_tab',
  balance: 'balance.show_tab',
  balanceCredit: 'balance.show_credit',
  balanceMinutes: 'balance.show_minutes',
  servicePlan: 'service_plan.show_tab',
  transactions: 'transactions.show_tab',
  inbound: 'inbound.show_tab',
  outbound: 'outbound.show_tab',
  twoway: 'twoway.show_tab',
  errorTracker: 'errorTracker.show_tab',
};

const tabs = Object.keys(WireRestrictions.def.shape);

/** Old documents store the switches directly below `ui_restrictions`; they count while there is no `myaccount`. */
function placeOf(document: unknown): {readonly restrictions: JsonObject; readonly legacy: boolean} {
  const restrictions = isObject(document) && isObject(document['ui_restrictions']) ? document['ui_restrictions'] : {};
  return {restrictions, legacy: restrictions['myaccount'] == null};
}

/**
 * The parts of the customer's own menu that are visible. Only an explicit `false` hides a part; every write adds the
 * absent switches, because other clients store all of them.
 */
export const accessSection: Section<CustomerAccess> = {
  read(answer) {
    const {restrictions, legacy} = placeOf(answer.data);
    const at = legacy ? 'data.ui_restrictions' : 'data.ui_restrictions.myaccount';
    const wire = parse(WireRestrictions, legacy ? restrictions : restrictions['myaccount'], at, answer.origin);
    return {
      user: wire.user?.show_tab ?? true,
      account: wire.account?.show_tab ?? true,
      billing: wire.billing?.show_tab ?? true,
      balance: wire.balance?.show_tab ?? true,
      balanceCredit: wire.balance?.show_credit ?? true,
      balanceMinutes: wire.balance?.show_minutes ?? true,
      servicePlan: wire.service_plan?.show_tab ?? true,
      transactions: wire.transactions?.show_tab ?? true,
      inbound: wire.inbound?.show_tab ?? true,
      outbound: wire.outbound?.show_tab ?? true,
      twoway: wire.twoway?.show_tab ?? true,
      errorTracker: wire.errorTracker?.show_tab ?? true,
    };
  },

  patch(changes: Changes<CustomerAccess>, {value, raw}: Stored<CustomerAccess>) {
    const {restrictions, legacy} = placeOf(raw);
    const old = tabs.filter((key) => isObject(restrictions[key]) && Object.keys(restrictions[key]).length > 0);
    const emptied = Object.fromEntries(old.map((key) => [key, {}]));
    const place = restrictions['myaccount'];
    const stored = isObject(place) ? place : {};
    if (!legacy) return {ui_restrictions: {...emptied, myaccount: withDefaults(stored, wirePaths, value, changes)}};
    // The old switches are ignored as soon as one new switch is stored, so all of them are moved, together with values
    // that are stored beside them and not shown here, e.g. `show_header`.
    const moved = Object.fromEntries(old.map((key) => [key, restrictions[key]]));
    return {ui_restrictions: {...emptied, myaccount: overlay<JsonObject>(moved, accessOf(overlay(value, changes)))}};
  },
};

/** Returns all switches of an account to be created. */
export function accessDocument(access: CustomerAccess): JsonObject {
  return {ui_restrictions: {myaccount: accessOf(access)}};
}

function accessOf(access: CustomerAccess): JsonObject {
  return withDefaults({}, wirePaths, access, {});
}
