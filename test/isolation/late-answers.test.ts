import {expect, oneEvent} from '@open-wc/testing';
import '../../src/define.js';
import type {WidgetElement} from '../../src/element/widget-element.js';
import {createBackend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until, widgetPage, type WidgetPage} from '../support/widget-page.js';

/** A request for the first account that is answered when another one is shown. */
interface Late {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly name: string;
  /** The steps before the request. */
  readonly prepare: (page: WidgetPage<WidgetElement>) => Promise<unknown>;
  readonly send: (page: WidgetPage<WidgetElement>) => Promise<unknown>;
}

const late: readonly Late[] = [
  {
    tag: 'account-limits',
    name: 'a save',
    prepare: async ({find}) => (await find('[name="allowPerMinute"]')).click(),
    send: ({press}) => press('Save'),
  },
  {
    tag: 'account-overview',
    name: 'an Undo',
    prepare: async ({find, type, see}) => {
      (await find('#row-name .edit')).click();
      await type('name', 'Renamed');
      (await find('#row-name .primary')).click();
      await see('Undo', '.saved-bar button');
    },
    send: async ({see}) => (await see('Undo', '.saved-bar button')).click(),
  },
];

describe('isolation: a response that arrives when another account is shown', () => {
  for (const {tag, name, prepare, send} of late) {
    it(`${tag}: ${name} is reported by an event, without any announcement or focus change in the other account`, async () => {
      sessionStorage.clear();
      const backend = createBackend();
      const ids = await childIds(backend);
      const accountId = ids.get('Davis & Main')!;
      const page = (await widgetPage(tag, backend, {accountId})) as WidgetPage<WidgetElement>;
      const {provider, widget} = page;
      await prepare(page);
      const hold = backend.sandbox.faults.hold({path: accountId, method: tag === 'account-limits' ? 'POST' : 'PATCH'});
      await send(page);
      await hold.arrived;
      let removed = false;
      const going = provider.select(ids.get('Blue Sky')).then(() => (removed = true));
      const discard = () =>
        [...(provider.shadowRoot?.querySelectorAll('dialog[open] button') ?? [])].find(
          (button) => button.textContent?.trim() === 'Discard',
        );
      await until(() => removed || discard(), 'the user is asked, or elsewhere');
      (discard() as HTMLButtonElement | undefined)?.click();
      await going;
      await widget.updateComplete;
      const saved = oneEvent(widget, 'account-saved');
      hold.release();
      expect((await saved).detail.accountId).to.equal(accountId);
      await widget.updateComplete;
      await widget.updateComplete;
      const status = [...widget.renderRoot.children].find((child) => child.role === 'status');
      expect(status?.textContent?.trim()).to.equal('');
      expect(widget.shadowRoot?.activeElement?.className ?? '').not.to.contain('edit');
    });
  }
});
