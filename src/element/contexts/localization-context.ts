import {createContext} from '@lit/context';
import type {Localizer} from '../../i18n/localizer.js';

/** Key of a provider's localizer: messages and formats per provider rather than per page. */
export const localizationContext = createContext<Localizer>('account-widgets/localization@1');
