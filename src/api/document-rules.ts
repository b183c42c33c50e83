/**
 * Checks what a write sends against the rules of its document, so that forms, account creation, and bulk writes obey
 * the same ones.
 */
import type {FieldError} from './document.js';
import {apiError} from './errors.js';
import {
  accountRules,
  brokenRule,
  contactRules,
  type ChoiceRule,
  type NumberRule,
  type TextRule,
} from './field-rules.js';
import {UNLIMITED, type Limits} from './limits.js';

type Rule = TextRule | NumberRule | ChoiceRule;
/** The rules of a document, in the structure of its model. */
export interface RuleTable {
  readonly [field: string]: Rule | RuleTable;
}

/** Of the whole document. */
export const accountDocumentRules = {
  ...accountRules,
  contacts: {technical: contactRules, billing: contactRules},
} as const satisfies RuleTable;

const count = {least: 0, whole: true, or: UNLIMITED} as const satisfies NumberRule;

export const limitsRules = {
  twowayTrunks: count,
  inboundTrunks: count,
  outboundTrunks: count,
  burstTrunks: count,
  calls: count,
  carrierCalls: count,
} as const satisfies Record<Exclude<keyof Limits, 'allowPerMinute'>, NumberRule>;

/** Rule of each entry of the calling rules. */
export const callingRule = {oneOf: ['allow', 'deny']} as const satisfies ChoiceRule;

/**
 * Asserts that values obey the rules. Absent fields are not checked: a write states only what changes.
 *
 * @param values a document, its changes, or a part of them; texts in their stored form
 * @throws `invalid` with every value that does not, by its path in the model; nothing was sent
 */
export function assertRules(values: object, rules: RuleTable): void {
  const fields = [...violations(values, rules, '')];
  if (fields.length === 0) return;
  const paths = fields.map(({path}) => path).join(', ');
  throw apiError('invalid', `These values are not accepted: ${paths}`, {fields}, {unsent: true});
}

/** Asserts that every value of a record is one of a list, under its key. @throws as `assertRules` does */
export function assertEach(values: Readonly<Record<string, unknown>>, rule: ChoiceRule): void {
  const rules = Object.fromEntries(Object.keys(values).map((key) => [key, rule]));
  assertRules(values, rules);
}

function* violations(values: object, rules: RuleTable, prefix: string): Generator<FieldError> {
  for (const [field, rule] of Object.entries(rules)) {
    const value: unknown = Object.hasOwn(values, field) ? values[field as keyof typeof values] : undefined;
    if (value === undefined) continue;
    const path = `${prefix}${field}`;
    if (isTable(rule)) {
      if (typeof value === 'object' && value !== null) yield* violations(value, rule, `${path}.`);
      else yield violation(path, 'type');
      continue;
    }
    const broken = brokenBy(value, rule);
    if (broken) yield violation(path, ...broken);
  }
}

const violation = (path: string, rule: string, target?: number): FieldError => ({
  path,
  rule,
  message: `The value of ${path} is not accepted: ${rule}`,
  ...(target !== undefined && {target}),
});

const isTable = (rule: Rule | RuleTable): rule is RuleTable =>
  Object.keys(rule).length > 0 &&
  Object.values(rule).every((part) => typeof part === 'object' && !Array.isArray(part) && !(part instanceof RegExp));

type Broken = readonly [rule: string, limit?: number | undefined];

function brokenBy(value: unknown, rule: Rule): Broken | undefined {
  if ('oneOf' in rule) return rule.oneOf.includes(value) ? undefined : ['enum'];
  if ('least' in rule) return brokenNumber(value, rule);
  if (typeof value !== 'string') return ['type'];
  const broken = brokenRule(value, rule);
  const limits = {minLength: rule.min, maxLength: rule.max} as const;
  return broken && [broken, broken in limits ? limits[broken as keyof typeof limits] : undefined];
}

function brokenNumber(value: unknown, {least, whole, or}: NumberRule): Broken | undefined {
  if (or !== undefined && value === or) return undefined;
  if (typeof value !== 'number' || !(whole ? Number.isSafeInteger(value) : Number.isFinite(value))) return ['type'];
  return value < least ? ['minimum', least] : undefined;
}
