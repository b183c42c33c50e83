import type {TemplateResult} from 'lit';
import type {AccountId} from '../../../api/account-ref.js';
import {unsavedMark} from '../../../ui/fields/unsaved-mark.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {AccountScope} from '../../../session/scope.js';
import {unsavedStyles} from '../../../ui/styles/unsaved.js';
import {adoptStyles} from '../../../ui/styles/adopt.js';

export interface TreeUnsavedOptions {
  readonly scope: () => AccountScope | undefined;
  readonly localizer: () => Localizer;
}

/** Marks accounts with unsaved input. Loaded with the first unsaved input. */
export class TreeUnsaved {
  readonly #options: TreeUnsavedOptions;

  constructor(root: HTMLElement | DocumentFragment, options: TreeUnsavedOptions) {
    this.#options = options;
    adoptStyles(root, [unsavedStyles]);
  }

  mark(id: AccountId): TemplateResult | undefined {
    const {localizer, scope} = this.#options;
    const isDirty = scope()?.editors.dirty.some(({accountId}) => accountId === id);
    return isDirty ? unsavedMark(localizer()) : undefined;
  }
}
