import {hasLetters, isMarkup, readTemplate} from './template.mjs';

/** Attributes and properties whose value people read. Bindings are compared without prefix and hyphens. */
const spoken = new Set([
  'alt',
  'ariadescription',
  'arialabel',
  'ariaplaceholder',
  'ariaroledescription',
  'ariavaluetext',
  'label',
  'placeholder',
  'title',
]);
const isSpoken = (attribute) =>
  spoken.has(
    attribute
      .replace(/^[.?@]/, '')
      .replaceAll('-', '')
      .toLowerCase(),
  );

/** The literal texts that an expression can evaluate to: `open ? 'Close' : 'Open'` has two. */
function* literalWords(expression) {
  switch (expression?.type) {
    case 'Literal':
      if (typeof expression.value === 'string' && hasLetters(expression.value)) yield expression;
      break;
    case 'TemplateLiteral':
      if (expression.quasis.some((quasi) => hasLetters(quasi.value.cooked ?? ''))) yield expression;
      break;
    case 'ConditionalExpression':
      yield* literalWords(expression.consequent);
      yield* literalWords(expression.alternate);
      break;
    case 'LogicalExpression':
      yield* literalWords(expression.left);
      yield* literalWords(expression.right);
      break;
  }
}

/** All text that a user reads or hears comes from the typed catalog; otherwise it is missing in all other languages. */
export const noLiteralText = {
  meta: {
    type: 'problem',
    docs: {description: 'Forbid words in templates: they belong into the message catalog'},
    schema: [],
    messages: {
      text: 'Words in a template stay in one language: take them from the message catalog.',
      attribute: 'The words of "{{name}}" stay in one language: take them from the message catalog.',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (!isMarkup(node)) return;
        const {texts, attributes} = readTemplate(node, context.sourceCode);

        for (const {value, loc, expressions, parent} of texts) {
          if (parent.tagName === 'style') continue;
          if (hasLetters(value)) context.report({loc, messageId: 'text'});
          for (const expression of expressions)
            for (const literal of literalWords(expression)) context.report({node: literal, messageId: 'text'});
        }
        for (const {name, value, loc, expressions} of attributes) {
          if (!isSpoken(name)) continue;
          const report = {messageId: 'attribute', data: {name: name.replace(/^\./, '')}};
          if (hasLetters(value)) context.report({loc, ...report});
          for (const expression of expressions)
            for (const literal of literalWords(expression)) context.report({node: literal, ...report});
        }
      },
    };
  },
};
