import * as z from 'zod/mini';
import type {Settings} from '../settings.js';
import {parseData, type Answer} from './envelope.js';
import {isObject} from './json.js';
import {textOf} from './loose-values.js';

const carrierChoices = ['useBlended', 'useReseller', 'byoc'] as const;

const switches: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [true, true],
  [1, true],
  ['true', true],
  [false, false],
  [0, false],
  ['false', false],
]);

/** Returns a switch; `undefined` if it is absent or unreadable. */
const switchOf = (value: unknown): boolean | undefined => switches.get(value);

/** A restriction that cannot be read restricts: it must not be lifted by a malformed document. */
const restricts = (value: unknown): boolean | undefined => (value == null ? undefined : (switchOf(value) ?? true));

/** The known choices; those of a newer build are skipped. A list that cannot be read allows none. */
function choicesOf(carrier: unknown): Settings['carrier'] {
  const choices = isObject(carrier) ? carrier['choices'] : carrier;
  if (choices == null) return undefined;
  const listed: readonly unknown[] = Array.isArray(choices) ? choices : [];
  return {choices: listed.flatMap((choice) => carrierChoices.filter((known) => known === choice))};
}

function chargesOf(wire: unknown): Settings['acceptCharges'] {
  if (!isObject(wire)) return undefined;
  const {message} = wire;
  return compact({
    autoAccept: switchOf(wire['autoAccept']),
    showInvoiceSummary: switchOf(wire['showInvoiceSummary']),
    message: isObject(message)
      ? Object.fromEntries(
          Object.entries(message).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
        )
      : undefined,
  });
}

/** Reads white-label settings. A malformed setting is skipped, unless it is a restriction, and affects no other one. */
export function toSettings(answer: Answer): Settings {
  const wire = parseData(z.record(z.string(), z.unknown()), answer);
  const text = (key: string) => textOf(wire[key]);
  return compact({
    companyName: text('company_name') ?? text('companyName'),
    hideNewAccountCreation: restricts(wire['hideNewAccountCreation']),
    disableNumbersFeatures: restricts(wire['disableNumbersFeatures']),
    carrier: choicesOf(wire['carrier']),
    realm_suffix: text('realm_suffix'),
    language: text('language'),
    countryCode: text('countryCode'),
    currencyCode: text('currencyCode'),
    preventDIDFormatting: switchOf(wire['preventDIDFormatting']),
    announcement: text('announcement'),
    acceptCharges: chargesOf(wire['acceptCharges']),
  });
}

type Compact<T> = {[K in keyof T]?: NonNullable<T[K]>};

/** Removes the keys without a value. */
function compact<T extends object>(value: T): Compact<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part != null)) as Compact<T>;
}
