import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import '../../../src/components/account-provider/define.js';
import {loadCatalog} from '../../../src/i18n/catalogs.js';
import {defineElement} from '../../../src/element/define-element.js';
import {commonWords} from '../../../src/i18n/generated/en/common.js';
import {ProbeWidget} from '../../support/probe.js';
import {quickAdapter} from '../../support/quick-adapter.js';
import {until} from '../../support/widget-page.js';

defineElement('probe-widget', ProbeWidget);

describe('the language of an element in a provider', () => {
  it('is that of the provider: a lang attribute between them has no effect, and does not render the element', async () => {
    const provider = await fixture<HTMLElement>(html`
      <account-provider .adapter=${quickAdapter()} locale="en"
        ><div><probe-widget></probe-widget></div
      ></account-provider>
    `);
    const around = provider.querySelector('div')!;
    const probe = provider.querySelector<ProbeWidget>('probe-widget')!;
    await until(() => probe.shownName, 'shows the account');
    const {length} = probe.frames;
    around.lang = 'de';
    await nextFrame();
    await loadCatalog('de');
    // Long enough for any effect of the catalog.
    await nextFrame();
    expect(probe.frames).to.have.length(length);
  });
});

describe('the language of an element without a provider', () => {
  it('follows the nearest lang attribute when it changes', async () => {
    const around = await fixture<HTMLElement>(html`<div lang="en"><probe-widget></probe-widget></div>`);
    const probe = around.querySelector<ProbeWidget>('probe-widget')!;
    const edit = () => probe.words(commonWords['action.edit']);
    expect(edit()).to.equal('Edit');
    around.lang = 'de';
    await until(() => edit() === 'Bearbeiten', 'it is German');
  });
});
