/** An account-manager with forms on two tabs, for tests of its unsaved input. */
import {expect, fixture, html} from '@open-wc/testing';
import '../../src/components/account-manager/define.js';
import '../../src/components/account-provider/define.js';
import type {AccountManager} from '../../src/components/account-manager/account-manager.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {createBackend, type Backend} from './backend.js';
import {childIds} from './page.js';
import {waitUntil} from './wait.js';

export interface ManagerPage {
  readonly backend: Backend;
  readonly ids: Awaited<ReturnType<typeof childIds>>;
  readonly provider: AccountProvider;
  readonly manager: AccountManager;
  tab(id: string): HTMLElement;
  /** Waits for an element of the manager, or inside one of its widgets. */
  find<E extends HTMLElement = HTMLElement>(selector: string, widget?: string): Promise<E>;
  /** Waits for a field of a widget and types. */
  type(widget: string, name: string, text: string): Promise<HTMLInputElement>;
  /** The focused element, in any shadow root. */
  focused(): Element | null;
  /** The texts of elements inside the manager. */
  texts(selector: string): readonly string[];
}

export const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export async function openManager(account = 'Davis & Main', backend = createBackend()): Promise<ManagerPage> {
  const ids = await childIds(backend);
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${backend.adapter} .accountId=${ids.get(account)}>
      <account-manager></account-manager>
    </account-provider>
  `);
  const manager = provider.querySelector('account-manager')!;
  const rootOf = (widget?: string) =>
    widget === undefined ? manager.renderRoot : manager.renderRoot.querySelector(widget)?.shadowRoot;
  const find = async <E extends HTMLElement = HTMLElement>(selector: string, widget?: string): Promise<E> => {
    const found = () => rootOf(widget)?.querySelector<E>(selector);
    await waitUntil(found, selector);
    return found()!;
  };
  await waitUntil(() => words(manager.renderRoot.querySelector('h2')).includes(account), `${account} is open`);
  return {
    backend,
    ids,
    provider,
    manager,
    find,
    tab: (id) => manager.renderRoot.querySelector<HTMLElement>(`#tab-${id}`)!,
    type: async (widget, name, text) => {
      const field = await find<HTMLInputElement>(`[name="${name}"]`, widget);
      field.value = text;
      field.dispatchEvent(new InputEvent('input'));
      return field;
    },
    focused: () => {
      let {activeElement} = document;
      while (activeElement?.shadowRoot?.activeElement) activeElement = activeElement.shadowRoot.activeElement;
      return activeElement;
    },
    texts: (selector) => [...manager.renderRoot.querySelectorAll(selector)].map(words),
  };
}

/** Types another name, opens the limits, and types another number of trunks. */
export async function typeOnTwoTabs(page: ManagerPage): Promise<void> {
  (await page.find('#row-name .edit', 'account-overview')).click();
  await page.type('account-overview', 'name', 'Davis & Sons');
  page.tab('limits').click();
  await page.type('account-limits', 'twowayTrunks', '12');
  await waitUntil(() => page.texts('[role="tab"] .unsaved').length === 2, 'both tabs are marked');
  expect(page.provider.renderRoot.querySelector('dialog'), 'nothing is asked').to.equal(null);
}
