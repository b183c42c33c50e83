import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/account-breadcrumbs/define.js';
import '../../src/components/account-jump/define.js';
import '../../src/components/account-manager/define.js';
import '../../src/components/account-overview/define.js';
import '../../src/components/account-tree/define.js';
import '../../src/components/account-wizard/define.js';
import '../../src/components/masquerade-banner/define.js';
import '../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {createBackend, type Backend} from '../support/backend.js';
import {countNames, exposedNames} from '../support/exposed-names.js';
import {childIds} from '../support/page.js';
import {until} from '../support/widget-page.js';

/** A name whose characters reverse everything after them, unless it is isolated. */
const NAME = '\u202Eabc\u2067';
/** The name of the parent account. */
const PARENT = '\u202Edef\u2067';

interface Opened {
  readonly backend: Backend;
  readonly provider: AccountProvider;
  readonly accountId: AccountId;
  /** Waits until the page shows the name in the given number of places. */
  readonly shows: (count: number) => Promise<void>;
  /** Waits for an element in any shadow root. */
  readonly find: <E extends HTMLElement>(selector: string) => Promise<E>;
}

function deep<E extends Element>(root: ParentNode, selector: string): E | undefined {
  const found = root.querySelector<E>(selector);
  if (found) return found;
  for (const element of root.querySelectorAll('*')) {
    const inside = element.shadowRoot && deep<E>(element.shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}

/**
 * The given widgets, with an account whose name, realm, and contacts are all this name, below one with another such
 * name.
 */
async function open(content: TemplateResult, isShown: boolean): Promise<Opened> {
  const backend = createBackend();
  const {accounts, lifecycle} = backend.adapter;
  const parentId = (await childIds(backend)).get('Los Pollos Hermanos') as AccountId;
  const person = {name: NAME, email: '', phone: ''};
  const contacts = {technical: person, billing: {...person, street: NAME, city: NAME, country: NAME}};
  const {accountId} = await lifecycle.create(parentId, {name: NAME, realm: 'exposed.example.com'});
  await accounts.update(accountId, {base: await accounts.get(accountId), changes: {contacts}});
  const parent = await accounts.get(parentId);
  await accounts.update(parentId, {base: parent, changes: {name: PARENT}});
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${backend.adapter} .accountId=${isShown ? accountId : undefined} locale="en"
      >${content}</account-provider
    >
  `);
  return {
    backend,
    provider,
    accountId,
    shows: (count) => until(() => countNames(provider, NAME) >= count, `shows the name at ${count} places`),
    find: async <E extends HTMLElement>(selector: string) => {
      await until(() => deep(provider, selector), `shows ${selector}`);
      return deep<E>(provider, selector)!;
    },
  };
}

const pages: Readonly<
  Record<
    string,
    {
      readonly content: TemplateResult;
      /** The number of places, without those of the parent. */
      readonly count: number;
      /** Whether the account itself is shown, rather than the one of the user. Default: true. */
      readonly isShown?: boolean;
      readonly prepare?: (page: Opened) => Promise<unknown>;
    }
  >
> = {
  'account-manager': {content: html`<account-manager></account-manager>`, count: 6},
  'account-tree': {
    content: html`<account-tree can-add></account-tree>`,
    count: 1,
    isShown: false,
    prepare: async ({find}) => {
      const field = await find<HTMLInputElement>('input[type="search"]:enabled');
      field.focus();
      field.value = 'exposed';
      field.dispatchEvent(new InputEvent('input', {bubbles: true}));
      await find('.path');
    },
  },
  'account-tree during a masquerade, and masquerade-banner': {
    content: html`<masquerade-banner></masquerade-banner><account-tree can-add></account-tree>`,
    count: 2,
    prepare: async ({find, provider, accountId}) => {
      await find('.top');
      await provider.masquerade(accountId);
    },
  },
  'account-breadcrumbs': {content: html`<account-breadcrumbs></account-breadcrumbs>`, count: 1},
  'account-jump': {
    content: html`<account-jump></account-jump>`,
    count: 1,
    isShown: false,
    prepare: async ({find}) => {
      (await find('button.trigger:enabled')).click();
      const field = await find<HTMLInputElement>('dialog input');
      field.value = 'exposed';
      field.dispatchEvent(new InputEvent('input', {bubbles: true}));
      await find('.path');
    },
  },
  'account-wizard': {content: html`<account-wizard path="full"></account-wizard>`, count: 1},
  'account-overview': {
    content: html`<account-overview></account-overview>`,
    count: 5,
  },
};

describe('a name with characters that change the direction of text', () => {
  for (const [title, {content, count, prepare, isShown = true}] of Object.entries(pages)) {
    it(`is isolated and not translated wherever ${title} shows it`, async () => {
      const page = await open(content, isShown);
      await prepare?.(page);
      await page.shows(count);
      expect([NAME, PARENT].flatMap((name) => exposedNames(page.provider, name))).to.deep.equal([]);
    });
  }
});
