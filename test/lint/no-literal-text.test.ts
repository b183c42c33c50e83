import house from '../../eslint/index.mjs';
import {ruleTester} from './rule-tester.js';

const text = (code: string, count = 1) => ({code, errors: Array.from({length: count}, () => ({messageId: 'text'}))});
const attribute = (code: string, name: string) => ({code, errors: [{messageId: 'attribute', data: {name}}]});

ruleTester.run('no-literal-text', house.rules['no-literal-text'], {
  valid: [
    'html`<p>${t("accountTree.empty")}</p>`',
    'html`<span>· ${count} / 100 % – →</span>`',
    'html`&nbsp;\\u00a0`',
    'html`<input placeholder=${t("search")} aria-label="${t("search")}: " class="search" name="search" />`',
    'html`<div role="group" title="">${open ? html`<b>${x}</b>` : nothing}</div>`',
    'html`<p class=${open ? "open" : "closed"}>${t(open ? "close" : "open")}</p>`',
    'html`<${tag} class="own" .account=${id}></${tag}>`',
    'css`p { color: red }`',
    'svg`<path d="M0 0L10 10" />`',
  ],
  invalid: [
    text('html`<p>No accounts</p>`'),
    text('html`<p>${count} accounts of ${total}</p>`'),
    text('html`<button>${icon} Größe</button>`'),
    text('html`<p>Ещё</p>`'),
    text('html`<${tag} class="own">Own</${tag}>`'),
    text('svg`<title>Logo</title>`'),
    text('html`<p>${open ? "Close" : "Open"}</p>`', 2),
    text('html`<p>${name || "unnamed"}</p>`'),
    text('html`<p>${`${count} accounts`}</p>`'),
    attribute('html`<button aria-label="Close"></button>`', 'aria-label'),
    attribute('html`<img alt="Logo" />`', 'alt'),
    attribute('html`<input placeholder="Search ${name}" />`', 'placeholder'),
    attribute('html`<input .placeholder=${"Search"} />`', 'placeholder'),
    attribute('html`<b .ariaLabel=${open ? "Close" : t("open")}></b>`', 'arialabel'),
    {code: 'html`<b>${x}</b>\n  <i>Two</i>`', errors: [{messageId: 'text', line: 2, column: 6, endColumn: 9}]},
    {code: 'html`\\u00a0<b title="Two"></b>`', errors: [{messageId: 'attribute', line: 1, column: 15}]},
  ],
});
