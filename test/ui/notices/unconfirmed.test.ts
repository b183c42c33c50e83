import {expect} from '@open-wc/testing';
import '../../../src/components/account-overview/define.js';
import '../../../src/components/account-limits/define.js';
import type {Fault} from '../../../sandbox/index.js';
import {createBackend, type Backend} from '../../support/backend.js';
import {childIds} from '../../support/page.js';
import {until, widgetPage} from '../../support/widget-page.js';

/** Ways in which a response can be unusable after the server has executed the request. */
const unusable: Readonly<Record<string, Fault>> = {
  lost: {dropAnswer: true},
  truncated: {truncate: true},
  malformed: {malformed: true},
};

async function renaming(backend: Backend) {
  const accountId = (await childIds(backend)).get('Blue Sky');
  const page = await widgetPage('account-overview', backend, {accountId});
  await page.see('Blue Sky');
  (await page.find('#row-name .edit')).click();
  await page.type('name', 'Blue Sky Travel');
  const patches = () => backend.sandbox.requests.filter(({method}) => method === 'PATCH').length;
  const storedName = async () => (await backend.adapter.accounts.get(accountId!)).value.name;
  const save = () => page.press('Save');
  return {...page, accountId, patches, storedName, save};
}

describe('a save without a usable response', () => {
  for (const [name, fault] of Object.entries(unusable)) {
    it(`is reported as saved when the response is ${name} and the change is stored`, async () => {
      const backend = createBackend();
      const page = await renaming(backend);
      const saved: string[] = [];
      page.provider.addEventListener('account-saved', ({detail}) => saved.push(...detail.changed));
      backend.sandbox.faults.add({...fault, method: 'PATCH', times: 1});
      await page.save();
      await until(() => !page.query('form'), 'closes the form');
      await page.see('Blue Sky Travel');
      expect(saved).to.deep.equal(['name']);
      expect(page.patches()).to.equal(1);
      expect(page.query('[part="error"], [part="unconfirmed"]')).to.equal(null);
    });
  }

  it('is reported as not saved when the change never arrived, and keeps what was typed', async () => {
    const backend = createBackend();
    const page = await renaming(backend);
    backend.sandbox.faults.add({drop: true, method: 'PATCH', times: 1});
    await page.save();
    await page.see(/Couldn’t save/);
    expect((await page.find<HTMLInputElement>('[name="name"]')).value).to.equal('Blue Sky Travel');
    await page.save();
    await until(() => !page.query('form'), 'closes the form');
    expect(await page.storedName()).to.equal('Blue Sky Travel');
  });

  it('is reported as not saved when the server cannot be reached before anything is sent', async () => {
    const backend = createBackend();
    const page = await renaming(backend);
    backend.sandbox.faults.add({drop: true});
    await page.save();
    await page.see(/Couldn’t save/);
    expect(page.patches()).to.equal(0);
    expect(page.query('[part="unconfirmed"]')).to.equal(null);
  });

  it('is unconfirmed while the server is unreachable, locks the form, and is found saved by a check', async () => {
    const backend = createBackend();
    const page = await renaming(backend);
    backend.sandbox.faults.add({dropAnswer: true, method: 'PATCH', times: 1});
    const hold = backend.sandbox.faults.hold({method: 'PATCH'});
    await page.save();
    await hold.arrived;
    const end = backend.sandbox.faults.add({drop: true, method: 'GET'});
    hold.release();
    await page.see(/could not be confirmed/);
    expect(page.query('button.primary'), 'offers no Save').to.equal(null);
    expect((await page.find<HTMLInputElement>('[name="name"]')).disabled).to.equal(true);
    page.query<HTMLFormElement>('form')?.requestSubmit();
    await page.press('Check again');
    await page.see('Check again', '[part="unconfirmed"] button');
    await page.see(/could not be confirmed/);
    end();
    await page.press('Check again');
    await until(() => !page.query('form'), 'closes the form');
    await page.see('Blue Sky Travel');
    expect(page.patches()).to.equal(1);
  });

  it('is unconfirmed while the server is unreachable, and is found not saved by a check', async () => {
    const backend = createBackend();
    const page = await renaming(backend);
    const hold = backend.sandbox.faults.hold({method: 'PATCH'});
    await page.save();
    await hold.arrived;
    backend.sandbox.faults.add({drop: true, method: 'PATCH', times: 1});
    const end = backend.sandbox.faults.add({drop: true, method: 'GET'});
    hold.release();
    await page.see(/could not be confirmed/);
    end();
    await page.press('Check again');
    await page.see(/Couldn’t save/);
    expect((await page.find<HTMLInputElement>('[name="name"]')).value).to.equal('Blue Sky Travel');
    await page.save();
    await until(() => !page.query('form'), 'closes the form');
    expect(await page.storedName()).to.equal('Blue Sky Travel');
  });

  it('removes Save from a form over two documents while one of them is unconfirmed', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Blue Sky');
    const page = await widgetPage('account-limits', backend, {accountId});
    await page.find('[name="inboundTrunks"]');
    await page.type('inboundTrunks', '7');
    const hold = backend.sandbox.faults.hold({method: 'POST', path: '/limits'});
    await page.press('Save');
    await hold.arrived;
    backend.sandbox.faults.add({dropAnswer: true, method: 'POST', times: 1});
    const end = backend.sandbox.faults.add({drop: true, method: 'GET', path: '/limits'});
    hold.release();
    await page.see(/could not be confirmed/);
    expect(page.query('[part="form-actions"] button.primary')).to.equal(null);
    end();
    await page.press('Check again');
    await until(() => !page.query('[part="unconfirmed"]'), 'is confirmed');
    expect(
      backend.sandbox.requests.filter(({method, path}) => method === 'POST' && path.endsWith('/limits')),
    ).to.have.length(1);
  });
});
