/** Guards of what a user may do on the Crossbar. */
const permissions = 'src/api/crossbar/permissions.ts';

/** @type {readonly import('./guard.d.ts').Guard[]} */
export const permissionGuards = [
  {
    id: 'limits-permission',
    ensures: 'Limits are editable only for those who may write them.',
    file: permissions,
    code: `billedBy !== 'other' :`,
    mutated: 'true :',
  },
  {
    id: 'billed-by-permission',
    ensures: 'Credit and plans are offered only to the reseller of the account.',
    file: permissions,
    code: `billedBy === 'self' && !isOwn`,
    mutated: '!isOwn',
  },
  {
    id: 'own-credit-permission',
    ensures: 'A reseller books no credit for its own account.',
    file: permissions,
    code: `billedBy === 'self' && !isOwn`,
    mutated: `billedBy === 'self'`,
  },
  {
    id: 'own-account-unknown',
    ensures: 'Permission to change the user’s own account is not assumed.',
    file: permissions,
    code: 'resellerId === home.id && !isOwn',
    mutated: 'resellerId === home.id',
  },
  {
    id: 'reseller-superduper-only',
    ensures: 'Reseller status is changed by super-duper administrators only.',
    file: permissions,
    code: 'home.isSuperduper && !isOwn',
    mutated: '!isOwn',
  },
  {
    id: 'reseller-not-own',
    ensures: 'No user changes the reseller status of their own account.',
    file: permissions,
    code: 'home.isSuperduper && !isOwn',
    mutated: 'home.isSuperduper',
  },
];
