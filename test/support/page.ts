import {fixture, html} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import '../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {defineElement} from '../../src/element/define-element.js';
import {ProbeWidget} from './probe.js';
import type {Backend} from './backend.js';
import {waitUntil} from './wait.js';

defineElement('probe-widget', ProbeWidget);

/** A connected provider with one probe in it. */
export async function probePage(adapter: AccountsAdapter): Promise<{provider: AccountProvider; probe: ProbeWidget}> {
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${adapter}><probe-widget></probe-widget></account-provider>
  `);
  const probe = provider.querySelector<ProbeWidget>('probe-widget');
  if (!probe) throw new Error('no probe');
  await waitUntil(() => probe.shownName !== undefined, 'the probe shows an account');
  return {provider, probe};
}

/** The ids of the seeded operator's children, by name. */
export async function childIds({sandbox, adapter}: Backend): Promise<ReadonlyMap<string, AccountId>> {
  const home = sandbox.credentials.accountId as AccountId;
  const {items} = await adapter.accounts.children(home);
  return new Map(items.map(({name, id}) => [name, id]));
}
