import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {Account} from '../../../src/api/account.js';
import type {AccountsAdapter} from '../../../src/api/adapter.js';
import type {Session} from '../../../src/api/session.js';
import '../../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../../src/components/account-provider/account-provider.js';
import {EditSession} from '../../../src/session/edit-session.js';
import {accountResource} from '../../../src/session/resources.js';
import type {AccountScope} from '../../../src/session/scope.js';
import {defineElement} from '../../../src/element/define-element.js';
import {ProbeWidget} from '../../support/probe.js';
import {accountId, deferred, quickAccount, quickAdapter, quickSession} from '../../support/quick-adapter.js';
import {until} from '../../support/widget-page.js';

defineElement('probe-widget', ProbeWidget);

const scopeOf = (probe: ProbeWidget) => probe.currentScope as AccountScope;
const shows = (probe: ProbeWidget, name: string) => until(() => probe.shownName === name, `shows ${name}`);

/** A widget with its own account, inside a provider that shows `home`. */
async function namedPage(own = 'first') {
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${quickAdapter()}><probe-widget account-id=${own}></probe-widget></account-provider>
  `);
  const probe = provider.querySelector<ProbeWidget>('probe-widget')!;
  await shows(probe, own);
  return {provider, probe};
}

function typeInto(scope: AccountScope, id: string = scope.account.id): EditSession<Account> {
  const edit = new EditSession(scope, accountResource(scope.adapter, accountId(id)), quickAccount(id));
  edit.set('name', 'Typed');
  return edit;
}

const dialog = (probe: ProbeWidget) => probe.renderRoot.querySelector('dialog');

async function answer(probe: ProbeWidget, label: string): Promise<void> {
  const button = () =>
    [...(dialog(probe)?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === label);
  await until(button, `asks with ${label}`);
  button()?.click();
}

describe('a changed account-id while there is unsaved input', () => {
  it('asks the user; staying keeps the account, the input, and the attribute', async () => {
    const {probe} = await namedPage();
    const edit = typeInto(scopeOf(probe));
    probe.accountId = 'second';
    await answer(probe, 'Keep editing');
    await until(() => probe.accountId === 'first', 'the attribute names the account shown');
    expect(scopeOf(probe).account.id).to.equal('first');
    expect([edit.status, edit.draft.name]).to.deep.equal(['editing', 'Typed']);
  });

  it('takes no effect when the save that the user has chosen is aborted', async () => {
    const {probe} = await namedPage();
    const {account, editors} = scopeOf(probe);
    let saves = 0;
    const save = async () => {
      saves++;
      throw new DOMException('The save is over.', 'AbortError');
    };
    editors.add({accountId: account.id, dirty: true, save, discard: () => {}});
    probe.accountId = 'second';
    await answer(probe, 'Save');
    await until(() => saves === 1, 'saves');
    // Long enough for any effect of the answer.
    await nextFrame();
    expect(scopeOf(probe).account.id).to.equal('first');
    expect(probe.accountId, 'names the account on screen').to.equal('first');
  });

  it('takes effect when the input is discarded, and not before', async () => {
    const {probe} = await namedPage();
    const edit = typeInto(scopeOf(probe));
    probe.accountId = 'second';
    await until(() => dialog(probe)?.open, 'asks');
    expect(scopeOf(probe).account.id).to.equal('first');
    await answer(probe, 'Discard');
    await shows(probe, 'second');
    expect(edit.status).to.equal('over');
  });

  it('ends the question when it is changed back', async () => {
    const {probe} = await namedPage();
    const edit = typeInto(scopeOf(probe));
    probe.accountId = 'second';
    await until(() => dialog(probe)?.open, 'asks');
    probe.accountId = 'first';
    await until(() => !dialog(probe), 'asks no more');
    expect(scopeOf(probe).account.id).to.equal('first');
    expect([edit.status, edit.draft.name]).to.deep.equal(['editing', 'Typed']);
  });

  it('does not ask about the input of an account that stays on the page', async () => {
    const {probe} = await namedPage();
    const edit = typeInto(scopeOf(probe), 'neighbor');
    probe.accountId = 'second';
    await shows(probe, 'second');
    expect(dialog(probe)).to.equal(null);
    expect(edit.accountId).to.equal('neighbor');
  });

  it('applies the later of two changes', async () => {
    const {probe} = await namedPage();
    typeInto(scopeOf(probe));
    probe.accountId = 'second';
    await until(() => dialog(probe)?.open, 'asks');
    probe.accountId = 'third';
    await until(() => dialog(probe)?.open, 'asks again');
    await probe.updateComplete;
    expect(probe.accountId).to.equal('third');
    await answer(probe, 'Discard');
    await shows(probe, 'third');
  });

  it('takes effect when the input is discarded in answer to the question of the provider', async () => {
    const {provider, probe} = await namedPage();
    typeInto(scopeOf(probe));
    probe.accountId = 'second';
    await until(() => dialog(probe)?.open, 'asks');
    const shown: (string | undefined)[] = [];
    provider.addEventListener('account-selected', () => shown.push(probe.currentScope?.account.id));
    const selected = provider.select('other');
    await until(() => provider.renderRoot.querySelector('dialog')?.open, 'the provider asks');
    provider.renderRoot
      .querySelectorAll('button')
      .forEach((one) => one.textContent?.trim() === 'Discard' && one.click());
    await selected;
    expect(shown).to.deep.equal(['second']);
    expect(probe.currentScope?.account.id).to.equal('second');
    await until(() => !dialog(probe), 'asks no more');
    await shows(probe, 'second');
    expect(probe.accountId).to.equal('second');
  });

  it('stops asking once the widget has left the page, and asks again when it is back', async () => {
    const {provider, probe} = await namedPage();
    const edit = typeInto(scopeOf(probe));
    probe.accountId = 'second';
    await until(() => dialog(probe)?.open, 'asks');
    probe.remove();
    // Long enough for any effect of an answer.
    await nextFrame();
    expect(dialog(probe)?.open ?? false).to.equal(false);
    expect(probe.accountId, 'no user has chosen to stay').to.equal('second');
    expect([edit.status, edit.draft.name]).to.deep.equal(['editing', 'Typed']);
    provider.append(probe);
    await answer(probe, 'Discard');
    await shows(probe, 'second');
  });
});

describe('a changed account-id without unsaved input', () => {
  it('takes effect with the next render', async () => {
    const {probe} = await namedPage();
    const {length} = probe.frames;
    probe.accountId = 'second';
    await shows(probe, 'second');
    expect(new Set(probe.frames.slice(length).map(({scope}) => scope))).to.deep.equal(new Set(['second']));
  });
});

describe('the scope of an account-id', () => {
  it('has the name of the account if that is the one in the scope of the provider', async () => {
    const {probe} = await namedPage('home');
    expect(scopeOf(probe).account).to.deep.include({id: 'home', name: 'home'});
  });

  it('ends with the attribute', async () => {
    const {probe} = await namedPage();
    const first = scopeOf(probe);
    probe.accountId = 'second';
    await shows(probe, 'second');
    expect(first.signal.aborted).to.equal(true);
    const second = scopeOf(probe);
    probe.accountId = undefined;
    await shows(probe, 'home');
    expect(second.signal.aborted).to.equal(true);
  });

  it('ends with the scope of the provider and is replaced', async () => {
    const {provider, probe} = await namedPage();
    const scope = scopeOf(probe);
    await provider.select('other');
    await until(() => probe.currentScope && probe.currentScope !== scope, 'has another scope');
    expect(scope.signal.aborted).to.equal(true);
    expect(scopeOf(probe).signal.aborted).to.equal(false);
    expect(scopeOf(probe).account.id).to.equal('first');
    await shows(probe, 'first');
  });
});

describe('a standalone widget', () => {
  const alone = async (adapter: AccountsAdapter) => {
    const probe = await fixture<ProbeWidget>(html`<probe-widget .adapter=${adapter}></probe-widget>`);
    await shows(probe, 'home');
    return probe;
  };

  it('ends the session of its previous backend when it gets another one', async () => {
    const probe = await alone(quickAdapter());
    const scope = scopeOf(probe);
    probe.adapter = quickAdapter('other');
    await shows(probe, 'other');
    expect(scope.signal.aborted).to.equal(true);
  });

  it('ends its session and discards typed text when its backend is removed', async () => {
    const probe = await alone(quickAdapter());
    const scope = scopeOf(probe);
    const edit = typeInto(scope);
    probe.adapter = undefined;
    await until(() => probe.status === 'none', 'shows no account');
    expect([scope.signal.aborted, edit.status]).to.deep.equal([true, 'over']);
  });

  it('signs in to a first backend that it got while off the page once it is back', async () => {
    const probe = await fixture<ProbeWidget>(html`<probe-widget></probe-widget>`);
    const place = probe.parentElement!;
    probe.remove();
    let opened = 0;
    const open = async () => {
      opened++;
      return quickSession('home');
    };
    probe.adapter = quickAdapter('home', {session: {open}});
    await probe.updateComplete;
    expect(opened).to.equal(0);
    place.append(probe);
    await shows(probe, 'home');
    expect(opened).to.equal(1);
  });

  it('signs in to nothing while it is off the page', async () => {
    const probe = await alone(quickAdapter());
    probe.remove();
    const opened: string[] = [];
    probe.adapter = quickAdapter('other', {
      session: {
        open: async () => {
          opened.push('other');
          return quickSession('other');
        },
      },
    });
    await probe.updateComplete;
    expect(opened).to.deep.equal([]);
  });

  it('shows nothing of a sign-in that completes after it got another backend', async () => {
    const late = deferred<Session>();
    const probe = await fixture<ProbeWidget>(html`
      <probe-widget .adapter=${quickAdapter('earlier', {session: {open: () => late.promise}})}></probe-widget>
    `);
    probe.adapter = quickAdapter('later');
    await shows(probe, 'later');
    late.resolve(quickSession('earlier'));
    await late.promise;
    await probe.updateComplete;
    expect(scopeOf(probe).home.id).to.equal('later');
  });
});
