export const accountBreadcrumbs = {
  'accountBreadcrumbs.label': 'Path to this account',
  'accountBreadcrumbs.more': {one: 'Show one account in between', other: 'Show {count} accounts in between'},
  'accountBreadcrumbs.failed': 'The path to this account could not be loaded',
} as const;
