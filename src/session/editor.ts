import type {ApiError} from '../api/errors.js';
import type {AccountId} from '../api/account-ref.js';

/** One changed field, in words for the user. */
export interface EditorChange {
  readonly path: string;
  /** What the field is called. */
  readonly label: string;
  /** As it is stored. */
  readonly from: string;
  /** As it is typed. */
  readonly to: string;
}

/**
 * A form with what is typed into it, as far as it concerns everything else. While no element shows it (its widget was
 * removed, or another tab is open) the same user finds it again in the same account: it is retained in memory, still counts
 * as unsaved, and ends with the scope of the account.
 */
export interface Editor {
  readonly accountId: AccountId;
  /** What the account is called, where that is known. */
  readonly accountName?: string | undefined;
  readonly dirty: boolean;
  /** What it holds can only be finished or given up; there is nothing to save half way. Default false. */
  readonly unsavable?: boolean;
  /** Whether an element shows it. Default true. */
  readonly shown?: boolean;
  /** Kind of document, account, whatever else tells documents apart, and the form. */
  readonly key?: readonly unknown[];
  /** Tags of the element that shows it, or did last, and of the elements whose shadow roots that is in; innermost first. */
  readonly place?: readonly string[];
  /** What the form is called. Default: it has no name of its own. */
  readonly title?: string;
  /** Why the last save failed. */
  readonly error?: ApiError | undefined;
  /** The forms with unsaved input that are saved and discarded as one. Default: it is a form by itself. */
  readonly parts?: readonly Editor[];
  /** What is typed, field by field. Default: that is not known. */
  changes?(): readonly EditorChange[];
  /** Moves the focus to a field that is shown. */
  focus?(path: string): void;
  /** Whether another one is saved and discarded as a part of this one. Default: it is not. */
  includes?(editor: Editor): boolean;
  /** No element shows it any more: from here on it is retained. */
  detach?(): void;
  /** The same user has connected anew: it is retained among the open forms of the new connection. */
  adopt?(editors: OpenForms): void;
  /** @returns whether everything was stored. */
  save(): Promise<boolean>;
  discard(): void;
}

/** Brings forms into view: those on a closed tab, or behind something else. */
export interface Revealer {
  /** Whether `show` will have an element show this form. */
  canShow(editor: Editor): boolean;
  show(editor: Editor): void;
}

/** What the user wants to happen to unsaved input. */
export type UnsavedChoice = 'save' | 'discard' | 'stay';

/** What the question about unsaved input is asked with. */
export interface AskUnsavedOptions {
  /** The account that is left; of a form of any other one, the question has to say which account it changes. */
  readonly leaving: AccountId;
  /** It could not be saved, and no element can show why. */
  readonly stuck?: Editor | undefined;
  /** Whether an element shows a form, or can be made to. */
  readonly canGoTo: (editor: Editor) => boolean;
  /** After the answer `stay`: shows the form and moves the focus to one of its fields. */
  readonly goTo: (editor: Editor, path: string) => void;
}

/** Asks the user. Whoever has no way to ask must answer `stay`: input is never dropped unasked. */
export type AskUnsaved = (
  editors: readonly Editor[],
  signal: AbortSignal,
  options: AskUnsavedOptions,
) => Promise<UnsavedChoice>;

/** The open forms of a provider, as a form and the question about leaving use them. */
export interface OpenForms {
  readonly dirty: readonly Editor[];
  readonly readOnly: boolean;
  readonly revealers: ReadonlySet<Revealer>;
  add(editor: Editor): () => void;
  changed(): void;
  subscribe(listener: () => void): () => void;
}
