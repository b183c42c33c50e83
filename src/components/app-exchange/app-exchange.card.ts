import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Localizer} from '../../i18n/localizer.js';
import {skeleton} from '../../widget/notices.js';
import type {AppIcons} from './app-exchange.icons.js';
import {initialOf, type ShownApp} from './app-exchange.model.js';

/** What is known of an app's access, and whether it can be changed. */
export interface CardAccess {
  readonly blocked: boolean;
  /** Absent where nothing can be changed. */
  readonly onToggle?: ((allowed: boolean) => void) | undefined;
  readonly disabled?: boolean;
}

/** One app. `access`: absent where it is not known, `pending` as long as it is on its way. */
export function appCard(
  localizer: Localizer,
  app: ShownApp,
  icons: AppIcons,
  access: CardAccess | 'pending' | undefined,
): TemplateResult {
  const {text} = localizer;
  const known = access === 'pending' ? undefined : access;
  const id = `app-${app.id}`;
  return html`
    <li class="card ${known?.blocked ? 'blocked' : ''}" part="app">
      ${icon(app, icons)}
      <div class="words">
        <div class="name">
          ${known?.onToggle ? html`<label for=${id}>${app.label}</label>` : html`<strong>${app.label}</strong>`}
          ${app.phase
            ? html`<span class="badge warning">
                ${text(app.phase === 'alpha' ? 'appExchange.alpha' : 'appExchange.beta')}
              </span>`
            : nothing}
        </div>
        ${app.description === '' ? nothing : html`<p class="hint" id="${id}-text">${app.description}</p>`}
      </div>
      <div class="access">
        ${access === 'pending' ? skeleton() : nothing}
        ${known
          ? html`<span class="state"> ${text(known.blocked ? 'appExchange.blocked' : 'appExchange.allowed')} </span>`
          : nothing}
        ${known?.onToggle
          ? html`<input
              id=${id}
              part="switch"
              type="checkbox"
              role="switch"
              name=${app.id}
              .checked=${live(!known.blocked)}
              ?disabled=${known.disabled ?? false}
              aria-describedby=${app.description === '' ? nothing : `${id}-text`}
              @change=${(event: Event) => known.onToggle?.((event.target as HTMLInputElement).checked)}
            />`
          : nothing}
      </div>
    </li>
  `;
}

export function appCardSkeleton(): TemplateResult {
  return html`
    <li class="card" aria-hidden="true">
      <span class="icon"></span>
      <div class="words">
        <div class="name">${skeleton()}</div>
        <p class="hint">${skeleton('wide')}</p>
      </div>
    </li>
  `;
}

function icon({id, label}: ShownApp, icons: AppIcons): TemplateResult {
  const url = icons.urlOf(id);
  return html`
    <span class="icon ${url === undefined ? 'letter' : ''}" data-app-icon=${id} aria-hidden="true">
      ${url === undefined ? initialOf(label) : html`<img src=${url} alt="" @error=${() => icons.drop(id)} />`}
    </span>
  `;
}
