import {fixture, html} from '@open-wc/testing';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import '../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {defineElement} from '../../src/element/define-element.js';
import {ProbeWidget} from './probe.js';
import {waitUntil} from './wait.js';

export {childIds} from './backend.js';

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
