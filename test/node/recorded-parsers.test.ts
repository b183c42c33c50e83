/** Every recorded response of a real server is parsed: to a value, or to an error of the port. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {inspect} from 'node:util';
import * as z from 'zod/mini';
import {CrossbarAdapter, signIn} from '../../src/api/crossbar/index.js';
import {isApiError} from '../../src/api/errors.js';
import {AccountId} from '../../src/api/account-ref.js';
import type {Versioned} from '../../src/api/document.js';

const recordings = new URL('../../../shared/crossbar/recorded/', import.meta.url);
const files = existsSync(recordings) ? readdirSync(recordings).filter((name) => name.endsWith('.json')) : [];

const Recording = z.object({
  request: z.object({method: z.string(), path: z.string(), body: z.unknown()}),
  response: z.object({status: z.number(), headers: z.record(z.string(), z.string()), body: z.unknown()}),
});
type Recording = z.infer<typeof Recording>;

const root = 'http://crossbar.test/v2';
const noUser = '0'.repeat(32);

function recorded({response: {status, headers, body}}: Recording): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response([204, 304].includes(status) ? null : text, {status, headers});
}

/** The responses to reads that accompany the recorded request: documents with nothing but their ids. */
function plain(path: string, recordedPath: string, method: string): Response {
  const [, id = noUser, resource, document] = /^accounts\/([^/?]+)(?:\/(\w+))?(?:\/(\w+))?/.exec(path) ?? [];
  const route = /callflows\/(\w+)/.exec(recordedPath)?.[1] ?? 'route';
  const documents: Record<string, unknown> = {
    callflows: document ? {id: document} : method === 'PUT' ? [] : [{id: route}],
    users: {id: document, first_name: 'Before'},
    apps_store: {blacklist: []},
    ledgers: [],
  };
  const known = path === 'token_auth' ? {account_id: noUser} : resource && documents[resource];
  const account = {id, name: 'Before', realm: 'before.example', enabled: true, reseller_id: noUser};
  return Response.json({data: known ?? account, revision: '1-before'});
}

/**
 * An adapter that gets the recorded response to the recorded request, once per list, and minimal ones to everything
 * else.
 */
function replaying(recording: Recording, matches: (method: string, path: string) => boolean): CrossbarAdapter {
  const recordedPath = recording.request.path.replace('/v2/', '');
  return new CrossbarAdapter({
    url: root,
    getToken: () => 'token',
    retryDelay: () => 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const path = request.url.slice(root.length + 1);
      if (path.includes('start_key=')) return Response.json({data: []});
      if (matches(request.method, path)) return recorded(recording);
      return plain(path, recordedPath, recording.request.method);
    },
  });
}

type Call = (adapter: CrossbarAdapter, ids: readonly string[], recording: Recording) => Promise<unknown>;

const account = (id: string | undefined): AccountId => z.parse(AccountId, id);

async function changing<T>(
  read: Promise<Versioned<T>>,
  write: (base: Versioned<T>) => Promise<unknown>,
): Promise<unknown> {
  return write(await read);
}

/** A booking with the recorded key: an entry with another key is the response to another booking. */
const bookingOf = ({request}: Recording) => {
  const body = request.body as {readonly data?: {readonly source?: {readonly id?: string}}} | null;
  return {key: body?.data?.source?.id ?? 'k', at: Date.UTC(2024, 0), amount: 1, currency: 'USD'};
};

/** The port's call for each recorded request. */
const calls: readonly [method: string, path: RegExp, call: Call][] = [
  ['GET', /^accounts\/([^/]+)\/?$/, (a, [id]) => a.accounts.get(account(id))],
  [
    'PATCH|POST',
    /^accounts\/([^/]+)$/,
    (a, [id]) =>
      changing(a.accounts.get(account(id)), (base) => a.accounts.update(account(id), {base, changes: {name: 'N'}})),
  ],
  ['PUT', /^accounts\/([^/]+)$/, (a, [id]) => a.lifecycle.create(account(id), {name: 'N'})],
  [
    'DELETE',
    /^accounts\/([^/]+)$/,
    (a, [id]) => changing(a.accounts.get(account(id)), (base) => a.lifecycle.remove(account(id), {base})),
  ],
  [
    'PUT',
    /^accounts\/([^/]+)\/reseller$/,
    (a, [id]) => changing(a.accounts.get(account(id)), (base) => a.lifecycle.promote(account(id), {base})),
  ],
  [
    'DELETE',
    /^accounts\/([^/]+)\/reseller$/,
    (a, [id]) => changing(a.accounts.get(account(id)), (base) => a.lifecycle.demote(account(id), {base})),
  ],
  [
    'POST',
    /^accounts\/([^/]+)\/move$/,
    (a, [id]) =>
      changing(a.accounts.get(account(id)), (base) => a.lifecycle.move(account(id), account(noUser), {base})),
  ],
  ['GET', /^accounts\/([^/]+)\/children$/, (a, [id]) => a.accounts.children(account(id))],
  ['GET', /^accounts\/([^/]+)\/descendants$/, (a, [id]) => a.accounts.descendants(account(id))],
  ['GET', /^accounts\/([^/]+)\/tree$/, (a, [id]) => a.accounts.ancestors(account(id))],
  ['GET', /^accounts\/([^/]+)\/users$/, (a, [id]) => a.admins.users(account(id))],
  [
    'PUT',
    /^accounts\/([^/]+)\/users$/,
    (a, [id]) => a.admins.create(account(id), {firstName: 'F', lastName: 'L', email: ''}),
  ],
  ['GET', /^accounts\/([^/]+)\/users\/([^/]+)$/, (a, [id, user = '']) => a.admins.get(account(id), user)],
  [
    'PATCH|POST',
    /^accounts\/([^/]+)\/users\/([^/]+)$/,
    (a, [id, user = '']) =>
      changing(a.admins.get(account(id), user), (base) =>
        a.admins.update(account(id), user, {base, changes: {firstName: 'N'}}),
      ),
  ],
  [
    'DELETE',
    /^accounts\/([^/]+)\/users\/([^/]+)$/,
    (a, [id, user = '']) =>
      changing(a.admins.get(account(id), user), (base) => a.admins.remove(account(id), user, {base})),
  ],
  ['GET', /^accounts\/([^/]+)\/limits$/, (a, [id]) => a.limits.get(account(id))],
  [
    'POST',
    /^accounts\/([^/]+)\/limits$/,
    (a, [id]) =>
      changing(a.limits.get(account(id)), (base) => a.limits.update(account(id), {base, changes: {inboundTrunks: 1}})),
  ],
  ['GET', /^accounts\/([^/]+)\/ledgers\/total$/, (a, [id]) => a.credit.balance(account(id))],
  ['GET', /^accounts\/([^/]+)\/ledgers$/, (a, [id]) => a.credit.summary(account(id))],
  [
    'GET',
    /^accounts\/([^/]+)\/ledgers\/(?!available$)([^/]+)$/,
    (a, [id, source = '']) => a.credit.entries(account(id), source),
  ],
  [
    'PUT',
    /^accounts\/([^/]+)\/ledgers\/credit$/,
    (a, [id], recording) => a.credit.add(account(id), bookingOf(recording)),
  ],
  [
    'PUT',
    /^accounts\/([^/]+)\/ledgers\/debit$/,
    (a, [id], recording) => a.credit.remove(account(id), bookingOf(recording)),
  ],
  ['GET', /^accounts\/([^/]+)\/channels$/, (a, [id]) => a.limits.usage(account(id))],
  ['GET', /^accounts\/([^/]+)\/phone_numbers\/classifiers$/, (a, [id]) => a.callingRules.destinations(account(id))],
  ['GET', /^accounts\/([^/]+)\/callflows(?:\/[^/]+)?$/, (a, [id]) => a.carrier.get(account(id))],
  [
    'PUT|POST',
    /^accounts\/([^/]+)\/callflows(?:\/[^/]+)?$/,
    (a, [id]) => changing(a.carrier.get(account(id)), (base) => a.carrier.choose(account(id), 'own', base)),
  ],
  ['GET', /^accounts\/([^/]+)\/apps_store$/, (a, [id]) => a.apps.list(account(id))],
  ['GET', /^accounts\/([^/]+)\/apps_store\/blacklist$/, (a, [id]) => a.apps.access(account(id))],
  [
    'POST',
    /^accounts\/([^/]+)\/apps_store\/blacklist$/,
    (a, [id]) => a.apps.setBlocked(account(id), {block: ['x'], allow: []}),
  ],
  ['GET', /^accounts\/([^/]+)\/apps_store\/([^/]+)\/icon$/, (a, [id, app = '']) => a.apps.icon(account(id), app)],
  ['GET', /^accounts\/([^/]+)\/security$/, (a, [id]) => a.security.get(account(id))],
  [
    'PATCH|POST',
    /^accounts\/([^/]+)\/security$/,
    (a, [id]) =>
      changing(a.security.get(account(id)), (base) =>
        a.security.update(account(id), {base, changes: {mfaEnabled: false}}),
      ),
  ],
  ['GET', /^accounts\/([^/]+)\/multi_factor$/, (a, [id]) => a.security.mfaProviders(account(id))],
  ['GET', /^accounts\/([^/]+)\/services$/, (a, [id]) => a.plans.assigned(account(id))],
  ['GET', /^accounts\/([^/]+)\/services\/available$/, (a, [id]) => a.plans.available(account(id))],
  ['GET', /^accounts\/([^/]+)\/services\/summary$/, (a, [id]) => a.plans.costs(account(id))],
  ['POST', /^accounts\/([^/]+)\/services\/quote$/, (a, [id]) => a.plans.quote(account(id), ['p'])],
  ['POST', /^accounts\/([^/]+)\/services$/, (a, [id]) => a.plans.change(account(id), {add: ['p'], remove: []})],
  ['GET', /^search$/, (a) => a.accounts.search('a')],
  ['GET', /^token_auth$/, (a) => a.session.open()],
  ['GET', /^accounts\/([^/]+)\/whitelabel$/, (a) => a.session.open()],
];

/** Invalid responses, with the field that shows it; an error is the right result. */
const nonsense = new Map([
  // The response reports that the booking exists, and this replay rejects every search.
  ['283-PUT-', ''],
  ['058-PUT-', 'data'], // A success without data, for an id that the server was sent but cannot use.
  ['338-GET-', 'data.0.numbers'], // Named routes were requested, and the carrier's route is another one.
  ['393-POST', 'data.blacklist'], // The server stores anything as a list.
]);

async function outcome(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('recorded answers', {skip: files.length === 0 && 'there are no recordings beside the repository'}, () => {
  for (const file of files) {
    it(file, async () => {
      const recording = z.parse(Recording, JSON.parse(readFileSync(new URL(file, recordings), 'utf8')));
      const {method, path: fullPath} = recording.request;
      const [path = ''] = fullPath.replace(/^\/v2\//, '').split('?');
      const {status} = recording.response;
      const [, pattern, call] =
        calls.find(([methods, one]) => methods.split('|').includes(method) && one.test(path) && isOurs(recording)) ??
        [];

      if (path === 'user_auth' && method === 'PUT') {
        const fetch = async () => recorded(recording);
        check(await outcome(signIn({url: root, username: 'u', password: 'p', accountName: 'a', fetch})));
        return;
      }
      if (!pattern || !call) {
        // The port never sends this request; its response must be parsed as an error all the same.
        const error = await outcome(replaying(recording, () => true).accounts.get(account(noUser)));
        assert.ok(isApiError(error), `not an error of the port: ${inspect(error)}`);
        return;
      }
      const writes = method !== 'GET';
      const adapter = replaying(recording, (sent, sentPath) => {
        const [target] = sentPath.split('?');
        return writes ? sent !== 'GET' : target === path.replace(/\/$/, '') || isWhitelabelOf(path, target);
      });
      check(await outcome(call(adapter, pattern.exec(path)?.slice(1) ?? [], recording)));

      function check(error: unknown): void {
        if (error === undefined) {
          assert.ok(status < 400 || isExpected(status), `${status} was taken for a success`);
          return;
        }
        assert.ok(isApiError(error), `not an error of the port: ${inspect(error)}`);
        const expected = nonsense.get(file.split('.')[0]?.slice(0, 8) ?? '');
        if (error.kind === 'protocol') {
          assert.equal(error.details.path, expected, `${error.message} in an answer with ${status}`);
        } else {
          assert.ok(status >= 300, `${status} became ${error.kind}: ${error.message}`);
          assert.notEqual(error.requestId ?? '', '', 'the error has no request id');
        }
      }
    });
  }
});

/** A missing white-label document or icon, or an existing booking, is not a failure. */
function isExpected(status: number): boolean {
  return [404, 406, 409].includes(status);
}

/** The session opens with the token's own account, which is not the recorded one. */
function isWhitelabelOf(path: string, target: string | undefined): boolean {
  return path.endsWith('/whitelabel') && target === `accounts/${noUser}/whitelabel`;
}

/** Some recorded requests differ from this adapter's: they request CSV or an entry for the reseller as well. */
function isOurs({request, response}: Recording): boolean {
  return (
    !JSON.stringify(request.body ?? '').includes('impact_reseller') && response.headers['content-type'] !== 'text/csv'
  );
}
