import {expect, fixture, html} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import '../../src/components/account-manager/define.js';
import '../../src/components/account-provider/define.js';
import type {AccountManager} from '../../src/components/account-manager/account-manager.js';
import {widthForKey} from '../../src/components/account-manager/account-manager.model.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend} from '../support/backend.js';
import {waitUntil} from '../support/wait.js';

const KEY = 'account-widgets.sidebar.account-manager';

async function open({width = 1000}: {width?: number} = {}) {
  const {adapter} = createBackend();
  const manager = await fixture<AccountManager>(html`<account-manager .adapter=${adapter}></account-manager>`);
  manager.style.inlineSize = `${width}px`;
  const find = (selector: string) => manager.renderRoot.querySelector<HTMLElement>(selector);
  await waitUntil(() => find('.landing h2'), 'the landing');
  const divider = find('[role="separator"]') as HTMLElement;
  const side = find('aside') as HTMLElement;
  const size = () => Math.round(side.getBoundingClientRect().width);
  await waitUntil(() => divider.ariaValueMax === String(Math.floor(width / 2)), 'it has been measured');
  return {
    manager,
    divider,
    size,
    press: async (key: string) => {
      divider.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
      await manager.updateComplete;
    },
  };
}

describe('the divider of account-manager', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  after(() => localStorage.removeItem(KEY));

  it('moves with the arrow keys, Home, and End, and exposes its position', async () => {
    const {manager, divider, size, press} = await open();
    expect(size()).to.equal(320);
    expect(divider.ariaValueNow).to.equal('320');
    await press('ArrowRight');
    expect(size()).to.equal(336);
    expect(divider.ariaValueNow).to.equal('336');
    await press('End');
    expect(size()).to.equal(500);
    await press('ArrowRight');
    expect(size(), 'no further').to.equal(500);
    await press('Home');
    expect(size()).to.equal(Number(divider.ariaValueMin));
    await expectAccessible(manager);
  });

  it('follows the pointer while it is pressed', async () => {
    const {divider, size} = await open();
    const {left, width, top} = divider.getBoundingClientRect();
    const to = (x: number) => sendMouse({type: 'move', position: [Math.round(x), Math.round(top + 50)]});
    try {
      await to(left + width / 2);
      await sendMouse({type: 'down'});
      await to(left + width / 2 - 40);
      await sendMouse({type: 'up'});
      await waitUntil(() => size() === 280, 'it went along');
      await to(left + width / 2);
      expect(size()).to.equal(280);
      expect(localStorage.getItem(KEY)).to.equal('280');
    } finally {
      await resetMouse();
    }
  });

  it('mirrors the arrow keys in right-to-left layouts', () => {
    const limits = {min: 220, max: 500};
    expect(widthForKey('ArrowLeft', 300, {...limits, rtl: true})).to.equal(316);
    expect(widthForKey('ArrowLeft', 300, {...limits, rtl: false})).to.equal(284);
    expect(widthForKey('ArrowUp', 300, {...limits, rtl: false})).to.equal(undefined);
  });

  it('stores the width, and resets it on double click', async () => {
    const first = await open();
    await first.press('ArrowRight');
    first.manager.remove();
    const second = await open();
    expect(second.size()).to.equal(336);
    second.divider.dispatchEvent(new MouseEvent('dblclick'));
    await second.manager.updateComplete;
    expect(second.size()).to.equal(320);
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('leaves half of the space to the account, however wide the side panel was elsewhere', async () => {
    localStorage.setItem(KEY, '900');
    const {size, divider} = await open({width: 800});
    expect(size()).to.equal(400);
    expect(divider.ariaValueNow).to.equal('400');
  });

  it('works without a storage', async () => {
    const {setItem, getItem} = Storage.prototype;
    const refuse = () => {
      throw new DOMException('Not here.', 'SecurityError');
    };
    Storage.prototype.setItem = Storage.prototype.getItem = refuse;
    try {
      const {size, press} = await open();
      await press('ArrowRight');
      expect(size()).to.equal(336);
    } finally {
      Object.assign(Storage.prototype, {setItem, getItem});
    }
  });

  it('ignores invalid stored data', async () => {
    localStorage.setItem(KEY, 'wide');
    const {size} = await open();
    expect(size()).to.equal(320);
  });

  it('is absent in a narrow layout, which shows one side at a time', async () => {
    const {divider, manager} = await open();
    manager.style.inlineSize = '600px';
    await waitUntil(() => getComputedStyle(divider).display === 'none', 'it is gone');
  });
});
