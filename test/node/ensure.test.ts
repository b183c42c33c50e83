import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isInstalled, type Lock} from '../../scripts/lib/ensure.mjs';

const lit = {version: '3.3.3', integrity: 'sha512-lit'};
const zod = {version: '4.6.7', integrity: 'sha512-zod'};
const forAnotherPlatform = {version: '1.0.0', integrity: 'sha512-other', optional: true};

const root = {'': {version: '0.1.0'}};
const lock: Lock = {
  packages: {...root, 'node_modules/lit': lit, 'node_modules/zod': zod, 'node_modules/other': forAnotherPlatform},
};
const installed = (packages: Lock['packages']): Lock => ({packages});

test('the packages of the lock file count as installed, however long ago they were installed', () => {
  assert.equal(isInstalled(lock, installed({'node_modules/zod': zod, 'node_modules/lit': lit})), true);
});

test('packages for other platforms are optional', () => {
  const {packages} = lock;
  const {['']: _root, ...all} = packages;
  assert.equal(isInstalled(lock, installed(all)), true);
});

for (const [what, packages] of Object.entries<Lock['packages']>({
  'a package is missing': {'node_modules/lit': lit},
  'a package is of another version': {'node_modules/lit': {...lit, version: '3.3.2'}, 'node_modules/zod': zod},
  'a package is of the same version and another content': {
    'node_modules/lit': {...lit, integrity: 'sha512-patched'},
    'node_modules/zod': zod,
  },
  'an optional package is of another version': {
    'node_modules/lit': lit,
    'node_modules/zod': zod,
    'node_modules/other': {...forAnotherPlatform, version: '2.0.0'},
  },
  'a package is left over that nothing names any more': {
    'node_modules/lit': lit,
    'node_modules/zod': zod,
    'node_modules/gone': lit,
  },
  'a package lies elsewhere': {'node_modules/lit': lit, 'node_modules/lit/node_modules/zod': zod},
  'there is nothing': {},
})) {
  test(`an installation is needed if ${what}`, () => {
    assert.equal(isInstalled(lock, installed(packages)), false);
  });
}
