import house from '../../eslint/index.mjs';
import {ruleTester} from './rule-tester.js';

const forbidden = (code: string, messageId: string) => ({code, errors: [{messageId}]});

ruleTester.run('no-inline-style', house.rules['no-inline-style'], {
  valid: [
    'html`<p class="style" part="style">${x}</p>`',
    'element.style.setProperty("--level", "3")',
    'element.setAttribute("class", "style")',
    'css`p { color: red }`',
    'import {classMap} from "lit/directives/class-map.js";',
  ],
  invalid: [
    forbidden('html`<p style="color: red"></p>`', 'attribute'),
    forbidden('html`<p style=${value}></p>`', 'attribute'),
    forbidden('html`<p STYLE="inset: ${x}px"></p>`', 'attribute'),
    forbidden('svg`<g style="color: red"></g>`', 'attribute'),
    forbidden('html`<style>p { color: red }</style>`', 'element'),
    forbidden('element.setAttribute("style", "color: red")', 'attribute'),
    forbidden('import {styleMap} from "lit/directives/style-map.js";', 'styleMap'),
  ],
});
