/** The wizard in the portal, and access to the server that bypasses the page. */
import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import type {AccountId} from '../../src/api/account-ref.js';
import type {Demo} from '../../scripts/start.mjs';
import {startBuiltDemo} from './demo.js';
import {Portal} from './portal.js';

/** The wizard in the portal, in an operator's terms; it counts all of the operator's actions. */
export class Wizard {
  readonly page: Page;
  readonly root: Locator;
  readonly #portal: Portal;
  /** Clicks and filled-in fields. */
  interactions = 0;

  constructor(portal: Portal) {
    this.#portal = portal;
    this.page = portal.page;
    this.root = portal.page.locator('account-manager account-wizard');
  }

  async open(): Promise<void> {
    this.interactions = 0;
    await this.#click(this.#portal.page.locator('account-tree').getByRole('button', {name: /New account/}));
    await this.root.getByRole('heading', {level: 2}).waitFor();
  }

  at(heading: string | RegExp): Promise<void> {
    return this.root.getByRole('heading', {level: 2, name: heading}).waitFor();
  }

  field(label: string, within = this.root): Locator {
    return within.getByLabel(label, {exact: true});
  }

  async fill(label: string, value: string, within = this.root): Promise<void> {
    this.interactions++;
    await this.field(label, within).fill(value);
  }

  /** Selects from a searchable list. */
  async choose(label: string, text: string): Promise<void> {
    this.interactions++;
    const field = this.root.getByRole('combobox', {name: label});
    await field.click();
    await field.fill(text);
    await field.press('Enter');
  }

  press(name: string | RegExp): Promise<void> {
    return this.#click(this.root.getByRole('button', {name}));
  }

  async next(heading: string | RegExp): Promise<void> {
    await this.press('Next');
    await this.at(heading);
  }

  async check(label: string, checked = true): Promise<void> {
    this.interactions++;
    await this.root.getByRole('checkbox', {name: label, exact: true}).setChecked(checked);
  }

  async #click(target: Locator): Promise<void> {
    this.interactions++;
    await target.click();
  }
}

/** Access to the server that bypasses the page. */
function serverOf({apiUrl, sandbox}: Demo): CrossbarAdapter {
  assert.ok(sandbox);
  return new CrossbarAdapter({url: apiUrl, getToken: () => sandbox.issueToken()});
}

export async function idOf(server: CrossbarAdapter, name: string): Promise<AccountId> {
  const {items} = await server.accounts.search(name);
  const found = items.find((item) => item.name === name);
  assert.ok(found, `${name} is on the server`);
  return found.id;
}

/** Everything that a template contains, as the server stores it. */
export async function settingsOf(server: CrossbarAdapter, id: AccountId) {
  const [limits, rules, access, features, carrier, apps, plans] = await Promise.all([
    server.limits.get(id),
    server.callingRules.get(id),
    server.access.get(id),
    server.numberFeatures.get(id),
    server.carrier.get(id),
    server.apps.access(id),
    server.plans.assigned(id),
  ]);
  // Allowed and absent rules are equivalent.
  const denied = Object.keys(rules.value)
    .filter((rule) => rules.value[rule] === 'deny')
    .sort();
  return {
    limits: limits.value,
    denied,
    access: access.value,
    features: features.value,
    carrier: carrier.value.strategy,
    blocked: [...apps.value.blocked].sort(),
    plans: [...plans.value.plans].sort(),
  };
}

/** The differences between two objects, as lines to print. */
export function differences(one: object, other: object): readonly string[] {
  const [a, b] = [one, other] as Readonly<Record<string, unknown>>[];
  return Object.keys(one).flatMap((key) => {
    const [before, after] = [JSON.stringify(a?.[key]), JSON.stringify(b?.[key])];
    return before === after ? [] : [`${key}: ${before} → ${after}`];
  });
}

export async function startWizard(): Promise<{demo: Demo; portal: Portal; wizard: Wizard; server: CrossbarAdapter}> {
  const demo = await startBuiltDemo();
  const portal = await Portal.open(demo);
  await portal.row('A1A Car Wash').waitFor();
  return {demo, portal, wizard: new Wizard(portal), server: serverOf(demo)};
}

export async function fillEssentials(wizard: Wizard, name: string, email: string): Promise<void> {
  await wizard.fill('Account name', name);
  await wizard.fill('First name', 'Betsy');
  await wizard.fill('Last name', 'Kettleman');
  await wizard.fill('Email', email);
}

/** The name of the focused field in any shadow root, or the label of the focused button. */
export function focusedIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    let {activeElement} = document;
    while (activeElement?.shadowRoot?.activeElement) ({activeElement} = activeElement.shadowRoot);
    const label = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
    return activeElement instanceof HTMLInputElement ? activeElement.name : label.replace(/\s+/g, ' ');
  });
}
