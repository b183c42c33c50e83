import type {CatalogOf} from '../../messages.js';
import type {announcement as english} from '../en/announcement.js';

export const announcement: CatalogOf<typeof english> = {
  'announcement.title': 'Ankündigung',
};
