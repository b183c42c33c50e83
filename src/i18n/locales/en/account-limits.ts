/** Words of `account-limits`. */
export const accountLimits = {
  'accountLimits.form': 'Call limits',
  'accountLimits.forbidden': 'Limits are set by the reseller of the account or by the operator of the platform.',
  'accountLimits.saved': 'Call limits saved.',
} as const;
