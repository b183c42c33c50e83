/**
 * The layers of src/ and what each may import: a layer sees the ones below it, never the ones above.
 *
 *     components → sections → widget → controllers → contexts → session → api
 *
 * `sections` are parts of forms that more than one element shows.
 * `forms`, `rich-text`, `i18n` and `styles` stand beside that line. A folder that is not named here may not be imported at all.
 */
export const layers = {
  api: {uses: [], packages: ['zod/mini']},
  session: {uses: ['api'], packages: ['@tanstack/query-core', 'zod/mini']},
  i18n: {uses: ['styles'], packages: ['libphonenumber-js']},
  styles: {uses: ['i18n'], packages: ['lit']},
  contexts: {uses: ['api', 'session', 'i18n'], packages: ['lit', '@lit/context']},
  controllers: {uses: ['api', 'session', 'contexts', 'i18n'], packages: ['lit', '@lit/context', '@lit/task']},
  forms: {uses: ['api', 'session', 'i18n', 'styles'], packages: ['lit']},
  'rich-text': {uses: ['forms', 'i18n', 'styles'], packages: ['lit', 'dompurify', 'squire-rte']},
  widget: {
    uses: ['api', 'session', 'contexts', 'controllers', 'forms', 'i18n', 'styles'],
    packages: ['lit', '@lit/context', '@lit/task'],
  },
  sections: {uses: ['api', 'session', 'forms', 'rich-text', 'widget', 'i18n', 'styles'], packages: true},
  components: {
    uses: ['api', 'session', 'contexts', 'controllers', 'forms', 'rich-text', 'widget', 'sections', 'i18n', 'styles'],
    packages: true,
  },
};

/** Part of the api layer, but one backend of many: only the port's other side and hosts know it. */
export const crossbar = {folder: 'api/crossbar', packages: ['ky', 'zod/mini', '@noble/hashes/legacy.js']};

/** For adapter authors; it ships as an entry of its own and nothing of ours imports it. */
export const contractSuite = {folder: 'api/testing', packages: true};

/** The one element that may load the Crossbar adapter, on demand, for its `api-url` shortcut. */
export const crossbarLoader = 'components/account-provider';

/** What one component may take from another one's folder: its class, its registration, its events. */
export const isComponentEntry = (folder, file) =>
  ['index.js', 'define.js', `${folder}.js`, `${folder}.events.js`].includes(file);
