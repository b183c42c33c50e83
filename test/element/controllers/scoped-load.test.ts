import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import {apiError} from '../../../src/api/errors.js';
import {ScopedLoad, type LoadState} from '../../../src/element/controllers/scoped-load.js';
import {ResourceCache, type Resource} from '../../../src/session/resource-cache.js';
import type {AccountScope} from '../../../src/session/scope.js';
import {accountId, deferred} from '../../support/quick-adapter.js';
import {until} from '../../support/widget-page.js';

interface Read {
  readonly key: string;
  readonly signal: AbortSignal;
  readonly answer: (value: string) => void;
  readonly fail: (error: unknown) => void;
}

/** Reads that the test answers manually; they ignore cancellation. */
const reads: Read[] = [];

const resourceOf = (scope: AccountScope, name: string): Resource<string> => ({
  key: ['thing', scope.account.id, name],
  read: (signal) => {
    const {promise, resolve, reject} = deferred<string>();
    reads.push({key: `${scope.account.id} ${name}`, signal, answer: resolve, fail: reject});
    return promise;
  },
});

/** Shows one document of an account and records the state in each frame. */
class LoadProbe extends LitElement {
  @property({attribute: false}) scope: AccountScope | undefined;
  @property() name = 'one';
  /** The backend lacks the document. */
  @property({type: Boolean}) missing = false;
  readonly frames: LoadState<string>[] = [];
  readonly failures: string[] = [];
  readonly load = new ScopedLoad<string>(this, {
    // As for every widget, there is no scope while it is off the page.
    scope: () => (this.isConnected ? this.scope : undefined),
    resource: (scope) => (this.missing ? undefined : resourceOf(scope, this.name)),
    onError: ({kind}) => this.failures.push(kind),
  });

  /** As the consumer of a scope does, which clears it. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.requestUpdate();
  }

  override render() {
    this.frames.push(this.load.state);
    return html`${this.load.value}`;
  }
}
customElements.define('load-probe', LoadProbe);

/** A scope of an account, and its end. Scopes of one user share a cache. */
function scopeOf(id: string, resources = new ResourceCache()) {
  const end = new AbortController();
  const scope = {account: {id: accountId(id)}, signal: end.signal, resources} as unknown as AccountScope;
  return {scope, resources, end: () => end.abort()};
}

async function open(scope: AccountScope | undefined): Promise<LoadProbe> {
  reads.length = 0;
  return fixture<LoadProbe>(html`<load-probe .scope=${scope}></load-probe>`);
}

const lastRead = async (count: number): Promise<Read> => {
  await until(() => reads.length >= count, `reads ${count} times`);
  return reads[count - 1] as Read;
};

const reach = (probe: LoadProbe, status: LoadState<string>['status']) =>
  until(() => probe.load.state.status === status, `is ${status}`);

describe('ScopedLoad', () => {
  it('reports that there is no account, and that the backend lacks the document', async () => {
    const probe = await open(undefined);
    expect(probe.load.state).to.deep.equal({status: 'unscoped'});
    probe.missing = true;
    probe.scope = scopeOf('a').scope;
    await probe.updateComplete;
    expect(probe.load.state).to.deep.equal({status: 'unsupported'});
    expect(reads).to.have.length(0);
  });

  it('shows the value once it was read, and nothing before', async () => {
    const probe = await open(scopeOf('a').scope);
    expect(probe.load.state).to.deep.equal({status: 'pending'});
    (await lastRead(1)).answer('value of a');
    await reach(probe, 'complete');
    expect(probe.load.value).to.equal('value of a');
  });

  it('shows nothing of the previous scope, even for the same account', async () => {
    const first = scopeOf('a');
    const probe = await open(first.scope);
    (await lastRead(1)).answer('value of a');
    await reach(probe, 'complete');
    first.end();
    probe.scope = scopeOf('a').scope;
    expect(probe.load.state).to.deep.equal({status: 'pending'});
    await probe.updateComplete;
    expect(probe.frames.at(-1)).to.deep.equal({status: 'pending'});
  });

  it('keeps showing its value when the same scope is published again', async () => {
    const {scope} = scopeOf('a');
    const probe = await open(scope);
    (await lastRead(1)).answer('value of a');
    await reach(probe, 'complete');
    probe.scope = {...scope};
    await probe.updateComplete;
    expect(probe.load.value).to.equal('value of a');
    expect(reads).to.have.length(1);
  });

  it('shows nothing of the previous document and cancels its read', async () => {
    const probe = await open(scopeOf('a').scope);
    (await lastRead(1)).answer('one of a');
    await reach(probe, 'complete');
    probe.name = 'two';
    expect(probe.load.state).to.deep.equal({status: 'pending'});
    await lastRead(2);
    probe.name = 'three';
    await lastRead(3);
    expect(reads.map(({key, signal}) => [key, signal.aborted]).slice(1)).to.deep.equal([
      ['a two', true],
      ['a three', false],
    ]);
    reads[1]?.answer('two of a');
    reads[2]?.answer('three of a');
    await reach(probe, 'complete');
    expect(probe.load.value).to.equal('three of a');
  });

  it('cancels its read when the scope ends', async () => {
    const {scope, end} = scopeOf('a');
    const probe = await open(scope);
    const read = await lastRead(1);
    end();
    expect(read.signal.aborted).to.equal(true);
    read.fail(apiError('server', 'Too late', {}));
    await probe.updateComplete;
    expect(probe.failures).to.deep.equal([]);
  });

  it('receives no changes of a document that it no longer shows', async () => {
    const {scope, resources} = scopeOf('a');
    const probe = await open(scope);
    (await lastRead(1)).answer('one of a');
    await reach(probe, 'complete');
    probe.name = 'two';
    (await lastRead(2)).answer('two of a');
    await reach(probe, 'complete');
    const frames = probe.frames.length;
    resources.set(resourceOf(scope, 'one'), 'one, saved elsewhere');
    await probe.updateComplete;
    expect(probe.load.value).to.equal('two of a');
    expect(probe.frames).to.have.length(frames);
  });

  it('cancels its read when it leaves the page, and reads again when it is back', async () => {
    const probe = await open(scopeOf('a').scope);
    const read = await lastRead(1);
    const {parentNode} = probe;
    probe.remove();
    expect(read.signal.aborted).to.equal(true);
    parentNode?.appendChild(probe);
    (await lastRead(2)).answer('value of a');
    await reach(probe, 'complete');
    expect(probe.failures).to.deep.equal([]);
  });

  it('has cleared its value when it returns to the page, because another one may be stored by then', async () => {
    const {scope, resources} = scopeOf('a');
    const probe = await open(scope);
    (await lastRead(1)).answer('old value');
    await reach(probe, 'complete');
    const {parentNode} = probe;
    probe.remove();
    resources.set(resourceOf(scope, 'one'), 'new value');
    const before = probe.frames.length;
    parentNode?.appendChild(probe);
    await until(() => probe.load.value === 'new value', 'shows the new value');
    const values = probe.frames.slice(before).flatMap((state) => (state.status === 'complete' ? [state.value] : []));
    expect(values).not.to.contain('old value');
  });

  it('reports a failed read once and reads again on request', async () => {
    const probe = await open(scopeOf('a').scope);
    (await lastRead(1)).fail(apiError('server', 'Down', {}));
    await reach(probe, 'error');
    expect(probe.failures).to.deep.equal(['server']);
    probe.load.retry();
    expect(probe.load.state).to.deep.equal({status: 'pending'});
    (await lastRead(2)).answer('value of a');
    await reach(probe, 'complete');
  });

  it('shows no failure of the previous scope', async () => {
    const first = scopeOf('a');
    const probe = await open(first.scope);
    (await lastRead(1)).fail(apiError('server', 'Down', {}));
    await reach(probe, 'error');
    first.end();
    probe.scope = scopeOf('b').scope;
    expect(probe.load.state).to.deep.equal({status: 'pending'});
  });

  it('keeps the value and shows the reason when a refresh fails, until one succeeds', async () => {
    const {scope, resources} = scopeOf('a');
    const probe = await open(scope);
    (await lastRead(1)).answer('value of a');
    await reach(probe, 'complete');
    resources.refresh();
    (await lastRead(2)).fail(apiError('server', 'Down', {}));
    const refreshError = () => {
      const {state} = probe.load;
      return state.status === 'complete' ? state.refreshError?.kind : undefined;
    };
    await until(() => refreshError() === 'server', 'says that it may be out of date');
    expect(probe.load.value).to.equal('value of a');
    expect(probe.failures).to.deep.equal([]);
    resources.refresh();
    (await lastRead(3)).answer('newer value of a');
    await until(() => probe.load.value === 'newer value of a', 'shows the newer value');
    expect(refreshError()).to.equal(undefined);
  });
});
