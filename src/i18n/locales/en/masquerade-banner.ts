export const masqueradeBanner = {
  'masqueradeBanner.label': 'Masquerading',
  'masqueradeBanner.acting': 'You act as {name}',
  'masqueradeBanner.path': 'Path from your own account',
  'masqueradeBanner.end': 'Back to {name}',
  'masqueradeBanner.begun': 'You act as {name} now.',
  'masqueradeBanner.ended': 'You act as {name} again, your own account.',
} as const;
