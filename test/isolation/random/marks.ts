/**
 * Every text of an account identifies that account: `Zq02n` is part of the name of account 2. Anything found on the
 * page or on the wire therefore reveals whose it is.
 */

/**
 * `n` a name, `r` a realm, `u` a person's name or username, `d` anything else that is stored; `t` a text typed into a
 * form, `s` one typed into a search field.
 */
export type MarkKind = 'n' | 'r' | 'u' | 'd' | 't' | 's';

export interface Mark {
  /** The number of the account. */
  readonly account: number;
  readonly kind: MarkKind;
  /** Who typed it; only for typed texts. */
  readonly user: string | undefined;
  /** The whole mark in lower case. */
  readonly key: string;
}

const pattern = /zq(\d\d)(?:([ts])([a-z])\d+|([nrud]))/gi;

const two = (account: number): string => String(account).padStart(2, '0');

export const stored = (account: number, kind: 'n' | 'r' | 'u' | 'd'): string => `Zq${two(account)}${kind}`;

export const typed = (account: number, kind: 't' | 's', user: string, serial: number): string =>
  `Zq${two(account)}${kind}${user}${serial}`;

/** The marks in a text, without duplicates. */
export function marksIn(text: string): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const [whole, account, entered, user, retained] of text.matchAll(pattern)) {
    const key = whole.toLowerCase();
    if (marks.has(key)) continue;
    const kind = (entered ?? retained ?? 'd').toLowerCase() as MarkKind;
    marks.set(key, {account: Number(account), kind, user: user?.toUpperCase(), key});
  }
  return [...marks.values()];
}
