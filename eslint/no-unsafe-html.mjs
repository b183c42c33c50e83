import {isMarkup, readTemplate} from './template.mjs';

const setters = /^(innerhtml|outerhtml|srcdoc)$/i;
const directives = /^(lit|lit-html)\/directives\/unsafe-(html|svg|mathml)(\.js)?$/;

/**
 * Text from a server must never become markup: with Trusted Types the browser throws, without them the page is
 * vulnerable.
 */
export const noUnsafeHtml = {
  meta: {
    type: 'problem',
    docs: {description: 'Forbid every way of turning a string into markup'},
    schema: [],
    messages: {
      markup: '"{{name}}" turns a string into markup: render a template, or append a sanitized fragment.',
    },
  },
  create(context) {
    const report = (where, name) => context.report({...where, messageId: 'markup', data: {name}});
    return {
      AssignmentExpression({left}) {
        if (left.type === 'MemberExpression' && setters.test(left.property.name ?? left.property.value ?? ''))
          report({node: left}, left.property.name ?? left.property.value);
      },
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]'(
        node,
      ) {
        report({node}, node.callee.property.name);
      },
      'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]'(node) {
        report({node}, `document.${node.callee.property.name}`);
      },
      ImportDeclaration(node) {
        if (directives.test(node.source.value)) report({node}, node.source.value);
      },
      TaggedTemplateExpression(node) {
        if (!isMarkup(node)) return;
        for (const {name, loc} of readTemplate(node, context.sourceCode).attributes)
          if (setters.test(name.replace(/^\./, ''))) report({loc}, name);
      },
    };
  },
};
