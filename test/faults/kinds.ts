/** Everything that can go wrong with a request, see `docs/faults.md`. */
import type {Fault, FaultEffect} from '../../sandbox/index.js';

/** Whether a fault of a write affects only its first request, or all of its requests and every later read. */
export type Extent = 'once' | 'lasting';

export interface FaultKind {
  readonly id: string;
  readonly effect: (other: string) => FaultEffect & Pick<Fault, 'times'>;
  /** The possible extents, if not all. */
  readonly extents?: readonly Extent[];
}

const envelope = (status: number, message: string, data: Readonly<Record<string, string>> = {}): FaultEffect => ({
  status,
  body: {status: 'error', error: String(status), message, data},
});

const expired = envelope(401, 'invalid_credentials', {message: 'invalid credentials'});

export const kinds: readonly FaultKind[] = [
  {id: 'network down', effect: () => ({drop: true})},
  {id: 'dropped after acting', effect: () => ({dropAnswer: true})},
  {id: '401 once', effect: () => ({...expired, times: 1}), extents: ['once']},
  {id: '401 forever', effect: () => expired, extents: ['lasting']},
  {id: '402', effect: () => ({charges: true})},
  {id: '403', effect: () => envelope(403, 'forbidden', {message: 'forbidden'})},
  {id: '404', effect: () => envelope(404, 'bad_identifier', {message: 'bad identifier'})},
  {id: '409', effect: () => ({conflict: true})},
  {id: '412', effect: () => ({status: 412})},
  {id: '429', effect: () => ({rateLimit: true})},
  {id: '500', effect: () => envelope(500, 'unspecified_fault', {message: 'unspecified fault'})},
  {id: '500 after acting', effect: () => ({status: 500, after: true})},
  {id: '503', effect: () => ({status: 503})},
  {id: 'HTML', effect: () => ({html: true})},
  {id: 'HTML after acting', effect: () => ({html: true, status: 200, after: true})},
  {id: 'truncated', effect: () => ({truncate: true})},
  {id: 'malformed', effect: () => ({malformed: true})},
  {id: 'wrong type', effect: () => ({wrongType: true})},
  {id: 'another account’s id', effect: (other) => ({otherAccount: other})},
  {id: 'timeout', effect: () => ({stall: true})},
  {id: 'timeout after acting', effect: () => ({stall: true, after: true})},
  {id: '204', effect: () => ({status: 204})},
  {id: '204 after acting', effect: () => ({status: 204, after: true})},
];
