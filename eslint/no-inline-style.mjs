import {isMarkup, readTemplate} from './template.mjs';

/** Under `style-src 'self'` the browser drops inline styles; `element.style.setProperty()` is not inline. */
export const noInlineStyle = {
  meta: {
    type: 'problem',
    docs: {description: 'Forbid styles that a strict Content Security Policy blocks'},
    schema: [],
    messages: {
      attribute: 'A strict CSP blocks style attributes: use a class, or element.style.setProperty().',
      element: 'A strict CSP blocks <style> elements: use static styles.',
      styleMap: 'A strict CSP blocks the first render of styleMap: use element.style.setProperty().',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (!isMarkup(node)) return;
        const {attributes, elements} = readTemplate(node, context.sourceCode);
        for (const {name, loc} of attributes) if (name === 'style') context.report({loc, messageId: 'attribute'});
        for (const {name, loc} of elements) if (name === 'style') context.report({loc, messageId: 'element'});
      },
      ImportDeclaration(node) {
        if (/directives\/style-map(\.js)?$/.test(node.source.value)) context.report({node, messageId: 'styleMap'});
      },
      'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]'(node) {
        context.report({node, messageId: 'attribute'});
      },
    };
  },
};
