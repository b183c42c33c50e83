/** What the page exposes to the measuring script. */
import type {Contender} from './contender.js';
import {AccountTreeContender} from './contenders/account-tree.js';
import {VaadinGridContender} from './contenders/vaadin-grid.js';
import {WunderbaumContender} from './contenders/wunderbaum.js';
import {GeneratedAccounts} from './generated-accounts.js';

const contenders = {
  'account-tree': () => new AccountTreeContender(),
  wunderbaum: () => new WunderbaumContender(),
  '@vaadin/grid': () => new VaadinGridContender(),
} as const satisfies Record<string, () => Contender>;

export type ContenderName = keyof typeof contenders;

export class TreeBench {
  #accounts: GeneratedAccounts | undefined;
  #contender: Contender | undefined;

  generate(count: number): void {
    this.#accounts = new GeneratedAccounts(count);
  }

  choose(name: ContenderName): void {
    this.#contender = contenders[name]();
  }

  prepare(): void {
    if (this.#accounts) this.#now.prepare(this.#accounts);
  }

  mount(): Promise<void> {
    const stage = document.querySelector<HTMLElement>('#stage');
    if (!stage) throw new Error('no stage');
    return this.#now.mount(stage);
  }

  knowAll(): Promise<void> {
    return this.#now.knowAll();
  }

  expand(): Promise<void> {
    return this.#now.expand();
  }

  collapse(): Promise<void> {
    return this.#now.collapse();
  }

  scrollTo(pixels: number): Promise<void> {
    return this.#now.scrollTo(pixels);
  }

  get hasFilterFocus(): boolean {
    return this.#now.focusFilter !== undefined;
  }

  async focusFilter(): Promise<void> {
    await this.#now.focusFilter?.();
  }

  filter(text: string): Promise<void> {
    return this.#now.filter(text);
  }

  countRows(): number {
    return this.#now.countRows();
  }

  unmount(): void {
    this.#contender?.unmount();
    this.#contender = undefined;
  }

  get #now(): Contender {
    if (!this.#contender) throw new Error('none is chosen');
    return this.#contender;
  }
}

declare global {
  var treeBench: TreeBench;
}

globalThis.treeBench = new TreeBench();
