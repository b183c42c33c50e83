/** Where the portal is: a page, and on it the selected account and tab. Kept in the URL's fragment. */
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
    accountId: accountId ? decodeURIComponent(accountId) : undefined,
    tab: new URLSearchParams(query).get('tab') ?? undefined,
  };
}

export function formatRoute({page, accountId, tab}: Route): string {
  const path = accountId ? `${page}/${encodeURIComponent(accountId)}` : page;
  return `#/${path}${tab && accountId ? `?tab=${encodeURIComponent(tab)}` : ''}`;
}
