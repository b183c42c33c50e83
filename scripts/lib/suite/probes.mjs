// Finds out which tests reach a place in the sources, with a probe at the start of the enclosing function.
import ts from 'typescript';

/** The innermost function with a statement body around a position; `undefined` if the code runs on loading. */
function functionAround(source, position) {
  let found;
  const visit = (node) => {
    if (position < node.getStart(source) || position >= node.end) return;
    if (ts.isFunctionLike(node) && node.body && ts.isBlock(node.body) && position > node.body.getStart(source)) {
      found = node;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * Adds a probe for each place. In a page it calls `globalThis.suiteReach(id)`.
 *
 * @param text a TypeScript module
 * @param places `id` and `position`
 */
export function withProbes(text, places) {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const probes = places.map(({id, position}) => {
    const around = functionAround(source, position);
    const call = `globalThis.suiteReach?.(${JSON.stringify(id)});`;
    return around ? {at: around.body.getStart(source) + 1, call} : {at: source.end, call: `\n${call}`};
  });
  return probes
    .sort((one, other) => other.at - one.at)
    .reduce((changed, {at, call}) => changed.slice(0, at) + call + changed.slice(at), text);
}

/**
 * Whether the code at a position runs once, when its module is loaded, and not whenever a function is called.
 * @param place `line` and `column`, from 0
 */
export function runsOnLoading(text, {line, column}) {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const position = source.getPositionOfLineAndCharacter(line, column);
  let called = false;
  const visit = (node) => {
    if (called || position < node.getStart(source) || position >= node.end) return;
    const isIn = (part) => part && position >= part.getStart(source) && position < part.end;
    const inBody = ts.isFunctionLike(node) && [...node.parameters, node.body].some(isIn);
    const ofInstance = ts.isPropertyDeclaration(node) && !ts.hasStaticModifier(node);
    called = inBody || ofInstance;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return !called;
}
