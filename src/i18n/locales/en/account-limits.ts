/** Words of `account-limits`. */
export const accountLimits = {
  'accountLimits.form': 'Call limits',
  'accountLimits.trunks.title': 'Simultaneous calls',
  'accountLimits.trunks.text':
    'Each trunk carries one call at a time. Calls within these limits are included and are not billed by the minute.',
  'accountLimits.twoway': 'Two-way trunks',
  'accountLimits.twoway.hint': 'Calls in either direction.',
  'accountLimits.inbound': 'Inbound trunks',
  'accountLimits.inbound.hint': 'Incoming calls only.',
  'accountLimits.outbound': 'Outbound trunks',
  'accountLimits.outbound.hint': 'Outgoing calls only.',
  'accountLimits.none': 'None',
  'accountLimits.calls': {one: '{count} call at a time', other: '{count} calls at a time'},
  'accountLimits.decrease': '{label}: one less',
  'accountLimits.increase': '{label}: one more',
  'accountLimits.perMinute.label': 'Allow per-minute calls',
  'accountLimits.perMinute.on': 'Per-minute calls are allowed',
  'accountLimits.perMinute.off': 'Per-minute calls are not allowed',
  'accountLimits.perMinute.hint':
    'Calls beyond the trunks go through and are billed by the minute. Without this, the trunks are the limit.',
  'accountLimits.forbidden': 'Limits are set by the reseller of the account or by the operator of the platform.',
  'accountLimits.saved': 'Call limits saved.',
} as const;
