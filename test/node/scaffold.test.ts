import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';
import {rowFiles} from '../../scripts/lib/scaffold/row.mjs';
import {widgetFiles} from '../../scripts/lib/scaffold/widget.mjs';

const languages = readdirSync('src/i18n/locales');

/** The error message of a rejected command. */
function refusal(...args: readonly string[]): string {
  const {status, stderr, stdout} = spawnSync(process.execPath, ['scripts/new.mjs', ...args], {encoding: 'utf8'});
  assert.equal(status, 2, stdout);
  assert.equal(stdout, '');
  return stderr;
}

/** The type errors of files that are not written, by their paths from the root. */
function typeErrors(files: ReadonlyMap<string, string>): readonly string[] {
  const root = process.cwd();
  const texts = new Map([...files].map(([path, text]) => [join(root, path), text]));
  const {options} = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(options);
  const {fileExists, readFile, getSourceFile} = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.directoryExists = () => true;
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile(path, ...rest)
      : ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()]
    .flatMap((path) => program.getSemanticDiagnostics(program.getSourceFile(path)))
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('npm run new', () => {
  it('creates a widget with messages in every language, a story, and a test', () => {
    const paths = widgetFiles('account-hello', languages).map(({path}) => path);
    for (const path of ['src/i18n/locales/de/account-hello.json', 'stories/account-hello.stories.ts']) {
      assert.ok(paths.includes(path), path);
    }
    assert.ok(paths.includes('test/components/account-hello.test.ts'));
  });

  it('creates a widget without type errors', () => {
    const texts = new Map(
      widgetFiles('account-hello', languages).flatMap((file) =>
        'text' in file ? [[file.path, file.text] as const] : [],
      ),
    );
    const sources = [...texts].filter(([path]) => path.startsWith('src/components/'));
    const messages = JSON.parse(texts.get('src/i18n/locales/en/account-hello.json') ?? '{}') as object;
    const keys = Object.keys(messages).map((key) => `'${key}'`);
    const words = `
      import type {Phrase} from '../../phrases.js';
      export declare const accountHelloWords: Readonly<Record<${keys.join(' | ')}, Phrase>>;
    `;
    assert.ok(sources.length >= 4);
    assert.deepEqual(typeErrors(new Map([...sources, ['src/i18n/generated/en/account-hello.ts', words]])), []);
  });

  it('creates a row, whose messages are added to those of the overview', () => {
    const files = rowFiles('any-field', {field: 'name', position: '5'}, languages);
    const changed = files.filter((file) => 'words' in file).map(({path}) => path);
    assert.deepEqual(
      changed,
      languages.map((language) => `src/i18n/locales/${language}/account-overview.json`),
    );
    for (const {path} of files.filter((file) => 'text' in file)) assert.ok(!existsSync(path), path);
  });

  it('rejects a tag whose class would have the name of another export, and suggests a free one', () => {
    assert.match(refusal('widget', 'calling-rules'), /exports CallingRules already\. Try "account-calling-rules"/);
  });

  it('rejects an invalid name, and never overwrites a file', () => {
    assert.match(refusal('widget', 'Hello'), /is no name/);
    assert.match(refusal('widget', 'hello'), /is no tag/);
    assert.match(refusal('row', '../name'), /is no name/);
    assert.match(refusal('row', 'name', '--position', 'first'), /is no position/);
    assert.match(refusal('widget', 'account-tree'), /exist already/);
    assert.match(refusal('row', 'name'), /exist already/);
    assert.match(refusal('page', 'account-hello'), /usage/);
  });
});
