/** The elements that show long lists, over a backend that responds at once. */
import '../../src/components/account-admins/define.js';
import '../../src/components/account-limits/define.js';
import '../../src/components/account-provider/define.js';
import '../../src/components/app-exchange/define.js';
import {longLists} from '../../test/support/long-lists.js';

/** More than any element needs. */
const MAX_FRAMES = 600;

export class ListsBench {
  readonly #adapter = longLists();
  #widget: HTMLElement & {renderRoot: ParentNode; updateComplete: Promise<boolean>; requestUpdate(): void} =
    document.createElement('account-admins');

  async mount(tag: 'account-admins' | 'account-limits' | 'app-exchange', awaited: string): Promise<void> {
    const provider = document.createElement('account-provider');
    provider.adapter = this.#adapter;
    provider.accountId = 'a';
    this.#widget = document.createElement(tag);
    provider.append(this.#widget);
    document.body.replaceChildren(provider);
    await this.#shown(awaited);
  }

  /** Presses a control, and waits for what it shows. */
  async press(selector: string, awaited: string): Promise<void> {
    this.#find(selector).click();
    await this.#shown(awaited);
  }

  /** Types one more character into a field. */
  async type(selector: string, character: string): Promise<void> {
    const field = this.#find(selector) as HTMLInputElement;
    field.value += character;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await this.#widget.updateComplete;
    await this.#frame();
  }

  async scroll(top: number): Promise<void> {
    window.scrollTo(0, top);
    await this.#frame();
    await this.#frame();
  }

  count(selector: string): number {
    return this.#widget.renderRoot.querySelectorAll(selector).length;
  }

  #find(selector: string): HTMLElement {
    const found = this.#widget.renderRoot.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  }

  async #shown(selector: string): Promise<void> {
    for (let frames = 0; !this.#widget.renderRoot.querySelector(selector); frames++) {
      if (frames > MAX_FRAMES) throw new Error(`There is no ${selector}: ${this.#widget.renderRoot.textContent}`);
      await this.#frame();
    }
    await this.#widget.updateComplete;
    await this.#frame();
  }

  async #frame(): Promise<void> {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

declare global {
  var listsBench: ListsBench;
}

globalThis.listsBench = new ListsBench();
