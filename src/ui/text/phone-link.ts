import {html, type TemplateResult} from 'lit';
import {AsyncDirective, directive} from 'lit/async-directive.js';
import {canReadPhones, loadPhoneReader, phoneText, readPhone, type PhoneStyle} from '../../i18n/phone-numbers.js';

/** Number to call; nothing for a text without a digit. What only makes it readable is left out. */
export function phoneHref(stored: string, style: PhoneStyle): string | undefined {
  const dialled = readPhone(stored, style)?.e164 ?? stored.replace(/[^\d+*#]/g, '');
  return /\d/.test(dialled) ? `tel:${encodeURIComponent(dialled).replaceAll('%2B', '+')}` : undefined;
}

class PhoneLink extends AsyncDirective {
  #shown: readonly [stored: string, style: PhoneStyle] = ['', {country: '', raw: true}];

  override render(stored: string, style: PhoneStyle): TemplateResult {
    this.#shown = [stored, style];
    if (!canReadPhones()) void this.#load();
    const href = phoneHref(stored, style);
    const text = html`<bdi>${phoneText(stored, style)}</bdi>`;
    return href === undefined ? text : html`<a href=${href}>${text}</a>`;
  }

  /** The number is back on the page, and may have been read meanwhile. */
  protected override reconnected(): void {
    this.setValue(this.render(...this.#shown));
  }

  async #load(): Promise<void> {
    // Off the page there is no place left to write to.
    if ((await loadPhoneReader()) && this.isConnected) this.setValue(this.render(...this.#shown));
  }
}

/**
 * A stored phone number as the operator writes it, to call it. It is there at once as it is stored; what formats it is
 * loaded with the first number on the page, and the text then changes in its place.
 */
export const phoneLink = directive(PhoneLink);
