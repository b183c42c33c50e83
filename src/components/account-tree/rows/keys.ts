/** The keys of the tree, according to the ARIA Authoring Practices; independent of the DOM. */
import type {AccountId} from '../../../api/account-ref.js';
import type {TreeRows} from './rows.js';

export type TreeAction =
  /** `toEnd`: to the last row, and to the new last row when further pages arrive. */
  | {readonly type: 'move'; readonly row: number; readonly toEnd?: boolean}
  | {readonly type: 'expand' | 'collapse' | 'select' | 'expand-siblings'; readonly accountId: AccountId}
  /** Leaves the shown level; does not apply to the whole tree. */
  | {readonly type: 'leave'}
  /** Loads the accounts of a tail row, or retries. */
  | {readonly type: 'read'; readonly parentId: AccountId};

export interface KeyContext {
  readonly rows: TreeRows;
  /** The active row. */
  readonly active: number;
  /** The number of rows that fit into view. */
  readonly pageSize: number;
  /** Right to left: the arrow key that expands points left. */
  readonly rtl: boolean;
}

/** @returns `undefined` for a key that the tree does not use; the same row for a key that leads nowhere */
export function actionFor(key: string, context: KeyContext): TreeAction | undefined {
  const {rows, active, pageSize, rtl} = context;
  const last = rows.rowCount - 1;
  const moveTo = (row: number): TreeAction => ({type: 'move', row: Math.min(Math.max(row, 0), last)});
  const row = rows.row(active);
  switch (key) {
    case 'ArrowDown':
      return moveTo(active + 1);
    case 'ArrowUp':
      return moveTo(active - 1);
    case 'PageDown':
      return moveTo(active + pageSize);
    case 'PageUp':
      return moveTo(active - pageSize);
    case 'Home':
      return moveTo(0);
    case 'End':
      return {type: 'move', row: last, toEnd: true};
    case 'ArrowRight':
    case 'ArrowLeft':
      return (key === 'ArrowRight') === rtl ? outward(context) : inward(context);
    case 'Enter':
    case ' ':
      if (!row) return undefined;
      if (row.kind === 'tail') return {type: 'read', parentId: row.parentId};
      return {type: 'select', accountId: row.account.id};
    case '*':
      return row?.kind === 'account' ? {type: 'expand-siblings', accountId: row.account.id} : moveTo(active);
    default:
      return undefined;
  }
}

function inward({rows, active}: KeyContext): TreeAction {
  const row = rows.row(active);
  if (row?.kind !== 'account' || !row.expandable) return {type: 'move', row: active};
  return row.expanded ? {type: 'move', row: active + 1} : {type: 'expand', accountId: row.account.id};
}

function outward({rows, active}: KeyContext): TreeAction {
  const row = rows.row(active);
  if (row?.kind === 'account' && row.expanded) return {type: 'collapse', accountId: row.account.id};
  const parent = row?.kind === 'tail' ? row.parentId : row && rows.parentOf(row.account.id);
  const up = parent === undefined ? -1 : rows.indexOf(parent);
  return up < 0 ? {type: 'leave'} : {type: 'move', row: up};
}

/** Milliseconds within which the next letter belongs to the same word. */
const WORD_MS = 800;

/** As in a search, except for letters without a decomposition: folding them is no part of a first paint. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();

/**
 * Typing the beginning of a name moves to the next row with that name; the same letter again moves on to the next one.
 */
export class TypeAhead {
  #typed = '';
  #last = -Infinity;

  /** Whether a word is being typed, so that a space is part of it. */
  isTyping(time: number): boolean {
    return this.#typed !== '' && time - this.#last < WORD_MS;
  }

  /** Ends the word after any other key. */
  end(): void {
    this.#typed = '';
  }

  /**
   * @param time of the key, in milliseconds on any clock
   * @returns the row to move to, or -1
   */
  next(character: string, time: number, rows: TreeRows, active: number): number {
    this.#typed = (this.isTyping(time) ? this.#typed : '') + folded(character);
    this.#last = time;
    const [first = ''] = this.#typed;
    const repeated = this.#typed.replaceAll(first, '') === '';
    const wanted = repeated ? first : this.#typed;
    const count = rows.rowCount;
    // A longer word may still match the current row; a single letter requests another row.
    for (let step = repeated ? 1 : 0; step <= count; step++) {
      const index = (active + step) % count;
      const name = rows.accountAt(index)?.name;
      if (name && folded(name).startsWith(wanted)) return index;
    }
    return -1;
  }
}
