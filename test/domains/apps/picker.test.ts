import {expect} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import {AppIcons, appPickerForm, everyApp, shownApps, type AppFilter} from '../../../src/domains/apps/picker/index.js';

/** A form that stores nothing and therefore marks no changes, like the one for a new account. */
class Chooser extends LitElement {
  readonly allowed = new Set<string>();
  filter = everyApp;
  readonly #icons = new AppIcons(this, () => undefined);

  onFilter = (filter: AppFilter) => {
    this.filter = filter;
    this.requestUpdate();
  };

  override render() {
    const localizer = createLocalizer('en');
    const phases = ['alpha', 'beta'] as const;
    const apps = Array.from({length: 8}, (_, index) => ({
      ...{id: `app ${index}`, name: `App ${index}`, texts: {}},
      ...(phases[index] && {phase: phases[index]}),
    }));
    return html`${appPickerForm({
      localizer,
      apps: shownApps(apps, 'en', localizer.compare),
      icons: this.#icons,
      choices: {isAllowed: (id) => this.allowed.has(id)},
      filter: this.filter,
      onFilter: this.onFilter,
      disabled: false,
      onChange: (choices) => {
        for (const [id, allowed] of choices) this.allowed[allowed ? 'add' : 'delete'](id);
        this.requestUpdate();
      },
    })}`;
  }
}
customElements.define('test-app-chooser', Chooser);

describe('app-picker', () => {
  it('keeps a switched app visible and focused until another filter is chosen', async () => {
    const chooser = document.createElement('test-app-chooser') as Chooser;
    document.body.append(chooser);
    await chooser.updateComplete;
    const show = async (access: string) => {
      chooser.renderRoot.querySelector<HTMLInputElement>(`input[value="${access}"]`)?.click();
      await chooser.updateComplete;
    };
    const switches = () => [...chooser.renderRoot.querySelectorAll<HTMLInputElement>('input[role="switch"]')];
    await show('blocked');
    const [first] = switches();
    first?.focus();
    first?.click();
    await chooser.updateComplete;
    expect([switches().length, chooser.shadowRoot?.activeElement === first]).to.deep.equal([8, true]);
    expect([...chooser.allowed]).to.deep.equal(['app 0']);
    await show('allowed');
    expect(switches().map(({name}) => name)).to.deep.equal(['app:app 0']);
    chooser.remove();
  });

  it('marks the blocked apps, and reports that none is left under a filter', async () => {
    const chooser = document.createElement('test-app-chooser') as Chooser;
    document.body.append(chooser);
    const shown = async (access: AppFilter['access'], ...allowed: readonly string[]) => {
      chooser.allowed.clear();
      for (const id of allowed) chooser.allowed.add(id);
      chooser.onFilter({...everyApp, access});
      await chooser.updateComplete;
      const cards = [...chooser.renderRoot.querySelectorAll('.app')];
      const blocked = cards.filter(({classList}) => classList.contains('blocked'));
      return [cards.length, blocked.length, chooser.renderRoot.querySelector('.app-none')?.textContent?.trim()];
    };
    const all = Array.from({length: 8}, (_, index) => `app ${index}`);
    expect(await shown('all', 'app 0', 'app 1')).to.deep.equal([8, 6, undefined]);
    expect(await shown('allowed')).to.deep.equal([0, 0, 'No apps are allowed.']);
    expect(await shown('blocked', ...all)).to.deep.equal([0, 0, 'No apps are blocked.']);
    chooser.remove();
  });

  it('marks the apps that are not finished, and no others', async () => {
    const chooser = document.createElement('test-app-chooser') as Chooser;
    document.body.append(chooser);
    await chooser.updateComplete;
    const names = [...chooser.renderRoot.querySelectorAll('.app-name')].map((name) =>
      name.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(names.slice(0, 3)).to.deep.equal(['App 0 Alpha', 'App 1 Beta', 'App 2']);
    chooser.remove();
  });
});
