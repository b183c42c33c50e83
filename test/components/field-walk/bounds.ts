/**
 * The bounds of every field that an element shows, under the name of its control, with values at and beyond each bound.
 */
import {limitsRules} from '../../../src/api/document-rules.js';
import {accountRules, adminRules, bookingRules, contactRules, type TextRule} from '../../../src/api/field-rules.js';
import {TEMPLATE_NAME_MAX} from '../../../src/domains/creation/templates/account-template.js';

/** Values that a field accepts and refuses. The first accepted value remains in the field. */
export interface Bounds {
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
}

/**
 * What can be entered into a field. `any`: every text, because the server has no rule for it, or because it is not
 * stored. `elsewhere`: the test that covers a field whose error is not shown in this way.
 */
export type FieldBounds = Bounds | 'any' | {readonly elsewhere: string};

const emoji = (count: number): string => '🎪'.repeat(count);

/** Without letters that a rule might not allow. */
const long = (count: number): string => 'a'.repeat(count);

const address = (length: number): string => `${long(64)}@${long(length - 65)}`;

/** Values at and beyond the bounds of a rule; `valid` fulfills its pattern and format. */
function boundsOf(rule: TextRule, valid: string, others: Partial<Bounds> = {}): Bounds {
  const {required, min = 0, max, pattern, format} = rule;
  const plain = !pattern && !format;
  return {
    accepted: [
      valid,
      ...(required ? [] : ['']),
      ...(max === undefined || !plain ? [] : [emoji(max), long(max)]),
      ...(others.accepted ?? []),
    ],
    refused: [
      ...(required ? ['', ' \u00A0\u200B'] : []),
      ...(min > 1 ? [valid.slice(0, min - 1)] : []),
      ...(max === undefined || !plain ? [] : [emoji(max + 1), long(max + 1)]),
      ...(others.refused ?? []),
    ],
  };
}

const notEmails = ['a', 'a@', '@b.example', 'a b@c.example', 'a@b@c.example'];

const realm = boundsOf(accountRules.realm, 'a.bc', {
  accepted: [`${long(249)}.com`, 'A_b-1.example', ' a.example\u200B'],
  refused: [`${long(250)}.com`, 'münchen.example', 'a b.example', 'a/b.example', 'localhost', '.abc', '٣.example'],
});

/** A realm that the server generates if none is entered. */
export const optionalRealm: Bounds = {
  accepted: [...realm.accepted, '', ' '],
  refused: realm.refused.filter((value) => value.trim().length > 1),
};

const contactEmail = boundsOf(contactRules.email, 'a@b.example', {
  accepted: ["aoife.o'brien@example.ie"],
  refused: notEmails,
});

const email = boundsOf(adminRules.email, 'a@b.example', {
  accepted: ['a@b', address(254), "aoife.o'brien@example.ie", 'a@b.example'],
  refused: [...notEmails, address(255)],
});

const username: Bounds = {
  accepted: ['aoife', long(256), 'Aoife+1@x_y-z.'],
  refused: ['', long(257), "o'brien", 'aoife brien', 'aoïfe', '日本'],
};

const password: Bounds = {
  accepted: ['better-call-1', emoji(10)],
  refused: ['', emoji(5), emoji(9), long(9)],
};

const person = {first: boundsOf(adminRules.firstName, 'Aoife'), last: boundsOf(adminRules.lastName, 'O’Brien')};

const zonesBeyond = ({min, max}: {readonly min: number; readonly max: number}): readonly string[] => [
  'Europe/Berlin'.slice(0, min - 1),
  `Europe/${long(max - 6)}`,
];

/** A number field has no text that the browser does not take for a number. */
const count = ({least}: {readonly least: number}, empty: 'required' | 'unlimited'): Bounds => ({
  accepted: [String(least + 1), String(least), '250', ...(empty === 'unlimited' ? [''] : [])],
  refused: [String(least - 1), '1.5', '9007199254740993', '1e3', ...(empty === 'required' ? [''] : [])],
});

const trunks = count(limitsRules.twowayTrunks, 'required');
const ceiling = count(limitsRules.calls, 'unlimited');

/** The longest and the shortest name of a real zone are within the rule's bounds. */
const timeZone: Bounds = {
  accepted: ['Europe/Berlin', '', 'Etc/GMT+5', 'Asia/Calcutta', 'Asia/Kolkata', 'America/Argentina/Rio_Gallegos'],
  refused: [...zonesBeyond(accountRules.timezone), 'EST', 'GMT+1', 'Mars/Phobos', '+01:00'],
};
const language: Bounds = {accepted: ['de-DE', ''], refused: ['Klingonish', 'de_DE_x']};

/** More than any bound, in several scripts and with characters that other rules refuse. */
export const ANY_TEXT = `${emoji(300)} O'Brien <b>&amp; 日本電話 "شركة" ${'x'.repeat(5000)}`;

const contact = {name: 'any', email: contactEmail, phone: 'any'} as const;
const limits = {
  twowayTrunks: trunks,
  inboundTrunks: trunks,
  outboundTrunks: trunks,
  burstTrunks: trunks,
  calls: ceiling,
  carrierCalls: ceiling,
} as const;

const below = <T>(prefix: string, fields: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(fields).map(([name, bounds]) => [`${prefix}.${name}`, bounds]));

/** The amounts that the server itself accepts. */
export const leastCredit: Bounds = {
  accepted: [String(bookingRules.amount.least), '1.01'],
  refused: [String(bookingRules.amount.least - 0.01), '0', '-1'],
};

/** By the names of the controls; `*` stands for the id of an entry. Check boxes, lists, and searches need no entry. */
export const fieldBounds: Readonly<Record<string, FieldBounds>> = {
  name: boundsOf(accountRules.name, 'Kettleman Catering'),
  realm,
  timezone: timeZone,
  language,
  ...below<FieldBounds>('contacts.technical', contact),
  ...below<FieldBounds>('contacts.billing', contact),
  ...below<FieldBounds>('contacts.billing', {street: 'any', street2: 'any', postalCode: 'any', city: 'any'}),
  ...below<FieldBounds>('contacts.billing', {region: 'any', country: 'any'}),

  firstName: person.first,
  lastName: person.last,
  email,
  username,
  password,
  userId: {accepted: [], refused: ['', 'not a user', 'Skyler White']},
  'admins.*.firstName': person.first,
  'admins.*.lastName': person.last,
  'admins.*.email': email,
  'admins.*.username': username,
  'admins.*.password': password,

  ...limits,
  ...below<FieldBounds>('limits', limits),

  'credit-amount': {
    accepted: ['7', '5', '5.01', '1,000.25'],
    refused: ['', '0', '4.99', '-5', 'x', '5.001', '1e3', '٥'],
  },
  'credit-reason': 'any',
  'credit-reference': 'any',
  credit: {accepted: ['7', '', '0', '5', '5.01'], refused: ['4.99', '-5', 'x', '5.001', '1e3', '٥']},

  'notes-text': {elsewhere: 'test/components/account-notes.test.ts writes texts that are too large'},
  'announcement-text': {elsewhere: 'test/components/account-notes.test.ts writes texts that are too large'},
  'notes-text-link': {
    accepted: ['example.com', 'portal.example.com:8443/docs'],
    refused: ['javascript:alert(1)', 'a b'],
  },
  'notes-text-image': {accepted: ['https://example.com/a.png'], refused: ['', 'a.png', 'javascript:alert(1)']},
  'notes-text-alt': 'any',
  representative: 'any',
  contractEnd: {accepted: ['2099-12-31', ''], refused: ['2001-01-01']},
  'sales.representative': 'any',
  'sales.contractEnd': {accepted: ['2099-12-31', ''], refused: ['2001-01-01']},

  /** The search of `account-jump`. */
  field: 'any',
  'template-file': {elsewhere: 'test/domains/creation/templates reads files with values beyond each bound'},
  'template-name': boundsOf({required: true, max: TEMPLATE_NAME_MAX}, 'Small offices'),

  'delete-keyword': {elsewhere: 'the button stays disabled: test/components/account-overview.lifecycle.test.ts'},
};
