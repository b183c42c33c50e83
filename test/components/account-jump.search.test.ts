import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {AccountId} from '../../src/api/account-ref.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend} from '../support/backend.js';
import {press} from '../support/keys.js';
import {withoutEnd, withOtherScript} from '../support/other-scripts.js';
import {waitUntil} from '../support/wait.js';
import {
  BRANCH,
  CUSTOMER,
  HOME,
  active,
  box,
  field,
  find,
  isOpen,
  names,
  open,
  page,
  requested,
  type,
  visit,
  words,
} from './account-jump.page.js';

describe('the search of account-jump', () => {
  it('finds accounts at any depth with their path, and opens the first one with Enter', async () => {
    const here = await page();
    await open(here);
    await type(here, 'los pollos hermanos albu');
    expect(names(here)).to.deep.equal([BRANCH]);
    await waitUntil(() => find(here, '.path'), 'the path is shown');
    expect([...find(here, '.path')!.children].map(words)).to.deep.equal([HOME, CUSTOMER]);
    expect(words(find(here, '[role="status"]'))).to.equal('One account found');
    await expectAccessible(here.jump);
    const detail = await requested(here, 'account-selected', 'Enter');
    expect(detail).to.deep.equal({accountId: here.ids.get(BRANCH)});
    expect(isOpen(here)).to.be.false;
  });

  it('highlights the match, and lists an account once that is both known and found', async () => {
    const here = await page();
    await visit(here, 'Blue Sky');
    await open(here);
    await sendKeys({type: 'ue sky'});
    await waitUntil(() => names(here).includes('Blue Sky'), 'what is known matches anywhere');
    expect(words(find(here, 'mark'))).to.equal('ue Sky');
    field(here).select();
    await type(here, 'blue');
    expect(names(here).filter((name) => name === 'Blue Sky')).to.have.length(1);
  });

  it('moves with arrow and page keys and exposes the active option to assistive technology', async () => {
    const here = await page();
    for (const name of ['Blue Sky', 'Davis & Main', CUSTOMER]) await visit(here, name);
    await open(here);
    expect(names(here), 'the last one first').to.deep.equal([CUSTOMER, 'Davis & Main', 'Blue Sky']);
    expect(field(here).getAttribute('aria-expanded')).to.equal('true');
    await press('ArrowDown');
    await here.jump.updateComplete;
    expect(active(here)).to.equal('Davis & Main');
    expect(field(here).getAttribute('aria-activedescendant')).to.equal(find(here, '[aria-selected="true"]')?.id);
    await press('ArrowUp');
    await press('ArrowUp');
    await here.jump.updateComplete;
    expect(active(here), 'round the end').to.equal('Blue Sky');
    await press('PageUp');
    await here.jump.updateComplete;
    expect(active(here)).to.equal(CUSTOMER);
    await expectAccessible(here.jump);
  });

  it("searches the user's whole tree during a masquerade", async () => {
    const here = await page();
    await here.provider.masquerade(here.ids.get('Davis & Main')!);
    await here.jump.updateComplete;
    await open(here);
    await type(here, 'blue');
    expect(names(here)).to.include('Blue Sky');
    field(here).select();
    await type(here, HOME);
    expect(active(here)).to.equal(HOME);
    const detail = await requested(here, 'masquerade-end-request', 'Enter');
    expect(detail).to.deep.equal({accountId: here.ids.get('Davis & Main')});
  });

  it('loads more when there are more matches than a page contains', async () => {
    const backend = createBackend();
    const items = Array.from({length: 3}, (_, index) => ({
      id: String(index).repeat(32) as AccountId,
      name: `Found ${index}`,
      realm: '',
    }));
    Object.defineProperty(backend.adapter.accounts, 'search', {
      value: async (_text: string, {cursor}: {cursor?: string}) =>
        cursor === undefined ? {items: items.slice(0, 2), next: '2'} : {items: items.slice(2)},
    });
    const here = await page(backend);
    await open(here);
    await type(here, 'found');
    expect(names(here)).to.deep.equal(['Found 0', 'Found 1']);
    find<HTMLButtonElement>(here, '.more')?.click();
    await waitUntil(() => names(here).includes('Found 2'), 'the next page');
    expect(words(find(here, '[role="status"]'))).to.equal('3 accounts found');
    expect(find(here, '.more')).to.equal(null);
  });

  it('asks for the path of each account in view once, after the typing has stopped', async () => {
    const backend = createBackend();
    const items = Array.from({length: 40}, (_, index) => ({
      id: String(index).padStart(32, '0') as AccountId,
      name: `Found ${index}`,
      realm: `found-${index}.example`,
      enabled: true,
      children: 0,
    }));
    const asked: AccountId[] = [];
    Object.defineProperty(backend.adapter.accounts, 'search', {value: async () => ({items})});
    Object.defineProperty(backend.adapter.accounts, 'ancestors', {
      value: async (id: AccountId) => {
        asked.push(id);
        return [{id: HOME as AccountId, name: HOME}];
      },
    });
    const storage = box();
    const {accountId, userId} = backend.sandbox.credentials;
    // Known accounts match at every key.
    storage.setItem(`account-widgets.jump.${accountId}.${userId}`, JSON.stringify({pinned: items, recent: []}));
    const here = await page(backend, storage);
    await open(here);
    await type(here, 'fou');
    const results = find(here, '.results')!.getBoundingClientRect();
    const inView = () =>
      [...here.jump.renderRoot.querySelectorAll('.option')].filter(
        (option) => option.getBoundingClientRect().top < results.bottom,
      ).length;
    await waitUntil(() => here.jump.renderRoot.querySelectorAll('.path').length >= inView(), 'the paths in view');
    expect(new Set(asked).size, 'each once').to.equal(asked.length);
    expect(asked.length).to.be.lessThan(items.length / 2);
    expect(asked.length).to.be.at.most(inView() + 1);
  });

  for (const [way, keys] of [
    ['opening', 'Enter'],
    ['acting as', 'Control+Enter'],
  ] as const) {
    for (const [kind, status] of [
      ['a deleted account', 404],
      ['an account of somebody else', 403],
    ] as const) {
      it(`no longer offers ${kind} once ${way} it has failed`, async () => {
        const storage = box();
        const before = await page(createBackend(), storage);
        await visit(before, 'Blue Sky');
        await visit(before, 'Davis & Main');
        before.provider.remove();
        const here = await page(createBackend(), storage);
        const gone = here.ids.get('Blue Sky')!;
        // Deleted or moved by another client, so no element on this page knows it.
        here.backend.sandbox.faults.add({path: `/accounts/${gone}`, status});
        await open(here);
        expect(names(here)).to.deep.equal(['Davis & Main', 'Blue Sky']);
        await press('ArrowDown');
        await press(keys);
        await waitUntil(() => !JSON.stringify([...here.storage.retained]).includes(gone), 'it is forgotten');
        await open(here);
        expect(names(here)).to.deep.equal(['Davis & Main']);
      });
    }
  }

  it('renders a name that looks like HTML as text', async () => {
    const name = '<img src=x onerror="globalThis.broken = true">';
    const storage = box();
    const backend = createBackend();
    storage.setItem(
      `account-widgets.jump.${backend.sandbox.credentials.accountId}.${backend.sandbox.credentials.userId}`,
      JSON.stringify({pinned: [{id: 'a'.repeat(32), name}], recent: []}),
    );
    const here = await page(backend, storage);
    await open(here);
    await type(here, 'img src');
    expect(names(here)).to.deep.equal([name]);
    expect(find(here, 'img')).to.equal(null);
    expect(globalThis).not.to.have.property('broken');
  });

  it('reports that nothing was found', async () => {
    const here = await page();
    await open(here);
    await type(here, 'zzz');
    expect(words(find(here, '[role="status"]'))).to.equal('No accounts match “zzz”.');
    expect(words(find(here, '.none'))).to.equal('No accounts match “zzz”.');
    expect(field(here).getAttribute('aria-expanded')).to.equal('false');
    await expectAccessible(here.jump);
  });

  it('finds a name in another script, which the server cannot search', async () => {
    const here = await page(await withOtherScript('日本電話'));
    await open(here);
    await type(here, '電話');
    expect(names(here)).to.deep.equal(['日本電話']);
    expect(words(find(here, '[role="status"]'))).to.equal('One account found');
  });

  it('does not report that nothing was found if some accounts could not be compared with the text', async () => {
    const here = await page(withoutEnd(await withOtherScript('日本電話')));
    await open(here);
    await type(here, '電話');
    const partly = 'Not every account could be searched for “電話”.';
    await waitUntil(() => words(find(here, '.progress')) === `${partly} Try again`, 'says so');
    expect(find(here, '.none')).to.equal(null);
    await expectAccessible(here.jump);
  });

  it('reports why a search failed, to the host as well, and searches again on demand', async () => {
    const here = await page();
    await open(here);
    const ends = ['/search', '/descendants'].map((path) => here.backend.sandbox.faults.add({path, status: 500}));
    const failed = oneEvent(here.jump, 'load-failed');
    await sendKeys({type: 'blue'});
    await failed;
    // Each letter is a separate search; the failure of the last one stays.
    await waitUntil(() => words(find(here, '[role="alert"]')).includes('The search failed'), 'says so');
    await expectAccessible(here.jump);
    for (const end of ends) end();
    find<HTMLButtonElement>(here, '[role="alert"] button')?.click();
    await waitUntil(() => names(here).includes('Blue Sky'), 'found');
  });
});
