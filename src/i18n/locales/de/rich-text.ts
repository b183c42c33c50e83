import type {CatalogOf} from '../../messages.js';
import type {richText as english} from '../en/rich-text.js';

export const richText: CatalogOf<typeof english> = {
  'richText.unavailable': 'Dieser Text kann auf dieser Seite nicht sicher angezeigt werden.',
  'richText.removed.title': 'Teile dieses Textes werden nicht angezeigt',
  'richText.removed.text': 'Sie sind hier nicht erlaubt und fehlen, sobald der Text gespeichert wird: {names}.',
};
