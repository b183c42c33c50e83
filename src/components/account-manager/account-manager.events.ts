import type {AccountDetail} from '../../element/events.js';

export interface AccountTabDetail extends AccountDetail {
  /** Id of the tab, as the `tab` attribute has it. */
  readonly tab: string;
}

/** Another tab is open; a host can mirror it in its URL. */
export type AccountTabSelectedEvent = CustomEvent<AccountTabDetail>;

declare global {
  interface GlobalEventHandlersEventMap {
    'account-tab-selected': AccountTabSelectedEvent;
  }
}
