// Fills dist/ with the shipped files, and editors/ with data for code editors.
import {cpSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './lib/ensure.mjs';
import {runTool} from './lib/tool.mjs';
import {generateManifest} from './manifest.mjs';

const run = (...nameAndArgs) => {
  if (!runTool(...nameAndArgs)) process.exit(1);
};

rmSync(join(root, 'dist'), {recursive: true, force: true});
run('tsc', '-p', 'tsconfig.build.json');
run('tsc', '-p', 'tsconfig.sandbox.json');
cpSync(join(root, 'src/ui/styles/tokens.css'), join(root, 'dist/tokens.css'));
run('vite', 'build', '--logLevel', 'warn');

const {folder, remove} = await generateManifest();
rmSync(join(root, 'editors'), {recursive: true, force: true});
cpSync(join(folder, 'editors'), join(root, 'editors'), {recursive: true});
remove();
