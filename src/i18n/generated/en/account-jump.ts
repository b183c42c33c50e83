// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const accountJumpWords: {
  readonly 'accountJump.title': Phrase;
  readonly 'accountJump.field': Phrase;
  readonly 'accountJump.options': Phrase;
  readonly 'accountJump.pinned': Phrase;
  readonly 'accountJump.recent': Phrase;
  readonly 'accountJump.matches': Phrase;
  readonly 'accountJump.shown': Phrase;
  readonly 'accountJump.disabled': Phrase;
  readonly 'accountJump.isPinned': Phrase;
  readonly 'accountJump.unnamed': Phrase;
  readonly 'accountJump.empty.title': Phrase;
  readonly 'accountJump.empty.text': Phrase;
  readonly 'accountJump.searching': Phrase;
  readonly 'accountJump.failed': Phrase;
  readonly 'accountJump.more': Phrase;
  readonly 'accountJump.moreFailed': Phrase;
  readonly 'accountJump.open': Phrase;
  readonly 'accountJump.use': Phrase;
  readonly 'accountJump.pin': Phrase;
  readonly 'accountJump.unpin': Phrase;
  readonly 'accountJump.home': Phrase<'name'>;
  readonly 'accountJump.key.control': Phrase;
  readonly 'accountJump.key.shift': Phrase;
  readonly 'accountJump.key.alt': Phrase;
} = /* @__PURE__ */ phrases({
  'accountJump.title': 'Go to account',
  'accountJump.field': 'Name, realm, or ID',
  'accountJump.options': 'Accounts',
  'accountJump.pinned': 'Pinned',
  'accountJump.recent': 'Recent',
  'accountJump.matches': 'Matches',
  'accountJump.shown': 'Current',
  'accountJump.disabled': 'Disabled',
  'accountJump.isPinned': 'Pinned',
  'accountJump.unnamed': 'Unnamed account',
  'accountJump.empty.title': 'Jump to an account',
  'accountJump.empty.text': 'Type part of a name, realm, or ID. Accounts that you open or pin appear here.',
  'accountJump.searching': 'Searching…',
  'accountJump.failed': 'The search failed',
  'accountJump.more': 'Show more matches',
  'accountJump.moreFailed': 'More matches could not be loaded',
  'accountJump.open': 'Open',
  'accountJump.use': 'View as customer',
  'accountJump.pin': 'Pin',
  'accountJump.unpin': 'Unpin',
  'accountJump.home': 'Back to {name}',
  'accountJump.key.control': 'Ctrl',
  'accountJump.key.shift': 'Shift',
  'accountJump.key.alt': 'Alt',
});
