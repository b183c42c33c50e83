import {getTsProgram, typeParserPlugin} from '@wc-toolkit/type-parser';
import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

const toBuilt = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** The modules behind the package's entry points: elements, and the base class for custom elements. */
const isPublic = (path) =>
  /^src\/components\/([^/]+)\/(define|index|\1)\.ts$/.test(path) ||
  /^src\/element\/(define-element|widget-element)\.ts$/.test(path);

/**
 * The parser expands some types to all of their members, including numbers of the compiler that change between builds.
 */
const spelledOut = (text) => text.includes('__@') || text.length > 300;

function dropSpelledOut(value) {
  if (typeof value !== 'object' || value === null) return;
  if (value.parsedType && spelledOut(value.parsedType.text)) delete value.parsedType;
  Object.values(value).forEach(dropSpelledOut);
}

/** An optional property whose type includes `undefined` lists it twice. */
function nameUndefinedOnce(value) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.text === 'string') value.text = value.text.replaceAll(/(\| undefined)(?: \| undefined)+/g, '$1');
  Object.values(value).forEach(nameUndefinedOnce);
}

/** The analyzer gives a member the type of the class that it is inherited from, although the element narrows it. */
function nameNarrowedTypes(members = []) {
  for (const {inheritedFrom, type, parsedType} of members) {
    if (inheritedFrom && type && parsedType) type.text = parsedType.text;
  }
}

/**
 * Members of a class that are used by the browser and Lit rather than by users: callbacks, controllers, and
 * symbol-keyed members. `formAssociated` cannot be set either.
 */
const isMachinery = (name) =>
  name.startsWith('[') || name.endsWith('Callback') || /^(add|remove)Controller$|^formAssociated$/.test(name);

/**
 * Keeps only what a user of the package may use: no private, protected, or `#` members, no events that the analyzer
 * infers from `dispatchEvent(new SomeEvent(…))` (they lack a description), and paths of the published files.
 */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest}) {
    customElementsManifest.modules = customElementsManifest.modules.filter(({path}) => isPublic(path));
    dropSpelledOut(customElementsManifest);
    nameUndefinedOnce(customElementsManifest);
    for (const module of customElementsManifest.modules) {
      module.path = toBuilt(module.path);
      for (const exported of module.exports ?? []) exported.declaration.module &&= toBuilt(exported.declaration.module);
      for (const declaration of module.declarations ?? []) {
        const {superclass, members, events} = declaration;
        nameNarrowedTypes(members);
        if (superclass?.module) superclass.module = toBuilt(superclass.module);
        if (members)
          declaration.members = members.filter(
            ({name, privacy}) => (privacy ?? 'public') === 'public' && !name.startsWith('#') && !isMachinery(name),
          );
        if (events) declaration.events = events.filter(({description}) => description);
      }
    }
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

const outdir = process.env.MANIFEST_OUT ?? '.';

export default {
  globs: ['src/element/*.ts', 'src/components/*/*.ts'],
  exclude: ['src/components/*/*.{styles,model}.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  overrideModuleCreation({ts, globs}) {
    const program = getTsProgram(ts, globs, 'tsconfig.build.json');
    return program.getSourceFiles().filter((file) => globs.some((glob) => file.fileName.includes(glob)));
  },
  plugins: [
    typeParserPlugin(),
    publicOnly,
    customElementVsCodePlugin({outdir: `${outdir}/editors`, hideLogs: true}),
    customElementJetBrainsPlugin({outdir: `${outdir}/editors`, packageJson: false, hideLogs: true}),
  ],
};
