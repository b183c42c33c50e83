import {expect, fixture, html} from '@open-wc/testing';
import '../../src/components/account-manager/define.js';
import '../../src/components/account-provider/define.js';
import type {AccountManager} from '../../src/components/account-manager/account-manager.js';
import {createBackend, type Backend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {until} from '../support/widget-page.js';

/** All elements of the widgets, including those in their shadow roots. */
function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

const PROPERTIES = [
  'font-size',
  'font-style',
  'font-variant',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'line-height',
  'text-indent',
  'text-shadow',
  'text-transform',
  'white-space',
  'word-break',
  'word-spacing',
  'inline-size',
] as const;

async function open({adapter}: Backend, id: string): Promise<readonly string[]> {
  const area = await fixture<HTMLElement>(html`
    <div class="page">
      <account-provider .adapter=${adapter} .accountId=${id}><account-manager></account-manager></account-provider>
    </div>
  `);
  const manager = area.querySelector<AccountManager>('account-manager')!;
  await until(() => {
    const elements = [...elementsIn(manager.shadowRoot!)];
    const rows = elements.filter((element) => element.matches('.tree .row, account-overview'));
    return rows.length > 1 && !elements.some((element) => element.matches('.skeleton'));
  }, 'The accounts and the overview are shown.');
  return [...elementsIn(manager.shadowRoot!)]
    .filter((element) => element instanceof HTMLElement && element.checkVisibility())
    .map((element) => {
      const style = getComputedStyle(element);
      return `${element.localName}.${element.className}: ${PROPERTIES.map((name) => style.getPropertyValue(name)).join(' ')}`;
    });
}

describe('a widget in a page with its own styles', () => {
  const sheet = new CSSStyleSheet();
  beforeEach(() => {
    sheet.replaceSync('.page { inline-size: 900px; }');
    document.adoptedStyleSheets.push(sheet);
  });
  afterEach(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  it('looks the same if the page styles its text or has another root font size', async () => {
    const backend = createBackend();
    const id = [...(await childIds(backend)).values()][0]!;
    const plain = await open(backend, id);
    sheet.replaceSync(`
      html { font-size: 10px; }
      .page {
        inline-size: 900px;
        font: italic small-caps 700 30px/3 cursive;
        hyphens: auto; letter-spacing: 3px; text-indent: 2em; text-shadow: 1px 1px red; text-transform: uppercase;
        white-space: pre; word-break: break-all; word-spacing: 1em;
      }
    `);
    const styled = await open(backend, id);
    expect(plain.length).to.be.greaterThan(50);
    expect(styled).to.deep.equal(plain);
  });

  it('derives all its sizes from --aw-font-size', async () => {
    const backend = createBackend();
    const id = [...(await childIds(backend)).values()][0]!;
    sheet.replaceSync('.page { inline-size: 1400px; --aw-font-size: 21px; }');
    const lines = await open(backend, id);
    const sizes = new Set(lines.map((line) => parseFloat(line.split(': ')[1]!)));
    // 14, 13, 12, and 24 px times 1.5.
    expect([...sizes]).to.have.members([21, 19.5, 18, 36]);
  });

  it('does not repeat an animation for a user who prefers reduced motion', async function () {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) this.skip();
    const {adapter, sandbox} = createBackend();
    const hold = sandbox.faults.hold();
    const provider = await fixture<HTMLElement>(html`
      <account-provider .adapter=${adapter}><account-manager></account-manager></account-provider>
    `);
    const skeleton = () => [...elementsIn(provider)].find((element) => element.matches('.skeleton'));
    await until(() => skeleton() !== undefined, 'The widgets wait for the session.');
    expect(getComputedStyle(skeleton()!).animationIterationCount).to.equal('1');
    hold.release();
  });
});
