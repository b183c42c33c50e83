import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

test('only src/ui/keys.ts and its part that is loaded on demand read which key was pressed', () => {
  const reads = /\b(?:event|e)\.(?:key|code|keyCode|which|isComposing)\b|\bkeyCode\b|\bisComposing\b/;
  const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.ts'));
  const found = files.filter((file) => reads.test(readFileSync(join('src', file), 'utf8')));
  assert.deepEqual(found.sort(), [join('ui', 'keys.ts'), join('ui', 'latin-keys.ts')]);
});
