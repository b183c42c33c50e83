import {parseArgs} from 'node:util';
import {createSandbox} from '../index.js';
import type {Generation, MetadataPlacement, SandboxOptions} from '../index.js';
import {newPassword} from './password.js';
import {serve, type RunningServer} from './server.js';
import {keepState, readState, type StateKeeper} from './state-file.js';

const USAGE = `Usage: npm run sandbox -- [options]

  --port NUMBER        port to listen on (default 8000; 0 takes any free one)
  --host ADDRESS       address to listen on (default 127.0.0.1)
  --accounts NUMBER    generated accounts beyond the fixed ones (default 0)
  --seed NUMBER        which ones: same number, same accounts (default 1)
  --latency MS         milliseconds added to each answer (default 0)
  --master NAME        name of the top account
  --user NAME          user name of its operator
  --password SECRET    password of its operator, and of every seeded user (default: a new one at each start)
  --origin URL         a page that may use the server, such as https://portal.example; may be repeated
                       (default: pages on localhost alone)
  --allow-host NAME    a name by which the server may be addressed; may be repeated (default: localhost alone)
  --empty              nothing but the top account and its operator
  --state FILE         keep what changes in this file between runs
  --generation NUMBER  of the server: 4 as recorded, or 5 as read in its source (default 4)
  --metadata PLACE     where account metadata goes: data, metadata, or both (default both)
  --faults             let faults be set by requests to /__sandbox/faults
  --help               this text`;

/** An error in the command line: reported in one line, exit code 2. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

interface Command {
  readonly port: number;
  readonly host: string;
  readonly faults: boolean;
  readonly origins: readonly string[];
  readonly hosts: readonly string[];
  readonly stateFile: string | undefined;
  readonly options: SandboxOptions;
}

function readCommand(args: readonly string[]): Command | 'help' {
  const {values} = parse(args);
  if (values.help) return 'help';
  const named = values.master !== undefined || values.user !== undefined || values.password !== undefined;
  return {
    port: wholeNumber('port', values.port, 8000, 65_535),
    host: values.host ?? '127.0.0.1',
    faults: values.faults ?? false,
    origins: (values.origin ?? []).map(origin),
    hosts: values['allow-host'] ?? [],
    stateFile: values.state,
    options: {
      accounts: wholeNumber('accounts', values.accounts, 0, 1_000_000),
      seed: wholeNumber('seed', values.seed, 1, 2 ** 32 - 1),
      latency: wholeNumber('latency', values.latency, 0, 600_000),
      generation: generation(values.generation),
      metadata: placement(values.metadata),
      empty: values.empty ?? false,
      password: password(values.password),
      ...(named ? {master: master(values)} : {}),
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: {type: 'string'},
        host: {type: 'string'},
        accounts: {type: 'string'},
        seed: {type: 'string'},
        latency: {type: 'string'},
        master: {type: 'string'},
        user: {type: 'string'},
        password: {type: 'string'},
        origin: {type: 'string', multiple: true},
        'allow-host': {type: 'string', multiple: true},
        empty: {type: 'boolean'},
        state: {type: 'string'},
        generation: {type: 'string'},
        metadata: {type: 'string'},
        faults: {type: 'boolean'},
        help: {type: 'boolean'},
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, value: string | undefined, byDefault: number, maximum: number): number {
  if (value === undefined) return byDefault;
  const number = Number(value);
  if (value.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= maximum) return number;
  throw new UsageError(`--${name} must be a whole number from 0 to ${maximum}, not "${value}"`);
}

function generation(value: string | undefined): Generation {
  if (value === undefined || value === '4') return 4;
  if (value === '5') return 5;
  throw new UsageError(`--generation must be 4 or 5, not "${value}"`);
}

function placement(value: string | undefined): MetadataPlacement {
  if (value === undefined || value === 'both') return 'both';
  if (value === 'data' || value === 'metadata') return value;
  throw new UsageError(`--metadata must be data, metadata, or both, not "${value}"`);
}

function origin(value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return new URL(value).origin;
  throw new UsageError(`--origin must be the address of a page, such as https://portal.example, not "${value}"`);
}

/** A password that no page can know, unless an option sets one. */
function password(value: string | undefined): string {
  if (value?.trim() === '') throw new UsageError('--password must not be empty');
  return value ?? newPassword();
}

function master(values: {master?: string; user?: string}): NonNullable<SandboxOptions['master']> {
  const {master: name, user} = values;
  for (const [option, value] of Object.entries({master: name, user})) {
    if (value?.trim() === '') throw new UsageError(`--${option} must not be empty`);
  }
  if (user !== undefined && !/^[+@.\w-]+$/.test(user)) {
    throw new UsageError(`--user may contain letters, digits, and + @ . _ - only, not "${user}"`);
  }
  return {
    ...(name === undefined ? {} : {name}),
    ...(user === undefined ? {} : {user}),
  };
}

async function start(command: Command): Promise<void> {
  const state = command.stateFile === undefined ? undefined : readState(command.stateFile);
  const sandbox = createSandbox({...command.options, ...(state ? {state} : {})});
  const keeper = command.stateFile === undefined ? undefined : keepState(sandbox, command.stateFile);
  const server = await serve(sandbox, command);
  const {username, password, accountName} = sandbox.credentials;
  console.log(`Sandbox ready at ${server.url}`);
  console.log(`  account name  ${accountName}`);
  console.log(`  user name     ${username}`);
  console.log(`  password      ${password}`);
  if (state) console.log(`  state         ${command.stateFile}, with the seed, accounts and operator it was made with`);
  stopOnSignal(server, keeper);
}

function stopOnSignal(server: RunningServer, keeper: StateKeeper | undefined): void {
  const stop = (): void => {
    keeper?.flush();
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** Returns a message for an error; undefined when the user cannot fix it. */
function explain(error: unknown, command: Command | undefined): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${command?.port} is in use. Choose another one with --port.`;
  if (code === 'EACCES') return `No permission: ${error.message}`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `Cannot listen on "${command?.host}".`;
  return command?.stateFile === undefined ? undefined : error.message;
}

async function main(): Promise<void> {
  let command: Command | undefined;
  try {
    const read = readCommand(process.argv.slice(2));
    if (read === 'help') {
      console.log(USAGE);
      return;
    }
    command = read;
    await start(command);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${USAGE}`);
      process.exitCode = 2;
      return;
    }
    const words = explain(error, command);
    if (words === undefined) throw error;
    console.error(words);
    process.exitCode = 1;
  }
}

await main();
