import {expect, fixture, html} from '@open-wc/testing';
import {TextMatch} from '../../../src/ui/text/text-match.js';

describe('TextMatch', () => {
  it('matches the special characters of regular expressions literally', async () => {
    for (const text of ['(a+)+$', '[', '\\', '.*', 'a|b', '^', '{2}', '?']) {
      const match = new TextMatch(text);
      expect(match.isIn(`before ${text} after`), text).to.equal(true);
      expect(match.isIn('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'), text).to.equal(false);
      const marked = await fixture(html`<p>${match.mark(`before ${text} after`)}</p>`);
      expect(marked.querySelector('mark')?.textContent).to.equal(text);
      expect(marked.textContent).to.equal(`before ${text} after`);
    }
  });
});
