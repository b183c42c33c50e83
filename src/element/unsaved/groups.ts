import {commonWords} from '../../i18n/generated/en/common.js';
import type {AccountId} from '../../api/account-ref.js';
import {accountManagerWords} from '../../i18n/generated/en/account-manager.js';
import {leavingWords} from '../../i18n/generated/en/leaving.js';
import {isolated} from '../../i18n/isolated.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Phrase} from '../../i18n/phrases.js';
import type {Editor, EditorChange} from '../../session/editor.js';

/** One line of the list of changes. Without a change, only the existence of unsaved input is known. */
export interface UnsavedLine {
  readonly editor: Editor;
  readonly change: EditorChange | undefined;
}

/** The changes of one form, or of several with the same name. */
export interface UnsavedGroup {
  /** The account's name, if it is not the shown account. */
  readonly account: string | undefined;
  readonly heading: string;
  readonly lines: readonly UnsavedLine[];
}

/** The names of the elements that contain forms, by tag. */
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
 * Unsaved changes grouped by form, in the order in which the forms were opened.
 * @param shown the account that needs no name, because it is the one on the page
 */
export function groupChanges(
  editors: readonly Editor[],
  localizer: Localizer,
  shown: AccountId,
): readonly UnsavedGroup[] {
  const groups = new Map<string, UnsavedGroup & {readonly lines: UnsavedLine[]}>();
  // Naming only some of them could suggest two forms of the same account.
  const isNamed = editors.some(({accountId}) => accountId !== shown);
  for (const editor of editors.flatMap((one) => one.parts ?? [one])) {
    const changes = editor.changes?.() ?? [];
    const heading = headingOf(editor, changes, localizer);
    const key = `${editor.accountId} ${heading}`;
    const group = groups.get(key) ?? {account: isNamed ? accountOf(editor, localizer) : undefined, heading, lines: []};
    groups.set(key, group);
    group.lines.push(...(changes.length > 0 ? changes : [undefined]).map((change) => ({editor, change})));
  }
  return [...groups.values()];
}

function accountOf({accountName}: Editor, {text}: Localizer): string {
  return accountName || text(commonWords['state.unnamed']);
}

/** The number of fields with unsaved input. */
export function countChanges(groups: readonly UnsavedGroup[]): number {
  return groups.reduce((sum, {lines}) => sum + lines.length, 0);
}

/** The form's place and name, with its account if that is not the shown one. */
export function nameOf(editor: Editor, localizer: Localizer, shown: AccountId): string {
  const heading = headingOf(editor, editor.changes?.() ?? [], localizer);
  return withAccount(editor.accountId === shown ? undefined : accountOf(editor, localizer), heading);
}

/** As plain text, in which the name of the account does not reverse the heading. */
export const withAccount = (account: string | undefined, heading: string): string =>
  [account && isolated(account, heading), heading].filter(Boolean).join(' · ');

/** The heading is the place alone if the form's name adds nothing to that of the place or of its only field. */
function headingOf({place = [], title = ''}: Editor, changes: readonly EditorChange[], localizer: Localizer): string {
  const {text} = localizer;
  const label = place.map(labelOf).findLast((found) => found !== undefined);
  const where = label === undefined ? '' : text(label);
  const said = changes.length === 1 ? `${where} ${changes[0]?.label}` : where;
  const isSaid = where !== '' && said.toLowerCase().includes(title.toLowerCase());
  return [where, isSaid ? '' : title].filter((part) => part !== '').join(' · ');
}

/** Elements may be registered with a tag prefix. */
function labelOf(tag: string): Phrase | undefined {
  return Object.entries(names).find(([name]) => tag === name || tag.endsWith(`-${name}`))?.[1];
}
