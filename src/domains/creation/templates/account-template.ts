/**
 * Settings with a name, to make accounts by (B-09, B-27). A template never holds what belongs to one customer alone: no
 * contacts, no administrators, no credit, no realm. Whatever is read from outside goes through `readTemplate`.
 */
import * as z from 'zod/mini';
import {CustomerAccess} from '../../../api/access.js';
import {CallingRules} from '../../../api/calling-rules.js';
import {CarrierStrategy} from '../../../api/carrier.js';
import {Limits} from '../../../api/limits.js';
import {NumberFeatureAccess} from '../../../api/number-features.js';
import {randomId} from '../../../api/random-id.js';

/** Says of a file what it is. */
const FORMAT = 'account-widgets/account-template';
/** Raised when an older copy of the library could not read what is written any more. */
const VERSION = 1;

/** Longest name, in characters. */
export const TEMPLATE_NAME_MAX = 128;

const ids = z.readonly(z.array(z.string().check(z.minLength(1))));

/** As `AppsDraft`. Told apart without `z.discriminatedUnion`, which nothing else uses: every first paint would carry it. */
const Apps = z.union([
  z.object({mode: z.literal('all')}),
  z.object({mode: z.literal('only'), allowed: ids}),
  z.object({mode: z.literal('except'), blocked: ids}),
]);

/** What is left out stays as a new account has it. */
const Settings = z.object({
  limits: z.optional(Limits),
  callingRules: z.optional(CallingRules),
  access: z.optional(CustomerAccess),
  numberFeatures: z.optional(NumberFeatureAccess),
  carrier: z.optional(CarrierStrategy),
  apps: z.optional(Apps),
  plans: z.optional(ids),
});
export type TemplateSettings = Readonly<z.infer<typeof Settings>>;

export type TemplatePart = keyof TemplateSettings;

/** In the order in which a list of them reads. */
export const templateParts: readonly TemplatePart[] = [
  'plans',
  'limits',
  'callingRules',
  'carrier',
  'numberFeatures',
  'access',
  'apps',
];

const Template = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** Names the template in its store. */
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  /** Milliseconds since 1970. */
  createdAt: z.int().check(z.nonnegative()),
  settings: Settings,
});
export type AccountTemplate = Readonly<z.infer<typeof Template>>;

/**
 * Why something is no template: `not-json`: no JSON at all; `not-template`: JSON of something else; `newer`: written by a
 * newer version of the library; `invalid`: a template with a value that none can have, `path` says where and `message`,
 * in English, what.
 */
export type TemplateProblem =
  | {readonly kind: 'not-json'}
  | {readonly kind: 'not-template'}
  | {readonly kind: 'newer'; readonly version: number}
  | {readonly kind: 'invalid'; readonly path: string; readonly message: string};

export type ReadTemplate = {readonly template: AccountTemplate} | {readonly problem: TemplateProblem};

/** A new template of these settings. */
export function newTemplate(name: string, settings: TemplateSettings): AccountTemplate {
  return {
    format: FORMAT,
    version: VERSION,
    id: randomId(),
    name: name.trim().slice(0, TEMPLATE_NAME_MAX),
    createdAt: Date.now(),
    settings,
  };
}

/** A parsed value as a template. What the format does not know is left out: nothing unasked for comes along. */
export function readTemplate(value: unknown): ReadTemplate {
  const header = z.safeParse(z.object({format: z.literal(FORMAT), version: z.int()}), value);
  if (!header.success) return {problem: {kind: 'not-template'}};
  const {version} = header.data;
  if (version > VERSION) return {problem: {kind: 'newer', version}};
  const template = z.safeParse(Template, value);
  if (template.success) {
    const name = template.data.name.trim();
    if (name !== '' && name.length <= TEMPLATE_NAME_MAX) return {template: {...template.data, name}};
    return {problem: {kind: 'invalid', path: 'name', message: `Expected 1 to ${TEMPLATE_NAME_MAX} characters`}};
  }
  const [issue] = template.error.issues;
  return {problem: {kind: 'invalid', path: issue?.path.join('.') ?? '', message: issue?.message ?? ''}};
}

/** The text of a file as a template of its own: imported twice, there are two. */
export function importTemplate(text: string): ReadTemplate {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {problem: {kind: 'not-json'}};
  }
  const read = readTemplate(value);
  return 'problem' in read ? read : {template: {...read.template, id: randomId()}};
}

/** A file that `importTemplate` reads: its text, and what to call it. */
export function exportTemplate(template: AccountTemplate): {readonly fileName: string; readonly text: string} {
  // What no file system of today takes, or hides.
  const base = template.name
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
    .trim()
    .replaceAll(/\s+/g, '-');
  return {fileName: `${base || 'template'}.account-template.json`, text: `${JSON.stringify(template, null, 2)}\n`};
}
