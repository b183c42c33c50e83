/** Comments and the surrounding white space. Strings are preserved. */
const spaces = /("[^"]*"|'[^']*')|\/\*[\s\S]*?\*\/|\s+/g;
/**
 * White space that separates nothing. A colon may stand between a selector and a pseudo-class, and `+` inside `calc()`.
 */
const beside = /("[^"]*"|'[^']*')|\s*([{};,>])\s*/g;

/** Removes the comments and white space of a style sheet. */
export function minifyCss(css) {
  return css
    .replace(spaces, (_, string) => string ?? ' ')
    .replace(beside, (_, string, mark) => string ?? mark)
    .replaceAll(/ ([*/]) (?=var\(|\d)/g, '$1')
    .replaceAll(';}', '}')
    .replaceAll(/:\s+(?=[^{}]*[;}])/g, ':')
    .trim();
}

/** A literal `` css`…` `` in a module; literals with expressions are not changed. */
const literal = /\bcss`([^`$\\]*)`/g;

/** Removed line breaks are appended, so that source maps stay valid. */
const minified = (_, css) => `css\`${minifyCss(css)}\`${'\n'.repeat(css.split('\n').length - 1)}`;

/** The indentation of templates, which is markup: a browser collapses white space between words to one space. */
const indentation = /\n[ \t]+/g;

/** Vite plugin that minifies the style sheets and templates of elements, which script minifiers do not touch. */
export const minifyStyles = () => ({
  name: 'minify-styles',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/\b(?:css|html|svg)`/.test(code)) return undefined;
    return {code: code.replace(literal, minified).replace(indentation, '\n'), map: null};
  },
});
