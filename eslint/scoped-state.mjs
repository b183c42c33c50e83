const TAG = /@lifetime (user|acting|element|page)\b\s*\S/;

const isWidget = ({superClass}) => superClass?.type === 'Identifier' && superClass.name === 'WidgetElement';

const isDecoratedWith = ({decorators = []}, name) =>
  decorators.some(({expression}) => (expression.callee ?? expression).name === name);

/** The expressions in a node that create an object for the element itself, unless it is part of the scope. */
function* partsIn(node) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const each of node) yield* partsIn(each);
    return;
  }
  if (node.type === 'CallExpression' && node.callee.property?.name === 'inScope') return;
  const given = node.type === 'NewExpression' ? node.arguments : node.type === 'Property' ? [node.value] : [];
  if (given.some(({type}) => type === 'ThisExpression')) yield node;
  for (const [key, value] of Object.entries(node)) if (key !== 'parent') yield* partsIn(value);
}

/**
 * State of a widget belongs to the account on screen unless declared otherwise: in `this.scoped()` or `this.inScope()`
 * it ends with the scope. Anything that lives longer declares its lifetime, and the reason, in its comment:
 *
 *     @lifetime user      as long as the user is signed in
 *     @lifetime acting    as long as the user acts as the same account
 *     @lifetime element   about the element itself: its layout, its place in a form, the last value it was given
 *     @lifetime page      loaded code, without data of an account
 */
export const scopedState = {
  meta: {
    type: 'problem',
    docs: {description: 'Require that what a widget holds ends with its scope, or names its lifetime'},
    schema: [],
    messages: {
      field:
        'What a widget holds ends with its scope: use this.scoped(), or name its lifetime in a comment (@lifetime).',
      announced: 'The part may have ended by then: announce with what inScope() hands over.',
      part: 'A part of a widget ends with its scope: use this.inScope(), or name its lifetime in a comment (@lifetime).',
    },
  },
  create(context) {
    const {sourceCode} = context;
    const isNamed = (node) => {
      const [first] = node.decorators ?? [];
      return sourceCode.getCommentsBefore(first ?? node).some(({value}) => TAG.test(value));
    };
    const checkField = (node) => {
      if (node.static || node.declare || isDecoratedWith(node, 'property') || isNamed(node)) return;
      if (!node.readonly) context.report({node: node.key, messageId: 'field'});
      else for (const part of partsIn(node.value)) context.report({node: part, messageId: 'part'});
    };
    const checkMethod = ({value}) => {
      for (const statement of value.body?.body ?? []) {
        if (!isNamed(statement)) for (const part of partsIn(statement)) context.report({node: part, messageId: 'part'});
      }
    };
    return {
      'CallExpression[callee.property.name="inScope"] CallExpression[callee.object.type="ThisExpression"][callee.property.name="announce"]'(
        node,
      ) {
        context.report({node, messageId: 'announced'});
      },
      'ClassDeclaration, ClassExpression'(node) {
        if (!isWidget(node)) return;
        for (const member of node.body.body) {
          if (member.type === 'PropertyDefinition') checkField(member);
          else if (member.type === 'MethodDefinition') checkMethod(member);
        }
      },
    };
  },
};
