import type {AccountDetail} from '../../element/events.js';

export interface AccountWizardClosedDetail extends AccountDetail {
  /** Whether `accountId` is an account that was made; else it is the one that the new one would have been below. */
  readonly created: boolean;
}

/** The wizard is through, or was left: whoever has opened it can put it away. */
export type AccountWizardClosedEvent = CustomEvent<AccountWizardClosedDetail>;

declare global {
  interface GlobalEventHandlersEventMap {
    'account-wizard-closed': AccountWizardClosedEvent;
  }
}
