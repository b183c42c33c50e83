// Runs all checks, also on a fresh clone: installs what is missing, then runs the steps below.
// usage: node scripts/test.mjs [--only step,step]   `check` selects all steps that run no tests
import {parseArgs} from 'node:util';
import {ensureDependencies, ensureNode} from './lib/ensure.mjs';
import {printSummary, runSteps} from './lib/steps.mjs';
import {tool} from './lib/tool.mjs';

ensureNode();
ensureDependencies();

const script = (name, ...args) => [process.execPath, `scripts/${name}.mjs`, ...args];

/** One at a time, because pages that compete for the processor exceed time limits. The HTTP jobs mostly wait. */
const resource = 'browser';

/**
 * In starting order: dependencies and long steps come first. Steps without a time limit fill the gaps in the
 * background.
 */
const steps = [
  {name: 'build', commands: [script('build')], check: true},
  {name: 'browser', commands: [tool('wtr')], resource},
  {name: 'e2e', commands: [tool('tsx', 'test/e2e/run.ts')]},
  {
    name: 'stories',
    commands: [tool('storybook', 'build', '-o', 'storybook-static', '--quiet'), script('run-stories')],
    resource,
  },
  {name: 'isolation', commands: [tool('tsx', 'scripts/test-isolation.ts')], resource},
  {name: 'lint', commands: [tool('oxlint'), tool('eslint', '.')], check: true, background: true},
  {name: 'unit', commands: [script('unit')]},
  {name: 'package', commands: [script('package'), script('unit', '--package')], needs: ['build'], check: true},
  {
    name: 'types',
    // The build compiles src/ and sandbox/ as they ship.
    commands: [tool('tsc', '-p', 'tsconfig.json')],
    check: true,
    background: true,
  },
  {name: 'manifest', commands: [script('manifest', '--check')], check: true, background: true},
  {name: 'messages', commands: [script('messages', '--check')], check: true, background: true},
  {name: 'registries', commands: [script('registries', '--check')], check: true, background: true},
  {name: 'exports', commands: [script('exports', '--check')], check: true, background: true},
  {name: 'structure', commands: [script('structure')], check: true, background: true},
  {name: 'size', commands: [script('size')], check: true, background: true},
  {name: 'spelling', commands: [tool('cspell', '--no-progress', '--no-summary', '.')], check: true, background: true},
  {
    name: 'unused',
    // The second run finds code that only tests use.
    commands: [tool('knip'), tool('knip', '--production', '--config', 'knip.production.json')],
    check: true,
    background: true,
  },
  {name: 'format', commands: [tool('oxfmt', '--check')], check: true, background: true},
];

const {values} = parseArgs({options: {only: {type: 'string'}}});
const only = values.only?.split(',');
const unknown = only?.filter((name) => name !== 'check' && !steps.some((step) => step.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: check, ${steps.map(({name}) => name).join(', ')}.`);
  process.exit(2);
}
const chosen = steps.filter(({name, check}) => !only || only.includes(name) || (check && only.includes('check')));

try {
  // Installed once before the steps, so that two steps do not both install a browser.
  const {ensureChromium} = await import('./browser.mjs');
  process.env.CHROME_PATH = await ensureChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.exitCode = printSummary(await runSteps(chosen)) ? 0 : 1;
