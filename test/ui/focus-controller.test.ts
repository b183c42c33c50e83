import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {LitElement, nothing} from 'lit';
import {FocusController} from '../../src/ui/focus/focus-controller.js';
import {defineElement} from '../../src/element/define-element.js';

/** A panel with a field, which a button opens. */
class PanelHost extends LitElement {
  open = false;
  locked = false;
  readonly focuses = new FocusController(this, {
    enabled: () => !this.locked,
    area: () => this.renderRoot.querySelector<HTMLElement>('form') ?? undefined,
  });

  override render() {
    return html`
      <button id="opener">Open</button>
      ${this.open ? html`<form tabindex="-1"><input ?disabled=${this.locked} /><input id="second" /></form>` : nothing}
    `;
  }

  find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector)!;

  async show(changes: Partial<Pick<PanelHost, 'open' | 'locked'>>): Promise<void> {
    Object.assign(this, changes);
    this.requestUpdate();
    await this.updateComplete;
  }
}
defineElement('panel-host', PanelHost);

async function page() {
  const root = await fixture(html`<div><panel-host></panel-host><input id="outside" /></div>`);
  const host = root.querySelector<PanelHost>('panel-host')!;
  return {host, outside: root.querySelector<HTMLInputElement>('#outside')!, focused: () => host.focuses.current};
}

describe('the focus of an element', () => {
  it('moves into what has opened, once it is rendered', async () => {
    const {host, focused} = await page();
    host.open = true;
    await host.focuses.open('input');
    expect(focused() === host.find('input')).to.equal(true);
  });

  it('waits for a target that is rendered or enabled later', async () => {
    const {host, focused} = await page();
    await host.focuses.open('input');
    await host.show({open: true, locked: true});
    expect(focused()).to.equal(undefined);
    await host.show({locked: false});
    await host.updateComplete;
    expect(focused() === host.find('input')).to.equal(true);
  });

  it('stays where the user puts it while the target is not rendered yet', async () => {
    const {host, outside, focused} = await page();
    await host.focuses.open('input');
    outside.focus();
    await host.show({open: true});
    await host.updateComplete;
    expect(document.activeElement === outside).to.equal(true);
    outside.blur();
    await host.show({});
    expect(focused(), 'the request is over').to.equal(undefined);
  });

  it('returns when the part that had it has closed, unless the user has moved it elsewhere', async () => {
    const {host, outside, focused} = await page();
    await host.show({open: true});
    host.find('input').focus();
    host.open = false;
    await host.focuses.close('#opener');
    expect(focused() === host.find('#opener')).to.equal(true);

    await host.show({open: true});
    outside.focus();
    host.open = false;
    await host.focuses.close('#opener');
    expect(document.activeElement === outside).to.equal(true);
  });

  it('stays with a control that is temporarily disabled, or moves to its form if the control is removed', async () => {
    const {host, focused} = await page();
    await host.show({open: true});
    host.find('#second').focus();
    const restore = host.focuses.hold();
    host.find('#second').remove();
    await restore('form');
    expect(focused() === host.find('form')).to.equal(true);
  });

  it('comes back to a field that was disabled, unless the user does something in the meantime', async () => {
    const {host, focused} = await page();
    await host.show({open: true});
    host.find('input').focus();
    await host.show({locked: true});
    host.find('input').blur();
    await host.show({locked: false});
    expect(focused() === host.find('input')).to.equal(true);
    await host.show({locked: true});
    host.find('input').blur();
    await sendKeys({press: 'Shift'});
    await host.show({locked: false});
    expect(focused()).to.equal(undefined);
  });

  it('returns to the element that had it, anywhere on the page', async () => {
    const {host, outside} = await page();
    outside.focus();
    host.focuses.remember();
    await host.show({open: true});
    host.find('input').focus();
    host.focuses.giveBack();
    expect(document.activeElement === outside).to.equal(true);
    host.find('#opener').focus();
    host.focuses.giveBack();
    expect(host.focuses.current === host.find('#opener'), 'only once').to.equal(true);
  });
});
