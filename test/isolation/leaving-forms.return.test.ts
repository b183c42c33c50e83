import {expect} from '@open-wc/testing';
import {afterThisStep, anotherElement, forms, nothingAsked, openForm} from '../support/forms.js';
import {until} from '../support/widget-page.js';

describe('text typed into a form', () => {
  for (const [what, form] of Object.entries(forms)) {
    it(`is restored in another element, and counts as unsaved until then: ${what}`, async () => {
      const {page} = await openForm(form);
      await form.type(page);
      const typed = await form.typed(page);
      page.widget.remove();
      await afterThisStep();
      expect([page.provider.dirty, nothingAsked(page)]).to.deep.equal([true, true]);
      const again = anotherElement(page);
      await until(async () => {
        const now = await form.typed(again);
        return JSON.stringify(now) === JSON.stringify(typed);
      }, 'what was typed is there again');
      expect(page.provider.dirty).to.equal(true);
    });
  }
});
