import {arm, type Cell, type Problem} from './cell.js';
import {explains, isKey} from './explanations.js';
import type {FaultKind} from './kinds.js';
import type {Read} from './operation.js';
import type {Screen} from './screen.js';
import {missing, same} from './server-state.js';
import {Stage} from './stage.js';

/** The result of a read without faults. */
export interface ReadBaseline {
  readonly screen: Screen;
}

export async function readBaseline(read: Read): Promise<ReadBaseline> {
  return {screen: await undisturbed(read)};
}

async function undisturbed(read: Read): Promise<Screen> {
  const stage = await Stage.open(read.setup);
  try {
    await read.prepare?.(stage);
    const armed = arm(stage, read, undefined);
    await read.act?.(stage);
    if (read.act && armed.met() === 0) throw new Error('It reads nothing');
    return stage.screen;
  } finally {
    stage.close();
  }
}

export async function runRead(read: Read, kind: FaultKind, baseline: ReadBaseline): Promise<Cell> {
  const early = !read.act;
  let armed = {met: () => 0, end: () => {}};
  const stage = await Stage.open(read.setup, (opened) => {
    if (early) armed = arm(opened, read, kind);
  });
  const problems: Problem[] = [];
  const flaw = (name: Problem['flaw'], text: string): void => void problems.push({flaw: name, text});
  try {
    await read.prepare?.(stage);
    if (!early) armed = arm(stage, read, kind);
    await read.act?.(stage);
    const {screen} = stage;
    const expected = baseline.screen;
    if (armed.met() === 0) flaw('broken', 'the operation sends no such request');
    const added = missing(screen.lines, expected.lines);
    const removed = missing(expected.lines, screen.lines);
    const announced = [...added, ...screen.alerts].filter((line) => explains(line) || read.says?.test(line));
    if (read.tellsPage && stage.events.includes('load-failed')) announced.push('(load-failed)');
    const isMixedUp = 'otherAccount' in kind.effect('');
    const unaffected = added.length === 0 && removed.length === 0;
    if (screen.lines.length === 0) flaw('blank', 'nothing is shown');
    else if (screen.loading > expected.loading) flaw('blank', 'it loads for ever');
    else if (isMixedUp && !unaffected && announced.length === 0) {
      if (!read.ownerless) flaw('untrue', `shows another account: ${few(added)}; not: ${few(removed)}`);
    } else if (!unaffected && announced.length === 0) {
      flaw('unknown', `no word about it; instead: ${few(added)}; gone: ${few(removed)}`);
    }
    if (isMixedUp && read.ownerless && (unaffected || announced.length > 0))
      flaw('broken', 'another account is told apart');
    for (const line of screen.lines) if (isKey(line)) flaw('unknown', `a message is shown by its key: ${line}`);
    armed.end();
    const offered = missing(screen.buttons, expected.buttons);
    const after = await recover(stage, read, expected);
    if (after === undefined && !read.ornament)
      flaw('unknown', `does not recover: ${difference(stage.screen, expected)}`);
    for (const fault of stage.faults) flaw('broken', fault);
    return {
      operation: read.id,
      kind: kind.id,
      server: '–',
      screen: unaffected
        ? 'as without the fault'
        : announced.length > 0
          ? 'error reported'
          : isMixedUp
            ? 'shows the other account'
            : 'says nothing',
      messages: [...new Set(screen.alerts.length > 0 ? screen.alerts : announced)],
      retained: '–',
      offered,
      after: after ?? (read.ornament ? 'reopening the element' : 'does not recover'),
      problems,
    };
  } finally {
    stage.close();
  }
}

/** @returns how the page recovered; `undefined` if it did not */
async function recover(stage: Stage, read: Read, expected: Screen): Promise<string | undefined> {
  const isBack = (): boolean => same(stage.screen.lines, expected.lines);
  if (isBack()) return '–';
  for (let attempt = 0; attempt < 3 && stage.screen.buttons.includes('Try again'); attempt += 1) {
    await stage.press('Try again');
    if (isBack()) return 'Try again';
  }
  const again = read.again ?? read.act;
  if (again) {
    await again(stage).catch(() => undefined);
    if (isBack()) return 'repeating the action';
  }
  stage.provider.reload();
  await stage.settle();
  if (isBack()) return 'reload()';
  return undefined;
}

const few = (lines: readonly string[]): string =>
  lines
    .slice(0, 4)
    .map((line) => `“${line.slice(0, 80)}”`)
    .join(', ') || 'nothing';

export const difference = (is: Screen, should: Screen): string =>
  `too much: ${few(missing(is.lines, should.lines))}; too little: ${few(missing(should.lines, is.lines))}`;
