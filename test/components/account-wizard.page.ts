/** A wizard on a page over the sandbox, with helpers for tests. */
import type {Sandbox} from '../../sandbox/index.js';
import type {AccountId} from '../../src/api/account-ref.js';
import '../../src/components/account-wizard/define.js';
import type {AccountWizard} from '../../src/components/account-wizard/account-wizard.js';
import {createBackend, type Backend} from '../support/backend.js';
import {until, widgetPage, type WidgetPage, type WidgetPageOptions} from '../support/widget-page.js';

export interface Opened extends WidgetPage<AccountWizard> {
  readonly backend: Backend;
  readonly home: AccountId;
  /** The path endings of requests with a method. */
  readonly sent: (method: string) => readonly string[];
  /** Waits for the heading of a step or of the next screen. */
  readonly at: (heading: string) => Promise<void>;
  readonly heading: () => string;
}

/** An empty storage, without data of earlier tests. */
class NoStorage {
  readonly #values = new Map<string, string>();
  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#values.set(key, value);
  }
  removeItem(key: string): void {
    this.#values.delete(key);
  }
}

export async function open(
  options: WidgetPageOptions & {path?: 'minimal' | 'full'; backend?: Backend} = {},
): Promise<Opened> {
  const backend = options.backend ?? createBackend();
  sessionStorage.clear();
  const page = await widgetPage('account-wizard', backend, options);
  page.widget.storage = new NoStorage();
  if (options.path) page.widget.path = options.path;
  await page.find('h2, .notice');
  const heading = () => page.query('h2')?.textContent?.trim() ?? '';
  return {
    ...page,
    backend,
    home: backend.sandbox.credentials.accountId as AccountId,
    sent: (method) => sentTo(backend.sandbox, method),
    heading,
    at: (words) => until(() => heading() === words, `is at “${words}”, not “${heading()}”`),
  };
}

export const sentTo = ({requests}: Sandbox, method: string): readonly string[] =>
  requests.filter((request) => request.method === method).map(({path}) => path);

/** Types into a field that is identified by the end of its path, because an administrator's key is random. */
export async function type({widget, find}: Opened, ending: string, value: string): Promise<void> {
  const field = await find<HTMLInputElement>(`[name$="${ending}"]`);
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await widget.updateComplete;
}

export async function fillEssentials(page: Opened, name = 'Kettleman Catering'): Promise<void> {
  await type(page, 'name', name);
  await type(page, 'firstName', 'Betsy');
  await type(page, 'lastName', 'Kettleman');
  await type(page, 'email', 'betsy@kettleman.example');
}
