import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {AccountId} from '../../../api/account-ref.js';
import type {AppsApi} from '../../../api/apps.js';
import {appIconResource} from '../resource.js';
import type {AccountScope} from '../../../session/scope.js';

export interface AppIconsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The store that contains the apps, and access to it. */
export interface AppStore extends Pick<AccountScope, 'identity' | 'resources'> {
  readonly apps: AppsApi;
  readonly storeId: AccountId;
}

/** Elements that the host renders for an app carry this attribute with the app's id. */
const MARK = 'data-app-icon';

/**
 * Icons of the apps in a store, each loaded when its element first comes into view. They are loaded through the
 * adapter, so that the token stays in a header, and shown as object URLs until the element is disconnected.
 */
export class AppIcons implements ReactiveController {
  readonly #host: AppIconsHost;
  readonly #storeNow: () => AppStore | undefined;
  /** By app; `undefined` while loading, and permanently if there is no icon. */
  readonly #urls = new Map<string, string | undefined>();
  readonly #observer = new IntersectionObserver((entries) => this.#onSeen(entries), {rootMargin: '200px'});
  #store: AppStore | undefined;
  #end = new AbortController();

  /** @param store returns the current store; `undefined` without a scope or if the backend has no apps */
  constructor(host: AppIconsHost, store: () => AppStore | undefined) {
    this.#host = host;
    this.#storeNow = store;
    host.addController(this);
  }

  /** The object URL of an app's icon, once loaded. */
  urlOf(appId: string): string | undefined {
    return this.#urls.get(appId);
  }

  /** Drops an icon that the browser cannot display: the host's fallback stays. */
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
    // Another account with the same store has the same icons; another operator may not.
    const store = this.#storeNow();
    if (!store || (store.identity.id === this.#store?.identity.id && store.storeId === this.#store.storeId)) return;
    this.#forget();
    this.#store = store;
  }

  hostUpdated(): void {
    for (const place of this.#host.renderRoot.querySelectorAll(`[${MARK}]`)) this.#observer.observe(place);
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
      // An icon is decorative: on any error its initial letter stays, and the list continues.
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
