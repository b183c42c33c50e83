import type {ApiError} from '../api/errors.js';
import type {AccountId} from '../api/account-ref.js';

/** One changed field, in words for the user. */
export interface EditorChange {
  readonly path: string;
  /** The field's label. */
  readonly label: string;
  /** The stored value. */
  readonly from: string;
  /** The typed value. */
  readonly to: string;
}

/**
 * A form with unsaved input, as the rest of the session sees it. If no element shows it (its widget was removed, or
 * another tab is open), it is retained in memory, still counts as unsaved, and is found again by the same user in the
 * same account. It ends with the scope of the account.
 */
export interface Editor {
  readonly accountId: AccountId;
  /** The account's name, if known. */
  readonly accountName?: string | undefined;
  readonly dirty: boolean;
  /** Whether the content can only be completed or discarded, not saved halfway. Default: false. */
  readonly cannotSave?: boolean;
  /** Whether an element shows it. Default: true. */
  readonly shown?: boolean;
  /** Kind of document, account, anything else that distinguishes documents, and the form. */
  readonly key?: readonly unknown[];
  /**
   * Tags of the element that shows or last showed it and of the hosts of the shadow roots around it, innermost first.
   */
  readonly place?: readonly string[];
  /** The form's name. Default: it has none. */
  readonly title?: string;
  /** Why the last save failed. */
  readonly error?: ApiError | undefined;
  /** The forms with unsaved input that are saved and discarded together. Default: only this form. */
  readonly parts?: readonly Editor[];
  /** The changed fields. Default: they are unknown. */
  changes?(): readonly EditorChange[];
  /** Moves the focus to a field that is shown. */
  focus?(path: string): void;
  /** Whether another form is saved and discarded as part of this one. Default: it is not. */
  includes?(editor: Editor): boolean;
  /** Called when no element shows it any more; it is retained from then on. */
  detach?(): void;
  /** Called when the same user has connected again; it joins the open forms of the new connection. */
  adopt?(editors: OpenForms): void;
  /** @returns whether everything was stored. */
  save(): Promise<boolean>;
  discard(): void;
}

/** Brings forms into view, for example those on a hidden tab. */
export interface Revealer {
  /** Whether `show` can make an element show this form. */
  canShow(editor: Editor): boolean;
  show(editor: Editor): void;
}

/** What to do with unsaved input. */
export type UnsavedChoice = 'save' | 'discard' | 'stay';

/** Context of the question about unsaved input. */
export interface AskUnsavedOptions {
  /**
   * The account that the user leaves. For a form of any other account, the question must name the account it changes.
   */
  readonly leaving: AccountId;
  /** A form that could not be saved and that no element can show. */
  readonly stuck?: Editor | undefined;
  /** Whether an element shows the form or can be made to. */
  readonly canGoTo: (editor: Editor) => boolean;
  /** To be called after the answer `stay`: shows the form and moves the focus to one of its fields. */
  readonly goTo: (editor: Editor, path: string) => void;
}

/** Asks the user. An implementation that cannot ask must answer `stay`: input is never dropped without asking. */
export type AskUnsaved = (
  editors: readonly Editor[],
  signal: AbortSignal,
  options: AskUnsavedOptions,
) => Promise<UnsavedChoice>;

/** The open forms of a provider, as forms and the question about leaving use them. */
export interface OpenForms {
  readonly dirty: readonly Editor[];
  readonly readOnly: boolean;
  readonly revealers: ReadonlySet<Revealer>;
  add(editor: Editor): () => void;
  changed(): void;
  subscribe(listener: () => void): () => void;
}
