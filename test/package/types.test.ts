import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import ts from 'typescript';
import {entries, root} from './dist.js';

/** `account-tree` to `AccountTree`. */
const className = (tag: string) => tag.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());

const tags = entries.flatMap((name) => /^account-widgets\/([a-z-]+)\/define$/.exec(name)?.[1] ?? []);

/** Declarations are parsed once for all tests. */
const sources = new Map<string, ts.SourceFile>();
/** Declarations are checked once, in the first program that contains them. */
const checked = new Set<string>();

/** The errors of a strict TypeScript project with this module, and of our declarations that it imports. */
function complaintsAbout(source: string): string[] {
  const consumer = join(root, 'consumer.mts');
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const {fileExists, readFile, getSourceFile} = host;
  host.fileExists = (file) => file === consumer || fileExists(file);
  host.readFile = (file) => (file === consumer ? source : readFile(file));
  host.getSourceFile = (file, languageVersion, ...rest) => {
    if (file === consumer) return ts.createSourceFile(file, source, languageVersion);
    const parsed = sources.get(file) ?? getSourceFile(file, languageVersion, ...rest);
    if (parsed) sources.set(file, parsed);
    return parsed;
  };

  const program = ts.createProgram({rootNames: [consumer], options, host});
  const files = program.getSourceFiles().filter(({fileName}) => {
    // Declarations of the platform and of other packages are not checked; they would take most of the time.
    const isOurs = fileName.startsWith(root) && !fileName.includes('/node_modules/');
    return isOurs && (fileName === consumer || !checked.has(fileName));
  });
  for (const {fileName} of files) checked.add(fileName);
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ].map(
    ({file, messageText}) =>
      `${file?.fileName.slice(root.length) ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  );
}

test('a strict project accepts every entry point, and knows the class behind every tag', () => {
  const modules = entries.map((name, index) => `export * as entry${index} from '${name}';`);
  const elements = tags.flatMap((tag) => [
    `import type {${className(tag)}} from 'account-widgets/${tag}';`,
    `document.createElement('${tag}') satisfies ${className(tag)};`,
  ]);
  assert.deepEqual(complaintsAbout([...modules, ...elements].join('\n')), []);
});

test('a project that defines all elements at once knows their classes as well', () => {
  const source = [
    "import 'account-widgets/define';",
    "import type {AccountTree} from 'account-widgets';",
    "document.createElement('account-tree') satisfies AccountTree;",
    "document.createElement('account-provider').locale = 1;",
  ];
  assert.deepEqual(complaintsAbout(source.join('\n')), [
    "consumer.mts: Type 'number' is not assignable to type 'string'.",
  ]);
});

/** A host's code; a wrong use of a detail must be an error, otherwise the directive above it is one. */
const listeners = `
document.addEventListener('account-selected', ({detail}) => detail.accountId satisfies string);
document.body.addEventListener('load-failed', ({detail}) => detail.requestId satisfies string | undefined);
document.body.addEventListener('account-tab-selected', ({detail}) => detail.tab satisfies string);
document.body.addEventListener('account-wizard-closed', ({detail}) => detail.created satisfies boolean);
// @ts-expect-error An account's id is a string.
document.addEventListener('account-selected', ({detail}) => detail.accountId satisfies number);
// @ts-expect-error A saved account has no amount.
document.addEventListener('account-saved', ({detail}) => detail.amount);
`;

test('events are typed after any single import', () => {
  for (const entry of ['account-widgets', 'account-widgets/define', 'account-widgets/account-tree/define'])
    assert.deepEqual(complaintsAbout(`import '${entry}';${listeners}`), [], entry);
});

test('a project that imports a single define entry knows the element and its events', () => {
  const source = `
import 'account-widgets/account-manager/define';
const manager = document.createElement('account-manager');
manager.addEventListener('account-tab-selected', ({detail}) => manager.setAttribute('tab', detail.tab));
// @ts-expect-error A tab is a string.
manager.addEventListener('account-tab-selected', ({detail}) => detail.tab satisfies number);
`;
  assert.deepEqual(complaintsAbout(source), []);
});

test('the event map is exported', () => {
  const source = `
import type {AccountWidgetsEventMap} from 'account-widgets';
type Detail<K extends keyof AccountWidgetsEventMap> = AccountWidgetsEventMap[K]['detail'];
export const closed: Detail<'account-wizard-closed'> = {accountId: 'a', created: true};
// @ts-expect-error It says whether an account was made.
export const unsaid: Detail<'account-wizard-closed'> = {accountId: 'a'};
`;
  assert.deepEqual(complaintsAbout(source), []);
});
