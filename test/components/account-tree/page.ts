import {fixture, html} from '@open-wc/testing';
import type {AccountId} from '../../../src/api/account-ref.js';
import '../../../src/components/account-breadcrumbs/define.js';
import '../../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../../src/components/account-provider/account-provider.js';
import '../../../src/components/account-tree/define.js';
import type {AccountTree} from '../../../src/components/account-tree/account-tree.js';
import type {AccountScope} from '../../../src/session/scope.js';
import {defineElement} from '../../../src/element/define-element.js';
import type {SandboxOptions} from '../../../sandbox/index.js';
import {createBackend, type Backend} from '../../support/backend.js';
import {childIds} from '../../support/page.js';
import {ProbeWidget} from '../../support/probe.js';
import {waitUntil} from '../../support/wait.js';

defineElement('probe-widget', ProbeWidget);

/** A tree in its provider, as the user sees it. */
export interface TreePage {
  readonly backend: Backend;
  readonly provider: AccountProvider;
  readonly tree: AccountTree;
  readonly ids: ReadonlyMap<string, AccountId>;
  readonly scope: () => AccountScope;
  readonly list: () => HTMLElement;
  /** The texts of the visible rows, from the top. */
  readonly rows: () => readonly string[];
  readonly row: (name: string) => HTMLElement | undefined;
  readonly see: (name: string) => Promise<HTMLElement>;
  readonly active: () => string;
  readonly press: (...keys: readonly string[]) => Promise<void>;
}

export const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export async function treePage(
  options: SandboxOptions & {accountId?: string; backend?: Backend} = {},
): Promise<TreePage> {
  const {accountId, backend = createBackend(options)} = options;
  const ids = await childIds(backend);
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${backend.adapter} .accountId=${accountId} locale="en">
      <account-tree></account-tree><probe-widget></probe-widget>
    </account-provider>
  `);
  const tree = provider.querySelector('account-tree') as AccountTree;
  const probe = provider.querySelector<ProbeWidget>('probe-widget');
  const list = () => tree.renderRoot.querySelector<HTMLElement>('[role="tree"]') as HTMLElement;
  const items = () => [...tree.renderRoot.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const row = (name: string) => items().find((item) => words(item).startsWith(name));
  return {
    backend,
    provider,
    tree,
    ids,
    scope: () => probe?.currentScope as AccountScope,
    list,
    rows: () => items().map((item) => words(item.querySelector('.name'))),
    row,
    see: async (name) => {
      await waitUntil(() => row(name), `shows ${name}`);
      return row(name) as HTMLElement;
    },
    active: () =>
      words(
        items()
          .find(({id}) => id === list().getAttribute('aria-activedescendant'))
          ?.querySelector('.name'),
      ),
    press: async (...keys) => {
      for (const key of keys) {
        list().dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
        await tree.updateComplete;
      }
    },
  };
}

export const twisty = (item: HTMLElement) => item.querySelector<HTMLElement>('.twisty') as HTMLElement;
