import type {CatalogOf} from '../../messages.js';
import type {masqueradeBanner as english} from '../en/masquerade-banner.js';

export const masqueradeBanner: CatalogOf<typeof english> = {
  'masqueradeBanner.label': 'Handeln für einen anderen Account',
  'masqueradeBanner.acting': 'Sie handeln als {name}',
  'masqueradeBanner.path': 'Weg vom eigenen Account',
  'masqueradeBanner.end': 'Zurück zu {name}',
  'masqueradeBanner.begun': 'Sie handeln jetzt als {name}.',
  'masqueradeBanner.ended': 'Sie handeln wieder für Ihren eigenen Account {name}.',
};
