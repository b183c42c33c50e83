import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The language around an element: that of the nearest `lang` attribute, through all shadow roots, as it is now. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: () => void;
  readonly #observer: MutationObserver;
  #known: string | undefined;

  /** @param onChange called whenever the element is connected or moved, and when a `lang` attribute around it changes */
  constructor(host: ReactiveControllerHost & HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.#observer = new MutationObserver(onChange);
    host.addController(this);
  }

  /** The value of the attribute; empty if there is none. */
  get language(): string {
    return languageAround(this.#host);
  }

  hostConnected(): void {
    this.#known = undefined;
    this.hostUpdate();
  }

  /** A move within the page ends with an update, and may lead into another language and other shadow roots. */
  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    for (let host: Element | undefined = this.#host; host; host = hostAround(host)) {
      this.#observer.observe(host.getRootNode(), {subtree: true, attributeFilter: ['lang']});
    }
    const {language} = this;
    if (language === this.#known) return;
    this.#known = language;
    this.#onChange();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}

/** The host of the shadow root that an element is in. */
const hostAround = (element: Element): Element | undefined => (element.getRootNode() as Partial<ShadowRoot>).host;

function languageAround(element: Element): string {
  const host = hostAround(element);
  return element.closest('[lang]')?.getAttribute('lang') ?? (host ? languageAround(host) : '');
}
