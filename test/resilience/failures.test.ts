import {expect, fixture, html} from '@open-wc/testing';
import type {FaultEffect} from '../../sandbox/index.js';
import '../../src/components/account-overview/define.js';
import '../../src/components/account-provider/define.js';
import '../../src/components/account-tree/define.js';
import type {AccountOverview} from '../../src/components/account-overview/account-overview.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import type {AccountTree} from '../../src/components/account-tree/account-tree.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {waitUntil} from '../support/wait.js';

interface Failure {
  readonly name: string;
  readonly effect: FaultEffect;
  /** Matches the message that reports the failure. */
  readonly words: RegExp;
  /** Whether sending the same request again may help. */
  readonly retry: boolean;
  /** Set if the server executes the write before its response is lost. */
  readonly stored?: true;
}

const failures: readonly Failure[] = [
  {name: 'the server is down', effect: {drop: true}, words: /cannot be reached/, retry: true},
  {
    name: '401',
    effect: {status: 401, body: {error: '401', message: 'invalid_credentials'}},
    words: /session/,
    retry: true,
  },
  {name: '403', effect: {status: 403, body: {error: '403', message: 'forbidden'}}, words: /permission/, retry: false},
  {
    name: '404',
    effect: {status: 404, body: {error: '404', message: 'bad_identifier'}},
    words: /doesn’t exist/,
    retry: false,
  },
  {
    name: '500',
    effect: {status: 500, body: {error: '500', message: 'unspecified_fault'}},
    words: /reported an error/,
    retry: true,
  },
  {name: 'a page of a proxy', effect: {html: true}, words: /reported an error|Unexpected response/, retry: true},
  {name: 'malformed JSON', effect: {malformed: true}, words: /Unexpected response/, retry: true, stored: true},
  {name: 'an empty body', effect: {status: 200}, words: /Unexpected response/, retry: true},
];

interface Page {
  readonly backend: Backend;
  readonly overview: AccountOverview;
  readonly tree: AccountTree;
  alert(): HTMLElement | null;
}

async function open(prepare: (backend: Backend, path: string) => void = () => {}): Promise<Page> {
  const backend = createBackend();
  const id = (await childIds(backend)).get('Davis & Main')!;
  // The account itself, not what is below it.
  const path = `accounts/${id}`;
  prepare(backend, path);
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${backend.adapter} account-id=${id}>
      <account-tree></account-tree><account-overview></account-overview>
    </account-provider>
  `);
  const overview = provider.querySelector('account-overview')!;
  const tree = provider.querySelector('account-tree')!;
  return {backend, overview, tree, alert: () => overview.renderRoot.querySelector<HTMLElement>('[role="alert"]')};
}

const edit = async ({overview}: Page, typed: string): Promise<HTMLInputElement> => {
  await waitUntil(() => overview.renderRoot.querySelector('#row-name button.edit'), 'the name can be edited');
  overview.renderRoot.querySelector<HTMLButtonElement>('#row-name button.edit')!.click();
  await waitUntil(() => overview.renderRoot.querySelector('#row-name input'), 'the form is open');
  const input = overview.renderRoot.querySelector<HTMLInputElement>('#row-name input')!;
  input.value = typed;
  input.dispatchEvent(new Event('input', {bubbles: true}));
  return input;
};

const submit = ({overview}: Page) =>
  overview.renderRoot.querySelector<HTMLFormElement>('#row-name form')!.requestSubmit();

for (const {name, effect, words, retry, stored} of failures) {
  describe(`with ${name}`, () => {
    it('shows a failed read in the affected part only, and retries', async () => {
      let end = () => {};
      const page = await open((backend, path) => {
        end = backend.sandbox.faults.add({method: 'GET', path: new RegExp(`${path}$`), ...effect});
      });
      await waitUntil(() => page.alert(), 'the failure is said', {timeout: 5000});
      expect(page.alert()?.textContent).to.match(words);
      await waitUntil(() => page.tree.renderRoot.textContent?.includes('Blue Sky'), 'the tree shows what it has');
      const button = page.alert()?.querySelector('button');
      expect(button != null, 'a way to try again').to.equal(retry);
      if (!button) return;
      end();
      button.click();
      await waitUntil(() => page.overview.renderRoot.textContent?.includes('53298b.s.zswitch.net'), 'shows it');
    });

    if (stored) {
      it('reads again after a save and reports it as saved', async () => {
        const page = await open();
        await edit(page, 'Typed with care');
        page.backend.sandbox.faults.add({method: 'PATCH', ...effect});
        submit(page);
        await waitUntil(() => !page.overview.renderRoot.querySelector('#row-name form'), 'the form is closed');
        expect(page.overview.renderRoot.querySelector('#row-name')?.textContent).to.contain('Typed with care');
        expect(page.alert()).to.equal(null);
      });
      return;
    }

    it('reports a failed save, keeps what was typed, and can send it again', async () => {
      const page = await open();
      const input = await edit(page, 'Typed with care');
      const end = page.backend.sandbox.faults.add({method: 'PATCH', ...effect});
      submit(page);
      await waitUntil(() => page.alert(), 'the failure is said', {timeout: 5000});
      expect(page.alert()?.textContent).to.match(words);
      expect(input.isConnected && input.value).to.equal('Typed with care');
      expect(page.overview.renderRoot.textContent, 'the other rows').to.contain('53298b.s.zswitch.net');
      end();
      await waitUntil(() => !input.disabled, 'the form can be used again');
      submit(page);
      await waitUntil(() => !page.overview.renderRoot.querySelector('#row-name form'), 'the form is closed');
      expect(page.overview.renderRoot.querySelector('#row-name')?.textContent).to.contain('Typed with care');
    });
  });
}
