/** Reads everything on the page: each shadow root with its texts and attributes, and the values of its fields. */
import {marksIn, type Mark} from './marks.js';

/** The content of a shadow root. */
export interface Seen {
  readonly host: Element;
  readonly marks: readonly Mark[];
  /** Ids of accounts and people. */
  readonly ids: readonly string[];
}

interface Root {
  readonly root: ShadowRoot;
  dirty: boolean;
  seen: Seen;
  fields: readonly (HTMLInputElement | HTMLTextAreaElement)[];
  typed: string;
}

export class Eyes {
  readonly #roots = new Map<ShadowRoot, Root>();
  readonly #observer = new MutationObserver((records) => this.#note(records));
  #changed = true;

  constructor(stage: Element) {
    this.#observer.observe(stage, {subtree: true, childList: true});
    this.#find(stage);
  }

  /** Whether anything may have changed since the last look. */
  get changed(): boolean {
    this.#note(this.#observer.takeRecords());
    return this.#changed;
  }

  /** Everything that is on the page now. */
  look(stage: Element): readonly Seen[] {
    this.#note(this.#observer.takeRecords());
    this.#changed = false;
    this.#find(stage);
    const seen: Seen[] = [];
    // Newly found roots are read as well.
    for (const entry of this.#roots.values()) {
      if (!entry.root.isConnected) {
        this.#roots.delete(entry.root);
        continue;
      }
      if (entry.dirty) this.#read(entry);
      else this.#readFields(entry);
      seen.push(entry.seen);
    }
    return seen;
  }

  close(): void {
    this.#observer.disconnect();
    this.#roots.clear();
  }

  #note(records: readonly MutationRecord[]): void {
    for (const {target} of records) {
      this.#changed = true;
      const entry = this.#roots.get(target.getRootNode() as ShadowRoot);
      if (entry) entry.dirty = true;
    }
  }

  #find(within: Element | ShadowRoot): void {
    for (const element of within.querySelectorAll('*')) {
      const {shadowRoot} = element;
      if (!shadowRoot || this.#roots.has(shadowRoot)) continue;
      const seen = {host: element, marks: [], ids: []};
      this.#roots.set(shadowRoot, {root: shadowRoot, dirty: true, seen, fields: [], typed: ''});
      this.#observer.observe(shadowRoot, {subtree: true, childList: true, characterData: true, attributes: true});
    }
  }

  #read(entry: Root): void {
    const {root} = entry;
    entry.dirty = false;
    this.#find(root);
    entry.fields = [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    entry.typed = valuesOf(entry.fields);
    // The markup contains the attributes and texts but not the values of fields.
    const text = `${root.innerHTML}\n${entry.typed}`;
    entry.seen = {host: root.host, marks: marksIn(text), ids: text.match(/[0-9a-f]{32}/g) ?? []};
  }

  #readFields(entry: Root): void {
    if (entry.fields.length > 0 && valuesOf(entry.fields) !== entry.typed) this.#read(entry);
  }
}

const valuesOf = (fields: Root['fields']): string => fields.map(({value}) => value).join('\n');

/** Describes where on the page a text is. */
export function placeOf(host: Element, needle: string): string {
  const root = host.shadowRoot;
  const wanted = needle.toLowerCase();
  const holds = (text: string | null | undefined) => text?.toLowerCase().includes(wanted) ?? false;
  for (const element of root?.querySelectorAll('*') ?? []) {
    const name = `${pathOf(host)} ${element.localName}${element.id && `#${element.id}`}${
      element.className && typeof element.className === 'string' ? `.${element.className.replaceAll(' ', '.')}` : ''
    }`;
    const attribute = [...element.attributes].find(({value}) => holds(value));
    if (attribute) return `${name}[${attribute.name}="${attribute.value}"]`;
    if ('value' in element && typeof element.value === 'string' && holds(element.value))
      return `${name} value "${element.value}"`;
    const text = [...element.childNodes].find((node) => node instanceof Text && holds(node.data));
    if (text) return `${name} "${(text as Text).data.trim()}"`;
  }
  return pathOf(host);
}

function pathOf(element: Element): string {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? `${pathOf(root.host)} > ${element.localName}` : element.localName;
}
