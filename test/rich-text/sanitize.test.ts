import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {sanitize, sanitizeToText} from '../../src/rich-text/sanitize.js';

const plain = {images: false};
const shown = (html: string, options = plain) => sanitizeToText(html, options);
const removed = (html: string, options = plain) => sanitize(html, options).removed;

describe('sanitize', () => {
  it('preserves the elements of notes', () => {
    const html =
      '<h2>Terms</h2><p>Pays <b>in</b> <i>cash</i>, <u>never</u> <s>late</s>.</p><ul><li>one</li></ul><hr>' +
      '<table><tbody><tr><td colspan="2">x</td></tr></tbody></table><blockquote>said</blockquote>';
    expect(shown(html)).to.equal(html);
    expect(removed(html)).to.deep.equal([]);
  });

  it('removes everything that runs, and names it', () => {
    expect(shown('a<script>top.ran = 1</script>b')).to.equal('ab');
    expect(shown('<p onclick="ran()">a<img src=x onerror="ran()"></p>')).to.equal('<p>a</p>');
    expect(removed('<p onclick="ran()">a</p><script>ran()</script>')).to.deep.equal(['onclick', 'script']);
    expect(removed('<svg onload="ran()"><a>x</a></svg>')).to.include('svg');
  });

  it('stores a text that parses to the same content, even if removals changed how it parses', () => {
    const stored = shown('<p>a<button><p>b</p></button></p>');
    const parsed = document.createElement('template');
    parsed.innerHTML = stored;
    expect(parsed.innerHTML).to.equal(stored);
    expect(parsed.content.textContent).to.equal('ab');
    expect(parsed.content.querySelector('p p')).to.equal(null);
  });

  it('does not report removals without visible effect', () => {
    expect(removed('<!-- a --><p class="MsoNormal" id="x" data-y="z" lang="de" style="margin: 0">a</p>')).to.deep.equal(
      [],
    );
  });

  it('allows only safe link targets and opens them in a new page', () => {
    for (const address of ['https://example.com/', 'mailto:a@example.com', 'tel:+4930123', 'sip:a@example.com']) {
      expect(shown(`<a href="${address}">x</a>`)).to.equal(
        `<a href="${address}" target="_blank" rel="noopener noreferrer">x</a>`,
      );
    }
    for (const address of [
      'javascript:ran()',
      ' java\nscript:ran()',
      'data:text/html,x',
      'vbscript:x',
      '//x.example',
    ]) {
      expect(shown(`<a href="${address}">x</a>`), address).to.equal('x');
      expect(removed(`<a href="${address}">x</a>`), address).to.deep.equal(['href']);
    }
  });

  it('converts known styles to attributes and names the others', () => {
    expect(shown('<div style="text-align: center">x</div>')).to.equal('<div align="center">x</div>');
    expect(shown('<center>x</center>')).to.equal('<div align="center">x</div>');
    expect(shown('<span style="color: rgb(200, 0, 10)">x</span>')).to.equal('<font color="#c8000a">x</font>');
    expect(shown('<span style="font-weight: bold; font-style: italic">x</span>')).to.equal('<i><b>x</b></i>');
    expect(shown('<p style="text-decoration: underline line-through">x</p>')).to.equal('<p><s><u>x</u></s></p>');
    expect(shown('<font size="5" face="Arial">x</font>')).to.equal('<big>x</big>');
    const overlay = '<div style="position: fixed; inset: 0; z-index: 9; background: url(https://x.example/)">x</div>';
    expect(shown(overlay)).to.equal('<div>x</div>');
    expect(removed(overlay)).to.include('position').and.to.include('background-image');
  });

  it('lets the style determine the format of a text, as in a text from Google Docs', () => {
    const plainly = {
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">x</span></p></b>':
        '<p dir="ltr">x</p>',
      '<strong style="font-weight: 400">x</strong>': 'x',
      '<b style="font: 11pt Arial">x</b>': 'x',
      '<b dir="rtl" style="font-weight: lighter">x</b>': '<span dir="rtl">x</span>',
      '<i style="font-style: normal">x</i><em style="font-style: initial">y</em>': 'xy',
      '<u style="text-decoration: none">x</u><ins style="text-decoration: none">y</ins>': 'xy',
      '<s style="text-decoration: none">x</s><del style="text-decoration-line: none">y</del>': 'xy',
      '<u style="text-decoration: line-through">x</u>': '<s>x</s>',
      '<b style="font-weight: normal; font-style: italic">x</b>': '<i>x</i>',
      '<span style="font-weight: 650">x</span>': '<b>x</b>',
      '<b style="color: red">x</b>': '<b><font color="red">x</font></b>',
      '<b style="font-weight: revert">x</b>': '<b>x</b>',
      '<b style="font-weight: 500">x</b><b style="font-weight: normal !important">y</b>': 'xy',
      '<B STYLE=FONT-WEIGHT:NORMAL>x</B>': 'x',
      '<b style="font-style: normal; font-weight: 400; text-decoration-style: initial">x</b>': 'x',
      '<span style="font: italic bold 12px/1 Arial">x</span>': '<b><i>x</i></b>',
      '<span style="font-weight: calc(300 + 400)">x</span>': '<b>x</b>',
      '<big style="font-size: medium">x</big><small style="font-size: 12pt">y</small>': 'xy',
      '<small style="font-size: x-large">x</small>': '<big>x</big>',
      '<font size="6" style="font-size: 16px">x</font>': 'x',
      '<center style="text-align: left">x</center>': '<div align="left">x</div>',
    };
    for (const [html, expected] of Object.entries(plainly)) expect(shown(html), html).to.equal(expected);
  });

  it('excludes a plain part from the bold text around it, without splitting paragraphs or tables', () => {
    const part = '<span style="font-weight: normal">x</span>';
    expect(shown(`<b>a ${part} <i>c</i></b>`)).to.equal('<b>a </b>x <b><i>c</i></b>');
    expect(shown(`<p style="font-weight: bold">a ${part}</p>`)).to.equal('<p><b>a </b>x</p>');
    expect(shown(`<b><b>a<b style="font-weight: normal">x</b></b></b>`)).to.equal('<b>a</b>x');
    expect(shown(`<b><p>a ${part}</p><p>b</p></b>`)).to.equal('<p><b>a </b>x</p><b><p>b</p></b>');
    expect(shown(`<b><ul><li>a</li><li>${part}</li></ul></b>`)).to.equal('<ul><li><b>a</b></li><li>x</li></ul>');
    expect(shown(`<b>a <span style="font-weight: inherit">b</span></b>`)).to.equal('<b>a b</b>');
  });

  it('preserves a word that looks like a style', () => {
    expect(shown('<p>style="x" and a <b>style = y</b></p>')).to.equal('<p>style="x" and a <b>style = y</b></p>');
    const address = 'https://example.com/?style=x';
    expect(shown(`<a href="${address}">x</a>`)).to.contain(`href="${address}"`);
  });

  it('shows pictures only if enabled, and only from encrypted servers or from the text', () => {
    expect(shown('<img src="https://x.example/a.png" alt="A">')).to.equal('');
    expect(removed('<img src="https://x.example/a.png">')).to.deep.equal(['img']);
    const images = {images: true};
    expect(shown('<img src="https://x.example/a.png" alt="A">', images)).to.equal(
      '<img src="https://x.example/a.png" alt="A">',
    );
    expect(shown('<img src="data:image/png;base64,AAAA">', images)).to.contain('data:image/png');
    for (const source of [
      'http://x.example/a.png',
      'data:image/svg+xml,<svg/>',
      'blob:x',
      '//x.example/a.png',
      'x.png',
    ])
      expect(shown(`<p>a</p><img src="${source}">`, images), source).to.equal('<p>a</p>');
  });

  it('is empty if nothing is visible', () => {
    expect(shown('<div><br></div>')).to.equal('');
    expect(shown(' \n<p>&nbsp;</p>')).to.equal('');
    expect(shown('<hr>')).to.equal('<hr>');
  });

  it('does not change its own output, whatever the input was', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...['<p>', '</p>', '<b style="color:red">', '</b>', '<font color=#abc size=7>', '</font>', '<div align=right>'],
        ...['</div>', '<svg>', '<math><mtext>', '<style>', '</style>', '<table><tr><td>', '</table>', '<form>', '<a>'],
        ...['<a href="https://a.example">', '</a>', '<select>', '<option>', '<template>', '</template>', '<!--', '-->'],
        ...['<noscript>', '<textarea>', '<mglyph>', '<li>', '<ul>', '</ul>', '<span dir=rtl>', '<center>', '<br>'],
        ...['<plaintext>', '<title>', '<img src=x onerror=ran()>', '<iframe srcdoc="<p>">', ' style="color:red"', '"'],
      ),
      fc.string({maxLength: 6}),
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 14}), (pieces) => {
        const once = shown(pieces.join(''));
        return shown(once) === once;
      }),
      {numRuns: 1500},
    );
  });
});
