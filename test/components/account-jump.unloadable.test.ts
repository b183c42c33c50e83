/** A server of generation 5: its responses were read in its source and are not recorded. */
import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {createBackend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {waitUntil} from '../support/wait.js';

const CUSTOMER = 'Blue Sky';

describe("an account that the server cannot load at the moment (read in the server's source)", () => {
  for (const way of ['select', 'masquerade'] as const) {
    it(`remains pinned after the user tried to ${way} it`, async () => {
      const backend = createBackend({generation: 5});
      const {adapter, sandbox} = backend;
      const id = (await childIds(backend)).get(CUSTOMER)!;
      const written: string[] = [];
      let stored = JSON.stringify({pinned: [{id, name: CUSTOMER}], recent: []});
      const storage = {
        getItem: () => stored,
        setItem: (_: string, value: string) => {
          written.push(value);
          stored = value;
        },
      };
      const provider = await fixture<AccountProvider>(html`
        <account-provider .adapter=${adapter}>
          <account-jump .storage=${storage}></account-jump>
        </account-provider>
      `);
      const jump = provider.querySelector('account-jump')!;
      await waitUntil(() => jump.renderRoot.querySelector('dialog'), 'the jump has a scope');
      const end = sandbox.faults.add({path: `/accounts/${id}`, unloadable: true});
      const failed = (): boolean => sandbox.requests.some(({path}) => path.includes('search') && path.includes(id));
      const attempt = provider[way](id).catch(() => false);
      await waitUntil(failed, 'the search has been asked');
      end();
      await attempt;
      await provider.select();
      await provider.select(id);
      const recent = (): unknown[] => (JSON.parse(stored) as {recent: {id: string}[]}).recent.map((one) => one.id);
      await waitUntil(() => recent().includes(id), 'the account is shown and stored as a recent one');
      expect(JSON.parse(stored).pinned).to.have.nested.property('0.id', id);
      expect(written.filter((value) => !value.includes(id))).to.deep.equal([]);
    });
  }
});
