import {expect, fixture, html} from '@open-wc/testing';
import type {AccountProvider} from '../../src/components/account-provider/account-provider.js';
import '../../src/components/account-provider/define.js';
import '../../src/components/number-features/define.js';
import {createBackend} from '../support/backend.js';
import {waitUntil} from '../support/wait.js';

describe('WidgetElement', () => {
  it('does not add to the height of a page when it is inside a scroll container', async () => {
    const {adapter} = createBackend();
    const provider = await fixture<AccountProvider>(html`
      <account-provider .adapter=${adapter}>
        <div .style=${'overflow: auto; block-size: 50px'}>
          <p .style=${'block-size: 5000px'}></p>
          <number-features></number-features>
        </div>
      </account-provider>
    `);
    const widget = provider.querySelector('number-features')!;
    await waitUntil(() => widget.shadowRoot!.querySelector('form') !== null, 'the form is there');
    expect(document.documentElement.scrollHeight).to.be.below(5000);
  });
});
