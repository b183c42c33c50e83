/** A location in the portal: a page with the selected account and tab. Stored in the URL's fragment. */
export interface Route {
  readonly page: string;
  readonly accountId?: string | undefined;
  readonly tab?: string | undefined;
}

export function readRoute(hash = location.hash): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page = '', accountId] = path.split('/');
  return {
    page: page || 'accounts',
    accountId: accountId ? decoded(accountId) : undefined,
    tab: new URLSearchParams(query).get('tab') ?? undefined,
  };
}

/** A part of an address, or `undefined` for one that was truncated or damaged: the page opens without it. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Whether two routes lead to the same place. The default tab is the first one. */
export function isSameRoute(a: Route, b: Route): boolean {
  const tab = (route: Route) => (route.accountId ? (route.tab ?? 'overview') : undefined);
  return a.page === b.page && a.accountId === b.accountId && tab(a) === tab(b);
}

export function formatRoute({page, accountId, tab}: Route): string {
  const path = accountId ? `${page}/${encodeURIComponent(accountId)}` : page;
  return `#/${path}${tab && accountId ? `?tab=${encodeURIComponent(tab)}` : ''}`;
}
