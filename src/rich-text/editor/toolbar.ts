import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {richTextEditorWords} from '../../i18n/generated/en/rich-text-editor.js';
import type {Localizer} from '../../i18n/localizer.js';
import {alignments, blocks, blockTag, formats, lists, setBlock, type Command} from './commands.js';
import {toolIcon} from './icons.js';
import type {Panel} from './panels.js';
import type {ShadowSquire} from './shadow-squire.js';
import {keepFocus} from '../../ui/fields/keep-focus.js';
import {pressedKey} from '../../ui/keys.js';

export interface ToolbarOptions {
  readonly localizer: Localizer;
  readonly id: string;
  readonly label: string;
  /** `undefined` in the first render. */
  readonly editor: ShadowSquire | undefined;
  readonly images: boolean;
  readonly disabled: boolean;
  readonly panel: Panel | undefined;
  readonly onPanel: (panel: Panel) => void;
  /** Called after a command has run. */
  readonly onDone: () => void;
}

/**
 * The list of blocks is a command like the buttons, not a field of a form: it shows the state at the cursor and stores
 * nothing. One tab stop; the arrow keys, Home, and End move inside it (ARIA toolbar pattern).
 */
export function toolbar(options: ToolbarOptions): TemplateResult {
  const {localizer, id, label, editor, images, disabled, panel, onDone} = options;
  const {text} = localizer;
  const act = (run: (editor: ShadowSquire) => void) => () => {
    if (!editor) return;
    run(editor);
    onDone();
  };
  const button = ({id: tool, label: words, run, isOn}: Command, off = false) => html`
    <button
      type="button"
      class="icon"
      data-tool=${tool}
      title=${text(words)}
      aria-label=${text(words)}
      aria-pressed=${isOn ? (editor && isOn(editor) ? 'true' : 'false') : nothing}
      aria-disabled=${off ? 'true' : nothing}
      tabindex="-1"
      ?disabled=${disabled}
      @mousedown=${keepFocus}
      @click=${off ? nothing : act(run)}
    >
      ${toolIcon(tool)}
    </button>
  `;
  const opener = (tool: Panel, words: string) => html`
    <button
      type="button"
      class="icon"
      data-tool=${tool}
      title=${words}
      aria-label=${words}
      aria-expanded=${panel === tool ? 'true' : 'false'}
      aria-controls="${id}-panel"
      tabindex="-1"
      ?disabled=${disabled}
      @click=${() => options.onPanel(tool)}
    >
      ${toolIcon(tool)}
    </button>
  `;
  return html`
    <div
      class="toolbar"
      role="toolbar"
      aria-label=${text(richTextEditorWords['richTextEditor.toolbar'], {field: label})}
      aria-controls=${id}
    >
      <select
        class="block"
        aria-label=${text(richTextEditorWords['richTextEditor.block'])}
        tabindex="0"
        ?disabled=${disabled}
        .value=${live(editor ? blockTag(editor) : 'div')}
        @change=${({target}: Event) => act((squire) => setBlock(squire, (target as HTMLSelectElement).value))()}
      >
        ${blocks.map(({tag, label: words}) => html`<option value=${tag}>${text(words)}</option>`)}
      </select>
      <span class="tools"
        >${formats.map((command) => button(command))}
        ${opener('color', text(richTextEditorWords['richTextEditor.color']))}</span
      >
      <span class="tools">${lists.map((command) => button(command))}</span>
      <span class="tools">${alignments.map((command) => button(command))}</span>
      <span class="tools">
        ${opener('link', text(richTextEditorWords['richTextEditor.link']))}
        ${images ? opener('image', text(richTextEditorWords['richTextEditor.image'])) : nothing}
        ${button({
          id: 'clear',
          label: richTextEditorWords['richTextEditor.clear'],
          run: (squire) => void squire.removeAllFormatting(),
        })}
      </span>
      <span class="tools">
        ${button(
          {id: 'undo', label: richTextEditorWords['richTextEditor.undo'], run: (squire) => void squire.undo()},
          !editor?.canUndo,
        )}
        ${button(
          {id: 'redo', label: richTextEditorWords['richTextEditor.redo'], run: (squire) => void squire.redo()},
          !editor?.canRedo,
        )}
      </span>
    </div>
  `;
}

/** Moves the focus and the tab stop in a toolbar. A select keeps the up and down arrows. */
export function moveInToolbar(event: KeyboardEvent): void {
  const current = event.target as HTMLElement;
  const bar = current.closest<HTMLElement>('[role="toolbar"]');
  if (!bar) return;
  const stops = [...bar.querySelectorAll<HTMLElement>('button, select')];
  const at = stops.indexOf(current);
  const forward = getComputedStyle(bar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const next = {
    [forward]: (at + 1) % stops.length,
    [forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight']: (at - 1 + stops.length) % stops.length,
    Home: 0,
    End: stops.length - 1,
  }[pressedKey(event) ?? ''];
  if (next === undefined) return;
  event.preventDefault();
  for (const stop of stops) stop.tabIndex = -1;
  const target = stops[next];
  if (!target) return;
  target.tabIndex = 0;
  target.focus();
}
