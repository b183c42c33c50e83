import {html, nothing, svg, type ReactiveController, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import type {ApiErrorOf} from '../../../api/errors.js';
import {formsWords} from '../../../i18n/generated/en/forms.js';
import {savedWords} from '../../../i18n/generated/en/saved.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {EditorChange} from '../../../session/editor.js';
import {AskDialog} from '../../dialogs/ask-dialog.js';
import type {EditFormHost} from '../../forms/edit-form-options.js';
import {icon} from '../../icons/icon.js';
import {adoptStyles} from '../../styles/adopt.js';
import {reportOverwritten} from '../report-overwritten.js';
import type {ReportView} from '../save-reports.js';
import {writeErrorText} from '../write-error-text.js';
import {Call, Restore, type Attempt} from './attempt.js';
import {isSame, reportedSave, undoable, type ReportedSave} from './reported-save.js';
import type {SavedReport} from './saved-report.js';
import {savedStyles} from './styles.js';
import {catchFocus, focusRegion} from '../../focus/catch-focus.js';
import {sentence} from '../../text/sentence.js';

/** The maximum number of listed changes; the rest is counted. */
const LISTED = 2;

/** One confirmed write. */
interface Line {
  readonly report: SavedReport;
  readonly save: ReportedSave | undefined;
  /** The last attempt to undo it. */
  attempt?: Attempt;
  state: 'saved' | 'undoing' | 'undone';
}

/**
 * Confirms what was saved, in one bar of its element, and offers Undo where the write can be undone. Undo is one more
 * save with the rules and questions of the first: it never replaces what another client has stored since, which is shown
 * instead. While something is being typed, the bar with Save has its place. It belongs to the scope of its host.
 */
export class SavedBar implements ReactiveController {
  readonly #host: EditFormHost;
  readonly #say: (message: string) => void;
  readonly #dialog: AskDialog;
  readonly #element = createRef<HTMLElement>();
  #lines: readonly Line[] = [];
  #batch: unknown;

  constructor(host: EditFormHost, say: (message: string) => void) {
    this.#host = host;
    this.#say = say;
    this.#dialog = new AskDialog(host);
    host.addController(this);
  }

  add<T extends object>(report: SavedReport<T>): void {
    const {batch, save} = report;
    const line: Line = {
      report: report as unknown as SavedReport,
      save: save && reportedSave(save),
      state: 'saved',
    };
    if (batch !== undefined && batch === this.#batch) this.#lines = [...this.#lines, line];
    else this.#replace([line]);
    this.#batch = batch;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#replace([]);
  }

  readonly render = (view: ReportView): unknown => {
    const {localizer, host} = view;
    adoptStyles(host.renderRoot, [savedStyles]);
    return html`
      ${this.#lines.length === 0 || this.#isTyping(view) ? nothing : this.#renderBar(view)}
      ${this.#dialog.render(localizer)}
    `;
  };

  #renderBar(view: ReportView): TemplateResult {
    const {localizer, editable} = view;
    const {text} = localizer;
    const lines = this.#lines;
    const busy = lines.some(({state}) => state === 'undoing');
    const unconfirmed = lines.find((line) => unconfirmedOf(line));
    const offered = editable && !unconfirmed && lines.some((line) => this.#canUndo(line, view));
    const brief = !offered && lines.every((line) => this.#problemOf(line, view) === undefined);
    return html`
      <div
        ${ref(this.#element)}
        class="saved-bar ${brief ? 'brief' : ''}"
        part="saved"
        role="group"
        tabindex="-1"
        aria-labelledby="saved-text"
        @animationend=${this.#onAnimationEnd}
      >
        ${icon(svg`<path d="m3.25 8.5 3.25 3.25 6.25-7" />`, 'icon')}
        <div class="text" id="saved-text">${lines.map((line) => this.#renderLine(line, view))}</div>
        <div class="buttons">
          ${
            offered
              ? html`<button
                  type="button"
                  aria-describedby="saved-text"
                  aria-disabled=${busy ? 'true' : 'false'}
                  @click=${(event: MouseEvent) => this.#onUndo(event, view)}
                >
                  ${text(busy ? savedWords['saved.undoing'] : savedWords['saved.undo'])}
                </button>`
              : nothing
          }
          ${
            unconfirmed
              ? html`<button
                  type="button"
                  aria-disabled=${unconfirmed.attempt?.checking ? 'true' : 'false'}
                  @click=${() => void this.#check(unconfirmed, view)}
                >
                  ${text(unconfirmed.attempt?.checking ? formsWords['state.checking'] : formsWords['action.checkAgain'])}
                </button>`
              : html`<button
                  type="button"
                  class="dismiss"
                  aria-label=${text(savedWords['saved.dismiss'])}
                  @click=${this.#onDismiss}
                >
                  ${icon(svg`<path d="m4 4 8 8M12 4l-8 8" />`, 'icon')}
                </button>`
          }
        </div>
      </div>
    `;
  }

  #renderLine(line: Line, view: ReportView): TemplateResult {
    const {localizer} = view;
    const {text} = localizer;
    const {report, save, state} = line;
    if (state === 'undone') return html`<div><strong>${text(savedWords['saved.undone'])}</strong></div>`;
    const problem = this.#problemOf(line, view);
    return html`
      <div>
        <strong>${report.shown ?? report.message}</strong>
        ${
          problem === undefined
            ? save && !report.isPlain && renderChanges(localizer, save.describe(save.before, save.sent), 'saved.change')
            : html`<span class="problem">${problem}</span> ${this.#renderTheirs(line, view)}`
        }
      </div>
    `;
  }

  /** What another client has stored since. */
  #renderTheirs({save}: Line, {scope, localizer}: ReportView): unknown {
    const latest = save && scope.resources.peek(save.resource);
    if (!latest || !isChangedSince(save, latest.value)) return nothing;
    return renderChanges(localizer, save.describe(save.saved.value, latest.value), 'saved.theirs');
  }

  /** Why it was not undone, or cannot be. */
  #problemOf(line: Line, {scope, localizer}: ReportView): string | undefined {
    const {text} = localizer;
    const {attempt, save, state} = line;
    if (state !== 'saved') return undefined;
    if (unconfirmedOf(line)) return text(formsWords['error.unconfirmed.title']);
    const latest = save && scope.resources.peek(save.resource);
    if (latest && this.#offers(line) && isChangedSince(save, latest.value))
      return text(savedWords['saved.changedSince']);
    return attempt?.error && text(savedWords['saved.undoFailed'], {reason: writeErrorText(localizer, attempt.error)});
  }

  #canUndo(line: Line, {scope}: ReportView): boolean {
    const {save, state} = line;
    if (state === 'undone' || !this.#offers(line)) return false;
    const latest = save && scope.resources.peek(save.resource);
    return !latest || !isChangedSince(save, latest.value);
  }

  #offers({report, save}: Line): boolean {
    return report.undo !== undefined || (save !== undefined && undoable(save).length > 0);
  }

  /** The bar with Save has the place while anything is typed into the element. */
  #isTyping({host, scope}: ReportView): boolean {
    const own = this.#lines.map(({attempt}) => attempt?.editor);
    return scope.editors.dirty.some(
      (editor) => editor.shown !== false && editor.place?.[0] === host.localName && !own.includes(editor),
    );
  }

  #onUndo({detail}: MouseEvent, view: ReportView): void {
    // The second press of a double click on Save must not undo that save.
    const isBusy = this.#lines.some(({state}) => state === 'undoing');
    if (detail < 2 && !isBusy && !this.#isTyping(view)) void this.#undo(view);
  }

  async #undo(view: ReportView): Promise<void> {
    const lines = this.#lines;
    for (const line of [...lines].reverse()) {
      if (line.state === 'saved' && !(await this.#work(line, this.#attempt(line, view), (attempt) => attempt.run())))
        break;
    }
    await this.#report(lines, view);
  }

  async #check(line: Line, view: ReportView): Promise<void> {
    if (line.attempt && !line.attempt.checking) await this.#work(line, line.attempt, (attempt) => attempt.check());
    await this.#report(this.#lines, view);
  }

  async #work(line: Line, attempt: Attempt, work: (attempt: Attempt) => Promise<boolean>): Promise<boolean> {
    line.attempt = attempt;
    line.state = 'undoing';
    this.#host.requestUpdate();
    line.state = (await work(attempt)) ? 'undone' : 'saved';
    this.#host.requestUpdate();
    return line.state === 'undone';
  }

  #attempt({report, save}: Line, view: ReportView): Attempt {
    const onChange = () => this.#host.requestUpdate();
    if (report.undo) return new Call(report.undo, onChange);
    if (!save) throw new Error('A write without a save cannot be undone.');
    return new Restore(save, {
      view,
      dialog: this.#dialog,
      document: save.saved,
      paths: undoable(save),
      state: save.before,
      onChange,
      onOverwritten: (again) => {
        const {form} = report.save ?? {};
        if (form) void reportOverwritten({...again, form}, view.scope).then(onChange);
      },
    });
  }

  /** Announces the outcome, and keeps the focus in the bar if the pressed button is not in it any more. */
  async #report(lines: readonly Line[], view: ReportView): Promise<void> {
    if (this.#host.ended || lines !== this.#lines) return;
    const {text} = view.localizer;
    const problem = lines.map((line) => this.#problemOf(line, view)).find((found) => found !== undefined);
    if (problem !== undefined) this.#say(problem);
    else if (lines.every(({state}) => state === 'undone')) this.#say(text(savedWords['saved.undone']));
    await this.#host.updateComplete;
    catchFocus(this.#element.value);
  }

  readonly #onDismiss = (): void => this.#dismiss();

  readonly #onAnimationEnd = ({animationName}: AnimationEvent): void => {
    if (animationName === 'saved-leave') this.#dismiss();
  };

  #dismiss(): void {
    const focused = this.#element.value?.contains((this.#host.renderRoot.getRootNode() as ShadowRoot).activeElement);
    this.#replace([]);
    this.#host.requestUpdate();
    if (focused) void this.#focusContent();
  }

  async #focusContent(): Promise<void> {
    await this.#host.updateComplete;
    focusRegion(this.#host.renderRoot.querySelector<HTMLElement>('.widget'));
  }

  #replace(lines: readonly Line[]): void {
    for (const {attempt} of this.#lines) attempt?.end();
    this.#lines = lines;
  }
}

const unconfirmedOf = ({attempt, state}: Line): ApiErrorOf<'unconfirmed'> | undefined =>
  state !== 'undone' && attempt?.error?.kind === 'unconfirmed' ? attempt.error : undefined;

/** Whether another client has stored other values of these fields since. */
const isChangedSince = ({changed, saved}: ReportedSave, latest: object): boolean =>
  !changed.every((path) => isSame(saved.value, latest, path));

function renderChanges(
  localizer: Localizer,
  changes: readonly EditorChange[],
  words: 'saved.change' | 'saved.theirs',
): TemplateResult | typeof nothing {
  if (changes.length === 0) return nothing;
  const rest = changes.length - LISTED;
  const listed = changes
    .slice(0, LISTED)
    .map(({label, from, to}) => sentence(localizer, savedWords[words], {label: html`${label}`, from, to}));
  if (rest > 0) listed.push(localizer.text(savedWords['saved.more'], {count: rest}));
  return html`<span class="changes">${listed.map((one, index) => [index > 0 ? ' · ' : '', one])}</span>`;
}
