import {en} from '../../src/i18n/locales/en/index.js';
import {common} from '../../src/i18n/locales/en/common.js';

const literal = (text: string): string => text.replaceAll(/[.*+?^$()[\]|\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '.+');

/** The library's words for errors, and for what is not there. */
const sentences = Object.entries(common)
  .filter(([key]) => /^(error\.|state\.unsupported)/.test(key))
  .flatMap(([, text]) => (typeof text === 'string' ? [literal(text)] : []));

const sentence = new RegExp(sentences.join('|'));

/** Whether a line says in words that something failed, or is not there. */
export const explains = (line: string): boolean => sentence.test(line);

const unconfirmed = new RegExp(
  `could not be confirmed|${literal(common['error.unconfirmed.title'])}|${literal(common['error.unconfirmed'])}|is not known whether`,
);

/** Whether a line says that the outcome of a write is not known. */
export const saysUnconfirmed = (line: string): boolean => unconfirmed.test(line);

const keys: ReadonlySet<string> = new Set(Object.keys(en));

/** Whether a line is the key of a message: its words were not brought by the part that shows them. */
export const isKey = (line: string): boolean => keys.has(line);
