import {html, type TemplateResult} from 'lit';
import type {Admin} from '../../api/admins.js';
import type {List} from '../../api/document.js';
import {accountAdminsWords} from '../../i18n/generated/en/account-admins.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Scoped} from '../../session/scoped.js';
import {longList, type Place} from '../../ui/lists/long-list.js';
import {unreadableNote} from '../../ui/lists/unreadable.js';
import {notice} from '../../ui/notices/notices.js';
import {personName} from '../../ui/text/people.js';
import {shownPeople} from './account-admins.model.js';
import {searchStatus, searchText} from './account-admins.search.js';

export interface AdminListOptions {
  readonly query: Scoped<string>;
  /** Whether the row of a person stays rendered, wherever the list is scrolled. */
  readonly isPinned: (admin: Admin) => boolean;
  readonly row: (admin: Admin, place: Place | undefined) => TemplateResult;
}

/** The administrators that the search finds, by name, or that there are none. */
export function adminList(
  admins: List<Admin>,
  localizer: Localizer,
  {query, isPinned, row}: AdminListOptions,
): TemplateResult {
  const {text, compare} = localizer;
  const note = unreadableNote(localizer, admins);
  if (admins.length === 0) {
    return admins.unreadable
      ? html`${note}`
      : notice(
          text(accountAdminsWords['accountAdmins.none.title']),
          text(accountAdminsWords['accountAdmins.none.text']),
        );
  }
  const sought = searchText(admins, query);
  const shown = shownPeople(admins, sought, compare);
  return html`
    ${searchStatus(shown, sought, localizer)}
    <ul
      class="admins"
      part="admins"
      aria-label=${text(accountAdminsWords['accountAdmins.title'])}
      ?hidden=${shown.length === 0}
    >
      ${longList({
        items: shown,
        keyOf: ({id}) => id,
        textOf: (admin) => `${personName(admin)} ${admin.email}`,
        isPinned,
        row,
      })}
    </ul>
    ${note}
  `;
}
