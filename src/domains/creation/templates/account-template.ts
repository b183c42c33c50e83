/**
 * Named settings for new accounts. A template never contains what belongs to one customer only: contacts,
 * administrators, credit, or a realm. Everything read from outside passes through `readTemplate`.
 */
import {beginning} from '../../../i18n/beginning.js';
import * as z from 'zod/mini';
import {CustomerAccess} from '../../../api/access.js';
import {CallingRules} from '../../../api/calling-rules.js';
import {characters} from '../../../api/field-rules.js';
import {storedText} from '../../../api/stored-text.js';
import {CarrierStrategy} from '../../../api/carrier.js';
import {Limits, UNLIMITED} from '../../../api/limits.js';
import {NumberFeatureAccess} from '../../../api/number-features.js';
import {randomId} from '../../../api/random-id.js';

/** Identifies the file format. */
const FORMAT = 'account-widgets/account-template';
/** Increased when older copies of the library cannot read the format any more. */
const VERSION = 1;

/** Maximum length of a name, in characters. */
export const TEMPLATE_NAME_MAX = 128;

const ids = z.readonly(z.array(z.string().check(z.minLength(1))));

/**
 * Corresponds to `AppsDraft`. Not a `z.discriminatedUnion`, which no other code uses and which would add to every first
 * paint.
 */
const Apps = z.union([
  z.object({mode: z.enum(['all'])}),
  z.object({mode: z.enum(['only']), allowed: ids}),
  z.object({mode: z.enum(['except']), blocked: ids}),
]);

/** A missing part keeps the default of a new account. */
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

/** In the order in which they are listed. */
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
  format: z.enum([FORMAT]),
  version: z.enum({VERSION}),
  /** Identifies the template in its store. */
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  /** Milliseconds since 1970. */
  createdAt: z.int().check(z.nonnegative()),
  settings: Settings,
});
export type AccountTemplate = Readonly<z.infer<typeof Template>>;

/**
 * Why a value is not a template: `not-json`: not JSON; `not-template`: JSON of another kind; `newer`: written by a
 * newer version of the library; `invalid`: a template with an invalid value at `path`, explained in English by
 * `message`.
 */
export type TemplateProblem =
  | {readonly kind: 'not-json'}
  | {readonly kind: 'not-template'}
  | {readonly kind: 'newer'; readonly version: number}
  | {readonly kind: 'invalid'; readonly path: string; readonly message: string};

export type ReadTemplate = {readonly template: AccountTemplate} | {readonly problem: TemplateProblem};

/** A new template with these settings. */
export function newTemplate(name: string, settings: TemplateSettings): AccountTemplate {
  return {
    format: FORMAT,
    version: VERSION,
    id: randomId(),
    name: beginning(storedText(name), TEMPLATE_NAME_MAX),
    createdAt: Date.now(),
    settings,
  };
}

/** Parses a value as a template. Properties that the format does not define are removed. */
export function readTemplate(value: unknown): ReadTemplate {
  const header = z.safeParse(z.object({format: z.enum([FORMAT]), version: z.int()}), value);
  if (!header.success) return {problem: {kind: 'not-template'}};
  const {version} = header.data;
  if (version > VERSION) return {problem: {kind: 'newer', version}};
  const template = z.safeParse(Template, upgraded(value));
  if (template.success) {
    const name = storedText(template.data.name);
    if (name !== '' && characters(name) <= TEMPLATE_NAME_MAX) return {template: {...template.data, name}};
    return {problem: {kind: 'invalid', path: 'name', message: `Expected 1 to ${TEMPLATE_NAME_MAX} characters`}};
  }
  const [issue] = template.error.issues;
  return {problem: {kind: 'invalid', path: issue?.path.join('.') ?? '', message: issue?.message ?? ''}};
}

/** Older versions of the library store `null` for a limit that is unlimited. */
function upgraded(value: unknown): unknown {
  const template = value as {readonly settings?: {readonly limits?: unknown} | null};
  const limits = template.settings?.limits;
  if (typeof limits !== 'object' || limits === null) return value;
  const entries = Object.entries(limits).map(([path, limit]: [string, unknown]) => [path, limit ?? UNLIMITED]);
  return {...template, settings: {...template.settings, limits: Object.fromEntries(entries) as unknown}};
}

/** Parses the text of a file as a new template; importing it twice creates two. */
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

/** A file that `importTemplate` reads: its text and a file name. */
export function exportTemplate(template: AccountTemplate): {readonly fileName: string; readonly text: string} {
  // Removes characters that file systems reject or hide.
  const base = template.name
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]/gu, ' ')
    .trim()
    .replaceAll(/\s+/g, '-');
  return {fileName: `${base || 'template'}.account-template.json`, text: `${JSON.stringify(template, null, 2)}\n`};
}
