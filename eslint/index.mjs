import {noInlineStyle} from './no-inline-style.mjs';
import {noLiteralText} from './no-literal-text.mjs';
import {noScopeIdentity} from './no-scope-identity.mjs';
import {noUnsafeHtml} from './no-unsafe-html.mjs';
import {scopedState} from './scoped-state.mjs';

/** Rules of this repository that no published plugin provides. */
export default {
  meta: {name: 'house'},
  rules: {
    'no-inline-style': noInlineStyle,
    'no-literal-text': noLiteralText,
    'no-scope-identity': noScopeIdentity,
    'no-unsafe-html': noUnsafeHtml,
    'scoped-state': scopedState,
  },
};
