import {UnsavedPart} from '../../../element/controllers/unsaved-part.js';
import type {WidgetElement} from '../../../element/widget-element.js';
import type {TreeUnsaved, TreeUnsavedOptions} from '../unsaved/index.js';

/** The marks of accounts with unsaved input, whose code is loaded with the first unsaved input. */
export const unsavedMarks = (host: WidgetElement, options: TreeUnsavedOptions): UnsavedPart<TreeUnsaved> =>
  new UnsavedPart(host, {
    editors: () => options.scope()?.editors,
    load: async () => new (await import('../unsaved/index.js')).TreeUnsaved(host.renderRoot, options),
    digest: (dirty) => String(dirty.map(({accountId}) => accountId)),
  });
