/** Verifies that `npm run test:faults` can fail, with faults of each kind planted into cells. */
import {expect} from '@open-wc/testing';
import {html, nothing} from 'lit';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import {apiError} from '../../src/api/errors.js';
import {limitsResource} from '../../src/domains/limits/resource.js';
import {defineElement} from '../../src/element/define-element.js';
import {skeleton} from '../../src/ui/notices/notices.js';
import {WidgetElement} from '../../src/element/widget-element.js';
import type {Cell, Flaw} from './cell.js';
import {kinds, type Extent} from './kinds.js';
import type {Read, Write} from './operation.js';
import {operations} from './operations/index.js';
import {readBaseline, runRead} from './read-cell.js';
import {report} from './report.js';
import {runWrite, writeBaseline, type WriteBaseline} from './write-cell.js';

/** Shows an account's trunks; subclasses differ in how they fail. */
abstract class Fallible extends WidgetElement {
  readonly #limits = this.load(({adapter, account}) => adapter.limits && limitsResource(adapter.limits, account.id));

  protected override renderScope(): unknown {
    const {state} = this.#limits;
    if (state.status === 'complete')
      return html`<h3>Trunks</h3>
        <p>${state.value.value.twowayTrunks}</p>`;
    return state.status === 'error' ? this.renderFailure() : nothing;
  }

  protected abstract renderFailure(): unknown;
}

class Silent extends Fallible {
  protected override renderFailure = (): unknown => nothing;
}
class Endless extends Fallible {
  protected override renderFailure = (): unknown => skeleton();
}
class Wordless extends Fallible {
  protected override renderFailure = (): unknown => html`<h3>Trunks</h3>`;
}
class Inventive extends Fallible {
  protected override renderFailure = (): unknown =>
    html`<h3>Trunks</h3>
      <p>0</p>`;
}
defineElement('fallible-silent', Silent);
defineElement('fallible-endless', Endless);
defineElement('fallible-wordless', Wordless);
defineElement('fallible-inventive', Inventive);

const kindOf = (id: string) => kinds.find((kind) => kind.id === id)!;
const flawsOf = ({problems}: Cell): readonly Flaw[] => [...new Set(problems.map(({flaw}) => flaw))];
const asShipped = operations.find((one): one is Write => one.kind === 'write' && one.id === 'Name')!;
/** Without the tree, which takes most of a cell's time. */
const name: Write = {...asShipped, setup: {...asShipped.setup, tags: ['account-overview']}};
let baseline: WriteBaseline;

/** The operation with a backend that lies or otherwise misbehaves. */
const write = (kind: string, change: Partial<Write>, extent: Extent = 'once'): Promise<Cell> =>
  runWrite({...name, ...change}, kindOf(kind), extent, baseline);

async function read(tag: string, kind: string, more: Partial<Read> = {}): Promise<Cell> {
  const operation: Read = {
    id: 'Planted',
    kind: 'read',
    port: ['limits.get'],
    setup: {tags: [tag], account: 'Davis & Main'},
    requests: {path: 'accounts/{account}/limits'},
    ...more,
  };
  return runRead(operation, kindOf(kind), await readBaseline(operation));
}

/** The same backend with another implementation of account changes. */
const lying =
  (update: (real: AccountsAdapter['accounts']) => AccountsAdapter['accounts']['update']) =>
  (adapter: AccountsAdapter): AccountsAdapter => {
    const accounts = Object.assign(Object.create(adapter.accounts) as AccountsAdapter['accounts'], {
      get: adapter.accounts.get.bind(adapter.accounts),
      ancestors: adapter.accounts.ancestors.bind(adapter.accounts),
      children: adapter.accounts.children.bind(adapter.accounts),
      update: update(adapter.accounts),
    });
    return {...adapter, accounts};
  };

describe('the cells of npm run test:faults', () => {
  // Loaded when a row is opened: virtual time does not wait for it.
  before(() => import('../../src/components/account-overview/editing/index.js'));
  before(async () => {
    baseline = await writeBaseline(name);
  });

  it('pass if the element reports a write truthfully', async () => {
    expect((await write('timeout', {}, 'once')).problems).to.deep.equal([]);
    expect((await write('dropped after acting', {}, 'lasting')).problems).to.deep.equal([]);
  });

  it('pass if the element reports a read truthfully', async () => {
    expect((await read('account-limits', '500')).problems).to.deep.equal([]);
  });

  it('are untrue if an unsaved change is reported as saved', async () => {
    const wrap = lying((accounts) => async (id, {base, changes}) => {
      await accounts.update(id, {base, changes}).catch(() => undefined);
      return {...base, value: {...base.value, ...changes} as typeof base.value};
    });
    const cell = await write('403', {setup: {...name.setup, wrap}});
    expect([cell.server, cell.screen]).to.deep.equal(['unchanged', 'saved']);
    expect(flawsOf(cell)).to.include('untrue');
  });

  it('are untrue if a saved change is reported as not saved', async () => {
    const wrap = lying((accounts) => async (id, change) => {
      await accounts.update(id, change).catch(() => undefined);
      throw apiError('network', 'lost', {}, {unsent: true});
    });
    const cell = await write('dropped after acting', {setup: {...name.setup, wrap}});
    expect([cell.server, cell.screen]).to.deep.equal(['done', 'not saved']);
    expect(flawsOf(cell)).to.include('untrue');
  });

  it('are lost if typed input is lost', async () => {
    const act = async (...[stage]: Parameters<Write['act']>): Promise<void> => {
      await name.act(stage);
      await stage.press('Cancel');
    };
    const cell = await write('403', {act});
    expect(flawsOf(cell)).to.include('lost');
  });

  it('are unknown if the outcome could have been determined', async () => {
    const wrap = lying((accounts) => async (id, change) => {
      try {
        return await accounts.update(id, change);
      } catch (reason) {
        const check = async () => accounts.get(id);
        throw apiError('unconfirmed', 'unknown', {reason: reason as never, check});
      }
    });
    expect(flawsOf(await write('dropped after acting', {setup: {...name.setup, wrap}}))).to.include('unknown');
  });

  it('are blank if nothing is shown, or loading never ends', async () => {
    expect(flawsOf(await read('fallible-silent', '500'))).to.include('blank');
    expect(flawsOf(await read('fallible-endless', '500'))).to.include('blank');
  });

  it('are unknown if no message explains what is missing', async () => {
    expect(flawsOf(await read('fallible-wordless', '500'))).to.include('unknown');
    expect(flawsOf(await read('fallible-inventive', '500'))).to.include('unknown');
  });

  it('are untrue if another account is shown, unless the response does not reveal it', async () => {
    expect(flawsOf(await read('fallible-wordless', 'another account’s id'))).to.include('untrue');
    const announced = await read('fallible-wordless', 'another account’s id', {ownerless: true});
    expect(announced.problems).to.deep.equal([]);
    expect(announced.screen).to.equal('shows the other account');
  });

  it('are broken if the operation sends nothing that could fail', async () => {
    expect(flawsOf(await read('fallible-silent', '500', {requests: {path: 'accounts/{account}/nothing'}}))).to.include(
      'broken',
    );
  });

  it('are listed in the report and counted', async () => {
    const text = report([await read('fallible-silent', '500'), await read('account-limits', '500')]);
    expect(text).to.contain('2 cells: 0 unknown, 1 blank, 0 lost, 0 untrue, 0 broken.');
    expect(text).to.match(/BLANK/);
  });
});

describe('the operations of npm run test:faults', () => {
  it('cover every method of the port, with unique names', async () => {
    const {CrossbarAdapter} = await import('../../src/api/crossbar/index.js');
    const adapter = new CrossbarAdapter({url: 'https://sandbox.example/v2', getToken: () => 'token'});
    const domains = Object.entries(adapter).filter(([, api]) => typeof api === 'object');
    const methods = domains.flatMap(([domain, api]: [string, object]) => {
      const prototype = Object.getPrototypeOf(api) as object;
      const members = prototype === Object.prototype ? api : prototype;
      return Object.entries(Object.getOwnPropertyDescriptors(members))
        .filter(([method, {value}]) => method !== 'constructor' && typeof value === 'function')
        .map(([method]) => `${domain}.${method}`);
    });
    const covered = new Set(operations.flatMap(({port}) => port));
    // Only newer builds are asked who blocks an app, and the sandbox is not one; `newer-builds.test.ts` covers its failures.
    expect(methods.filter((method) => !covered.has(method))).to.deep.equal(['apps.blockedBy']);
    expect([...covered].filter((method) => !methods.includes(method))).to.deep.equal([]);
    const names = operations.map(({kind, id}) => `${kind} ${id}`);
    expect(names).to.have.length(new Set(names).size);
  });
});
