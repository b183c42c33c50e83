import {expect, oneEvent} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {sameScope} from '../../src/session/scope.js';
import type {WidgetElement} from '../../src/element/widget-element.js';
import {createBackend, platformAdapter, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage} from '../support/widget-page.js';

/** The account in which something is opened by default, and the one that is shown next. */
const A = 'Davis & Main';
const B = 'Blue Sky';
/** Typed into every field, and part of no name or document of the sandbox. */
const MARK = 'Zebra';

type Page = WidgetPage<WidgetElement>;

/** Something that is open, typed, or announced in account A. */
interface Transient {
  readonly tag: keyof HTMLElementTagNameMap;
  /** A description of it. */
  readonly name: string;
  readonly account?: string;
  readonly prepare?: (backend: Backend, id: AccountId) => Promise<unknown>;
  readonly open: (page: Page) => Promise<unknown>;
  /** Text that was stored meanwhile: it is shown again in the same account and in no other. */
  readonly stored?: string;
  /** Selects it; by default every dialog and everything with the mark is checked. */
  readonly selector?: string;
}

const click = async (page: Page, selector: string): Promise<void> => {
  (await page.find(selector)).click();
  await page.widget.updateComplete;
};

const fill = async (page: Page, selector: string, value = MARK): Promise<void> => {
  const field = await page.find<HTMLInputElement>(selector);
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await page.widget.updateComplete;
};

const write = async (page: Page, part: string, text = MARK): Promise<void> => {
  await click(page, `#${part} .write`);
  const field = await page.find(`#${part} .editable`);
  field.textContent = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await page.widget.updateComplete;
};

const dialog = (page: Page) => page.find('dialog[open]');

const transients: readonly Transient[] = [
  {
    tag: 'account-access',
    name: 'the menu as an ordinary user sees it',
    open: (page) => click(page, 'input[name="audience"][value="user"]'),
    selector: 'input[name="audience"][value="user"]:checked',
  },
  {
    tag: 'account-admins',
    name: 'a new administrator, half typed',
    open: async (page) => {
      await click(page, '.add');
      await fill(page, '[name="firstName"]');
    },
  },
  {
    tag: 'account-admins',
    name: 'the search for an administrator',
    prepare: async ({adapter}, id) => {
      for (let index = 0; index < 8; index++) {
        await adapter.admins.create(id, {
          ...{firstName: `Admin${index}`, lastName: 'Ester', email: `admin${index}@example.com`},
          ...{username: `admin${index}@example.com`, password: 'better-call-1', sendEmail: false},
        });
      }
    },
    open: (page) => fill(page, '.search'),
    selector: '.hint[role="status"]',
  },
  {
    tag: 'account-admins',
    name: 'the question before an administrator is deleted',
    account: 'A1A Car Wash',
    open: async (page) => {
      await click(page, '.admin .remove');
      await dialog(page);
    },
  },
  {
    tag: 'account-announcement',
    name: 'the announcement for the user',
    prepare: async ({adapter, sandbox}) => {
      const home = sandbox.credentials.accountId as AccountId;
      const base = await adapter.notes.get(home);
      await adapter.notes.update(home, {base, changes: {announcement: `<p>${MARK}</p>`}});
    },
    open: dialog,
  },
  {
    tag: 'account-limits',
    name: 'the search for a destination',
    prepare: async ({sandbox}) => {
      const names = Array.from({length: 12}, (_, index) => `zone_${index}`);
      const data = Object.fromEntries(names.map((name) => [name, {friendly_name: name, regex: '^\\d+$'}]));
      sandbox.faults.add({path: '/classifiers', status: 200, body: {data, status: 'success'}});
    },
    open: (page) => fill(page, '[name="destination-search"]'),
  },
  {
    tag: 'account-limits',
    name: 'a booking, half typed',
    open: async (page) => {
      await page.press('Change credit');
      await fill(page, '[name="credit-reason"]');
    },
  },
  {
    tag: 'account-limits',
    name: 'the ledger',
    open: async (page) => {
      await page.press('Ledger');
      await page.find('.ledger');
    },
    selector: '.ledger',
  },
  {
    tag: 'account-notes',
    name: 'the preview of an announcement that is not stored',
    open: async (page) => {
      await write(page, 'announcement');
      await page.press('Preview', '#announcement');
      await dialog(page);
    },
  },
  {
    tag: 'account-notes',
    name: 'the way back from a text that was stored',
    open: async (page) => {
      await write(page, 'notes', 'A stored note');
      await click(page, '#notes form .primary');
      await page.find('.saved-bar');
    },
    stored: 'A stored note',
    selector: '.saved-bar',
  },
  {
    tag: 'account-overview',
    name: 'a row, half typed',
    open: async (page) => {
      await click(page, '#row-name .edit');
      await fill(page, '#row-name input');
    },
  },
  {
    tag: 'account-overview',
    name: 'the question before the account is deleted',
    open: async (page) => {
      await click(page, '#row-status .edit');
      await page.press('Delete account…', '#row-status');
      await fill(page, '#delete-keyword');
    },
  },
  {
    tag: 'account-overview',
    name: 'the way back from a row that was stored',
    open: async (page) => {
      await click(page, '#row-name .edit');
      await fill(page, '#row-name input', 'Renamed');
      await click(page, '#row-name .primary');
      await page.see('Undo', '.saved-bar button');
    },
    selector: '.saved-bar',
  },
  {
    tag: 'account-wizard',
    name: 'a new account, half typed',
    open: (page) => fill(page, '[name="name"]'),
  },
  {
    tag: 'account-wizard',
    name: 'the search for another parent',
    open: async (page) => {
      await page.press('Change');
      await fill(page, '[name="parent-search"]');
    },
  },
  {
    tag: 'app-exchange',
    name: 'what narrows the list',
    open: (page) => fill(page, '[name="app-search"]'),
  },
  {
    tag: 'carrier-picker',
    name: 'the question before another route',
    open: async (page) => {
      await click(page, 'input[name="strategy"]:not(:checked)');
      await page.press('Save');
      await dialog(page);
    },
  },
  {
    tag: 'number-features',
    name: 'the question before a feature is switched off',
    open: async (page) => {
      await click(page, '[role="switch"]');
      await page.press('Save');
      await dialog(page);
    },
  },
  {
    tag: 'service-plan',
    name: 'other plans, half chosen',
    open: async (page) => {
      await page.press('Change plans');
      await click(page, 'label.plan input');
    },
    selector: 'form',
  },
];

/** All readable text in a node tree, including shadow roots and fields. */
function* readable(root: Node): Generator<string> {
  for (const node of [root, ...descendants(root)]) {
    if (node instanceof Text) yield node.data;
    if (!(node instanceof Element)) continue;
    for (const {value} of node.attributes) yield value;
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) yield node.value;
    if (node.shadowRoot) yield* readable(node.shadowRoot);
  }
}

function* descendants(root: Node): Generator<Node> {
  for (const child of root.childNodes) {
    yield child;
    yield* descendants(child);
  }
}

const texts = (widget: WidgetElement): string => [...readable(widget.renderRoot)].join(' ');

const announced = (widget: WidgetElement): string | undefined =>
  [...widget.renderRoot.children].find((child) => child.role === 'status')?.textContent?.trim();

/** Switches; unsaved input is discarded when the provider asks. */
async function leave(provider: AccountProvider, go: () => Promise<unknown>): Promise<void> {
  let removed = false;
  const going = go().then(() => (removed = true));
  const discard = () =>
    [...(provider.shadowRoot?.querySelectorAll<HTMLButtonElement>('dialog[open] button') ?? [])].find(
      (button) => button.textContent?.trim() === 'Discard',
    );
  await until(() => removed || discard(), 'the user is asked, or elsewhere');
  discard()?.click();
  await going;
}

interface Opened extends Page {
  readonly backend: Backend;
  readonly id: AccountId;
  readonly other: AccountId;
}

async function opened({tag, account = A, prepare, open}: Transient): Promise<Opened> {
  sessionStorage.clear();
  const backend = createBackend();
  const ids = await childIds(backend);
  const [id, other] = [ids.get(account)!, ids.get(B)!];
  await prepare?.(backend, id);
  const page = await widgetPage(tag, backend, {accountId: id});
  await open(page as Page);
  return {...(page as Page), backend, id, other};
}

function expectNothingLeft({widget, query}: Opened, {selector}: Transient): void {
  expect(query('dialog[open], details[open], :popover-open') !== null, 'something is open').to.equal(false);
  expect(selector !== undefined && query(selector) !== null, `shows ${selector}`).to.equal(false);
  expect(texts(widget).includes(MARK), `still says ${MARK}`).to.equal(false);
  expect(announced(widget)).to.equal('');
}

/** Ways to end the scope in which something was opened. */
const ways: Readonly<Record<string, (page: Opened) => Promise<unknown>>> = {
  'another account is selected': ({provider, other}) => provider.select(other),
  'another account is selected, and the first one again': async ({provider, id, other}) => {
    await provider.select(other);
    await provider.updateComplete;
    await provider.select(id);
  },
  'the user acts as the account': ({provider, id}) => provider.masquerade(id),
  'another user signs in': async ({provider, backend}) => {
    const changed = oneEvent(provider, 'user-changed');
    provider.adapter = platformAdapter(backend.sandbox);
    await changed;
  },
};

describe('isolation: open content of an account', () => {
  for (const transient of transients) {
    for (const [way, go] of Object.entries(ways)) {
      if (transient.tag === 'account-announcement' && way.includes('selected')) continue;
      it(`${transient.tag}: ${transient.name} ends when ${way}`, async () => {
        const page = await opened(transient);
        const before = texts(page.widget);
        const found = transient.selector ?? 'dialog[open]';
        expect(page.query(found) !== null || before.includes(MARK), 'there is something to end').to.equal(true);
        const {scope} = page.widget as unknown as {scope: Parameters<typeof sameScope>[0]};
        await leave(page.provider, () => go(page));
        await until(() => scope?.signal.aborted, 'the scope has ended');
        await page.widget.updateComplete;
        expectNothingLeft(page, transient);
        if (way !== 'another account is selected' && way !== 'another user signs in') return;
        for (const text of [transient.account ?? A, ...(transient.stored ? [transient.stored] : [])]) {
          expect(texts(page.widget).includes(text), `still says ${text}`).to.equal(false);
        }
      });
    }
  }
});
