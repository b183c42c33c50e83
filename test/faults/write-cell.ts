import {realPause} from './clock.js';
import {arm, type Cell, type Flaw, type Problem} from './cell.js';
import {explains, isKey, saysUnconfirmed} from './explanations.js';
import type {Extent, FaultKind} from './kinds.js';
import type {Claim, Write} from './operation.js';
import {difference} from './read-cell.js';
import type {Screen} from './screen.js';
import {missing, same, serverState} from './server-state.js';
import {Stage} from './stage.js';

/** Milliseconds of real time in which the code of an operation loads, and between two looks. */
const LOADING = 5_000;
const STEP = 20;

/** The result of a write without faults. */
export interface WriteBaseline {
  readonly screen: Screen;
  readonly state: readonly string[];
  readonly part: string;
}

export async function writeBaseline(write: Write): Promise<WriteBaseline> {
  const stage = await Stage.open(write.setup);
  try {
    await write.prepare?.(stage);
    const before = await serverOf(stage, write);
    stage.events.length = 0;
    const armed = arm(stage, write, undefined);
    await write.act(stage);
    // The first operation of its kind loads code, which takes real time.
    for (let wait = 0; armed.met() === 0 && wait < LOADING / STEP; wait += 1) {
      await realPause(STEP);
      await stage.settle();
    }
    const server = await serverOf(stage, write);
    if (armed.met() === 0) throw new Error('It sends no such request');
    if (same(before.state, server.state)) throw new Error('It changes nothing');
    if (write.part && before.part === server.part) throw new Error(`It does not change its part: ${server.part}`);
    if (!stage.events.includes(write.fact)) throw new Error(`It tells ${stage.events.join(', ')}`);
    return {screen: stage.screen, ...server};
  } finally {
    stage.close();
  }
}

export async function runWrite(write: Write, kind: FaultKind, extent: Extent, baseline: WriteBaseline): Promise<Cell> {
  const stage = await Stage.open(write.setup);
  const problems: Problem[] = [];
  const flaw = (name: Flaw, text: string): void => void problems.push({flaw: name, text});
  try {
    await write.prepare?.(stage);
    const {screen: opened} = stage;
    const typed = JSON.stringify(write.typed?.(stage));
    const before = await serverOf(stage, write);
    stage.events.length = 0;
    const armed = arm(stage, write, kind, extent);
    await write.act(stage);
    if (armed.met() === 0) flaw('broken', 'it sends no such request');

    const {screen} = stage;
    // Accompanying reads of another account cannot be detected.
    const mayDiffer = write.ownerless === true && 'otherAccount' in kind.effect('');
    const expected = {before, baseline, opened, mayDiffer};
    const claim = claimOf(stage, write, expected);
    let remaining = JSON.stringify(write.typed?.(stage));
    armed.end();
    const server = compare(await serverOf(stage, write), expected);
    if (screen.lines.length === 0) flaw('blank', 'nothing is shown');
    else if (screen.loading > opened.loading && screen.questions.length === 0) flaw('blank', 'it loads for ever');
    for (const line of screen.lines) if (isKey(line)) flaw('unknown', `a message is shown by its key: ${line}`);
    judge(claim, server, flaw);
    if (server === 'partly' && problems.length > 0) {
      flaw('untrue', `the server: ${stateDifference(await serverOf(stage, write), baseline)}`);
    }
    let reread = false;
    if (claim === 'saved' && server === 'done' && !write.part && !mayDiffer) {
      reread = await readAgain(stage, baseline);
      if (!same(stage.screen.lines, baseline.screen.lines)) {
        flaw('untrue', `the screen is not as after a save: ${difference(stage.screen, baseline.screen)}`);
      }
    }
    const open = write.provesNothing === true && server === 'unchanged';
    if (claim === 'not confirmed' && extent === 'once' && !open) {
      flaw('unknown', 'not confirmed, although it could be read again');
    }

    const after = reread
      ? 'Try again'
      : await resolve(stage, write, {claim, kind, expected, met: armed.met, flaw}, () => {
          remaining = JSON.stringify(write.typed?.(stage));
        });
    const retained = claim === 'saved' || typed === undefined ? '–' : remaining === typed ? 'yes' : 'no';
    if (retained === 'no') flaw('lost', `typed ${typed}, now ${remaining}`);
    for (const fault of stage.faults) flaw('broken', fault);
    return {
      operation: write.id,
      kind: kind.id,
      extent,
      server,
      screen: claim,
      messages: [
        ...new Set([
          ...screen.questions,
          ...(screen.alerts.length > 0
            ? screen.alerts
            : screen.lines.filter((line) => explains(line) || write.says?.test(line))),
        ]),
      ],
      retained,
      offered: missing(
        screen.buttons,
        opened.buttons.filter((label) => label !== 'Save'),
      ),
      after,
      problems,
    };
  } finally {
    stage.close();
  }
}

/** What the server stores: all of it, and the part that a write's requests concern. */
interface ServerSide {
  readonly state: readonly string[];
  readonly part: string;
}

interface Expected {
  readonly before: ServerSide;
  readonly baseline: WriteBaseline;
  readonly opened: Screen;
  readonly mayDiffer: boolean;
}

/** The next content, such as a deleted account's parent, may have met the fault as well and then reports it. */
async function readAgain(stage: Stage, {screen}: WriteBaseline): Promise<boolean> {
  let isReread = false;
  for (let attempt = 0; attempt < 3 && stage.screen.buttons.includes('Try again'); attempt += 1) {
    if (same(stage.screen.lines, screen.lines)) break;
    await stage.press('Try again');
    isReread = true;
  }
  return isReread;
}

function stateDifference({state}: ServerSide, baseline: WriteBaseline): string {
  const [much, little] = [missing(state, baseline.state), missing(baseline.state, state)];
  return `too much: ${few(much)}; too little: ${few(little)}`;
}

type Flag = (name: Flaw, text: string) => void;

async function serverOf(stage: Stage, {part}: Write): Promise<ServerSide> {
  const state = serverState(stage.sandbox, stage.names);
  return {state, part: part ? JSON.stringify(await part(stage).catch(() => null)) : ''};
}

/** Compares the part, if there is one. */
function compare(now: ServerSide, {before, baseline}: Expected): 'unchanged' | 'done' | 'partly' {
  if (baseline.part !== '') {
    return now.part === baseline.part ? 'done' : now.part === before.part ? 'unchanged' : 'partly';
  }
  return same(now.state, baseline.state) ? 'done' : same(now.state, before.state) ? 'unchanged' : 'partly';
}

function claimOf(stage: Stage, write: Write, {opened, baseline}: Expected): Claim {
  const claimed = write.claim?.(stage);
  if (claimed) return claimed;
  const {lines, alerts, questions} = stage.screen;
  const announced = missing(alerts, [...opened.alerts, ...baseline.screen.alerts]);
  const added = missing(lines, [...opened.lines, ...baseline.screen.lines]);
  if ([...added, ...announced].some(saysUnconfirmed)) return 'not confirmed';
  if (announced.length === 0 && questions.length > 0) return 'asks';
  const saved = stage.events.includes(write.fact);
  if (announced.length > 0 || added.some((line) => explains(line) || write.says?.test(line)))
    return saved ? 'saved' : 'not saved';
  return saved ? 'saved' : 'nothing';
}

function judge(claim: Claim, server: Cell['server'], flaw: Flag): void {
  if (claim === 'nothing') flaw('unknown', `the screen says nothing; the server: ${server}`);
  else if (claim === 'saved' && server !== 'done') {
    flaw('untrue', `the screen says that it is saved; the server: ${server}`);
  } else if ((claim === 'not saved' || claim === 'asks') && server !== 'unchanged') {
    flaw('untrue', `the screen says that it is not saved; the server: ${server}`);
  }
}

interface Outcome {
  readonly claim: Claim;
  /** The number of requests of the operation. */
  readonly met: () => number;
  readonly kind: FaultKind;
  readonly expected: Expected;
  readonly flaw: Flag;
}

/** Does what is offered once the fault has ended: finally the change must be saved exactly once. */
async function resolve(
  stage: Stage,
  write: Write,
  {claim, kind, expected, met, flaw}: Outcome,
  onChecked: () => void,
): Promise<string> {
  if (claim === 'saved') return '–';
  const {baseline} = expected;
  const done: string[] = [];
  const writes = (): number => stage.sandbox.requests.filter(({method}) => method !== 'GET').length;
  const server = async () => compare(await serverOf(stage, write), expected);
  try {
    if (kind.id.startsWith('401')) {
      stage.provider.reload();
      await stage.settle();
    }
    if (claim === 'not confirmed') {
      // If this is a part, resolving it may lead to the other parts.
      const count = write.part || write.leadsOn ? met : writes;
      const sent = count();
      for (let attempt = 0; attempt < 8; attempt += 1) {
        const label = stage.screen.buttons.find((one) => one.startsWith('Check again'));
        if (label === undefined || done.includes(label)) break;
        await stage.press(label);
        done.push(label);
      }
      if (done.length === 0) flaw('unknown', 'there is no “Check again”');
      if (count() !== sent) flaw('untrue', 'checking writes');
      const found = claimOf(stage, write, expected);
      judge(found, await server(), flaw);
      const isOpen = write.provesNothing === true && (await server()) === 'unchanged';
      if (found === 'not confirmed' && !isOpen) flaw('unknown', 'checking again finds nothing out');
      if (found === 'saved' && stage.screen.questions.length === 0) return done.join(', ');
      onChecked();
    }
    if (stage.screen.buttons.includes('Accept charges and save')) {
      // Each of several parts asks separately.
      for (let attempt = 0; attempt < 8 && stage.screen.buttons.includes('Accept charges and save'); attempt += 1) {
        await stage.press('Accept charges and save');
      }
      done.push('Accept charges and save');
      // Other parts may have failed as well.
      if (write.again && stage.screen.buttons.includes('Continue')) await write.again(stage);
    } else if ((await server()) !== 'done') {
      await (write.again ?? write.act)(stage);
      done.push('sent again');
    } else if (stage.screen.questions.length > 0) {
      // The part is done; the rest waits for an answer.
      await (write.again ?? write.act)(stage);
      done.push('continued');
    } else return done.join(', ') || '–';
  } catch (error) {
    flaw('unknown', `there is no recovery: ${error instanceof Error ? error.message : String(error)}`);
    return [...done, 'no recovery'].join(', ');
  }
  const now = await serverOf(stage, write);
  if (!same(now.state, baseline.state)) {
    flaw('untrue', `in the end the server: ${stateDifference(now, baseline)}`);
  } else if (!same(stage.screen.lines, baseline.screen.lines) && !expected.mayDiffer) {
    flaw('unknown', `in the end the screen: ${difference(stage.screen, baseline.screen)}`);
  }
  return done.join(', ');
}

const few = (lines: readonly string[]): string => lines.slice(0, 3).join('; ');
