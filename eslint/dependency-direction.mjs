import {dirname, join, relative, sep} from 'node:path';
import {contractSuite, crossbar, crossbarLoader, isComponentEntry, layers} from './layers.mjs';

const within = (path, folder) => path === folder || path.startsWith(`${folder}/`);
const isPackageAllowed = (name, packages) => packages === true || packages.some((allowed) => within(name, allowed));

/** The packages that the file's layer names; `api/crossbar` and `api/testing` have lists of their own. */
const packagesFor = (file) =>
  [crossbar, contractSuite].find(({folder}) => within(file, folder))?.packages ??
  layers[file.split('/')[0]]?.packages ??
  true;

/** Why src/`from` may not import src/`to`, or nothing. */
function objection(from, to, dynamic) {
  if (within(to, contractSuite.folder) && !within(from, contractSuite.folder)) return 'testing';
  if (within(to, crossbar.folder) && !within(from, crossbar.folder)) {
    if (within(from, contractSuite.folder)) return 'crossbar';
    return within(from, crossbarLoader) && dynamic ? undefined : 'crossbar';
  }
  if (to === 'version.js') return undefined;

  const [layer, owner] = from.split('/');
  const [target, folder, ...rest] = to.split('/');
  // index.ts and define.ts at the top gather everything.
  if (!from.includes('/')) return undefined;
  if (layer === target) {
    const foreign = layer === 'components' && owner !== folder;
    return foreign && !isComponentEntry(folder, rest.join('/')) ? 'component' : undefined;
  }
  return layers[layer]?.uses.includes(target) ? undefined : 'layer';
}

/** Keeps the layers of src/ pointing one way, and src/ and sandbox/ ignorant of each other. */
export const dependencyDirection = {
  meta: {
    type: 'problem',
    docs: {description: 'Keep dependencies between the layers pointing one way'},
    schema: [],
    messages: {
      layer: '"{{from}}" may not depend on "{{to}}": components → widget → controllers → contexts → session → api.',
      component: 'Only the class, the registration and the events of another component are for use outside its folder.',
      crossbar: 'Only account-provider loads api/crossbar, by a dynamic import: widgets know the port alone.',
      testing: 'api/testing is for adapter authors: nothing of ours imports it.',
      package: 'The layer "{{from}}" may not depend on the package "{{to}}".',
      outside: '"{{from}}" may not reach into "{{to}}".',
    },
  },
  create(context) {
    const root = context.cwd;
    const file = relative(root, context.filename).split(sep).join('/');
    const [area] = file.split('/');

    const check = (source, dynamic) => {
      const specifier = source?.value;
      if (typeof specifier !== 'string') return;
      const report = (messageId, from, to) => context.report({node: source, messageId, data: {from, to}});

      if (!specifier.startsWith('.')) {
        const path = file.slice('src/'.length);
        if (area === 'src' && !isPackageAllowed(specifier, packagesFor(path)))
          report('package', path.includes('/') ? path.split('/')[0] : path, specifier);
        return;
      }

      const target = relative(root, join(dirname(context.filename), specifier))
        .split(sep)
        .join('/');
      const [targetArea] = target.split('/');
      if (area !== targetArea) {
        report('outside', area, targetArea);
      } else if (area === 'src') {
        const from = file.slice('src/'.length);
        const to = target.slice('src/'.length);
        const problem = objection(from, to, dynamic);
        if (problem) report(problem, from.split('/')[0], to.split('/')[0]);
      }
    };

    return {
      ImportDeclaration: (node) => check(node.source, false),
      ExportNamedDeclaration: (node) => check(node.source, false),
      ExportAllDeclaration: (node) => check(node.source, false),
      ImportExpression: (node) => check(node.source, true),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, false),
    };
  },
};
