import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../src/components/account-limits/define.js';
import '../../src/components/account-manager/define.js';
import '../../src/components/account-notes/define.js';
import '../../src/components/account-overview/define.js';
import '../../src/components/account-provider/define.js';
import '../../src/components/account-tree/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {createBackend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until} from '../support/widget-page.js';

/** A portal with one visible and one hidden section. */
async function portal() {
  const backend = createBackend();
  const ids = [...(await childIds(backend)).values()];
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${backend.adapter} .accountId=${ids[0]}>
      <account-overview></account-overview>
      <section hidden>
        <account-limits></account-limits>
        <account-notes></account-notes>
        <account-manager></account-manager>
        <account-tree></account-tree>
      </section>
    </account-provider>
  `);
  const overview = provider.querySelector('account-overview')!;
  const shows = (element: Element, text: string) => element.shadowRoot?.textContent?.includes(text);
  const section = provider.querySelector('section')!;
  const paths = () => backend.sandbox.requests.map(({path}) => path);
  const idle = async (name: string) => {
    await until(() => shows(overview, name), `${name} is shown`);
    await provider.updateComplete;
  };
  return {backend, provider, section, shows, ids, paths, idle};
}

describe('a widget in a hidden part of a page', () => {
  it('requests nothing at sign-in or when the account changes, and everything once it is shown', async () => {
    const {backend, provider, section, shows, ids, paths, idle} = await portal();
    const nameOf = async (id: string) => (await backend.adapter.accounts.get(id as (typeof ids)[number])).value.name;
    await idle(await nameOf(ids[0]!));
    await provider.select(ids[1]);
    await idle(await nameOf(ids[1]!));
    const requested = paths();
    expect(
      requested.filter((path) => path.includes('/limits')),
      'limits',
    ).to.deep.equal([]);
    expect(requested.filter((path) => path.endsWith('/children')).length, 'only the test itself').to.be.at.most(1);
    section.hidden = false;
    const limits = section.querySelector('account-limits')!;
    await until(() => shows(limits, 'Two-way'), 'the limits');
    const read = paths().filter((path) => path.includes('/limits'));
    expect(
      read.every((path) => path.includes(ids[1]!)),
      'of the account that is shown now',
    ).to.be.true;
    await until(() => section.querySelector('account-tree')!.shadowRoot?.querySelector('[role="tree"]'), 'the tree');
  });

  it('keeps what is typed while it is hidden', async () => {
    const {section, shows} = await portal();
    section.hidden = false;
    const limits = section.querySelector('account-limits')!;
    await until(() => shows(limits, 'Two-way'), 'the limits');
    const before = limits.shadowRoot!.querySelector('.widget');
    section.hidden = true;
    await limits.updateComplete;
    limits.requestUpdate();
    await limits.updateComplete;
    expect(limits.shadowRoot!.querySelector('.widget')).to.equal(before);
    expect(shows(limits, 'Two-way')).to.be.true;
  });

  type Child = readonly [name: string, id: string];

  /** Ways of hiding a part of a page, and of showing it. */
  const ways: Readonly<Record<string, readonly [TemplateResult, show: (place: HTMLElement) => void]>> = {
    'a closed <details>': [
      html`<details class="place"><account-limits></account-limits></details>`,
      (place) => ((place as HTMLDetailsElement).open = true),
    ],
    'a closed <dialog>': [
      html`<dialog class="place"><account-limits></account-limits></dialog>`,
      (place) => (place as HTMLDialogElement).showModal(),
    ],
    'a closed popover': [
      html`<div popover class="place"><account-limits></account-limits></div>`,
      (place) => place.showPopover(),
    ],
    'a section that is hidden until it is found': [
      html`<section hidden="until-found" class="place"><account-limits></account-limits></section>`,
      (place) => place.removeAttribute('hidden'),
    ],
    'content whose visibility is switched off': [
      html`<section class="place"><account-limits></account-limits></section>`,
      (place) => place.classList.remove('place'),
    ],
    'an element that is hidden itself': [
      html`<section><account-limits hidden class="place"></account-limits></section>`,
      (place) => (place.hidden = false),
    ],
    'a hidden section, without a box of its own': [
      html`<section>
        <div hidden class="place"><account-limits class="no-box"></account-limits></div>
      </section>`,
      (place) => (place.hidden = false),
    ],
    'a component that has no place for it': [
      html`<div class="place"><account-limits></account-limits></div>`,
      (place) => place.shadowRoot!.append(document.createElement('slot')),
    ],
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('section.place { content-visibility: hidden; } .no-box { display: contents; }');
  beforeEach(() => document.adoptedStyleSheets.push(sheet));
  afterEach(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  for (const [name, [place, show]] of Object.entries(ways)) {
    it(`requests nothing until it is shown: ${name}`, async () => {
      const backend = createBackend();
      const children: readonly Child[] = [...(await childIds(backend))];
      const [firstName, first] = children[0]!;
      const [secondName, second] = children[1]!;
      const provider = await fixture<AccountProvider>(html`
        <account-provider .adapter=${backend.adapter} .accountId=${first}>
          <account-overview></account-overview>
          ${place}
        </account-provider>
      `);
      const hidden = provider.querySelector<HTMLElement>('.place')!;
      if (name.startsWith('a component')) hidden.attachShadow({mode: 'open'});
      const limits = provider.querySelector('account-limits')!;
      const overview = provider.querySelector('account-overview')!;
      const shows = (element: Element, text: string) => element.shadowRoot?.textContent?.includes(text);
      await until(() => shows(overview, firstName), 'the overview');
      await provider.select(second);
      await until(() => shows(overview, secondName), 'the overview of the second account');
      const requests = () => backend.sandbox.requests.filter(({path}) => path.includes('/limits'));
      expect(requests().length, 'while it is hidden').to.equal(0);
      show(hidden);
      await until(() => shows(limits, 'Two-way'), 'the limits');
      expect(
        requests().every(({path}) => path.includes(second)),
        'of the account that is shown now',
      ).to.be.true;
    });
  }
});
