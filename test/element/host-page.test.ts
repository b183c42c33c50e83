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

/** What a widget takes from the page: where it is, which way its text runs, which colors it prefers, and whether it can be used. */
const FOLLOWED = 'color-scheme: dark; direction: rtl; pointer-events: none; visibility: hidden;';

/** Everything else that a page may pass on. */
const PASSED_ON = `
  accent-color: red; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; caret-color: red; color: red;
  cursor: pointer; empty-cells: hide; fill: red; font: italic small-caps 700 30px/3 cursive; font-feature-settings: 'smcp';
  font-synthesis: none; hyphens: auto; hyphenate-character: '='; image-rendering: pixelated; letter-spacing: 3px;
  line-break: anywhere; list-style: square inside; orphans: 5; overflow-wrap: anywhere; quotes: 'x' 'x'; stroke: red;
  stroke-width: 9; tab-size: 9; text-align: center; text-align-last: center; text-emphasis: dot red; text-indent: 2em;
  text-shadow: 1px 1px red; text-transform: uppercase; text-underline-offset: 9px; text-underline-position: under;
  text-wrap: balance; user-select: none; white-space: pre; widows: 5; word-break: break-all; word-spacing: 1em;
  -webkit-text-fill-color: red; -webkit-text-security: disc; -webkit-text-stroke: 1px red;
`;

type Looks = readonly (readonly [element: string, style: ReadonlyMap<string, string>])[];

async function open({adapter}: Backend, id: string): Promise<Looks> {
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
      const values = new Map([...style].map((name) => [name, style.getPropertyValue(name)]));
      return [`${element.localName}.${element.className}`, values] as const;
    });
}

/** The properties in which the elements differ. */
function differences(one: Looks, other: Looks): readonly string[] {
  expect(other.map(([element]) => element)).to.deep.equal(one.map(([element]) => element));
  const found = one.flatMap(([, values], index) =>
    [...values].filter(([name, value]) => other[index]![1].get(name) !== value).map(([name]) => name),
  );
  return [...new Set(found)];
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
        ${PASSED_ON}
      }
    `);
    const styled = await open(backend, id);
    expect(plain.length).to.be.greaterThan(50);
    expect(differences(plain, styled)).to.deep.equal([]);
  });

  it('follows the page in its direction and colors, and is hidden and disabled with it', async () => {
    const backend = createBackend();
    const id = [...(await childIds(backend)).values()][0]!;
    await open(backend, id);
    sheet.replaceSync(`.page { ${FOLLOWED} }`);
    const style = getComputedStyle(document.querySelector('account-manager')!.shadowRoot!.querySelector('.widget')!);
    for (const declaration of FOLLOWED.split(';').filter(Boolean)) {
      const [name = '', value] = declaration.trim().split(': ');
      expect(style.getPropertyValue(name), name).to.equal(value);
    }
  });

  it('is inert with the page', async () => {
    const {adapter} = createBackend();
    const area = await fixture<HTMLElement>(html`
      <div inert>
        <account-provider .adapter=${adapter}><account-manager></account-manager></account-provider>
      </div>
    `);
    const button = () => [...elementsIn(area)].find((element) => element instanceof HTMLButtonElement);
    await until(() => button() !== undefined, 'the widgets are shown');
    button()!.focus();
    expect(document.activeElement === document.body).to.be.true;
  });

  it('shows text in the language of the page', async () => {
    const {adapter} = createBackend();
    const area = await fixture<HTMLElement>(html`
      <div lang="ja">
        <account-provider .adapter=${adapter}><account-manager></account-manager></account-provider>
      </div>
    `);
    for (const element of [area, ...area.querySelectorAll('*')]) {
      expect(getComputedStyle(element).getPropertyValue('-webkit-locale'), element.localName).to.equal('"ja"');
    }
  });

  it('leaves the content of the page in a provider as it is', async () => {
    const {adapter} = createBackend();
    sheet.replaceSync(`.page { ${PASSED_ON} }`);
    const area = await fixture<HTMLElement>(html`
      <div class="page">
        <p>Portal</p>
        <account-provider .adapter=${adapter}><p>Portal</p></account-provider>
      </div>
    `);
    const [outside, inside] = [...area.querySelectorAll('p')].map((paragraph) => getComputedStyle(paragraph));
    const changed = [...outside!].filter((name) => outside!.getPropertyValue(name) !== inside!.getPropertyValue(name));
    expect(changed).to.deep.equal([]);
  });

  it('derives all its sizes from --aw-font-size', async () => {
    const backend = createBackend();
    const id = [...(await childIds(backend)).values()][0]!;
    sheet.replaceSync('.page { inline-size: 1400px; --aw-font-size: 21px; }');
    const looks = await open(backend, id);
    const sizes = new Set(looks.map(([, values]) => parseFloat(values.get('font-size')!)));
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
