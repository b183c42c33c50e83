import {expect} from '@open-wc/testing';
import {isTooLarge, plainTextOf} from '../../src/rich-text/too-large.js';
import {sanitize} from '../../src/rich-text/sanitize.js';

/** Longer than any pause that a user would notice. */
const NOTICEABLE = 2_000;

function quickly(act: () => void): void {
  const start = performance.now();
  act();
  expect(performance.now() - start).to.be.lessThan(NOTICEABLE);
}

describe('limits of rich text', () => {
  const attacks: Readonly<Record<string, string>> = {
    'tags that are never closed': '<div><i>'.repeat(25_000),
    'many tags': '<p>a</p>'.repeat(10_000),
    'very much text': 'word '.repeat(500_000),
    'a tag with many attributes': `<p ${Array.from({length: 20_000}, (_, index) => `a${index}`).join(' ')}>x`,
    'attributes after a value that contains the end of a tag': `<p title=">" ${'x="1"'.repeat(5_000)}>x`,
    'attributes separated by slashes': `<p ${Array.from({length: 20_000}, (_, index) => `a${index}`).join('/')}>x`,
  };
  for (const [name, html] of Object.entries(attacks)) {
    it(`refuses ${name} without parsing them`, () => {
      quickly(() => {
        expect(isTooLarge(html)).to.be.true;
        expect(() => sanitize(html, {images: true})).to.throw(RangeError);
        plainTextOf(html);
      });
    });
  }

  const texts: Readonly<Record<string, string>> = {
    'a long note': '<p>Pays <b>in</b> cash. See <a href="https://example.com/a?b=c&d=e">this</a>.</p>'.repeat(1_200),
    'an embedded picture': `<p><img src="data:image/png;base64,${'QUJD'.repeat(60_000)}" alt="A plan of the house"></p>`,
    'comments of a word processor': `<!--[if gte mso 9]>${'<w:LsdException Locked="false"/> '.repeat(8_000)}<![endif]--><p>x</p>`,
    'less-than signs in words': 'a < b and 3 < 5 '.repeat(10_000),
  };
  for (const [name, html] of Object.entries(texts)) {
    it(`accepts ${name}`, () => quickly(() => expect(isTooLarge(html)).to.be.false));
  }

  it('extracts the plain text, one line per paragraph', () => {
    expect(
      plainTextOf('<h2>Terms</h2><p>Pays <b>in</b> cash &amp; never late.<br>3 &lt; 5&#33;</p><p>&unknown; a < b</p>'),
    ).to.equal('Terms\nPays in cash & never late.\n3 < 5!\n&unknown; a < b');
  });
});
