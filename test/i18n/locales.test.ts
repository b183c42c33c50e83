import {expect, fixture, html} from '@open-wc/testing';
import '../../src/components/account-breadcrumbs/define.js';
import '../../src/components/account-provider/define.js';
import type {AccountBreadcrumbs} from '../../src/components/account-breadcrumbs/account-breadcrumbs.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {createLocalizer} from '../../src/i18n/localizer.js';
import {supportedLocale} from '../../src/i18n/supported-locale.js';
import {createBackend} from '../support/backend.js';
import {until} from '../support/widget-page.js';

const NOT_THERE = {en: 'No account to show', de: 'Kein Account'} as const;

/** The message of a widget without a provider, in its language. */
const says = (widget: AccountBreadcrumbs): string => widget.shadowRoot?.textContent ?? '';
const speaks = (widget: AccountBreadcrumbs, language: keyof typeof NOT_THERE) =>
  until(() => says(widget).includes(NOT_THERE[language]), `${says(widget).trim()} is ${language}`);

async function standalone(lang: string): Promise<AccountBreadcrumbs> {
  const around = await fixture(html`<div lang=${lang}><account-breadcrumbs></account-breadcrumbs></div>`);
  return around.querySelector('account-breadcrumbs')!;
}

describe('the language', () => {
  it('is read from any text', () => {
    const read = (text: string) => supportedLocale(text);
    expect(['de_DE', 'de-DE', 'de_DE.UTF-8', 'de_DE@euro', ' de-DE '].map(read)).to.deep.equal(Array(5).fill('de-DE'));
    expect(['en_US.UTF-8', 'sr@latin', 'zh_Hant_TW'].map(read)).to.deep.equal(['en-US', 'sr', 'zh-Hant-TW']);
    expect(
      ['', 'C', 'POSIX', 'C.UTF-8', 'und', '*', 'x-klingon', 'i-default', '🎪', 'Deutsch', '__proto__'].map(read),
    ).to.deep.equal(Array(11).fill('en'));
  });

  it('is read from lists, and without parts that no tag has', () => {
    const read = (text: string) => supportedLocale(text);
    expect(['de-', '_de', '"de"', '\u200Bde', 'de:en', 'de,en;q=0.8', 'de/DE', 'de–DE'].map(read)).to.deep.equal(
      Array(8).fill('de'),
    );
    expect(['de-DE,en;q=0.9', 'de_DE_'].map(read)).to.deep.equal(['de-DE', 'de-DE']);
    expect(['de_DE_EURO', 'de-de-de', 'th_TH_TH_#u-nu-thai', 'no_NO_NY'].map(read), 'parts of no tag').to.deep.equal([
      'de',
      'de',
      'th',
      'no',
    ]);
    expect(['zh_CN_#Hans', 'zh_Hans_CN.UTF-8@pinyin'].map(read)).to.deep.equal(['zh-CN', 'zh-Hans-CN']);
    expect(read('en-US-u-nu-latn')).to.equal('en-US-u-nu-latn');
    for (const other of [undefined, null, 5, {}]) expect(read(other as string)).to.equal('en');
  });

  for (const locale of ['de_DE', '', 'C', 'POSIX', 'en_US.UTF-8', 'sr@latin', 'de-', '🎪']) {
    const language = locale.startsWith('de') ? 'de' : 'en';
    it(`of “${locale}” makes a localizer, and reaches a widget without an error`, async () => {
      expect(createLocalizer(locale).number(1.5)).to.match(/^1[.,]5$/);
      const errors: unknown[] = [];
      const onRejection = (event: PromiseRejectionEvent): void => void errors.push(event.reason);
      window.addEventListener('unhandledrejection', onRejection);
      await speaks(await standalone(locale), language);
      const provider = await fixture<AccountProvider>(html`
        <account-provider .adapter=${createBackend().adapter} locale=${locale}
          ><account-breadcrumbs></account-breadcrumbs
        ></account-provider>
      `);
      if (language === 'de')
        await until(() => provider.lang === supportedLocale(locale), 'the tag is one that browsers know');
      else await until(() => provider.querySelector('account-breadcrumbs')?.shadowRoot?.querySelector('nav'), 'shown');
      expect(provider.shadowRoot?.querySelector('[role="alert"]')).to.equal(null);
      window.removeEventListener('unhandledrejection', onRejection);
      expect(errors).to.deep.equal([]);
    });
  }

  it('is that of the nearest lang attribute, through shadow roots, and follows it', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="de"><div></div></div>`);
    const inner = outer.firstElementChild!.attachShadow({mode: 'open'});
    const deeper = inner.appendChild(document.createElement('section')).attachShadow({mode: 'open'});
    const widget = deeper.appendChild(document.createElement('account-breadcrumbs'));
    await speaks(widget, 'de');
    outer.lang = 'en';
    await speaks(widget, 'en');
    inner.firstElementChild?.setAttribute('lang', 'de_AT');
    await speaks(widget, 'de');
    inner.firstElementChild?.removeAttribute('lang');
    await speaks(widget, 'en');
  });

  it('is that of the new place after a move, through any shadow roots, and is followed there', async () => {
    const outer = await fixture<HTMLElement>(html`<div><section></section></div>`);
    const other = await fixture<HTMLElement>(html`<div lang="DE-at"></div>`);
    const host = outer.querySelector('section')!;
    const slotted = host.appendChild(document.createElement('account-breadcrumbs'));
    const inside = host.attachShadow({mode: 'open'});
    inside.append(document.createElement('slot'));
    const inner = inside.appendChild(document.createElement('account-breadcrumbs'));
    await speaks(inner, 'en');
    await speaks(slotted, 'en');
    other.append(host);
    await speaks(inner, 'de');
    await speaks(slotted, 'de');
    const shadow = outer.attachShadow({mode: 'open'});
    shadow.append(host);
    await speaks(inner, 'en');
    host.lang = 'de';
    await speaks(inner, 'de');
    await speaks(slotted, 'de');
  });

  it('follows the document', async () => {
    const before = document.documentElement.lang;
    const widget = await fixture<AccountBreadcrumbs>(html`<account-breadcrumbs></account-breadcrumbs>`);
    document.documentElement.lang = 'de';
    await speaks(widget, 'de');
    document.documentElement.lang = before;
    await speaks(widget, 'en');
  });

  it('is the locale of a provider, and that around it again once the locale is removed', async () => {
    const outer = await fixture<HTMLElement>(html`
      <div lang="en">
        <account-provider .adapter=${createBackend().adapter} locale="de"
          ><account-breadcrumbs></account-breadcrumbs
        ></account-provider>
      </div>
    `);
    const provider = outer.querySelector('account-provider')!;
    const label = () => provider.querySelector('account-breadcrumbs')?.shadowRoot?.querySelector('nav')?.ariaLabel;
    await until(() => provider.lang === 'de', 'German');
    const german = await (async () => {
      await until(() => label(), 'labeled');
      return label();
    })();
    provider.removeAttribute('locale');
    await until(() => label() && label() !== german, 'English');
    expect(provider.hasAttribute('lang')).to.equal(false);
    outer.lang = 'de';
    await until(() => label() === german, 'German again');
    provider.lang = 'en';
    await until(() => label() !== german, 'the provider’s own attribute counts');
    provider.locale = 'de_DE';
    await until(() => label() === german, 'the locale comes first');
    provider.locale = undefined;
    await until(() => provider.lang === 'en', 'its own attribute is back');
  });
});
