/** Comments and the spaces around them, of which a style sheet is full for its readers. Strings stay as they are. */
const spaces = /("[^"]*"|'[^']*')|\/\*[\s\S]*?\*\/|\s+/g;
/** Spaces that separate nothing. A colon may stand between a selector and a pseudo-class, and `+` inside `calc()`. */
const beside = /("[^"]*"|'[^']*')|\s*([{};,>])\s*/g;

/** A style sheet without what only its readers need. */
export function minifyCss(css) {
  return css
    .replace(spaces, (_, string) => string ?? ' ')
    .replace(beside, (_, string, mark) => string ?? mark)
    .replaceAll(/ ([*/]) (?=var\(|\d)/g, '$1')
    .replaceAll(';}', '}')
    .replaceAll(/:\s+(?=[^{}]*[;}])/g, ':')
    .trim();
}

/** A literal `` css`…` `` in a module; those with expressions are left as they are. */
const literal = /\bcss`([^`$\\]*)`/g;

/** The lines that a literal loses follow it, so that a source map still names the right ones. */
const minified = (_, css) => `css\`${minifyCss(css)}\`${'\n'.repeat(css.split('\n').length - 1)}`;

/** The indentation of templates, which is markup: a browser makes one space of any white space that stands between words. */
const indentation = /\n[ \t]+/g;

/** Vite plugin: minifies the style sheets and the templates of elements, which no minifier of scripts looks into. */
export const minifyStyles = () => ({
  name: 'minify-styles',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/\b(?:css|html|svg)`/.test(code)) return undefined;
    return {code: code.replace(literal, minified).replace(indentation, '\n'), map: null};
  },
});
