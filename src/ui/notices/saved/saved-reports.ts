import type {EditFormHost} from '../../forms/edit-form-options.js';
import {notice} from '../notices.js';
import type {ReportView} from '../save-reports.js';
import type {SavedBar} from './saved-bar.js';
import type {SavedReport} from './saved-report.js';

/** Confirms the writes of an element in one scope: each one is announced at once, and shown in a bar. */
export class SavedReports {
  readonly #host: EditFormHost;
  readonly #say: (message: string) => void;
  #bar: SavedBar | undefined;
  /** Shown without Undo if the bar's code could not be loaded. */
  #message: string | undefined;

  constructor(host: EditFormHost, say: (message: string) => void) {
    this.#host = host;
    this.#say = say;
  }

  async add<T extends object>(report: SavedReport<T>): Promise<void> {
    const {message} = report;
    this.#say(message);
    try {
      const {SavedBar} = await import('./saved-bar.js');
      this.#bar ??= new SavedBar(this.#host, this.#say);
      this.#bar.add(report);
    } catch {
      this.#message = message;
    }
    this.#host.requestUpdate();
  }

  render(view: ReportView): unknown {
    return this.#bar?.render(view) ?? (this.#message && notice(this.#message, ''));
  }
}
