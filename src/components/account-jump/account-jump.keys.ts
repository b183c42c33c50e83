/** The keys of the open jump and how they are written; independent of the DOM. */
import {accountJumpWords} from '../../i18n/generated/en/account-jump.js';
import type {Phrase} from '../../i18n/phrases.js';
import type {Shortcut} from './account-jump.shortcut.js';

export type JumpAction = 'open' | 'use' | 'pin' | 'home';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Enter opens, Ctrl or ⌘ Enter masquerades, Shift Enter pins, and Alt ↑ returns to the home account. */
export function actionFor({key, ctrlKey, metaKey, altKey, shiftKey}: Pressed): JumpAction | undefined {
  if (key === 'ArrowUp' && altKey) return 'home';
  if (key !== 'Enter' || altKey) return undefined;
  if (ctrlKey || metaKey) return shiftKey ? undefined : 'use';
  return shiftKey ? 'pin' : 'open';
}

/** A symbol that is the same in all languages, or the key of a message. */
export type KeyName = {readonly sign: string} | {readonly word: Phrase};

const control = (apple: boolean): KeyName =>
  apple ? {sign: '⌘'} : {word: accountJumpWords['accountJump.key.control']};
const shift = (apple: boolean): KeyName => (apple ? {sign: '⇧'} : {word: accountJumpWords['accountJump.key.shift']});
const alt = (apple: boolean): KeyName => (apple ? {sign: '⌥'} : {word: accountJumpWords['accountJump.key.alt']});
const enter: KeyName = {sign: '↵'};

/** The keys of an action on the user's keyboard. */
export function keysOf(action: JumpAction, apple: boolean): readonly KeyName[] {
  switch (action) {
    case 'open':
      return [enter];
    case 'use':
      return [control(apple), enter];
    case 'pin':
      return [shift(apple), enter];
    case 'home':
      return [alt(apple), {sign: '↑'}];
  }
}

export function keysOfShortcut(shortcut: Shortcut, apple: boolean): readonly KeyName[] {
  const {key} = shortcut;
  return [
    ...(shortcut.ctrl ? [apple ? {sign: '⌃'} : control(false)] : []),
    ...(shortcut.meta ? [{sign: apple ? '⌘' : 'Meta'}] : []),
    ...(shortcut.alt ? [alt(apple)] : []),
    ...(shortcut.shift ? [shift(apple)] : []),
    {sign: key.length === 1 ? key.toUpperCase() : key},
  ];
}
