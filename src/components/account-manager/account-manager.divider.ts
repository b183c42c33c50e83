import {html, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {accountManagerWords} from '../../i18n/generated/en/account-manager.js';
import type {Localizer} from '../../i18n/localizer.js';
import {widthForKey, widthWithin, type WidthLimits} from './account-manager.model.js';
import {pressedKey} from '../../ui/keys.js';

/** Below this width, names would be truncated after a word. */
const MIN = 220;

export interface DividerOptions {
  /** The panel that is resized; it shares the space of its parent. */
  readonly side: () => HTMLElement | undefined;
  /** The storage key of the width. */
  readonly storageKey: () => string;
}

/** The divider between the side panel and the rest: moved by pointer or keys, it resizes the panel. */
export class Divider implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: DividerOptions;
  /** Also fires after the first render, which cannot know the widths yet. */
  readonly #observer = new ResizeObserver(() => this.#host.requestUpdate());
  #width: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DividerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The width in pixels chosen by the user; `undefined` while the host page's width applies. */
  get width(): number | undefined {
    return this.#width;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
    this.#width = this.#recall();
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
        aria-valuenow=${widthWithin(this.#width ?? this.#now, {min, max})}
        @keydown=${this.#onKeydown}
        @pointerdown=${this.#onPointerDown}
        @pointermove=${this.#onPointerMove}
        @lostpointercapture=${this.#remember}
        @dblclick=${this.#reset}
      ></div>
    `;
  }

  get #limits(): WidthLimits {
    const room = this.#options.side()?.parentElement?.clientWidth ?? 0;
    return {min: MIN, max: Math.max(MIN, Math.floor(room / 2))};
  }

  get #now(): number {
    return Math.round(this.#options.side()?.getBoundingClientRect().width ?? 0);
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
    const side = this.#options.side();
    if (!side || !(event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) return;
    const {left, right} = side.getBoundingClientRect();
    this.#resize(this.#rtl ? right - event.clientX : event.clientX - left);
  };

  /** Resets the width to the host page's. */
  readonly #reset = (): void => {
    this.#width = undefined;
    this.#remember();
    this.#host.requestUpdate();
  };

  #resize(width: number): void {
    this.#width = widthWithin(width, this.#limits);
    this.#host.requestUpdate();
  }

  readonly #remember = (): void => {
    const key = this.#options.storageKey();
    try {
      if (this.#width === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, String(this.#width));
    } catch {
      // The storage is missing or full: the width lasts as long as the page.
    }
  };

  #recall(): number | undefined {
    try {
      const width = Number(localStorage.getItem(this.#options.storageKey()) ?? NaN);
      return Number.isFinite(width) && width > 0 ? width : undefined;
    } catch {
      // See #remember.
      return undefined;
    }
  }
}
