import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {AccountId} from '../../../api/account-ref.js';
import type {AppsApi} from '../../../api/apps.js';
import {appIconResource} from '../resource.js';
import type {AccountScope} from '../../../session/scope.js';

export interface AppIconsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Whose store the apps are in, and the way to it. */
export interface AppStore extends Pick<AccountScope, 'identity' | 'resources'> {
  readonly apps: AppsApi;
  readonly storeId: AccountId;
}

/** Whatever the host draws for an app carries this attribute, with the app's id. */
const MARK = 'data-app-icon';

/**
 * Pictures of the apps in a store, each fetched when its place first comes into view. They come through the adapter, so
 * the token stays in a header (W-39), and are shown from the page's own memory until the element leaves.
 */
export class AppIcons implements ReactiveController {
  readonly #host: AppIconsHost;
  readonly #storeNow: () => AppStore | undefined;
  /** By app; `undefined` while it is on its way, and for good where there is none. */
  readonly #urls = new Map<string, string | undefined>();
  readonly #observer = new IntersectionObserver((entries) => this.#onSeen(entries), {rootMargin: '200px'});
  #store: AppStore | undefined;
  #end = new AbortController();

  /** @param store the store of this moment; none while there is no scope, or where the backend has no apps. */
  constructor(host: AppIconsHost, store: () => AppStore | undefined) {
    this.#host = host;
    this.#storeNow = store;
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
    // Another account on screen with the same store has the same pictures, another operator has not.
    const store = this.#storeNow();
    if (!store || (store.identity.id === this.#store?.identity.id && store.storeId === this.#store.storeId)) return;
    this.#forget();
    this.#store = store;
  }

  hostUpdated(): void {
    for (const place of this.#host.renderRoot.querySelectorAll(`[${MARK}]`)) {
      if (!this.#urls.has(place.getAttribute(MARK) ?? '')) this.#observer.observe(place);
    }
  }

  hostDisconnected(): void {
    this.#forget();
    this.#store = undefined;
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
    if (!this.#store) return;
    const {apps, storeId, resources} = this.#store;
    const {signal} = this.#end;
    this.#urls.set(appId, undefined);
    try {
      const picture = await resources.read(appIconResource(apps, storeId, appId), signal);
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
