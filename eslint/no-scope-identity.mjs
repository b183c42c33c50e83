const named = /^#?scope$/;

/** Matches `scope`, `this.scope`, `this.#scope`, and `tag.scope`, with or without `!` and `?.`. */
function isScope(node) {
  if (node.type === 'ChainExpression' || node.type === 'TSNonNullExpression') return isScope(node.expression);
  if (node.type === 'Identifier' || node.type === 'PrivateIdentifier') return named.test(node.name);
  return node.type === 'MemberExpression' && !node.computed && isScope(node.property);
}

const isNothing = (node) =>
  (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'Literal' && node.value === null);

/**
 * A publication with other settings replaces the scope object without ending the scope: only the lifetime distinguishes
 * two scopes.
 */
export const noScopeIdentity = {
  meta: {
    type: 'problem',
    docs: {description: 'Forbid comparing scope objects instead of their lifetimes'},
    schema: [],
    messages: {compared: 'A new publication of the same scope is another object: use sameScope().'},
  },
  create(context) {
    return {
      'BinaryExpression[operator=/^[!=]==?$/]'(node) {
        const {left, right} = node;
        if (!isScope(left) && !isScope(right)) return;
        if (!isNothing(left) && !isNothing(right)) context.report({node, messageId: 'compared'});
      },
    };
  },
};
