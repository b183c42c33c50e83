import type {Account} from '../../../api/account.js';
import type {AccountId} from '../../../api/account-ref.js';
import type {User} from '../../../api/admins.js';
import type {App} from '../../../api/apps.js';
import type {CallDestination} from '../../../api/calling-rules.js';
import type {Versioned} from '../../../api/document.js';
import type {Plan} from '../../../api/plans.js';
import type {LoadState} from '../../../element/controllers/scoped-load.js';
import type {FieldBinding} from '../../../ui/fields/field.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Phrase} from '../../../i18n/phrases.js';
import type {PhoneStyle} from '../../../i18n/phone-numbers.js';
import type {AccountDraft} from '../../../domains/creation/draft.js';
import type {AppFilter, AppIcons} from '../../../domains/apps/picker/index.js';
import type {SliderEnds} from '../../../domains/limits/trunks/index.js';
import type {FieldPath} from '../../../session/merge.js';
import type {AccountScope} from '../../../session/scope.js';
import type {WizardField} from '../account-wizard.form.js';

export type StepId =
  | 'essentials'
  | 'general'
  | 'administrators'
  | 'contacts'
  | 'plan'
  | 'limits'
  | 'access'
  | 'apps'
  | 'review';

/** What the steps offer to choose from; each list is read when a step needs it (WZ-07). */
export interface WizardLists {
  /** Account that the new one will be below. */
  readonly parent: LoadState<Versioned<Account>>;
  readonly plans: LoadState<readonly Plan[]>;
  readonly destinations: LoadState<readonly CallDestination[]>;
  readonly apps: LoadState<readonly App[]>;
  /** People of the reseller who may look after the account. */
  readonly representatives: LoadState<readonly User[]>;
  /** Account the representatives belong to (WZ-02). */
  readonly resellerId: AccountId | undefined;
  readonly retry: (list: 'plans' | 'destinations' | 'apps' | 'representatives') => void;
}

export type Search = 'plans' | 'destinations';

/** What the steps show that is no part of the account. */
export interface WizardView {
  /** Keys of the administrators whose password can be read. */
  readonly revealed: ReadonlySet<string>;
  readonly onReveal: (key: string, revealed: boolean) => void;
  readonly searches: Readonly<Record<Search, string>>;
  readonly onSearch: (search: Search, text: string) => void;
  /** The initial credit, as it was typed. */
  readonly amount: string;
  readonly onAmount: (typed: string) => void;
  readonly appFilter: AppFilter;
  readonly onAppFilter: (filter: AppFilter) => void;
  readonly icons: AppIcons;
  readonly sliderEnds: SliderEnds;
  /** A slider has more room now, and is to be drawn again. */
  readonly onRoom: () => void;
  /** Says something to the user, screen readers included. */
  readonly tell: (message: string) => void;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Everything a step is drawn from. */
export interface StepContext {
  readonly scope: AccountScope;
  /** With the words of the wizard, its forms and its contacts. */
  readonly localizer: Localizer;
  readonly draft: AccountDraft;
  readonly lists: WizardLists;
  readonly view: WizardView;
  readonly phones: PhoneStyle;
  readonly locked: boolean;
  /** The account is there already: what its own document holds was sent and is not changed here any more. */
  readonly made: boolean;
  readonly bind: (path: FieldPath, parse?: (typed: string) => unknown) => FieldBinding;
  readonly set: (path: FieldPath, value: unknown) => void;
  /** For what no single field can say: another administrator, other apps. */
  readonly change: (draft: AccountDraft) => void;
}

/** A term and what it is, as the review shows it. */
export interface ReviewLine {
  readonly label: string;
  readonly value: unknown;
}

/** One step of the wizard: its fields, how they are drawn, and how what was entered reads in the review. */
export interface WizardStep {
  readonly id: StepId;
  readonly title: Phrase;
  readonly text?: Phrase;
  /** Whether there is anything to enter: a backend or a user may have no part in it. */
  readonly isWanted: (context: StepContext) => boolean;
  readonly fields: (context: StepContext) => readonly WizardField[];
  readonly render: (context: StepContext) => unknown;
  /** Left out for the steps that are no part of the review. */
  readonly review?: (context: StepContext) => readonly ReviewLine[];
}
