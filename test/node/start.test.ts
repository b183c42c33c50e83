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

test('an invalid server address is rejected with an explanation', () => {
  for (const address of ['kazoo.example.com', 'ftp://kazoo.example.com', 'https://']) {
    assert.deepEqual(start([], {KAZOO_URL: address}), {
      status: 1,
      stderr: `KAZOO_URL=${address} is not the address of a server, e.g. https://host:8443/v2\n`,
    });
  }
});

test('a flag with an invalid value is rejected with an explanation', () => {
  assert.deepEqual(start(['--accounts', 'many']), {
    status: 1,
    stderr: '--accounts must be a whole number, not "many".\n',
  });
});

test('an unknown flag is reported', () => {
  const {status, stderr} = start(['--speed', '9']);
  assert.equal(status, 1);
  assert.match(stderr, /^Unknown option '--speed'/);
});
