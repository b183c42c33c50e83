// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const otherClientWords: {
  readonly 'otherClient.trunks': Phrase<'client' | 'max'>;
  readonly 'otherClient.phone': Phrase<'client' | 'max'>;
  readonly 'otherClient.address': Phrase<'client' | 'list'>;
} = /* @__PURE__ */ phrases({
  'otherClient.trunks': '{client} stores {max} instead when these limits are saved there.',
  'otherClient.phone': '{client} cannot save this contact: it allows {max} characters here.',
  'otherClient.address': '{client} cannot save this contact without: {list}.',
});
