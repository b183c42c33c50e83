import house from '../../eslint/index.mjs';
import {ruleTester} from './rule-tester.js';

const forbidden = (code: string, name: string) => ({code, errors: [{messageId: 'markup', data: {name}}]});

ruleTester.run('no-unsafe-html', house.rules['no-unsafe-html'], {
  valid: [
    'element.textContent = html',
    'element.replaceChildren(fragment)',
    'const {innerHTML} = element',
    'import {html, literal} from "lit/static-html.js";',
    'stream.write(html)',
    'html`<p .textContent=${x}></p>`',
  ],
  invalid: [
    forbidden('element.innerHTML = x', 'innerHTML'),
    forbidden('element["outerHTML"] += x', 'outerHTML'),
    forbidden('element.insertAdjacentHTML("beforeend", x)', 'insertAdjacentHTML'),
    forbidden('frame.srcdoc = x', 'srcdoc'),
    forbidden('document.write(x)', 'document.write'),
    forbidden('html`<p .innerHTML=${x}></p>`', '.innerhtml'),
    forbidden('html`<iframe srcdoc=${x}></iframe>`', 'srcdoc'),
    forbidden('import {unsafeHTML} from "lit/directives/unsafe-html.js";', 'lit/directives/unsafe-html.js'),
  ],
});
