import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {Settings} from '../../src/api/settings.js';
import '../../src/components/account-announcement/define.js';
import type {AccountAnnouncement} from '../../src/components/account-announcement/account-announcement.js';
import '../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import {loadSanitizer} from '../../src/rich-text/load-sanitizer.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until} from '../support/widget-page.js';

interface Portal {
  readonly backend: Backend;
  readonly provider: AccountProvider;
  readonly widget: AccountAnnouncement;
  readonly dialog: () => HTMLDialogElement | null;
  readonly text: () => string;
  /** Waits until everything that a sign-in shows has been shown. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface PortalOptions {
  readonly own?: string;
  readonly settings?: Settings;
  readonly manual?: boolean;
  readonly prepare?: (backend: Backend) => void;
  readonly adapter?: (backend: Backend) => AccountsAdapter;
}

/** The portal of the seeded operator, as one of its own customers uses it. */
async function portal({own, settings = {}, manual, prepare, adapter}: PortalOptions = {}): Promise<Portal> {
  const backend = createBackend();
  const home = backend.sandbox.credentials.accountId as AccountId;
  if (own !== undefined) {
    const base = await backend.adapter.notes.get(home);
    await backend.adapter.notes.update(home, {base, changes: {announcement: own}});
  }
  prepare?.(backend);
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${adapter?.(backend) ?? backend.adapter} .settings=${settings}>
      <account-announcement ?manual=${manual}></account-announcement>
    </account-provider>
  `);
  const widget = provider.querySelector('account-announcement')!;
  const dialog = () => widget.shadowRoot!.querySelector('dialog');
  return {
    backend,
    provider,
    widget,
    dialog,
    text: () => dialog()?.querySelector('.announcement-text')?.textContent?.trim() ?? '',
    // A later request is answered later.
    settled: async () => {
      await until(() => backend.sandbox.requests.some(({path}) => path.endsWith(home)), 'the account is read');
      await backend.adapter.notes.get(home);
      await loadSanitizer();
      await widget.updateComplete;
    },
    close: async () => {
      dialog()?.querySelector('button')?.click();
      await until(() => dialog() === null, 'closed');
    },
  };
}

describe('account-announcement', () => {
  it('is shown at sign-in, is read from its title, and returns the focus', async () => {
    const before = await fixture<HTMLButtonElement>(html`<button>before</button>`);
    before.focus();
    const page = await portal({own: '<p>Closed on <b>Friday</b>.</p>'});
    await until(() => page.dialog()?.open, 'shown');
    expect(page.dialog()!.matches(':modal')).to.equal(true);
    expect(page.text()).to.equal('Closed on Friday.');
    expect(page.widget.shadowRoot!.activeElement?.textContent).to.equal('Announcement');
    await expectAccessible(page.widget);
    const announced = oneEvent(page.provider, 'announcement-dismissed');
    await page.close();
    expect((await announced).detail).to.deep.equal({accountId: page.backend.sandbox.credentials.accountId});
    expect(document.activeElement).to.equal(before);
  });

  it('is shown once per sign-in, however often the page renders, and again at the next one', async () => {
    const page = await portal({own: '<p>Hello</p>'});
    await until(() => page.dialog()?.open, 'shown');
    await page.close();
    page.provider.accountId = [...(await childIds(page.backend)).values()][0];
    page.provider.reload();
    page.provider.append(document.createElement('account-announcement'));
    await page.settled();
    expect(page.dialog()).to.equal(null);
    // The same user continues through another adapter, which is not a sign-in.
    page.provider.adapter = {...page.backend.adapter};
    await page.provider.updateComplete;
    await page.settled();
    expect(page.dialog()).to.equal(null);
    page.provider.adapter = undefined;
    await page.provider.updateComplete;
    page.provider.adapter = page.backend.adapter;
    await until(() => page.dialog()?.open, 'shown at the next sign-in');
  });

  it('falls back to the portal’s own announcement, also when the account’s cannot be read', async () => {
    const settings = {announcement: '<p>Of the portal</p>'};
    const none = await portal({settings, own: '<p> </p><script>ran()</script>'});
    await until(() => none.text() === 'Of the portal', 'of the portal');
    const unread = await portal({
      settings,
      adapter: ({adapter}) => ({
        ...{session: adapter.session, accounts: adapter.accounts},
        notes: {...adapter.notes, get: () => Promise.reject(new Error('no')), update: adapter.notes.update},
      }),
    });
    await until(() => unread.text() === 'Of the portal', 'of the portal all the same');
    const without = await portal({
      settings,
      adapter: ({adapter: {session, accounts}}) => ({session, accounts}),
    });
    await until(() => without.text() === 'Of the portal', 'where the backend has no notes');
  });

  it('takes no space without an announcement', async () => {
    const page = await portal({own: '<script>ran()</script>'});
    await page.settled();
    expect(page.dialog()).to.equal(null);
    expect(page.widget.offsetHeight).to.equal(0);
  });

  it('is never shown while masquerading, and closes and returns the focus when a masquerade starts', async () => {
    const before = await fixture<HTMLButtonElement>(html`<button id="before">before</button>`);
    before.focus();
    const page = await portal({own: '<p>Mine</p>'});
    await until(() => page.dialog()?.open, 'shown');
    const [customer] = [...(await childIds(page.backend)).values()];
    const base = await page.backend.adapter.notes.get(customer!);
    await page.backend.adapter.notes.update(customer!, {base, changes: {announcement: '<p>Theirs</p>'}});
    await page.provider.masquerade(customer!);
    await until(() => page.dialog() === null, 'taken away');
    expect(document.activeElement?.id).to.equal('before');
    expect(await page.widget.show()).to.equal(false);
    expect(page.dialog()).to.equal(null);
  });

  it('waits for `show()` when it is manual', async () => {
    const page = await portal({own: '<p>Hello</p>', manual: true});
    await page.provider.updateComplete;
    expect(page.dialog()).to.equal(null);
    await until(async () => page.widget.show(), 'there is one');
    await until(() => page.dialog()?.open, 'shown');
    await page.close();
    expect(await page.widget.show()).to.equal(true);
  });

  it('is sanitized', async () => {
    const page = await portal({
      own: '<p>Hi <img src=x onerror="window.ranAnnouncement = 1"><a href="javascript:void 0">there</a></p>',
    });
    await until(() => page.dialog()?.open, 'shown');
    expect(page.text()).to.equal('Hi there');
    expect(page.dialog()!.querySelector('img, a')).to.equal(null);
    expect('ranAnnouncement' in window).to.equal(false);
  });

  it('reports a missing provider', async () => {
    const widget = await fixture<AccountAnnouncement>(html`<account-announcement></account-announcement>`);
    expect(widget.shadowRoot!.textContent).to.contain('No account to show');
  });
});
