/** One operation under one fault: what the server stores afterwards, and what the screen reports. */
import type {Extent, FaultKind} from './kinds.js';
import {pathOf, type Operation} from './operation.js';
import type {Stage} from './stage.js';

/** Why a cell fails. */
export type Flaw = 'unknown' | 'blank' | 'lost' | 'untrue' | 'broken';

export interface Problem {
  readonly flaw: Flaw;
  readonly text: string;
}

export interface Cell {
  readonly operation: string;
  readonly kind: string;
  readonly extent?: Extent;
  /** What the server stores: nothing of the write, all of it, or something else. Reads have nothing to compare. */
  readonly server: 'unchanged' | 'done' | 'partly' | '–';
  /** What the screen reports. */
  readonly screen: string;
  /** The error messages on screen. */
  readonly messages: readonly string[];
  readonly retained: string;
  /** Buttons that were not there before. */
  readonly offered: readonly string[];
  /** The result when the fault has ended and the user does what is offered. */
  readonly after: string;
  readonly problems: readonly Problem[];
}

/** A fault on the requests of an operation, until it is ended. */
export interface Armed {
  /** The number of matching requests. */
  readonly met: () => number;
  readonly end: () => void;
}

export function arm(
  stage: Stage,
  {kind: sort, requests}: Operation,
  kind: FaultKind | undefined,
  extent: Extent = 'lasting',
): Armed {
  const {method = 'GET'} = requests;
  const path = pathOf(requests, stage);
  const {faults} = stage.sandbox;
  let met = 0;
  const effect = kind?.effect(stage.otherId);
  const ends: (() => void)[] = [];
  if (effect) ends.push(faults.add({method, path, ...effect, ...(extent === 'once' && {times: 1})}));
  stage.onAnswer = (request) => {
    if (request.method !== method || !path.test(request.path)) return;
    met += 1;
    // From now on the outcome cannot be determined either.
    if (met === 1 && effect && sort === 'write' && extent === 'lasting') {
      ends.push(faults.add({method: 'GET', path: /\/accounts\//, ...effect}));
    }
  };
  return {met: () => met, end: () => ends.forEach((end) => end())};
}
