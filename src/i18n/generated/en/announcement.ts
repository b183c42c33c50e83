// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const announcementWords: {readonly 'announcement.title': Phrase} = /* @__PURE__ */ phrases({
  'announcement.title': 'Announcement',
});
