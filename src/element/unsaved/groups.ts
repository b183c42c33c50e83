import type {AccountId} from '../../api/account-ref.js';
import {accountManagerWords} from '../../i18n/generated/en/account-manager.js';
import {leavingWords} from '../../i18n/generated/en/leaving.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Phrase} from '../../i18n/phrases.js';
import type {Editor, EditorChange} from '../../session/editor.js';

/** One line of the list of changes. Without a change, it is only known that a form holds unsaved input. */
export interface UnsavedLine {
  readonly editor: Editor;
  readonly change: EditorChange | undefined;
}

/** The changes of one form, or of several that are called the same. */
export interface UnsavedGroup {
  /** What the account is called, where changes are to another one than the one shown. */
  readonly account: string | undefined;
  readonly heading: string;
  readonly lines: readonly UnsavedLine[];
}

/** What the elements that forms stand in are called, by tag. */
const names = {
  'account-overview': accountManagerWords['accountManager.tab.overview'],
  'account-limits': accountManagerWords['accountManager.tab.limits'],
  'service-plan': accountManagerWords['accountManager.tab.plan'],
  'account-access': accountManagerWords['accountManager.tab.access'],
  'number-features': accountManagerWords['accountManager.tab.numbers'],
  'carrier-picker': accountManagerWords['accountManager.tab.carrier'],
  'account-notes': accountManagerWords['accountManager.tab.notes'],
  'app-exchange': accountManagerWords['accountManager.tab.apps'],
  'account-admins': leavingWords['unsaved.place.admins'],
  'account-wizard': leavingWords['unsaved.place.wizard'],
} as const satisfies Readonly<Record<string, Phrase>>;

/**
 * What is typed into forms, grouped by form, in the order in which the forms were opened.
 * @param shown the account that needs no name, since all else on the page is about it
 */
export function groupChanges(
  editors: readonly Editor[],
  localizer: Localizer,
  shown: AccountId,
): readonly UnsavedGroup[] {
  const groups = new Map<string, UnsavedGroup & {readonly lines: UnsavedLine[]}>();
  // One that is named and one that is not would be mistaken for two forms of the same account.
  const isNamed = editors.some(({accountId}) => accountId !== shown);
  for (const editor of editors.flatMap((one) => one.parts ?? [one])) {
    const changes = editor.changes?.() ?? [];
    const heading = headingOf(editor, changes, localizer);
    const key = `${editor.accountId} ${heading}`;
    const group = groups.get(key) ?? {account: isNamed ? accountOf(editor) : undefined, heading, lines: []};
    groups.set(key, group);
    group.lines.push(...(changes.length > 0 ? changes : [undefined]).map((change) => ({editor, change})));
  }
  return [...groups.values()];
}

/** What the account of a form is called; its id where no name is known. */
function accountOf({accountId, accountName}: Editor): string {
  return accountName ?? accountId;
}

/** How many fields hold unsaved input. */
export function countChanges(groups: readonly UnsavedGroup[]): number {
  return groups.reduce((sum, {lines}) => sum + lines.length, 0);
}

/** Where a form is and what it is called, with its account where that is not the one shown. */
export function nameOf(editor: Editor, localizer: Localizer, shown: AccountId): string {
  const heading = headingOf(editor, editor.changes?.() ?? [], localizer);
  return [editor.accountId === shown ? '' : accountOf(editor), heading].filter((part) => part !== '').join(' · ');
}

/** A form whose name says no more than that of its place or of its only field is named by its place alone. */
function headingOf({place = [], title = ''}: Editor, changes: readonly EditorChange[], localizer: Localizer): string {
  const {text} = localizer;
  const label = place.map(labelOf).findLast((found) => found !== undefined);
  const where = label === undefined ? '' : text(label);
  const said = changes.length === 1 ? `${where} ${changes[0]?.label}` : where;
  const isSaid = where !== '' && said.toLowerCase().includes(title.toLowerCase());
  return [where, isSaid ? '' : title].filter((part) => part !== '').join(' · ');
}

/** Elements may be registered with a prefix before their tag. */
function labelOf(tag: string): Phrase | undefined {
  return Object.entries(names).find(([name]) => tag === name || tag.endsWith(`-${name}`))?.[1];
}
