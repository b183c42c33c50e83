import {expect} from '@open-wc/testing';
import type {AccountScope} from '../../src/session/scope.js';
import {createBackend} from '../support/backend.js';
import {press} from '../support/keys.js';
import {active, box, find, isOpen, names, open, page, visit, words} from './account-jump.page.js';

describe('pinned and recent accounts in account-jump', () => {
  it('pins with Shift Enter, lists pinned accounts first, and stores them for the next page', async () => {
    const storage = box();
    const here = await page(createBackend(), storage);
    for (const name of ['Blue Sky', 'Davis & Main']) await visit(here, name);
    await open(here);
    await press('ArrowDown');
    await press('Shift+Enter');
    await here.jump.updateComplete;
    expect(names(here)).to.deep.equal(['Blue Sky', 'Davis & Main']);
    expect(active(here), 'the choice stays with the account').to.equal('Blue Sky');
    here.provider.remove();
    const next = await page(createBackend(), storage);
    await open(next);
    expect(names(next)).to.deep.equal(['Blue Sky', 'Davis & Main']);
    expect(JSON.stringify([...storage.retained]), 'nothing but ids and names').not.to.contain('realm');
    await press('Shift+Enter');
    await next.jump.updateComplete;
    expect(names(next), 'unpinned').to.deep.equal(['Davis & Main', 'Blue Sky']);
  });

  it('pins an account by the pin at the end of its row', async () => {
    const here = await page();
    await visit(here, 'Blue Sky');
    await open(here);
    find(here, '.pin')?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    await here.jump.updateComplete;
    expect(isOpen(here), 'a pin opens nothing').to.be.true;
    expect(words(find(here, '.group'))).to.equal('Pinned');
  });

  it('works without a storage, and with invalid stored data', async () => {
    const broken = {
      retained: new Map<string, string>(),
      getItem: (): string => '{"pinned": 3, "recent": [{"id": 1}, null, {"id": "x", "name": "Kept"}]}',
      setItem: (): void => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const here = await page(createBackend(), broken);
    await open(here);
    expect(names(here)).to.deep.equal(['Kept']);
    await press('Shift+Enter');
    await here.jump.updateComplete;
    expect(find(here, '.pin.pinned'), 'pinned as long as it is shown').not.to.equal(null);
  });

  it("shows a renamed account's new name, and removes a deleted one", async () => {
    const here = await page();
    await visit(here, 'Blue Sky');
    await here.provider.select(undefined);
    const {adapter, facts} = (here.jump as unknown as {scope: AccountScope}).scope;
    const {value: account} = await adapter.accounts.get(here.ids.get('Blue Sky')!);
    facts.publish({type: 'saved', account: {...account, name: 'Blue Sea'}});
    await open(here);
    expect(names(here)).to.deep.equal(['Blue Sea']);
    facts.publish({type: 'removed', accountId: account.id});
    await here.jump.updateComplete;
    expect(names(here)).to.deep.equal([]);
  });
});
