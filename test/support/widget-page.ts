import {fixture, html} from '@open-wc/testing';
import {html as staticHtml, unsafeStatic} from 'lit/static-html.js';
import type {AccountId} from '../../src/api/account-ref.js';
import type {Settings} from '../../src/api/settings.js';
import '../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import type {WidgetElement} from '../../src/element/widget-element.js';
import type {Backend} from './backend.js';
import {waitUntil} from './wait.js';

export interface WidgetPageOptions {
  /** The shown account; default: the operator's own. */
  readonly accountId?: AccountId | undefined;
  readonly settings?: Settings;
  readonly readOnly?: boolean;
  readonly locale?: string;
}

/** A busy machine must not fail a test. */
const PATIENCE = {timeout: 5_000};

/** Waits for a condition. */
export const until = (condition: () => unknown, message: string): Promise<void> =>
  waitUntil(condition, message, PATIENCE);

/** One widget in a provider, as its user sees it: everything is found by text or name. */
export interface WidgetPage<W extends WidgetElement> {
  readonly provider: AccountProvider;
  readonly widget: W;
  /** Waits for an element that a selector finds. */
  find<E extends Element = HTMLElement>(selector: string): Promise<E>;
  /** Waits for an element with a text. */
  see(text: string | RegExp, selector?: string): Promise<HTMLElement>;
  query<E extends Element = HTMLElement>(selector: string): E | null;
  /** Waits for a button by label and presses it. */
  press(label: string, within?: string): Promise<void>;
  /** Types into a field like a user, without leaving it. */
  type(name: string, value: string): Promise<void>;
}

export async function widgetPage<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  {adapter}: Pick<Backend, 'adapter'>,
  {accountId, settings = {}, readOnly = false, locale = 'en'}: WidgetPageOptions = {},
): Promise<WidgetPage<HTMLElementTagNameMap[T] & WidgetElement>> {
  const provider = await fixture<AccountProvider>(html`
    <account-provider
      .adapter=${adapter}
      .accountId=${accountId}
      .settings=${settings}
      ?read-only=${readOnly}
      locale=${locale}
    >
      ${staticHtml`<${unsafeStatic(tag)}></${unsafeStatic(tag)}>`}
    </account-provider>
  `);
  return pageOf(provider, provider.querySelector(tag) as HTMLElementTagNameMap[T] & WidgetElement);
}

/** The same for an existing widget. */
export function pageOf<W extends WidgetElement>(provider: AccountProvider, widget: W): WidgetPage<W> {
  const query = <E extends Element>(selector: string) => widget.renderRoot.querySelector<E>(selector);

  async function find<E extends Element = HTMLElement>(selector: string): Promise<E> {
    await until(() => query(selector), `shows ${selector}`);
    return query<E>(selector) as E;
  }
  async function see(text: string | RegExp, selector = '*'): Promise<HTMLElement> {
    const holds = (element: Element) => {
      const words = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      return typeof text === 'string' ? words.includes(text) : text.test(words);
    };
    const hit = () => [...widget.renderRoot.querySelectorAll<HTMLElement>(selector)].find(holds);
    await until(hit, `says ${String(text)}`);
    return hit() as HTMLElement;
  }

  return {
    provider,
    widget,
    find,
    see,
    query,
    async press(label, within = '') {
      const button = () =>
        [...widget.renderRoot.querySelectorAll<HTMLButtonElement>(`${within} button`)].find(
          (candidate) => candidate.getAttribute('aria-label') === label || candidate.textContent?.trim() === label,
        );
      await until(button, `has a button “${label}”`);
      button()?.click();
      await widget.updateComplete;
    },
    async type(name, value) {
      const field = await find<HTMLInputElement>(`[name="${name}"]`);
      field.focus();
      field.value = value;
      field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      await widget.updateComplete;
    },
  };
}
