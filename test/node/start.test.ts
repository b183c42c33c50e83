import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const {status, stderr} = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: {...process.env, ...env},
  });
  return {status, stderr};
};

test('a server address that is none is refused in a sentence', () => {
  for (const address of ['kazoo.example.com', 'ftp://kazoo.example.com', 'https://']) {
    assert.deepEqual(start([], {KAZOO_URL: address}), {
      status: 1,
      stderr: `KAZOO_URL=${address} is not the address of a server, e.g. https://host:8443/v2\n`,
    });
  }
});

test('a flag with a wrong value is refused in a sentence', () => {
  assert.deepEqual(start(['--accounts', 'many']), {
    status: 1,
    stderr: '--accounts wants a whole number, not "many".\n',
  });
});

test('an unknown flag is named', () => {
  const {status, stderr} = start(['--speed', '9']);
  assert.equal(status, 1);
  assert.match(stderr, /^Unknown option '--speed'/);
});
