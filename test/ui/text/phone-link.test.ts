import {expect} from '@open-wc/testing';
import {html, nothing, render} from 'lit';
import {loadPhoneReader, phoneHref, storedPhone} from '../../../src/i18n/phone-numbers.js';
import {phoneLink} from '../../../src/ui/text/phone-link.js';

const style = {country: 'US', raw: false};

describe('phoneLink', () => {
  // The phone library is loaded once per page: this must be the first test to use it.
  it('ignores a number that has left the page before the library is loaded, and formats it when it is rendered again', async () => {
    const failures: unknown[] = [];
    const onFailure = (event: PromiseRejectionEvent) => failures.push(event.reason);
    window.addEventListener('unhandledrejection', onFailure);
    const root = document.createElement('div');
    const draw = (number?: string) =>
      render(
        html`<p>${number ? phoneLink(number, style) : nothing}</p>
          ${number ? html`<b>${phoneLink(number, style)}</b>` : nothing}`,
        root,
      );
    draw('+14155550100');
    expect(root.textContent?.split(/\s+/)).to.deep.equal(['+14155550100', '+14155550100']);
    draw();
    await loadPhoneReader();
    // An unhandled rejection is reported after the task in which it happened.
    await new Promise((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
    window.removeEventListener('unhandledrejection', onFailure);
    expect(failures).to.deep.equal([]);
    expect(root.textContent?.trim()).to.equal('');
    draw('+14155550100');
    expect(root.querySelector('p')?.textContent).to.equal('(415) 555-0100');
    expect(root.querySelector('a')?.getAttribute('href')).to.equal('tel:+14155550100');
  });

  it('calls one number, with its extension, and no text that is not a single number', () => {
    const href = (stored: string) => phoneHref(stored, style);
    expect(href('+1 415 555 0100 ext. 23')).to.equal('tel:+14155550100;ext=23');
    expect(href('(415) 555-0100 x23')).to.equal('tel:+14155550100;ext=23');
    expect(href('+14155550100')).to.equal('tel:+14155550100');
    for (const text of [
      '+1 415–555–0100 ext. 23',
      '+1 415 555 0100;ext=23',
      '+1 415 555 0100 ext. ２３',
      '\u202A+1 415 555 0100 x23\u202C',
    ])
      expect(href(text), text).to.equal('tel:+14155550100;ext=23');
    for (const text of ['\u202A+1 415 555 0100\u202C', '٤١٥٥٥٥٠١٠٠', '＋１ ４１５ ５５５ ０１００', '415.555.0100'])
      expect(href(text), text).to.equal('tel:+14155550100');
    expect(href('+44 (0)20 7946 0018')).to.equal('tel:+442079460018');
    expect(href('+39 (0)6 6982 1234')).to.equal('tel:+390669821234');
    expect(phoneHref('030 / 123 456', {...style, country: 'DE'})).to.equal('tel:+4930123456');
    expect(href('*72')).to.equal('tel:*72');
    expect(href('411')).to.equal('tel:411');
    for (const text of [
      ...['ask Kim', 'office 415 555 0100', '415 555 0100 or 415 555 0101', 'Room 5', '', '+', '+1', '1-800-FLOWERS'],
      ...['415-555-0100 / 415-555-0101', '1001 / 1002', '415 555 0100\n415 555 0101', '5550100 5550101 5550102'],
      ...['+1 415 555 0100 ext. 23, Mon–Fri', '415 555 0100, 415 555 0101', 'sip:1001@pbx.example'],
    ])
      expect(href(text), text).to.equal(undefined);
  });

  it('reads no number from two, even where their digits together are one', () => {
    const german = {country: 'DE', raw: false};
    expect(phoneHref('555 0100 / 555 0101', german)).to.equal(undefined);
    expect(storedPhone('555 0100 / 555 0101', german)).to.equal('555 0100 / 555 0101');
    expect(storedPhone('\u202A030 123456\u202C', german)).to.equal('+4930123456');
  });
});
