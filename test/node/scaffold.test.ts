import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
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

describe('npm run new', () => {
  it('creates a widget with messages in every language, a story, and a test', () => {
    const paths = widgetFiles('account-hello', languages).map(({path}) => path);
    for (const path of ['src/i18n/locales/de/account-hello.json', 'stories/account-hello.stories.ts']) {
      assert.ok(paths.includes(path), path);
    }
    assert.ok(paths.includes('test/components/account-hello.test.ts'));
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
