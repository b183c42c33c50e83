import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ResourceCache} from '../../session/resource-cache.js';
import {appIconResource} from '../../session/app-resources.js';
import type {AccountScope} from '../../session/scope.js';

export interface AppIconsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Whatever the host draws for an app carries this attribute, with the app's id. */
const MARK = 'data-app-icon';

/**
 * Pictures of the apps in the operator's store, each fetched when its place first comes into view. They come through
 * the adapter, so the token stays in a header (W-39), and are shown from the page's own memory until the element leaves.
 */
export class AppIcons implements ReactiveController {
  readonly #host: AppIconsHost;
  readonly #scope: () => AccountScope | undefined;
  /** By app; `undefined` while it is on its way, and for good where there is none. */
  readonly #urls = new Map<string, string | undefined>();
  readonly #observer = new IntersectionObserver((entries) => this.#onSeen(entries), {rootMargin: '200px'});
  #resources: ResourceCache | undefined;
  #end = new AbortController();

  constructor(host: AppIconsHost, scope: () => AccountScope | undefined) {
    this.#host = host;
    this.#scope = scope;
    host.addController(this);
  }

  /** Address of an app's picture in this page, once it is there. */
  urlOf(appId: string): string | undefined {
    return this.#urls.get(appId);
  }

  /** The browser cannot show what came: the host's fallback stays. */
  drop(appId: string): void {
    const url = this.#urls.get(appId);
    if (url !== undefined) URL.revokeObjectURL(url);
    this.#urls.set(appId, undefined);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    // The store is the operator's own: another account on screen has the same pictures, another operator has not.
    const resources = this.#scope()?.resources;
    if (!resources || resources === this.#resources) return;
    this.#forget();
    this.#resources = resources;
  }

  hostUpdated(): void {
    for (const place of this.#host.renderRoot.querySelectorAll(`[${MARK}]`)) {
      if (!this.#urls.has(place.getAttribute(MARK) ?? '')) this.#observer.observe(place);
    }
  }

  hostDisconnected(): void {
    this.#forget();
    this.#resources = undefined;
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const {isIntersecting, target} of entries) {
      if (!isIntersecting) continue;
      this.#observer.unobserve(target);
      const appId = target.getAttribute(MARK);
      if (appId !== null && !this.#urls.has(appId)) void this.#load(appId);
    }
  }

  async #load(appId: string): Promise<void> {
    const scope = this.#scope();
    const {apps} = scope?.adapter ?? {};
    if (!scope || !apps) return;
    const {signal} = this.#end;
    this.#urls.set(appId, undefined);
    try {
      const picture = await scope.resources.read(appIconResource(apps, scope.home.id, appId), signal);
      if (signal.aborted || !picture) return;
      this.#urls.set(appId, URL.createObjectURL(picture));
      this.#host.requestUpdate();
    } catch {
      // A picture is an ornament: whatever keeps it away, the letter that stands for it stays, and the list goes on.
    }
  }

  #forget(): void {
    this.#end.abort();
    this.#end = new AbortController();
    this.#observer.disconnect();
    for (const url of this.#urls.values()) if (url !== undefined) URL.revokeObjectURL(url);
    this.#urls.clear();
  }
}
