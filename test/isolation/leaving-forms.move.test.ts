import {expect} from '@open-wc/testing';
import {forms, nothingAsked, openForm} from '../support/forms.js';

describe('text typed into a form', () => {
  for (const [what, form] of Object.entries(forms)) {
    it(`survives a move of the element: ${what}`, async () => {
      const {page} = await openForm(form);
      await form.type(page);
      const typed = await form.typed(page);
      const frame = page.provider.appendChild(document.createElement('div'));
      frame.append(page.widget);
      await page.widget.updateComplete;
      expect(await form.typed(page)).to.deep.equal(typed);
      expect([page.provider.dirty, nothingAsked(page)]).to.deep.equal([true, true]);
    });
  }
});
