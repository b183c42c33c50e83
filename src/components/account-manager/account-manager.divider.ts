import {html, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {accountManagerWords} from '../../i18n/generated/en/account-manager.js';
import type {Localizer} from '../../i18n/localizer.js';
import {widthForKey, widthWithin, type WidthLimits} from './account-manager.model.js';
import {pressedKey} from '../../ui/keys.js';

/** Narrower, names would be cut after a word. */
const MIN = 220;

export interface DividerOptions {
  /** The side that is resized; what it shares the room with is its parent's. */
  readonly side: () => HTMLElement | undefined;
  /** Under what the width is remembered in this browser. */
  readonly storageKey: () => string;
}

/** The line between the side panel and the rest: moved by pointer or keys, it makes the panel wider or narrower. */
export class Divider implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: DividerOptions;
  /** Fires after the first rendering, too, which cannot know yet how wide things are. */
  readonly #observer = new ResizeObserver(() => this.#host.requestUpdate());
  #width: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DividerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Pixels, as chosen by the user; nothing as long as the host page's width holds. */
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

  /** Back to the width that the host page gives it. */
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
      // A page without storage, or a full one: the width holds as long as the page.
    }
  };

  #recall(): number | undefined {
    try {
      const width = Number(localStorage.getItem(this.#options.storageKey()) ?? NaN);
      return Number.isFinite(width) && width > 0 ? width : undefined;
    } catch {
      // As in #remember.
      return undefined;
    }
  }
}
