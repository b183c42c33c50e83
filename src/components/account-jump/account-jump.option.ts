import {commonWords} from '../../i18n/generated/en/common.js';
import {html, nothing, type TemplateResult} from 'lit';
import type {AccountRef} from '../../api/account-ref.js';
import {accountJumpWords} from '../../i18n/generated/en/account-jump.js';
import type {Localizer} from '../../i18n/localizer.js';
import {pinIcon} from '../../ui/icons/icons.js';
import type {TextMatch} from '../../ui/text/text-match.js';
import type {JumpEntry} from './account-jump.model.js';
import {verbatim} from '../../ui/text/verbatim.js';

export interface OptionContext {
  readonly localizer: Localizer;
  readonly index: number;
  /** The search text, if any. */
  readonly match: TextMatch | undefined;
  /** Whether Enter opens this option. */
  readonly active: boolean;
  /** Whether the widgets show this account. */
  readonly shown: boolean;
  readonly pinned: boolean;
  /** From the signed-in account down to the direct parent, once it is known. */
  readonly path: readonly AccountRef[] | undefined;
}

export const optionId = (index: number): string => `option-${index}`;

/**
 * One account of the list. The pin at its end is for the pointer only, because an option must not contain focusable
 * content; the button below the list does the same for the keyboard.
 */
export function optionTemplate(entry: JumpEntry, context: OptionContext): TemplateResult {
  const {localizer, index, active, shown, pinned} = context;
  const {text} = localizer;
  return html`
    <li
      id=${optionId(index)}
      class="option"
      part="option"
      role="option"
      data-index=${index}
      aria-selected=${active ? 'true' : 'false'}
    >
      <span class="name">
        ${verbatim(nameOf(entry, context))}
        ${shown ? html`<span class="badge">${text(accountJumpWords['accountJump.shown'])}</span>` : nothing}
        ${
          entry.enabled === false
            ? html`<span class="badge warning">${text(accountJumpWords['accountJump.disabled'])}</span>`
            : nothing
        }
        ${
          pinned
            ? html`<span class="visually-hidden">${text(accountJumpWords['accountJump.isPinned'])}</span>`
            : nothing
        }
      </span>
      <span class="about">${aboutTemplate(entry, context)}</span>
      <span class="pin ${pinned ? 'pinned' : ''}" aria-hidden="true" title=${pinTitle(context)}>${pinIcon()}</span>
    </li>
  `;
}

function nameOf({name}: JumpEntry, {localizer: {text}, match}: OptionContext): unknown {
  if (name === undefined) return text(commonWords['state.unnamed']);
  return name === '' ? text(accountJumpWords['accountJump.unnamed']) : marked(name, match);
}

function pinTitle({localizer, pinned}: OptionContext): string {
  return localizer.text(pinned ? accountJumpWords['accountJump.unpin'] : accountJumpWords['accountJump.pin']);
}

/** The account's path, and its realm or id if that is what matched. */
function aboutTemplate({id, name, realm}: JumpEntry, {match, path, localizer: {text}}: OptionContext): TemplateResult {
  const reason = [name, realm, id].find((value) => value !== undefined && match?.isIn(value));
  // Accounts whose names are unavailable differ only in their ids.
  const usual = name === undefined ? id : path ? undefined : realm;
  const shownReason = reason === undefined || reason === name ? usual : reason;
  return html`
    ${shownReason ? html`<bdi class="reason" translate="no">${marked(shownReason, match)}</bdi>` : nothing}
    ${
      path && path.length > 0
        ? html`<span class="path"
            >${path.map(
              ({name: above}) => html`<span>${verbatim(above || text(commonWords['state.unnamed']))}</span>`,
            )}</span
          >`
        : nothing
    }
  `;
}

function marked(value: string, match: TextMatch | undefined): unknown {
  return match ? match.mark(value) : value;
}
