import type {JsonObject} from '../core/json.js';
import {Random, seedOf} from '../core/random.js';
import type {Account} from '../store/account.js';
import type {AccountTree} from '../store/account-tree.js';
import type {StoredDocument} from '../store/documents.js';
import {LIMITS} from '../schema/documents.js';
import {validate} from '../schema/validate.js';
import {stored, userDocument, type DocumentContext} from './account-documents.js';
import {generateName} from './names.js';

const EMPTY: JsonObject = Object.freeze({});
const DAY = 24 * 3600;
const FIRST_CREATED = Date.UTC(2013, 0, 1) / 1000;
/** Maximum depth of generated accounts below their fixed ancestor. */
const MAX_DEPTH = 4;
/** One in this many generated accounts has sub-accounts, by depth. */
const PARENT_EVERY = [6, 8, 12, 20];

/**
 * Adds accounts below one account, several levels deep: half of them as its direct children, the others below a
 * decreasing number of parents. Deterministic, and economical: accounts without differences share values.
 */
export function generateAccounts(tree: AccountTree, below: Account, count: number, seed: number): void {
  const random = new Random(seed, 0xacc0);
  const parents: {account: Account; depth: number}[] = [];
  const first = random.below(0x10000);
  for (let serial = 1; serial <= count; serial += 1) {
    const under = parents.length > 0 && random.below(2) === 0 ? parents[random.below(parents.length)] : undefined;
    const depth = (under?.depth ?? 0) + 1;
    const account = generateAccount(random, under?.account ?? below, serial, first);
    tree.put(account);
    const every = PARENT_EVERY[depth - 1];
    if (depth <= MAX_DEPTH && every !== undefined && serial % every === 0) parents.push({account, depth});
  }
}

function generateAccount(random: Random, parent: Account, serial: number, first: number): Account {
  const {name, timezone, language} = generateName(random, serial);
  const created = FIRST_CREATED + random.below(4300) * DAY + random.below(DAY);
  return {
    id: random.hex(32),
    parentId: parent.id,
    doc: {
      name,
      realm: `${(first + serial).toString(16)}.s.zswitch.net`,
      timezone,
      ...(language === undefined ? {} : {language}),
      call_restriction: EMPTY,
      music_on_hold: EMPTY,
      preflow: EMPTY,
      ringtones: EMPTY,
    },
    enabled: random.below(25) !== 0,
    reseller: false,
    superduper: false,
    allowNumberAdditions: false,
    created,
    modified: created,
    revision: 1,
  };
}

/** Yields the documents of a generated account when it is first read: an administrator, and often limits. */
export function* generatedDocuments(accountId: string, context: DocumentContext): Generator<StoredDocument> {
  const random = new Random(seedOf(accountId), context.seed);
  const [firstName, lastName] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
  const username = `${firstName}.${lastName}@${accountId.slice(0, 6)}.example`.toLowerCase();
  yield userDocument({firstName, lastName, username, privLevel: 'admin'}, context);
  if (random.below(3) === 0) return;
  const limits = {twoway_trunks: random.below(20), inbound_trunks: random.below(12)};
  yield stored(context, 'limits', 'limits', validate(LIMITS, limits).doc);
}

const FIRST_NAMES = ['Alex', 'Bea', 'Carlos', 'Dana', 'Emil', 'Farah', 'Grace', 'Hiro', 'Ida', 'Jonas'] as const;
const LAST_NAMES = ['Adler', 'Bianchi', 'Costa', 'Dietrich', 'Eriksen', 'Fontaine', 'Gupta', 'Horvat'] as const;
