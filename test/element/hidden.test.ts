import {expect, fixture, html} from '@open-wc/testing';
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
});
