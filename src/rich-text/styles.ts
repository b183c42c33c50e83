import {css} from 'lit';

/** Styles of a text, both for reading and for editing. No content can leave its box. */
export const richTextStyles = css`
  .rich-text {
    max-inline-size: 75ch;
    overflow: auto;
    overflow-wrap: anywhere;
    contain: content;
  }

  .rich-text.plain {
    white-space: pre-wrap;
  }

  .rich-text :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 0.75em 0.25em;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.3;
  }

  .rich-text h1 {
    font-size: 1.5em;
  }

  .rich-text h2 {
    font-size: 1.25em;
  }

  .rich-text h3 {
    font-size: 1.1em;
  }

  .rich-text :is(p, ul, ol, dl, blockquote, pre, table) {
    margin-block: 0.5em;
  }

  .rich-text :is(ul, ol) {
    padding-inline-start: 1.75em;
  }

  .rich-text ul {
    list-style: disc;
  }

  .rich-text ol {
    list-style: decimal;
  }

  .rich-text :is(ul ul, ol ul) {
    list-style: circle;
  }

  .rich-text dd,
  .rich-text blockquote {
    margin-inline: 1.75em 0;
  }

  .rich-text > :first-child {
    margin-block-start: 0;
  }

  .rich-text > :last-child {
    margin-block-end: 0;
  }

  .rich-text a {
    color: var(--_accent);
    text-underline-offset: 2px;
  }

  .rich-text hr {
    block-size: 0;
    margin-block: 1em;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }

  .rich-text :is(pre, code) {
    font-family: var(--_font-mono);
    font-size: 0.95em;
    white-space: pre-wrap;
  }

  .rich-text table {
    border-collapse: collapse;
  }

  .rich-text :is(th, td) {
    padding: var(--_1) var(--_2);
    border: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }

  .rich-text img {
    max-inline-size: 100%;
    block-size: auto;
  }

  .rich-text big {
    font-size: 1.25em;
  }

  .rich-text small {
    color: inherit;
    font-family: inherit;
    font-size: 0.85em;
    user-select: auto;
  }

  /* The hue that was chosen, as light or dark as the background wants it. */
  .rich-text :is(font[color], span[class^='ink-']) {
    color: light-dark(oklch(from var(--_ink) min(l, 0.52) c h), oklch(from var(--_ink) max(l, 0.78) c h));
  }

  .rich-text [align='left'] {
    text-align: left;
  }

  .rich-text [align='center'] {
    text-align: center;
  }

  .rich-text [align='right'] {
    text-align: right;
  }

  .rich-text [align='justify'] {
    text-align: justify;
  }
`;
