import {expect} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';
import '../../src/components/account-admins/define.js';
import '../../src/components/account-jump/define.js';
import '../../src/components/account-tree/define.js';
import '../../src/components/service-plan/define.js';
import {createSandbox} from '../../sandbox/index.js';
import {createBackend} from '../support/backend.js';
import {deepAll, deepText} from '../support/deep.js';
import {childIds} from '../support/page.js';
import {until, widgetPage} from '../support/widget-page.js';

/** How the key of each page of a list leads to the next one. */
const kinds = {
  'is always the same': () => 'again',
  'leads back to an earlier page': (count: number) => ['a', 'b'][count % 2]!,
  'is always another one': (count: number) => `page-${count}`,
} as const;

/** A server whose lists at a path never end: each page has another key, and the same rows. */
async function endless(path: RegExp, key: (count: number) => string) {
  const sandbox = createSandbox();
  let asked = 0;
  const adapter = new CrossbarAdapter({
    url: 'https://sandbox.example/v2',
    getToken: () => sandbox.issueToken(),
    retryDelay: () => 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      if (request.method !== 'GET' || !path.test(url.pathname)) return sandbox.handle(request);
      url.searchParams.delete('start_key');
      const response = await sandbox.handle(new Request(url, request));
      const body = (await response.json()) as object;
      return Response.json({...body, next_start_key: key(asked++)}, {headers: response.headers});
    },
  });
  const accountId = (await childIds(createBackend())).get('Davis & Main') as AccountId;
  return {backend: {adapter, sandbox}, accountId, asked: () => asked};
}

describe('a list that does not end', () => {
  for (const [kind, key] of Object.entries(kinds)) {
    for (const [tag, path] of [
      ['account-admins', /\/users$/],
      ['service-plan', /\/services\/available$/],
    ] as const) {
      it(`is reported by ${tag}, after a limited number of requests: the key ${kind}`, async () => {
        const {backend, accountId, asked} = await endless(path, key);
        const page = await widgetPage(tag, backend, {accountId});
        await page.see('The server sent a list that does not end.', '[role="alert"]');
        expect(asked()).to.be.lessThan(1_100);
        const before = asked();
        await page.widget.updateComplete;
        expect(asked(), 'nothing more is requested').to.equal(before);
      });
    }
  }

  it('is reported by account-tree at the end of what it has shown', async () => {
    const {backend, asked} = await endless(/\/children$/, kinds['is always another one']);
    const page = await widgetPage('account-tree', backend);
    const list = await page.find<HTMLElement>('[role="tree"]');
    await until(() => deepText(page.widget).includes('Davis & Main'), 'shows the accounts');
    list.focus();
    list.dispatchEvent(new KeyboardEvent('keydown', {key: 'End', bubbles: true}));
    await until(() => deepText(page.widget).includes('a list that does not end'), 'reports it');
    expect(asked()).to.be.lessThan(10);
  });

  it('is continued by account-jump only on demand, and lists each account once', async () => {
    const {backend, asked} = await endless(/\/search$/, kinds['is always another one']);
    const page = await widgetPage('account-jump', backend);
    await page.find('dialog');
    page.widget.open();
    const field = await page.find<HTMLInputElement>('dialog input');
    field.value = 'davis';
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await page.find('.more');
    const before = asked();
    await page.press('Show more matches');
    await until(() => asked() > before, 'asks for more');
    await page.find('.more');
    expect(deepAll(page.widget.renderRoot, '[role="option"]').length).to.equal(1);
  });
});
