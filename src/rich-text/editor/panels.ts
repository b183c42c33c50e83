/** Panels below the toolbar for commands that need input, such as a color or an address. */
import {html, nothing, type TemplateResult} from 'lit';
import {commonWords} from '../../i18n/generated/en/common.js';
import {richTextEditorWords} from '../../i18n/generated/en/rich-text-editor.js';
import type {Localizer} from '../../i18n/localizer.js';
import {imageAddress} from '../allowed.js';
import {colorOf, linkAt, palette} from './commands.js';
import type {ShadowSquire} from './shadow-squire.js';
import {pressedKey} from '../../ui/keys.js';

export type Panel = 'color' | 'link' | 'image';

export interface PanelOptions {
  readonly localizer: Localizer;
  readonly id: string;
  readonly editor: ShadowSquire | undefined;
  /** Without a color: the color of the surrounding text. */
  readonly onColor: (color: string | undefined) => void;
  /** Empty: removes the link. @returns whether the address is valid */
  readonly onLink: (address: string) => boolean;
  readonly onImage: (address: string, description: string) => void;
  readonly onClose: () => void;
}

export function panel(open: Panel | undefined, options: PanelOptions): unknown {
  const content = {color: colors, link, image};
  return html`<div class="panel" id="${options.id}-panel" ?hidden=${!open}>
    ${open ? content[open](options) : nothing}
  </div>`;
}

function colors({localizer: {text}, editor, onColor, onClose}: PanelOptions): TemplateResult {
  const current = editor && colorOf(editor);
  const chosen = palette.find(({color}) => color === current);
  const swatch = (name: string, words: string, color: string | undefined, checked: boolean) => html`
    <button
      type="button"
      class="swatch ${name}"
      role="radio"
      aria-checked=${checked ? 'true' : 'false'}
      aria-label=${words}
      title=${words}
      @click=${() => onColor(color)}
    ></button>
  `;
  return html`
    <div class="swatches" role="radiogroup" aria-label=${text(richTextEditorWords['richTextEditor.color'])}>
      ${swatch('none', text(richTextEditorWords['richTextEditor.color.none']), undefined, current === undefined)}
      ${palette.map(({color, name}) =>
        swatch(name, text(richTextEditorWords[`richTextEditor.color.${name}`]), color, chosen?.color === color),
      )}
    </div>
    <button type="button" class="quiet" @click=${onClose}>${text(commonWords['action.cancel'])}</button>
  `;
}

function link({localizer: {text}, id, editor, onLink, onClose}: PanelOptions): TemplateResult {
  const current = editor ? linkAt(editor) : '';
  const submit = (event: Event): void => {
    const input = (event.currentTarget as HTMLElement).closest('.panel')?.querySelector('input');
    if (!input) return;
    const done = onLink(input.value);
    refuse(input, done ? '' : text(richTextEditorWords['richTextEditor.link.refused']));
  };
  return html`
    ${addressField({
      id: `${id}-link`,
      label: text(richTextEditorWords['richTextEditor.link.address']),
      value: current,
      submit,
    })}
    <div class="buttons">
      <button type="button" class="primary" @click=${submit}>
        ${text(richTextEditorWords['richTextEditor.link.set'])}
      </button>
      ${current === ''
        ? nothing
        : html`<button type="button" @click=${() => onLink('')}>
            ${text(richTextEditorWords['richTextEditor.link.remove'])}
          </button>`}
      <button type="button" class="quiet" @click=${onClose}>${text(commonWords['action.cancel'])}</button>
    </div>
  `;
}

function image({localizer: {text}, id, onImage, onClose}: PanelOptions): TemplateResult {
  const submit = (event: Event): void => {
    const fields = (event.currentTarget as HTMLElement).closest('.panel')?.querySelectorAll('input');
    const [address, description] = fields ?? [];
    if (!address) return;
    const fits = imageAddress.test(address.value.trim());
    refuse(address, fits ? '' : text(richTextEditorWords['richTextEditor.image.address.refused']));
    if (fits) onImage(address.value.trim(), description?.value.trim() ?? '');
  };
  return html`
    ${addressField({
      id: `${id}-image`,
      label: text(richTextEditorWords['richTextEditor.image.address']),
      value: '',
      submit,
    })}
    <div class="field">
      <label for="${id}-alt">${text(richTextEditorWords['richTextEditor.image.description'])}</label>
      <input id="${id}-alt" type="text" @keydown=${onEnter(submit)} />
    </div>
    <div class="buttons">
      <button type="button" class="primary" @click=${submit}>
        ${text(richTextEditorWords['richTextEditor.image.set'])}
      </button>
      <button type="button" class="quiet" @click=${onClose}>${text(commonWords['action.cancel'])}</button>
    </div>
  `;
}

interface AddressField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly submit: (event: Event) => void;
}

function addressField({id, label, value, submit}: AddressField): TemplateResult {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type="text"
        inputmode="url"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${value}
        aria-describedby="${id}-error"
        @keydown=${onEnter(submit)}
      />
      <div class="field-error" id="${id}-error" role="alert"></div>
    </div>
  `;
}

/** Submits the panel only, not the form around it. */
const onEnter =
  (submit: (event: Event) => void) =>
  (event: KeyboardEvent): void => {
    if (pressedKey(event) !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    submit(event);
  };

function refuse(input: HTMLInputElement, complaint: string): void {
  input.setAttribute('aria-invalid', complaint === '' ? 'false' : 'true');
  const place = input.parentElement?.querySelector('.field-error');
  if (place) place.textContent = complaint;
  if (complaint !== '') input.focus();
}
