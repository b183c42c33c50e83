// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const masqueradeBannerWords: {
  readonly 'masqueradeBanner.label': Phrase;
  readonly 'masqueradeBanner.acting': Phrase<'name'>;
  readonly 'masqueradeBanner.path': Phrase;
  readonly 'masqueradeBanner.end': Phrase<'name'>;
  readonly 'masqueradeBanner.started': Phrase<'name'>;
  readonly 'masqueradeBanner.ended': Phrase<'name'>;
} = /* @__PURE__ */ phrases({
  'masqueradeBanner.label': 'Masquerading',
  'masqueradeBanner.acting': 'You act as {name}',
  'masqueradeBanner.path': 'Path from your own account',
  'masqueradeBanner.end': 'Back to {name}',
  'masqueradeBanner.started': 'You act as {name} now.',
  'masqueradeBanner.ended': 'You act as {name} again, your own account.',
});
