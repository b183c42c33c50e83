import {html, type TemplateResult} from 'lit';
import {AsyncDirective, directive} from 'lit/async-directive.js';
import {canReadPhones, loadPhoneReader, phoneText, readPhone, type PhoneStyle} from '../../i18n/phone-numbers.js';
import {verbatim} from './verbatim.js';

/** One number as people write it, with an extension or without. */
// cspell:ignore ension
const DIALABLE = /^([+\d(][\d\s()./-]*|[*#][\d*#]+)(?:[,;\s]*(?:ext(?:ension)?|x|#)[.:=\s]*(\d+))?$/i;

/** The link that calls a number, with its extension; `undefined` for a text that is not a single number. */
export function phoneHref(stored: string, style: PhoneStyle): string | undefined {
  const [, written = '', extension] = DIALABLE.exec(stored.trim()) ?? [];
  const number = readPhone(stored, style)?.e164 ?? readPhone(written, style)?.e164 ?? written.replace(/[^\d+*#]/g, '');
  if (!/\d/.test(number)) return undefined;
  return `tel:${encodeURIComponent(number).replaceAll('%2B', '+')}${extension === undefined ? '' : `;ext=${extension}`}`;
}

class PhoneLink extends AsyncDirective {
  #shown: readonly [stored: string, style: PhoneStyle] = ['', {country: '', raw: true}];

  override render(stored: string, style: PhoneStyle): TemplateResult {
    this.#shown = [stored, style];
    if (!canReadPhones()) void this.#load();
    const href = phoneHref(stored, style);
    const text = verbatim(phoneText(stored, style));
    return href === undefined ? text : html`<a href=${href}>${text}</a>`;
  }

  /** Back on the page, the library may have been loaded in the meantime. */
  protected override reconnected(): void {
    this.setValue(this.render(...this.#shown));
  }

  async #load(): Promise<void> {
    // A disconnected directive has no part to update.
    if ((await loadPhoneReader()) && this.isConnected) this.setValue(this.render(...this.#shown));
  }
}

/**
 * A stored phone number in the operator's format, as a link. It is rendered at once as stored; the phone library is
 * loaded with the first number on the page, and the text is then updated in place.
 */
export const phoneLink = directive(PhoneLink);
