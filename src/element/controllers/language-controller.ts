import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The language around an element: that of the nearest `lang` attribute, through all shadow roots, as it is now. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: () => void;
  readonly #observer: MutationObserver;

  /** @param onChange called whenever the element is connected, and when a `lang` attribute around it changes */
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
    for (let host: Element | undefined = this.#host; host; host = hostAround(host)) {
      this.#observer.observe(host.getRootNode(), {subtree: true, attributeFilter: ['lang']});
    }
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
