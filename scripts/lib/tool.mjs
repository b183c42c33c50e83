// Starts the command-line tools of node_modules without npx, which saves a process and works the same on Windows.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './ensure.mjs';

/** Tools whose name differs from their package. */
const packages = {
  attw: '@arethetypeswrong/cli',
  cem: '@custom-elements-manifest/analyzer',
  tsc: '@typescript/native',
  wtr: '@web/test-runner',
};

/** The command line that runs a tool, program first. */
export function tool(name, ...args) {
  const folder = join(root, 'node_modules', packages[name] ?? name);
  const {bin} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [process.execPath, join(folder, typeof bin === 'string' ? bin : bin[name]), ...args];
}

/** Runs a tool in the repository and waits for it. @returns whether it succeeded */
export function runTool(...nameAndArgs) {
  const [program, ...args] = tool(...nameAndArgs);
  return spawnSync(program, args, {cwd: root, stdio: 'inherit'}).status === 0;
}
