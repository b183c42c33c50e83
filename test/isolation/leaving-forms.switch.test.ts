import {expect} from '@open-wc/testing';
import {childIds} from '../support/page.js';
import {afterThisStep, anotherElement, forms, openForm} from '../support/forms.js';
import {until} from '../support/widget-page.js';

describe('text typed into a form', () => {
  for (const [what, form] of Object.entries(forms)) {
    it(`causes a question before another account is shown, and does not reach it: ${what}`, async () => {
      const {page, backend} = await openForm(form);
      await form.type(page);
      page.widget.remove();
      await afterThisStep();
      const other = (await childIds(backend)).get('Blue Sky')!;
      const leaving = page.provider.select(other);
      await until(() => page.provider.renderRoot.querySelector('dialog[open]'), 'asks');
      const buttons = [...page.provider.renderRoot.querySelectorAll<HTMLButtonElement>('dialog .buttons button')];
      expect(buttons.map(({textContent}) => textContent?.trim())).to.deep.equal(
        form.cannotSave ? ['Keep editing', 'Discard'] : ['Keep editing', 'Discard', 'Save'],
      );
      buttons[1]!.click();
      expect(await leaving).to.equal(true);
      expect(page.provider.dirty).to.equal(false);
      const again = anotherElement(page);
      await until(() => !again.widget.matches(':state(loading)') && again.widget.renderRoot.textContent, 'is there');
      expect(again.widget.matches(':state(dirty)')).to.equal(false);
    });
  }
});
