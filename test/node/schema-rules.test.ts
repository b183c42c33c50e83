/**
 * The tables of rules contain every length, pattern, enumeration, and range of the server's schemas that a write can
 * break.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {callingRule, limitsRules} from '../../src/api/document-rules.js';
import {accountRules, adminRules, bookingRules} from '../../src/api/field-rules.js';

const folder = new URL('../../../shared/crossbar/schemas/', import.meta.url);

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly $ref?: string;
}

const KEYWORDS = ['minLength', 'maxLength', 'pattern', 'enum', 'minimum', 'maximum', 'minItems', 'maxItems', 'format'];

/** The constrained paths of a schema, each with its constraints. */
function constraints(schema: Schema, path = '', found = new Map<string, unknown>()): Map<string, unknown> {
  const own = Object.entries(schema).filter(([keyword]) => KEYWORDS.includes(keyword));
  if (own.length > 0 || schema.$ref) found.set(path, Object.fromEntries(own));
  const below = {
    ...schema.properties,
    ...schema.patternProperties,
    '[]': schema.items,
    '*': schema.additionalProperties,
  };
  for (const [key, part] of Object.entries(below)) {
    if (typeof part === 'object') constraints(part, path === '' ? key : `${path}.${key}`, found);
  }
  return found;
}

/** The same constraints as a table states them. `\w` has the underscore, and backends count characters. */
function ofRule(rule: object): Record<string, unknown> {
  const {min, max, pattern, least, oneOf, format} = rule as {
    readonly min?: number;
    readonly max?: number;
    readonly pattern?: RegExp;
    readonly least?: number;
    readonly oneOf?: readonly string[];
    readonly format?: string;
  };
  return {
    ...(min !== undefined && {minLength: min}),
    ...(max !== undefined && {maxLength: max}),
    ...(pattern && {pattern: pattern.source}),
    ...(least !== undefined && {minimum: least}),
    // A call that is not denied follows the server's default.
    ...(oneOf && {enum: oneOf.map((one) => (one === 'allow' ? 'inherit' : one))}),
    ...(format === 'email' && {format}),
  };
}

const comparable = (found: unknown): Record<string, unknown> => {
  const {pattern, ...others} = found as {readonly pattern?: string};
  return {
    ...others,
    ...(pattern !== undefined && {pattern: pattern.replaceAll(/[()]/g, '').replace(String.raw`\w_`, String.raw`\w`)}),
  };
};

interface Document {
  /** The rule of each path that a write sends with a value of the user. */
  readonly rules: Readonly<Record<string, object>>;
  /** Keys at the top that no write sends with a value of the user: they are constant, or retained as stored. */
  readonly others: readonly string[];
  /** Keys without which the server refuses a new document, and that the user can leave empty. */
  readonly required: readonly string[];
}

const features = [
  'call_recording',
  'call_waiting',
  'caller_id',
  'caller_id_options',
  'dial_plan',
  'formatters',
  'metaflows',
  'music_on_hold',
  'ringtones',
  'voicemail',
];

const documents: Readonly<Record<string, Document>> = {
  accounts: {
    rules: {
      name: accountRules.name,
      realm: accountRules.realm,
      timezone: accountRules.timezone,
      'call_restriction.*.action': callingRule,
    },
    others: features,
    required: ['name'],
  },
  users: {
    rules: {
      first_name: adminRules.firstName,
      last_name: adminRules.lastName,
      email: adminRules.email,
      username: adminRules.username,
    },
    others: [
      ...features,
      'call_forward',
      'call_restriction',
      'hotdesk',
      'media',
      'priv_level',
      'profile',
      'pronounced_name',
    ],
    required: ['first_name', 'last_name'],
  },
  limits: {
    rules: {
      twoway_trunks: limitsRules.twowayTrunks,
      inbound_trunks: limitsRules.inboundTrunks,
      outbound_trunks: limitsRules.outboundTrunks,
      burst_trunks: limitsRules.burstTrunks,
      calls: limitsRules.calls,
      resource_consuming_calls: limitsRules.carrierCalls,
    },
    others: [],
    required: [],
  },
  ledgers: {rules: {amount: bookingRules.amount}, others: [], required: []},
};

const absent = !existsSync(folder) && 'there are no schemas beside the repository';

describe('the rules of the server', {skip: absent}, () => {
  for (const [name, {rules, others, required}] of Object.entries(documents)) {
    it(`are in the table of ${name}`, () => {
      const schema = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Schema;
      const found = [...constraints(schema)].filter(([path]) => !others.includes(path.split('.')[0] ?? ''));
      assert.deepEqual(
        Object.fromEntries(found.map(([path, one]) => [path, comparable(one)]).sort()),
        Object.fromEntries(
          Object.entries(rules)
            .map(([path, rule]) => [path, ofRule(rule)])
            .sort(),
        ),
      );
      for (const key of required) {
        assert.ok(schema.required?.includes(key), `${key} is required`);
        assert.equal((rules[key] as {readonly required?: boolean}).required, true, `the table requires ${key}`);
      }
    });
  }
});
