// The rules that need types are in .oxlintrc.json.
import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import ts from 'typescript-eslint';
import house from './eslint/index.mjs';

const sources = ['src/**/*.ts', 'sandbox/**/*.ts'];
const tests = ['test/**/*.ts', 'stories/**/*.ts'];
const plainScripts = ['**/*.mjs'];

export default defineConfig(
  globalIgnores(['dist', 'editors', 'coverage', 'storybook-static']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  ts.configs.recommended,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    settings: {wc: {elementBaseClasses: ['LitElement', 'MovableElement', 'WidgetElement']}},
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      // Does not know the semantics of native controls: a check box with role switch neither needs nor may have
      // aria-checked.
      'lit-a11y/role-has-required-aria-attrs': 'off',
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'no-eval': 'error',
      'no-new-func': 'error',
      // Not available on pages served over plain http, where the elements must work too.
      'no-restricted-properties': [
        'error',
        {property: 'randomUUID', message: 'Missing on plain http: use randomId() of src/api/random-id.ts.'},
        {
          property: 'subtle',
          message: 'Missing on plain http: only src/api/crossbar/sha1.ts uses it, with a substitute.',
        },
      ],
      // `npm run structure` lists the files above 400 lines.
      'max-lines': ['error', {max: 600}],
      '@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true},
      ],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/value-after-constraints': 'error',
      'wc/no-closed-shadow-root': 'error',
      'wc/no-constructor-params': 'error',
      'wc/no-typos': 'error',
    },
  },
  {
    files: sources,
    plugins: {house},
    rules: {
      'no-console': ['error', {allow: ['warn', 'error']}],
      'no-restricted-exports': ['error', {restrictDefaultExports: {direct: true, named: true, defaultFrom: true}}],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: {compat},
    settings: {lintAllEsApis: true},
    rules: {
      // The browsers are those of `browserslist` in package.json.
      'compat/compat': 'error',
      'house/no-inline-style': 'error',
      'house/no-literal-text': 'error',
      'house/no-scope-identity': 'error',
      'house/no-unsafe-html': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [
      'src/ui/focus/**',
      // Here, `focus(path)` asks a form, which then moves the focus.
      'src/session/**',
      // The focus of the editor is that of a contenteditable with a selection, which Squire restores with its `focus()`.
      'src/rich-text/editor/**',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          // A form-associated element overrides its own `focus()`.
          selector: "CallExpression[callee.property.name='focus'][callee.object.type!='ThisExpression']",
          message: 'Move the focus with src/ui/focus, so that it is never taken from what the user has focused.',
        },
      ],
    },
  },
  // Written by `npm run messages`.
  {files: ['src/i18n/generated/*.ts'], rules: {'max-lines': 'off'}},
  {
    files: ['src/components/**/*.ts'],
    rules: {'house/scoped-state': 'error'},
  },
  {
    // The port and the session run anywhere: in a worker, in Node, in a test without a page.
    files: ['src/api/**/*.ts', 'src/session/**/*.ts', 'src/domains/*/{resource,rules,write}.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'customElements',
        'document',
        'HTMLElement',
        'localStorage',
        'navigator',
        'sessionStorage',
        'window',
      ],
    },
  },
  {
    // Runs in Node and inside a page; only sandbox/node/ may depend on the environment.
    files: ['sandbox/**/*.ts'],
    ignores: ['sandbox/node/**'],
    rules: {'no-restricted-imports': ['error', {patterns: [{group: ['node:*']}]}]},
  },
  {files: ['sandbox/node/**/*.ts'], rules: {'no-console': 'off'}},
  {
    files: tests,
    rules: {
      // chai's assertions are getters.
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {name: '@open-wc/testing', importNames: ['aTimeout'], message: 'Wait for an event, or use a fake clock.'},
            {
              name: '@open-wc/testing',
              importNames: ['waitUntil'],
              message: 'It gives up after a second, too early on a slow machine: take the one of test/support/wait.js.',
            },
            {name: 'node:timers/promises', message: 'Wait for an event, or use a fake clock.'},
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout'][arguments.1.value>0]",
          message: 'Tests do not sleep: wait for an event, or use a fake clock.',
        },
        {selector: "MemberExpression[object.name=/^(it|describe)$/][property.name='only']", message: 'Left-over only.'},
      ],
    },
  },
  {
    files: plainScripts,
    languageOptions: {
      globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])),
    },
  },
);
