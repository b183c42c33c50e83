import * as z from 'zod/mini';
import type {Settings} from '../settings.js';
import {parseData, type Answer} from './envelope.js';

const text = z.nullish(z.string());
const flag = z.nullish(z.boolean());

const WireWhitelabel = z.object({
  company_name: text,
  companyName: text,
  hideNewAccountCreation: flag,
  disableNumbersFeatures: flag,
  carrier: z.nullish(z.object({choices: z.nullish(z.array(z.string()))})),
  realm_suffix: text,
  language: text,
  countryCode: text,
  currencyCode: text,
  preventDIDFormatting: flag,
  announcement: text,
  acceptCharges: z.nullish(
    z.object({autoAccept: flag, showInvoiceSummary: flag, message: z.nullish(z.record(z.string(), z.string()))}),
  ),
});

const carrierChoices = ['useBlended', 'useReseller', 'byoc'] as const;

/** Reads white-label settings; a choice of a newer build is skipped, and the known ones are retained. */
export function toSettings(answer: Answer): Settings {
  const {company_name: companyName, carrier, acceptCharges, ...wire} = parseData(WireWhitelabel, answer);
  const choices = carrier?.choices?.flatMap((choice) => carrierChoices.filter((known) => known === choice));
  return compact({
    ...wire,
    companyName: companyName ?? wire.companyName,
    carrier: choices && {choices},
    acceptCharges: acceptCharges && compact(acceptCharges),
  });
}

type Compact<T> = {[K in keyof T]?: NonNullable<T[K]>};

/** Removes the keys without a value. */
function compact<T extends object>(value: T): Compact<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part != null)) as Compact<T>;
}
