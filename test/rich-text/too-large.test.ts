import {expect} from '@open-wc/testing';
import {render} from 'lit';
import {createLocalizer} from '../../src/i18n/localizer.js';
import {plainTextOf} from '../../src/rich-text/plain-text.js';
import {isTooLarge} from '../../src/rich-text/too-large.js';
import {sanitize} from '../../src/rich-text/sanitize.js';
import {removedNotice} from '../../src/rich-text/view.js';

/** Longer than any pause that a user would notice. */
const NOTICEABLE = 2_000;

function quickly(act: () => void): void {
  const start = performance.now();
  act();
  expect(performance.now() - start).to.be.lessThan(NOTICEABLE);
}

/** Tags that differ, so that a parser retains all of them. */
const different = (tag: string, count: number): string =>
  Array.from({length: count}, (_, index) => `<${tag} color="${index}">`).join('');

const many = '<div><i>'.repeat(5_000);

describe('limits of rich text', () => {
  const attacks: Readonly<Record<string, string>> = {
    'tags that are never closed': '<div><i>'.repeat(25_000),
    'many tags': '<p>a</p>'.repeat(10_000),
    'very much text': 'word '.repeat(500_000),
    'a tag with many attributes': `<p ${Array.from({length: 20_000}, (_, index) => `a${index}`).join(' ')}>x`,
    'attributes after a value that contains the end of a tag': `<p title=">" ${'x="1"'.repeat(5_000)}>x`,
    'attributes separated by slashes': `<p ${Array.from({length: 20_000}, (_, index) => `a${index}`).join('/')}>x`,
    'formatting that outlives many blocks': `${'<div>'.repeat(500)}${different('font', 500)}${'x</div>'.repeat(500)}`,
    'formatting that outlives many paragraphs': `<p>${different('font', 200)}${'x<p>'.repeat(2_000)}`,
    'formatting whose end has no effect in a table': `${'<table><td>'.repeat(300)}${'<b><table></b>'.repeat(300)}`,
    'formatting that ends around many blocks': `${different('b', 2_000)}${'<div>'.repeat(8)}x${'</b>'.repeat(2_000)}`,
    'formatting that a comment seems to end': `${'<div>'.repeat(500)}${'<i><!--</i>-->'.repeat(500)}${'x</div>'.repeat(500)}`,
    'closing tags that end nothing': `${'<q>'.repeat(4_000)}${'</z>'.repeat(400_000)}`,
    'many comments': '<!>'.repeat(600_000),
    'tags after a comment that ends at once': `<!-->${many}`,
    'tags after a comment that ends with its third dash': `<!--->${many}`,
    'tags after a comment that ends with an exclamation mark': `<!-- --!>${many}`,
    'tags after a declaration with a quote': `<!x ="${'>'}${many}`,
    'tags after a tag with a quote in its name': `<a="${'>'}${many}`,
    'tags after a quote in the name of an attribute': `<a ="${'>'}${many}`,
    'tags after a quote in an unquoted value': `<a href=x="${'>'}${many}`,
    'tags after a closing tag with a quote': `</a b=c="${'>'}${many}`,
    'tags after the beginning of a comment in a style': `<style><!--</style>${many}`,
    'tags after a quote in a style': `<style><a b="</style>${many}`,
    'tags after the beginning of a comment in a title': `<title><!--</title>${many}`,
    'tags after the beginning of a comment in a drawing': `<svg><style><!--</style>-->${many}`,
    'tags after a script': `<script><!--<script></script>--></script>${many}`,
    'a tag with many attributes after a style': `<style><p "</style><p ${different('x', 0)}${'a '.repeat(20_000)}>x`,
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
    'paragraphs in a color': `<font color="red">${'<p>Please <b>call</b> first.</p>'.repeat(50)}</font>`.repeat(20),
    'a table of bold cells': `<table>${'<tr><td><b>Mon</b></td><td>9-17</td></tr>'.repeat(1_000)}</table>`,
    'a text with several styles at once': '<p><b><i><u><font color="red">Now</font></u></i></b> or never</p>'.repeat(
      900,
    ),
    'links and code around drawings': '<p><a href="x"><svg><title>Link</title></svg></a> <code>a</code></p>'.repeat(
      800,
    ),
    'less-than signs in words': 'a < b and 3 < 5 '.repeat(10_000),
  };
  for (const [name, html] of Object.entries(texts)) {
    it(`accepts ${name}`, () => quickly(() => expect(isTooLarge(html)).to.be.false));
  }

  it('does not read a style with very many properties', () => {
    const style = Array.from({length: 100_000}, (_, index) => `--a${index}: 1`).join(';');
    quickly(() => {
      const {content, removed} = sanitize(`<p style="${style}">Cash only</p>`, {images: true});
      expect(content.textContent).to.equal('Cash only');
      expect(removed).to.deep.equal(['style']);
    });
  });

  it('lists the first of very many removed names, and the beginning of a long one', () => {
    const names = [`a${'x'.repeat(100_000)}`, ...Array.from({length: 4_000}, (_, index) => `y${index}`)];
    const root = document.createElement('div');
    render(removedNotice(createLocalizer('en'), names), root);
    expect(root.textContent.length).to.be.lessThan(500);
    expect(root.textContent).to.include('y0').and.include('…');
  });

  it('extracts the plain text, one line per paragraph', () => {
    expect(
      plainTextOf('<h2>Terms</h2><p>Pays <b>in</b> cash &amp; never late.<br>3 &lt; 5&#33;</p><p>&unknown; a < b</p>'),
    ).to.equal('Terms\nPays in cash & never late.\n3 < 5!\n&unknown; a < b');
  });
});
