/** Panels below the toolbar for commands that need input, such as a color or an address. */
import {html, nothing, type TemplateResult} from 'lit';
import {formsWords} from '../../i18n/generated/en/forms.js';
import {richTextEditorWords} from '../../i18n/generated/en/rich-text-editor.js';
import type {Localizer} from '../../i18n/localizer.js';
import {colorOf, linkAt, palette} from './commands.js';
import type {ShadowSquire} from './shadow-squire.js';
import type {PanelFields} from './panel-fields.js';
import {moveFocus} from '../../ui/focus/move-focus.js';
import {pressedKey} from '../../ui/keys.js';
import {textField} from '../../ui/fields/field.js';

export type Panel = 'color' | 'link' | 'image';

export interface PanelOptions {
  readonly localizer: Localizer;
  readonly id: string;
  readonly editor: ShadowSquire | undefined;
  /** Without a color: the color of the surrounding text. */
  readonly onColor: (color: string | undefined) => void;
  readonly fields: PanelFields;
  /** Empty: removes the link. */
  readonly onLink: (address: string) => void;
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
    <button type="button" class="quiet" @click=${onClose}>${text(formsWords['action.cancel'])}</button>
  `;
}

function link({localizer: {text}, editor, fields, onLink, onClose}: PanelOptions): TemplateResult {
  const submit = (event: Event): void => {
    const [address] = fields.submit(panelOf(event), 'link') ?? [];
    if (address === undefined) focusInvalid(event);
    else onLink(address);
  };
  return html`
    <div class="panel-fields" @keydown=${onEnter(submit)}>
      ${textField(fields.bind('link'), {label: text(richTextEditorWords['richTextEditor.link.address']), type: 'url'})}
    </div>
    <div class="buttons">
      <button type="button" class="primary" @click=${submit}>
        ${text(richTextEditorWords['richTextEditor.link.set'])}
      </button>
      ${
        editor && linkAt(editor) !== ''
          ? html`<button type="button" @click=${() => onLink('')}>
              ${text(richTextEditorWords['richTextEditor.link.remove'])}
            </button>`
          : nothing
      }
      <button type="button" class="quiet" @click=${onClose}>${text(formsWords['action.cancel'])}</button>
    </div>
  `;
}

function image({localizer: {text}, fields, onImage, onClose}: PanelOptions): TemplateResult {
  const submit = (event: Event): void => {
    const [address, description = ''] = fields.submit(panelOf(event), 'image', 'alt') ?? [];
    if (address === undefined) focusInvalid(event);
    else onImage(address, description);
  };
  return html`
    <div class="panel-fields" @keydown=${onEnter(submit)}>
      ${textField(fields.bind('image'), {
        label: text(richTextEditorWords['richTextEditor.image.address']),
        type: 'url',
      })}
      ${textField(fields.bind('alt'), {label: text(richTextEditorWords['richTextEditor.image.description'])})}
    </div>
    <div class="buttons">
      <button type="button" class="primary" @click=${submit}>
        ${text(richTextEditorWords['richTextEditor.image.set'])}
      </button>
      <button type="button" class="quiet" @click=${onClose}>${text(formsWords['action.cancel'])}</button>
    </div>
  `;
}

const panelOf = ({currentTarget}: Event): Element | null => (currentTarget as Element).closest('.panel');

/** The error is rendered at once. */
const focusInvalid = (event: Event): void =>
  moveFocus(panelOf(event)?.querySelector<HTMLElement>('[aria-invalid="true"]'));

/** Submits the panel only, not the form around it. */
const onEnter =
  (submit: (event: Event) => void) =>
  (event: KeyboardEvent): void => {
    if (pressedKey(event) !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    submit(event);
  };
