/** Writes `docs/faults.md`: the result of every operation under every fault. */
import type {Cell, Flaw} from './cell.js';

export const flaws: readonly Flaw[] = ['unknown', 'blank', 'lost', 'untrue', 'broken'];

const intro = `# Faults

What every operation of the elements does when its requests fail, as \`npm run test:faults\` found in Chromium, with the
elements on the sandbox. The command writes this page; do not edit it.

Each row states, for the faults that it names: what the server stores afterwards, what the screen reports, with which
message, whether the input is retained, which buttons appear, and how the user continues once the fault has ended. A fault
"after acting" means that the server executed the request, and that its response was lost or replaced. *Truncated*,
*malformed*, *wrong type*, and *another account's id* concern the response as well. A fault of a write affects its first
request only (*once*), or all of its requests and every read that could confirm it (*lasting*); without either word, both
have the same result.
`;

/** One table row for all faults with the same result. */
interface Row {
  readonly faults: string[];
  readonly cell: Cell;
}

export function report(cells: readonly Cell[]): string {
  const operations = [...new Set(cells.map(({operation}) => operation))];
  const of = (operation: string): readonly Cell[] => cells.filter((cell) => cell.operation === operation);
  const reads = operations.filter((operation) => of(operation).every(({extent}) => extent === undefined));
  const writes = operations.filter((operation) => !reads.includes(operation));
  return [
    intro,
    summary(cells),
    '## Reads',
    ...reads.map((operation) => section(operation, of(operation))),
    '## Writes',
    ...writes.map((operation) => section(operation, of(operation))),
  ]
    .join('\n\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}

/** The number of cells, and of failing ones by kind. */
export function summary(cells: readonly Cell[]): string {
  const found = cells.flatMap(({problems}) => [...new Set(problems.map(({flaw}) => flaw))]);
  const counts = flaws.map((flaw) => `${found.filter((one) => one === flaw).length} ${flaw}`);
  return `${cells.length} cells: ${counts.join(', ')}.`;
}

function section(operation: string, cells: readonly Cell[]): string {
  const isRead = cells.every(({extent}) => extent === undefined);
  const title = operation.replace(/^(read|write): /, '');
  const columns = isRead
    ? ['fault', 'screen', 'message', 'new buttons', 'recovery']
    : ['fault', 'server', 'screen', 'message', 'input', 'new buttons', 'recovery'];
  const rows = rowsOf(cells).map(({faults, cell}) => {
    const {server, screen, messages, retained, offered, after, problems} = cell;
    const failing = problems.map(({flaw}) => flaw.toUpperCase());
    const shown = [...new Set(failing), screen].join(' ');
    const values = isRead ? [shown] : [server, shown];
    return [
      faults.join(', '),
      ...values,
      messages.map((message) => `“${message}”`).join(' '),
      ...(isRead ? [] : [retained]),
      [...new Set(offered)].join(', ') || '–',
      after,
    ];
  });
  const line = (values: readonly string[]): string => `| ${values.map(escape).join(' | ')} |`;
  return [`### ${title}`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function rowsOf(cells: readonly Cell[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const cell of cells) {
    const {kind, extent: _, operation: __, ...rest} = cell;
    const key = JSON.stringify(rest);
    const row = rows.get(key) ?? {faults: [], cell};
    row.faults.push(named(cell, cells, key));
    rows.set(key, {...row, faults: [...new Set(row.faults)]});
    void kind;
  }
  return [...rows.values()];
}

/** Only the fault's name if every extent has the same result. */
function named({kind, extent}: Cell, cells: readonly Cell[], key: string): string {
  const alike = cells
    .filter((cell) => cell.kind === kind)
    .every(({kind: _, extent: __, operation: ___, ...rest}) => JSON.stringify(rest) === key);
  return alike || extent === undefined ? kind : `${kind} (${extent})`;
}

const escape = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
