import {expect} from '@open-wc/testing';
import type {CSSResult, LitElement} from 'lit';
import {minifyCss} from '../../../scripts/lib/minify-styles.mjs';
import '../../../src/define.js';

const tags = ['account-provider', 'account-manager', 'account-overview', 'account-tree', 'account-limits'] as const;
const more = ['account-wizard', 'account-notes', 'account-jump', 'carrier-picker', 'service-plan'] as const;

/**
 * Browsers return the value of a custom property as written; a space after a comma or next to an operator is never
 * significant.
 */
const rulesOf = (css: string): string => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules]
    .map(({cssText}) => cssText)
    .join('\n')
    .replaceAll(', ', ',')
    .replaceAll(/ ([*/]) /g, '$1');
};

describe('minified style sheets', () => {
  for (const tag of [...tags, ...more]) {
    it(`are equivalent for the browser in ${tag}`, () => {
      const {elementStyles} = customElements.get(tag) as typeof LitElement;
      for (const {cssText} of elementStyles as CSSResult[]) {
        const minified = minifyCss(cssText);
        expect(rulesOf(minified)).to.equal(rulesOf(cssText));
        expect(minified.length).to.be.lessThan(cssText.length);
      }
    });
  }
});
