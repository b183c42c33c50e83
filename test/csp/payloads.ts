/** Texts that try to run, navigate away, or cover the page. Each sets `ran` or calls `alert` if it can. */
import {createRequire} from 'node:module';

const run = 'window.ran=1';

export const payloads: readonly string[] = [
  // Well-known payloads.
  `<img src=x onerror="${run}">`,
  `<script>${run}</script>`,
  `<svg onload="${run}"></svg>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin="${run}" attributeName="x" dur="1s"></svg>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `<iframe src="javascript:parent.ran=1"></iframe>`,
  `<object data="javascript:${run}"></object><embed src="javascript:${run}">`,
  `<details open ontoggle="${run}">x</details>`,
  `<video><source onerror="${run}"></video><audio src=x onerror="${run}"></audio>`,
  `<body onload="${run}"><input autofocus onfocus="${run}"><select autofocus onfocus="${run}">`,
  `<marquee onstart="${run}">x</marquee><p onpointerenter="${run}">x</p>`,
  `<link rel=stylesheet href="data:text/css,*{display:none}"><meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<base href="https://evil.example/"><form action="https://evil.example/"><button>Go on</button></form>`,
  // Links that run a script, or lead to a page contained in the link itself.
  `<a href="javascript:${run}">x</a><a href=" &#1;java&#10;script:${run}">x</a>`,
  `<a href="data:text/html,<script>opener.ran=1</script>">x</a><a href="vbscript:x">x</a>`,
  `<svg><a xlink:href="javascript:${run}"><text y="20">x</text></a></svg>`,
  `<math href="javascript:${run}">x</math>`,
  // Content that covers the page or imitates its parts.
  `<div style="position:fixed;inset:0;z-index:99999;background:#fff">Sign in again</div>`,
  `<style>*{display:none!important}</style><p class="notice error" role="alert">x</p>`,
  `<div style="background:url(https://evil.example/seen.png);width:9999px;margin:-999px">x</div>`,
  `<dialog open>x</dialog><div popover id=p>x</div>`,
  // Texts that change their meaning when they are parsed again.
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run}>`,
  `<svg><desc><template><style></template></desc><img src=x onerror=${run}>`,
  `<svg><foreignobject><p><style></p><a title="</style><img src=x onerror=${run}>">`,
  `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${run}></style></annotation-xml></math>`,
  `<template shadowrootmode=open><img src=x onerror=${run}></template>`,
  `<select><option><style></option></select><img src=x onerror=${run}></style>`,
  `<textarea></p><title></textarea><img src=x onerror=${run}></title>`,
  `<xmp><p title="</xmp><img src=x onerror=${run}>"></xmp><plaintext>`,
  `<!--><img src=x onerror=${run}>--><![CDATA[<img src=x onerror=${run}>]]><?x <img src=x onerror=${run}>?>`,
  `<p data-aw-style="x" style ="x" sty\u0000le="x"><data-aw-style><img src=x onerror=${run}></data-aw-style>`,
  // Elements that shadow the properties of others.
  `<form onclick="${run}"><input name=attributes><input name=childNodes><input name=parentNode></form>`,
  `<img name=ownerDocument><a id=body></a><img src=x onerror=${run} name=getElementById>`,
];

/**
 * DOMPurify's own collection (Mario Heiderich and contributors, MPL-2.0 or Apache-2.0), as its package once included
 * it.
 */
export const collection = (
  createRequire(import.meta.url)('dompurify-fixtures/test/fixtures/expect.js') as readonly {readonly payload: string}[]
).map(({payload}) => payload);
