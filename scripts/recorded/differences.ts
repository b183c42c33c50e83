import type {Recording} from './recordings.js';

/** Recordings whose responses differ deliberately, with the reason. */
export const DELIBERATE: ReadonlyMap<number, string> = new Map([
  [297, 'entries of a ledger are listed; the fresh install showed none, and widgets have to show them'],
  [217, 'a card has a body; the recorder stored none'],
  [342, 'classifiers carry `name`: the official client destroys `call_restriction` without it'],
  [344, 'classifiers carry `name`; see 342'],
  [366, 'icons are drawn (SVG) rather than copied (PNG)'],
  [396, 'reading the blacklist of an account without one stores nothing, so there is no revision to tell'],
  [625, '`parents` fails only where there are more accounts than the replay has'],
  [628, '`parents` has a next page only where there are more accounts than the replay has'],
  [631, '`parents` has a next page only where there are more accounts than the replay has'],
]);

/** Endpoints that no accounts UI uses, so the sandbox does not serve them. */
const OUT_OF_SCOPE: readonly {readonly path: RegExp; readonly why: string}[] = [
  {path: /\/schemas\//, why: 'documentation of the server, not read by clients'},
  {path: /\/tasks$/, why: 'another application'},
];

export function outOfScope(recording: Recording): string | undefined {
  const [path = ''] = recording.request.path.split('?');
  return OUT_OF_SCOPE.find((entry) => entry.path.test(path))?.why;
}
