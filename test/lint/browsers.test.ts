/** The supported browsers are listed once: in `browserslist`, from which the lint of the interfaces reads them. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {ESLint} from 'eslint';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const {browserslist} = JSON.parse(read('package.json')) as {browserslist: readonly string[]};

describe('the supported browsers', () => {
  it('are those of the table in the README', () => {
    const [, versions = ''] = /## Browsers\n\n.*\n\|[ -|]*\n\|(.*)\|\n/.exec(read('README.md')) ?? [];
    const [chrome, firefox, safari] = versions.split('|').map((version) => version.trim());
    assert.deepEqual(browserslist, [
      `chrome >= ${chrome}`,
      `edge >= ${chrome}`,
      `firefox >= ${firefox}`,
      `safari >= ${safari}`,
      `ios_saf >= ${safari}`,
    ]);
  });

  it('have every interface that the sources use', async () => {
    const eslint = new ESLint({cwd: root.pathname});
    const lint = async (code: string) => {
      const [result] = await eslint.lintText(code, {filePath: new URL('src/version.ts', root).pathname});
      return (result?.messages ?? []).map(({ruleId, message}) => ({ruleId, message}));
    };
    const found = await lint("export const version = new URLPattern('/x');\n");
    assert.ok(
      found.some(({ruleId}) => ruleId === 'compat/compat'),
      JSON.stringify(found),
    );
    assert.deepEqual(await lint("export const version = new URL('https://x.example');\n"), []);
  });
});
