import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, it} from 'node:test';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');

/** The number of requirements in each section of ASVS 5.0.0. */
const sections: Readonly<Record<string, number>> = {
  ...{'1.1': 2, '1.2': 10, '1.3': 12, '1.4': 3, '1.5': 3},
  ...{'3.1': 1, '3.2': 3, '3.3': 5, '3.4': 8, '3.5': 8, '3.6': 1, '3.7': 5},
  ...{'8.1': 4, '8.2': 4, '8.3': 3, '8.4': 2},
  ...{'14.1': 2, '14.2': 8, '14.3': 3},
  ...{'16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 4},
};

describe('SECURITY.md', () => {
  it('names only existing files', () => {
    const named = [...text.matchAll(/`((?:test|src)\/[^`]*)`|\]\((?!https?:)([^)#]+)\)/g)].map(
      ([, code, link]) => code ?? link ?? '',
    );
    assert.ok(named.length > 50);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it('lists the tests of every threat', () => {
    const [, model = ''] = /## Threat model\n([\s\S]*?)\n## /.exec(text) ?? [];
    const threats = model.split('\n### ').slice(1);
    assert.equal(threats.length, 7);
    for (const threat of threats) assert.match(threat, /- Tests: `test\//, threat.split('\n')[0]);
  });

  it('has a row for each requirement of its ASVS chapters, in order, with its owner', () => {
    const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) +\| [^|]+ \| (\w+) +\|([^|]*)\|$/gm)];
    const expected = Object.entries(sections).flatMap(([section, count]) =>
      Array.from({length: count}, (_, index) => `${section}.${index + 1}`),
    );
    assert.deepEqual(
      rows.map(([, id]) => id),
      expected,
    );
    for (const [row, id, whose = '', how = ''] of rows) {
      assert.match(whose, /^(ours|host|backend|none)$/, row);
      if (whose === 'ours') assert.notEqual(how.trim(), '', `${id} says how it is shown`);
    }
  });
});
