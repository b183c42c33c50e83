/** The visible content of a page as text, including every shadow root, without hidden content. */

export interface Screen {
  /** A line for each block of text, and for each field with its value. */
  readonly lines: readonly string[];
  /** Error messages: alerts, warnings, and errors at fields. */
  readonly alerts: readonly string[];
  /** Text for screen readers only. */
  readonly live: readonly string[];
  /** Labels of enabled buttons. */
  readonly buttons: readonly string[];
  /** Titles of open dialogs. */
  readonly questions: readonly string[];
  /** The number of loading indicators. */
  readonly loading: number;
}

/** Elements whose text belongs to the surrounding line. */
const inline = new Set('a abbr b bdi bdo code em i mark small span strong sub sup time slot'.split(' '));

const complaints = '[role="alert"], .notice.error, .notice.warning, .field-error';

interface Collected {
  readonly lines: string[];
  readonly alerts: string[];
  readonly live: string[];
  readonly buttons: string[];
  readonly questions: string[];
  loading: number;
  line: string;
}

export function screenOf(root: Element): Screen {
  const found: Collected = {lines: [], alerts: [], live: [], buttons: [], questions: [], loading: 0, line: ''};
  visit(root, found);
  endLine(found);
  const {line: _, ...screen} = found;
  return screen;
}

function visit(node: Node, found: Collected): void {
  if (node instanceof Text) {
    found.line += node.data;
    return;
  }
  if (!(node instanceof Element) || node.localName === 'style' || node.localName === 'script') return;
  if (isHidden(node)) return;
  const blocks = !inline.has(node.localName);
  if (node.classList.contains('visually-hidden') && node.getAttribute('role') === 'status') {
    push(found.live, words(node.textContent));
    return;
  }
  if (blocks) endLine(found);
  record(node, found);
  for (const child of childrenOf(node)) visit(child, found);
  if (blocks) endLine(found);
}

function record(element: Element, found: Collected): void {
  if (element.matches('.skeleton, [aria-busy="true"]')) found.loading += 1;
  if (element.matches(complaints) && !element.parentElement?.closest(complaints)) push(found.alerts, wordsOf(element));
  if (element instanceof HTMLDialogElement) push(found.questions, words(element.querySelector('h2, h3')?.textContent));
  if (element instanceof HTMLButtonElement && !element.disabled && element.getAttribute('aria-disabled') !== 'true') {
    push(found.buttons, words(element.getAttribute('aria-label') ?? element.textContent));
  }
  // A tree item has no buttons.
  if (element.matches('[data-retry]')) push(found.buttons, words(element.textContent));
  const value = valueOf(element);
  if (value !== undefined) found.lines.push(value);
}

/** The text of an error without that of its buttons. */
function wordsOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement?.closest('button')) texts.push(walker.currentNode.nodeValue ?? '');
  return words(texts.join(' '));
}

function valueOf(element: Element): string | undefined {
  if (element instanceof HTMLInputElement) {
    const {type, name, value, checked} = element;
    if (type === 'hidden') return undefined;
    if (type === 'radio') return checked ? words(`(${name}: ${value})`) : undefined;
    return words(`(${name || element.id}: ${type === 'checkbox' ? (checked ? 'on' : 'off') : value})`);
  }
  if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) {
    return words(`(${element.name}: ${element.value})`);
  }
  return undefined;
}

function childrenOf(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element instanceof HTMLSlotElement && element.assignedNodes().length > 0) return element.assignedNodes();
  // Its options are not on screen, and its value is already recorded.
  return element instanceof HTMLSelectElement ? [] : element.childNodes;
}

function isHidden(element: Element): boolean {
  if (inline.has(element.localName) || element instanceof SVGElement) return element instanceof SVGElement;
  return !element.checkVisibility({visibilityProperty: true}) && getComputedStyle(element).display !== 'contents';
}

function endLine(found: Collected): void {
  push(found.lines, words(found.line));
  found.line = '';
}

/** Ids differ between runs and mean nothing to a reader. */
export function words(text: string | null | undefined): string {
  return (text ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*Request [\w-]{8,}/g, '')
    .replaceAll(/[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#')
    .trim();
}

function push(list: string[], text: string): void {
  if (text !== '') list.push(text);
}
