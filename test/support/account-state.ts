/**
 * The data that a server stores about an account, so that two accounts created in different ways can be compared: read
 * over the wire, without the adapter that wrote it. Unique values are removed: ids, times, and revisions.
 */

/** Sends requests to a server as a signed-in user. */
export interface StateSource {
  /** `data` of the response to a GET, for instance of `accounts/ID`. */
  readonly get: (path: string) => Promise<unknown>;
  readonly signsIn: (realm: string, username: string, password: string) => Promise<boolean>;
}

type Json = Readonly<Record<string, unknown>>;

export interface AccountState {
  readonly account: Json;
  /** The number of sibling accounts with this name, including itself. */
  readonly ofThisName: number;
  readonly limits: Json;
  /** By username; `signsIn` is set for those whose password was given. */
  readonly users: Json;
  readonly routes: readonly Json[];
  readonly plans: Json;
  readonly bookings: readonly Json[];
  readonly balance: Json;
  readonly blacklist: readonly string[];
}

const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const asList = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(asObject) : []);

/** In Gregorian seconds: without an end, the server omits the entries of the current second. */
const tomorrow = (): number => Math.floor(Date.now() / 1000) + 86_400 + 62_167_219_200;

/** Keys that are specific to one account or one moment. */
const passing = new Set(['id', 'created', 'modified', 'revision', '_read_only', 'period', 'executor', 'audit']);

/** @param passwords by username: whether they allow signing in is part of the state */
export async function accountState(
  {get, signsIn}: StateSource,
  accountId: string,
  passwords: Readonly<Record<string, string>> = {},
): Promise<AccountState> {
  const at = `accounts/${accountId}`;
  const scrub = (value: unknown): unknown => {
    if (value === accountId) return 'ACCOUNT';
    if (Array.isArray(value)) return value.map(scrub);
    if (typeof value !== 'object' || value === null) return value;
    const retained = Object.entries(value).filter(([key]) => !passing.has(key));
    return Object.fromEntries(
      retained.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inside]) => [key, scrub(inside)]),
    );
  };
  const scrubbed = async (path: string): Promise<Json> => asObject(scrub(await get(path)));
  const each = async (list: string, query = ''): Promise<readonly Json[]> =>
    Promise.all(
      asList(await get(`${at}/${list}?paginate=false${query}`)).map(({id}) => scrubbed(`${at}/${list}/${String(id)}`)),
    );

  const account = asObject(await get(at));
  const parent = asList(await get(`${at}/tree`)).at(-1);
  const siblings = asList(await get(`accounts/${String(parent?.['id'])}/children?paginate=false`));
  const users = await Promise.all(
    (await each('users')).map(async (user) => {
      const username = String(user['username']);
      const password = passwords[username];
      if (password === undefined) return [username, user] as const;
      return [username, {...user, signsIn: await signsIn(String(account['realm']), username, password)}] as const;
    }),
  );
  return {
    account: asObject(scrub(account)),
    ofThisName: siblings.filter(({name}) => name === account['name']).length,
    limits: await scrubbed(`${at}/limits`),
    users: Object.fromEntries(users),
    routes: await each('callflows', '&filter_numbers=no_match'),
    plans: await scrubbed(`${at}/services`),
    bookings: asList(scrub(await get(`${at}/ledgers/adjustments?paginate=false&created_to=${tomorrow()}`))),
    balance: await scrubbed(`${at}/ledgers/total`),
    blacklist: [...(asObject(await get(`${at}/apps_store/blacklist`))['blacklist'] as readonly string[])].sort(),
  };
}

/** Entries of the customer's menu. */
const pages = 'user account billing balance service_plan transactions inbound outbound twoway errorTracker'.split(' ');

/**
 * The part of a state that a template contains. An account that was never configured stores neither its menu nor its
 * features, which means all of them; the copy of the rules that the limits may contain is not a separate setting.
 */
export function settingsIn({account, limits, routes, plans, blacklist}: AccountState) {
  const {call_restriction: rules, ui_restrictions: restrictions, numbers_features: features} = account;
  const {call_restriction: _copy, ...ownLimits} = limits;
  const shown = asObject(asObject(restrictions)['myaccount']);
  const menu = pages.map((page) => [page, {show_tab: true, ...defaults[page], ...asObject(shown[page])}] as const);
  return {
    rules,
    menu: Object.fromEntries(menu),
    features: {e911_enabled: true, cnam_enabled: true, ...asObject(features)},
    limits: ownLimits,
    routes,
    plans,
    blacklist,
  };
}

const defaults: Readonly<Record<string, Json>> = {balance: {show_credit: true, show_minutes: true}};

/** The differences, one line each: path, previous value, and new value. Empty if there are none. */
export function stateDiff(before: unknown, after: unknown, at = ''): readonly string[] {
  if (isNested(before) && isNested(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => {
      const inside = at === '' ? key : `${at}.${key}`;
      return stateDiff((before as Json)[key], (after as Json)[key], inside);
    });
  }
  return before === after ? [] : [`${at}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`];
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The output of an e2e job. */
export function printedDiff(what: string, diff: readonly string[]): string {
  return [`  diff ${what}: ${diff.length === 0 ? 'empty' : ''}`, ...diff.map((line) => `    ${line}`)]
    .join('\n')
    .trimEnd();
}
