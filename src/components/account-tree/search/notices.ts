/** What a search states besides its matches. */
import {html, type TemplateResult} from 'lit';
import {accountTreeWords} from '../../../i18n/generated/en/account-tree.js';
import {searchWords} from '../../../i18n/generated/en/search.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {notice} from '../../../ui/notices/notices.js';
import {sentence} from '../../../ui/text/sentence.js';

/** A search has found nothing; `incomplete`: not every account could be compared with the text. */
export const noMatches = (localizer: Localizer, sought: string, incomplete: boolean): TemplateResult => html`
  <div class="state">
    ${notice(
      localizer.text(accountTreeWords['accountTree.noMatches.title']),
      sentence(localizer, incomplete ? searchWords['search.incomplete'] : searchWords['accountTree.noMatches.text'], {
        text: sought,
      }),
    )}
  </div>
`;

/** There may be more matches than the shown ones. */
export const incompleteSearch = (localizer: Localizer, sought: string): TemplateResult => html`
  <p class="state incomplete">${sentence(localizer, searchWords['search.incomplete'], {text: sought})}</p>
`;
