import type {Account} from '../../../api/account.js';
import type {AccountId} from '../../../api/account-ref.js';
import type {User} from '../../../api/admins.js';
import type {App} from '../../../api/apps.js';
import type {CallDestination} from '../../../api/calling-rules.js';
import type {List, Versioned} from '../../../api/document.js';
import type {AccountLevel} from '../../../api/level.js';
import type {Plan} from '../../../api/plans.js';
import type {LoadState} from '../../../element/controllers/scoped-load.js';
import type {FieldBinding} from '../../../ui/fields/field-binding.js';
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

/** The choices that the steps offer; each list is read when a step needs it. */
export interface WizardLists {
  /** The parent of the new account. */
  readonly parent: LoadState<Versioned<Account>>;
  readonly plans: LoadState<List<Plan>>;
  readonly destinations: LoadState<readonly CallDestination[]>;
  readonly apps: LoadState<List<App>>;
  /** People of the reseller who can be the representative. */
  readonly representatives: LoadState<List<User>>;
  /** The account of the representatives. */
  readonly resellerId: AccountId | undefined;
  readonly retry: (list: 'plans' | 'destinations' | 'apps' | 'representatives') => void;
}

export type Search = 'plans' | 'destinations';

/** State of the steps outside of the account. */
export interface WizardView {
  /** Keys of the administrators whose password is revealed. */
  readonly revealed: ReadonlySet<string>;
  readonly onReveal: (key: string, revealed: boolean) => void;
  readonly searches: Readonly<Record<Search, string>>;
  readonly onSearch: (search: Search, text: string) => void;
  /** The initial credit, as typed. */
  readonly amount: string;
  readonly onAmount: (typed: string) => void;
  readonly appFilter: AppFilter;
  readonly onAppFilter: (filter: AppFilter) => void;
  readonly icons: AppIcons;
  readonly sliderEnds: SliderEnds;
  /** Called when a slider was extended and must be rendered again. */
  readonly onRoom: () => void;
  /** Announces a message to the user, including screen readers. */
  readonly tell: (message: string) => void;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Everything that a step is rendered from. */
export interface StepContext {
  /** With the domains of the new account. */
  readonly scope: AccountScope;
  /** The level of the new account, in a backend whose levels differ. */
  readonly level: AccountLevel | undefined;
  /** With the messages of the wizard, its forms, and its contacts. */
  readonly localizer: Localizer;
  readonly draft: AccountDraft;
  readonly lists: WizardLists;
  readonly view: WizardView;
  readonly phones: PhoneStyle;
  readonly locked: boolean;
  /** Whether it is unknown, after a check, if another account has this name. */
  readonly nameUnchecked: boolean;
  /** Whether the account already exists: its own document was sent and can no longer be changed here. */
  readonly made: boolean;
  readonly bind: (path: FieldPath, parse?: (typed: string) => unknown) => FieldBinding;
  readonly set: (path: FieldPath, value: unknown) => void;
  /** For changes beyond a single field, such as another administrator or other apps. */
  readonly change: (draft: AccountDraft) => void;
  /** Moves the focus to the control with an id, once it is rendered. */
  readonly focusOn: (id: string) => void;
}

/** A term with its description in the review. */
export interface ReviewLine {
  readonly label: string;
  readonly value: unknown;
}

/** One step of the wizard: its fields, how they are rendered, and how the input is shown in the review. */
export interface WizardStep {
  readonly id: StepId;
  readonly title: Phrase;
  readonly text?: Phrase;
  /** Whether there is anything to enter: a step may not apply to a backend or user. */
  readonly isWanted: (context: StepContext) => boolean;
  readonly fields: (context: StepContext) => readonly WizardField[];
  readonly render: (context: StepContext) => unknown;
  /** Absent for steps that are not part of the review. */
  readonly review?: (context: StepContext) => readonly ReviewLine[];
}
