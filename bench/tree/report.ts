import type {ContenderName} from './page.js';

export interface Results {
  /** All values are in milliseconds. */
  readonly firstRows: number;
  readonly expand: number;
  readonly collapse: number;
  readonly scroll: number;
  /** Work that is prepared in slices once the field has focus; absent if there is none. */
  readonly filterFocus: number | undefined;
  readonly firstKey: number;
  readonly filter: number;
  /** The maximum number of row elements. */
  readonly rows: number;
  /** Bytes per account. */
  readonly heap: number;
}

interface Line {
  readonly name: string;
  readonly of: (results: Results) => number | undefined;
  readonly unit: 'ms' | 'B' | '';
  /** The limit for account-tree. */
  readonly budget?: number;
}

const LINES: readonly Line[] = [
  {name: 'first rows', of: ({firstRows}) => firstRows, unit: 'ms', budget: 16},
  {name: 'expand', of: ({expand}) => expand, unit: 'ms', budget: 16},
  {name: 'collapse', of: ({collapse}) => collapse, unit: 'ms', budget: 16},
  {name: 'scroll step', of: ({scroll}) => scroll, unit: 'ms', budget: 16},
  {name: 'filter focus', of: ({filterFocus}) => filterFocus, unit: 'ms'},
  {name: 'filter, first key', of: ({firstKey}) => firstKey, unit: 'ms', budget: 16},
  {name: 'filter key', of: ({filter}) => filter, unit: 'ms', budget: 16},
  {name: 'row elements', of: ({rows}) => rows, unit: '', budget: 80},
  {name: 'heap per account', of: ({heap}) => heap, unit: 'B', budget: 300},
];

/** @param floor milliseconds that an empty measurement takes; included in every number */
export function printTable(count: number, results: ReadonlyMap<ContenderName, Results>, floor: number): void {
  const names = [...results.keys()];
  console.log(`${count.toLocaleString('en')} accounts, all known (measuring nothing takes ${floor.toFixed(1)} ms)`);
  console.log(`  ${''.padEnd(18)}${names.map((name) => name.padStart(22)).join('')}`);
  for (const line of LINES) {
    const [ours, ...peers] = [...results.values()].map(line.of);
    const cells = [cell(line, ours), ...peers.map((peer) => cell(line, peer, ours))];
    console.log(`  ${line.name.padEnd(18)}${cells.join('')}   ${verdict(line, ours, peers)}`);
  }
  console.log('');
}

function cell({unit}: Line, value: number | undefined, ours?: number): string {
  if (value === undefined) return '–'.padStart(22);
  const text = unit === 'ms' ? `${value.toFixed(1)} ms` : `${Math.round(value)} ${unit}`.trim();
  const ratio = ours === undefined ? '' : ` (${(value / ours).toFixed(1)}×)`;
  return `${text}${ratio}`.padStart(22);
}

function verdict({budget, unit}: Line, ours: number | undefined, peers: readonly (number | undefined)[]): string {
  const rivals = peers.filter((peer) => peer !== undefined);
  if (ours === undefined || budget === undefined || rivals.length === 0)
    return 'in slices of 4 ms, before the first key';
  const ahead = rivals.every((peer) => ours <= peer) ? 'ours ahead' : 'OURS BEHIND';
  const within = ours <= budget ? `within ${budget} ${unit}` : `OVER ${budget} ${unit}`;
  return `${ahead}, ${within.trim()}`;
}
