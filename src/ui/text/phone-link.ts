import {html, type TemplateResult} from 'lit';
import {AsyncDirective, directive} from 'lit/async-directive.js';
import {canReadPhones, loadPhoneReader, phoneHref, phoneText, type PhoneStyle} from '../../i18n/phone-numbers.js';
import {verbatim} from './verbatim.js';

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
