import type {Recording} from './recordings.js';

/** Recordings whose responses differ deliberately, with the reason. */
export const DELIBERATE: ReadonlyMap<number, string> = new Map([
  [58, 'an `id` that is no id is replaced by a fresh one; the genuine 201 without `data` is of use to nobody'],
  [297, 'entries of a ledger are listed; the fresh install showed none, and widgets have to show them'],
  [299, 'an entry of a ledger can be read; see 297'],
  [342, 'classifiers carry `name`: the official client destroys `call_restriction` without it'],
  [344, 'classifiers carry `name`; see 342'],
  [366, 'icons are drawn (SVG) rather than copied (PNG)'],
  [396, 'reading the blacklist of an account without one stores nothing, so there is no revision to tell'],
  [594, 'a PATCH refused for a name that is taken stores nothing: the one bug not copied'],
  [598, 'a PATCH refused for a realm that is taken stores nothing; see 594'],
  [625, '`parents` works for any number of accounts'],
  [628, '`parents` is not cut into pages that lose accounts; see 625'],
  [631, '`parents` is not cut into pages that lose accounts; see 625'],
]);

/** Endpoints that no accounts UI uses, so the sandbox does not serve them. */
const OUT_OF_SCOPE: readonly {readonly path: RegExp; readonly why: string}[] = [
  {path: /\/schemas/, why: 'documentation of the server, not read by clients'},
  {path: /\/system_configs/, why: 'configuration of the cluster'},
  {path: /\/(webhooks|tasks|notifications|rates)$/, why: 'other applications'},
  {path: /\/contact_list$/, why: 'other applications'},
  {path: /\/vcard$/, why: 'other applications'},
  {path: /\/token_restrictions$/, why: 'an operator matter; tokens are never restricted here'},
  {path: /\/transactions\/current_balance$/, why: 'replaced by `ledgers/total`, and broken on the recorded server'},
];

export function outOfScope(recording: Recording): string | undefined {
  const [path = ''] = recording.request.path.split('?');
  return OUT_OF_SCOPE.find((entry) => entry.path.test(path))?.why;
}
