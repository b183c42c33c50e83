/** Stateless templates of the jump. */
import {html, nothing, type TemplateResult} from 'lit';
import {foundText, noMatches} from '../../domains/account-set/search-notices.js';
import type {WordSearch} from '../../domains/account-set/word-search.js';
import {accountJumpWords} from '../../i18n/generated/en/account-jump.js';
import type {Localizer} from '../../i18n/localizer.js';
import {searchIcon} from '../../ui/icons/icons.js';
import {errorNotice, notice, skeleton} from '../../ui/notices/notices.js';
import {keysOf, keysOfShortcut, type JumpAction, type KeyName} from './account-jump.keys.js';
import type {JumpEntry, JumpGroup} from './account-jump.model.js';
import {ariaShortcut, isApple, parseShortcut} from './account-jump.shortcut.js';
import {sentence} from '../../ui/text/sentence.js';

/** Keys as written on the keyboard, hidden from screen readers. */
function keysTemplate({text}: Localizer, keys: readonly KeyName[]): TemplateResult {
  const caps = keys.map((key) => html`<kbd>${'sign' in key ? key.sign : text(key.word)}</kbd>`);
  return html`<span class="keys" aria-hidden="true">${caps}</span>`;
}

export interface TriggerOptions {
  readonly shortcut: string;
  readonly enabled: boolean;
  readonly onPress: () => void;
}

/** The button that opens the jump. */
export function triggerTemplate(localizer: Localizer, {shortcut, enabled, onPress}: TriggerOptions): TemplateResult {
  const keys = parseShortcut(shortcut);
  const title = localizer.text(accountJumpWords['accountJump.title']);
  return html`
    <button
      type="button"
      class="trigger"
      part="button"
      aria-haspopup="dialog"
      aria-keyshortcuts=${keys ? ariaShortcut(keys) : nothing}
      ?disabled=${!enabled}
      @click=${onPress}
    >
      ${searchIcon()}
      <span class="words">${title}</span>
      ${keys ? keysTemplate(localizer, keysOfShortcut(keys, isApple())) : nothing}
    </button>
  `;
}

/** The accounts by group; `option` renders one of them, with its position in the whole list. */
export function groupsTemplate(
  {text}: Localizer,
  groups: readonly JumpGroup[],
  option: (entry: JumpEntry, index: number) => TemplateResult,
): unknown {
  let index = 0;
  return groups.map(({kind, entries}) => {
    const label = text(accountJumpWords[`accountJump.${kind}`]);
    return html`
      <ul role="group" aria-label=${label}>
        ${kind === 'matches' ? nothing : html`<li class="group" role="presentation" aria-hidden="true">${label}</li>`}
        ${entries.map((entry) => option(entry, index++))}
      </ul>
    `;
  });
}

export interface ActionsView {
  /** The account that Enter opens; `undefined` if none is listed. */
  readonly active: {readonly pinned: boolean} | undefined;
  /** The name of the home account, if the user can return to it. */
  readonly home: string | undefined;
  readonly onAct: (action: JumpAction) => void;
}

/** The available actions with their keys. */
export function actionsTemplate(localizer: Localizer, {active, home, onAct}: ActionsView): TemplateResult {
  const {text} = localizer;
  const action = (name: JumpAction, label: unknown) => html`
    <button type="button" class="quiet" @click=${() => onAct(name)}>
      <span>${label}</span> ${keysTemplate(localizer, keysOf(name, isApple()))}
    </button>
  `;
  return html`
    <div class="actions">
      ${
        active
          ? html`${action('open', text(accountJumpWords['accountJump.open']))}
            ${action('use', text(accountJumpWords['accountJump.use']))}
            ${action(
              'pin',
              text(active.pinned ? accountJumpWords['accountJump.unpin'] : accountJumpWords['accountJump.pin']),
            )}`
          : nothing
      }
      ${
        home === undefined
          ? nothing
          : action('home', sentence({text}, accountJumpWords['accountJump.home'], {name: home}))
      }
    </div>
  `;
}

/** Below the accounts: more are loading, can be loaded, or failed to load, or there are none. */
export function searchStateTemplate(localizer: Localizer, search: WordSearch, count: number): unknown {
  const {text} = localizer;
  const {state} = search;
  if (state.status === 'idle') {
    return count > 0
      ? nothing
      : notice(text(accountJumpWords['accountJump.empty.title']), text(accountJumpWords['accountJump.empty.text']));
  }
  const isNothingFound =
    state.status === 'complete' && state.more.status === 'none' && count === 0 && !state.incomplete;
  return isNothingFound ? noMatches(localizer, search.text) : furtherMatches(localizer, search);
}

function furtherMatches(localizer: Localizer, search: WordSearch): unknown {
  const {text} = localizer;
  const {state} = search;
  const waiting = html`<div class="waiting">${skeleton('wide')} ${skeleton()}</div>`;
  if (state.status === 'error') {
    const title = text(accountJumpWords['accountJump.failed']);
    return errorNotice(localizer, state.error, {title, onRetry: () => search.retry()});
  }
  if (state.status !== 'complete') return waiting;
  const readOn = () => void search.loadMore();
  switch (state.more.status) {
    case 'pending':
      return waiting;
    case 'error':
      return errorNotice(localizer, state.more.error, {
        title: text(accountJumpWords['accountJump.moreFailed']),
        onRetry: readOn,
      });
    case 'available':
      return html`<button type="button" class="quiet more" @click=${readOn}>
        ${text(accountJumpWords['accountJump.more'])}
      </button>`;
    case 'none':
      return nothing;
  }
}

/** The same for screen readers, announced when it changes. */
export function searchStatusText(localizer: Localizer, {state, text}: WordSearch, count: number): string {
  const isSearching = state.status === 'pending' || (state.status === 'complete' && state.more.status === 'pending');
  if (isSearching) return localizer.text(accountJumpWords['accountJump.searching']);
  if (state.status !== 'complete') return '';
  return foundText(localizer, text, count);
}
