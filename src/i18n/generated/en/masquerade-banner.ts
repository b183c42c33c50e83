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
  'masqueradeBanner.label': 'Viewing as customer',
  'masqueradeBanner.acting': 'Viewing as {name}',
  'masqueradeBanner.path': 'Path from your own account',
  'masqueradeBanner.end': 'Back to {name}',
  'masqueradeBanner.started': 'You are now viewing as {name}.',
  'masqueradeBanner.ended': 'You are back in {name}, your own account.',
});
