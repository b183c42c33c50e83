import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Json, JsonObject} from '../../sandbox/core/json.js';

/** One request of a recorded run with the original server's response. */
export interface Recording {
  readonly seq: number;
  /** Method, endpoint, and variant, for the report. */
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Json;
    readonly raw_body?: string;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** The envelope; text if the response is not JSON. */
    readonly body: JsonObject | string;
  };
}

/** The folder of the recordings, relative to the repository; they are not part of it. */
const FOLDER = '../shared/crossbar/recorded';

/** All recordings in chronological order; `undefined` if this machine has none. */
export function loadRecordings(repository: string): Recording[] | undefined {
  const folder = join(repository, FOLDER);
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Recording), name: file.slice(4, -5)}));
}

/** The envelope's `data`, if the response has one. */
export function dataOf(recording: Recording): Json | undefined {
  const {body} = recording.response;
  return typeof body === 'string' ? undefined : body.data;
}

/** Path segments below the version, without the query. */
export function segmentsOf(recording: Recording): string[] {
  const [path = ''] = recording.request.path.split('?');
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .slice(1);
}

/** The endpoint of a recording with ids replaced, such as `PUT accounts/:id/users`. */
export function endpointOf(recording: Recording): string {
  const segments = segmentsOf(recording).map((segment) =>
    /^[0-9a-f]{32}$|^TOKEN|^plan_|^\d{6}|^(\+|%2B)\d|\.example$/.test(segment) ? ':id' : segment,
  );
  return `${recording.request.method} ${segments.join('/')}`;
}
