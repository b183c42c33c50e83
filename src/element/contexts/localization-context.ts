import {createContext} from '@lit/context';
import type {Localizer} from '../../i18n/localizer.js';

/** Key of the language of a provider: words and formats, per provider and not per page. */
export const localizationContext = createContext<Localizer>('account-widgets/localization@1');
