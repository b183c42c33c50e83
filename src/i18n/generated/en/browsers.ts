// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const browsersWords: {readonly 'browsers.unsupported': Phrase} = /* @__PURE__ */ phrases({
  'browsers.unsupported':
    'This browser is too old for this page. Use a current version of Chrome, Edge, Firefox, or Safari.',
});
