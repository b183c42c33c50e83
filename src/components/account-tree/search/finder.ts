import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {toApiError, type ApiError} from '../../../api/errors.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {loadCode} from '../../../api/load-code.js';
import type {TreeSearch, TreeSearchOptions} from './search.js';

/** The text in the search field above a tree. The search code is loaded when the field gets the focus. */
export class TreeFinder implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: TreeSearchOptions;
  #text = '';
  #hasFocus = false;
  #search: TreeSearch | undefined;
  #loading: Promise<void> | undefined;
  #loadError: ApiError | undefined;

  constructor(host: ReactiveControllerHost, options: TreeSearchOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Restores the tree that was searched. */
  hostDisconnected(): void {
    this.find('');
  }

  /** The text in the field. */
  get text(): string {
    return this.#text;
  }

  /** Why the backend could not be searched. */
  get error(): ApiError | undefined {
    return this.#loadError ?? this.#search?.error;
  }

  /** That nothing is found, or that accounts exist that could not be compared with the text. */
  notice(localizer: Localizer): unknown {
    return this.#search?.notice(localizer);
  }

  /** Set when the field gets or loses the focus. */
  set hasFocus(hasFocus: boolean) {
    this.#hasFocus = hasFocus;
    if (!hasFocus) this.#rest();
    else if (this.#search) this.#search.prepare();
    else void this.#load();
  }

  /** Shows the matches of a text; restores the tree for an empty one. */
  find(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
    if (this.#search) this.#search.find(text);
    else if (text !== '') void this.#load();
    this.#rest();
  }

  retry(): void {
    if (this.#search) this.#search.retry();
    else void this.#load();
  }

  loadMore(): void {
    this.#search?.loadMore();
  }

  /** To be called before each render: takes over what the backend has found. */
  follow(): void {
    this.#search?.follow();
  }

  #rest(): void {
    if (this.#text === '' && !this.#hasFocus) this.#search?.rest();
  }

  #load(): Promise<void> {
    return (this.#loading ??= this.#start().finally(() => (this.#loading = undefined)));
  }

  async #start(): Promise<void> {
    this.#loadError = undefined;
    try {
      const {TreeSearch} = await loadCode(() => import('./search.js'));
      this.#search = new TreeSearch(this.#host, this.#options);
      if (this.#hasFocus) this.#search.prepare();
      if (this.#text !== '') this.#search.find(this.#text);
    } catch (error) {
      this.#loadError = toApiError(error);
      this.#options.onError(this.#loadError);
    }
    this.#host.requestUpdate();
  }
}
