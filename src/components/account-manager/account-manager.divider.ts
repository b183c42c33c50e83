import {html, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {accountManagerWords} from '../../i18n/generated/en/account-manager.js';
import type {Localizer} from '../../i18n/localizer.js';
import {widthForKey, widthWithin, type WidthLimits} from './account-manager.model.js';
import {pressedKey} from '../../ui/keys.js';

/** Below this width, names would be truncated after a word. */
const MIN = 220;

/** The divider between the side panel and the rest: moved by pointer or keys, it resizes the panel. */
export class Divider implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #side: () => HTMLElement | undefined;
  /** Also fires after the first render, which cannot know the widths yet. */
  readonly #observer = new ResizeObserver(() => this.#host.requestUpdate());
  /** The width in pixels chosen by the user; `undefined` while the host page's width applies. */
  width: number | undefined;

  /** @param side finds the panel that is resized; it shares the space of its parent */
  constructor(host: ReactiveControllerHost & HTMLElement, side: () => HTMLElement | undefined) {
    this.#host = host;
    this.#side = side;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
    this.width = this.#recall();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  render({text}: Localizer): TemplateResult {
    const {min, max} = this.#limits;
    return html`
      <div
        class="divider"
        part="divider"
        role="separator"
        tabindex="0"
        aria-orientation="vertical"
        aria-label=${text(accountManagerWords['accountManager.divider'])}
        aria-valuemin=${min}
        aria-valuemax=${max}
        aria-valuenow=${widthWithin(this.width ?? this.#now, {min, max})}
        @keydown=${this.#onKeydown}
        @pointerdown=${this.#onPointerDown}
        @pointermove=${this.#onPointerMove}
        @lostpointercapture=${this.#remember}
        @dblclick=${this.#reset}
      ></div>
    `;
  }

  get #limits(): WidthLimits {
    const room = this.#side()?.parentElement?.clientWidth ?? 0;
    return {min: MIN, max: Math.max(MIN, Math.floor(room / 2))};
  }

  get #now(): number {
    return Math.round(this.#side()?.getBoundingClientRect().width ?? 0);
  }

  get #rtl(): boolean {
    return this.#host.matches(':dir(rtl)');
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const width = widthForKey(pressedKey(event), this.#now, {...this.#limits, rtl: this.#rtl});
    if (width === undefined) return;
    event.preventDefault();
    this.#resize(width);
    this.#remember();
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const side = this.#side();
    if (!side || !(event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) return;
    const {left, right} = side.getBoundingClientRect();
    this.#resize(this.#rtl ? right - event.clientX : event.clientX - left);
  };

  /** Resets the width to the host page's. */
  readonly #reset = (): void => {
    this.#resize(undefined);
    this.#remember();
  };

  #resize(width: number | undefined): void {
    this.width = width && widthWithin(width, this.#limits);
    this.#host.requestUpdate();
  }

  /** A number needs no schema, so the store of all other records stays out of the first paint. */
  get #key(): string {
    return `account-widgets.sidebar.${this.#host.localName}`;
  }

  readonly #remember = (): void => {
    try {
      if (this.width === undefined) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, String(this.width));
    } catch {
      // The storage is full or forbidden: the width lasts as long as the page.
    }
  };

  #recall(): number | undefined {
    try {
      const width = Number(localStorage.getItem(this.#key) ?? NaN);
      return Number.isFinite(width) && width > 0 ? width : undefined;
    } catch {
      // As in #remember.
      return undefined;
    }
  }
}
