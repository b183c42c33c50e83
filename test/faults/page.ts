/** The page of `npm run test:faults`: runs the cells of an operation, by name. */
import type {Cell} from './cell.js';
import {kinds} from './kinds.js';
import type {Operation} from './operation.js';
import {operations} from './operations/index.js';
import {readBaseline, runRead} from './read-cell.js';
import {runWrite, writeBaseline} from './write-cell.js';

const nameOf = ({kind, id}: Operation): string => `${kind}: ${id}`;

/** @param only names of the fault kinds; absent: all */
async function run(name: string, only?: readonly string[]): Promise<readonly Cell[]> {
  const operation = operations.find((one) => nameOf(one) === name);
  if (!operation) throw new Error(`There is no operation “${name}”`);
  const chosen = kinds.filter(({id}) => !only || only.includes(id));
  const cells: Cell[] = [];
  if (operation.kind === 'read') {
    const baseline = await readBaseline(operation);
    for (const kind of chosen) cells.push(await runRead(operation, kind, baseline));
  } else {
    const baseline = await writeBaseline(operation);
    for (const kind of chosen) {
      for (const extent of kind.extents ?? (['once', 'lasting'] as const)) {
        cells.push(await runWrite(operation, kind, extent, baseline));
      }
    }
  }
  return cells.map((cell) => ({...cell, operation: name}));
}

/** What the command calls in the page. */
export interface FaultCells {
  readonly names: readonly string[];
  readonly run: typeof run;
}

const faultCells: FaultCells = {names: operations.map(nameOf), run};
Object.assign(globalThis, {faultCells});
