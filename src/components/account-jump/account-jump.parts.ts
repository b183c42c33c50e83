/** Parts of the jump that are drawn from what they are given. */
import {html, nothing, type TemplateResult} from 'lit';
import type {AccountSearch} from '../../controllers/account-search.js';
import type {Localizer} from '../../i18n/localizer.js';
import {searchIcon} from '../../widget/icons.js';
import {errorNotice, notice, skeleton} from '../../widget/notices.js';
import {keysOfShortcut, type KeyName} from './account-jump.keys.js';
import {ariaShortcut, isApple, parseShortcut} from './account-jump.shortcut.js';

/** Keys as they are written on the keyboard, for the eye alone. */
export function keysTemplate({text}: Localizer, keys: readonly KeyName[]): TemplateResult {
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
  const title = localizer.text('accountJump.title');
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

/** What stands below the accounts: that more are coming, could come, did not come, or that there are none. */
export function searchStateTemplate(localizer: Localizer, search: AccountSearch, count: number): unknown {
  const {text} = localizer;
  const {state} = search;
  const waiting = html`<div class="waiting">${skeleton('wide')} ${skeleton()}</div>`;
  if (state.status === 'idle') {
    return count > 0 ? nothing : notice(text('accountJump.empty.title'), text('accountJump.empty.text'));
  }
  if (state.status === 'pending') return waiting;
  if (state.status === 'error') {
    const title = text('accountJump.failed');
    return errorNotice(localizer, state.error, {title, onRetry: () => search.retry()});
  }
  const readOn = () => void search.loadMore();
  switch (state.more.status) {
    case 'pending':
      return waiting;
    case 'error':
      return errorNotice(localizer, state.more.error, {title: text('accountJump.moreFailed'), onRetry: readOn});
    case 'available':
      return html`<button type="button" class="quiet more" @click=${readOn}>${text('accountJump.more')}</button>`;
    case 'none': {
      const none = text('accountJump.none.text', {text: search.text});
      return count > 0 ? nothing : notice(text('accountJump.none.title'), none);
    }
  }
}

/** The same for screen readers, said when it changes. */
export function searchStatusText({text}: Localizer, {state}: AccountSearch, count: number): string {
  if (state.status === 'pending') return text('accountJump.searching');
  if (state.status !== 'complete') return '';
  return count === 0 ? text('accountJump.none.title') : text('accountJump.found', {count});
}
