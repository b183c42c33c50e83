/**
 * Limits for texts before a parser sees them. The time that parsing takes grows faster than the number of tags and of attributes,
 * so a text of a few kilobytes can block the page for seconds, and one of several megabytes can end it.
 */
import {markupIn, possibleMarkupIn, type Markup} from './markup.js';

/** Code units. Far above any note with a few embedded pictures. */
const MOST_CHARACTERS = 2_000_000;
/** Opening tags; takes about 0.5 s in the worst case. */
const MOST_TAGS = 5_000;
/** Closing tags, comments, and the like, which take time even where they end nothing. */
const MOST_OTHERS = 10_000;
/** Attributes of one tag; the parser compares each with all before it. */
const MOST_ATTRIBUTES = 1_000;
/** Elements that the parser may have to add because formatting continues after the element around it. */
const MOST_REPEATED = 20_000;
/** Blocks within formatting that keep its closing tag from ending it everywhere. */
const MOST_BLOCKS = 7;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Formatting that continues until its own closing tag: where another element ends it, the parser repeats it afterwards. */
const formatting = words('a b big code em font i nobr s small strike strong tt u');
/** Elements without content. */
const empty = words('area base br col embed hr img input link meta param source track wbr');
/** Elements across whose beginning or end a closing tag may have no effect. */
const barriers = words(
  'annotation-xml applet caption desc foreignobject marquee math mi mn mo ms mtext object svg table td th',
);

/** Whether a text is too large to be parsed. Takes time in proportion to its length, and none beyond the limits. */
export function isTooLarge(html: string): boolean {
  if (html.length > MOST_CHARACTERS) return true;
  const options = {mostAttributes: MOST_ATTRIBUTES};
  return (
    exceedsLimits(markupIn(html, options), new Formatting()) ??
    exceedsLimits(possibleMarkupIn(html, options), new EndlessFormatting()) ??
    true
  );
}

/** @returns `undefined` if the markup is unclear */
function exceedsLimits(markup: Iterable<Markup>, formats: Formatting): boolean | undefined {
  let tags = 0;
  let others = 0;
  let repeated = 0;
  for (const part of markup) {
    if (part.kind === 'unclear') return undefined;
    if (part.kind === 'open') tags++;
    else others++;
    if (part.kind !== 'other') {
      repeated += formats.count;
      formats.follow(part.kind, part.name);
      if (part.attributes > MOST_ATTRIBUTES) return true;
    }
    if (tags > MOST_TAGS || others > MOST_OTHERS || repeated > MOST_REPEATED) return true;
  }
  return false;
}

/** Formatting that has begun. */
interface Format {
  readonly name: string;
  /** The number of `barriers` before it. */
  readonly region: number;
  /** The number of open blocks around it. */
  around: number;
}

/**
 * The formatting that has not ended, at least as much as the parser has to repeat: it counts as ended only where its closing tag
 * has this effect under all circumstances.
 */
class Formatting {
  #formats: Format[] = [];
  /** Names of the open elements that are not formatting. */
  readonly #blocks: string[] = [];
  #region = 0;

  get count(): number {
    return this.#formats.length;
  }

  follow(kind: 'open' | 'close', name: string): void {
    if (barriers.has(name)) this.#region++;
    if (formatting.has(name)) {
      // Of several links, only the last one continues.
      if (kind === 'close') {
        this.end(name);
        return;
      }
      // Of several links, only the last one continues.
      if (name === 'a') this.#formats = this.#formats.filter((format) => format.name !== name);
      this.#formats.push({name, region: this.#region, around: this.#blocks.length});
    } else if (kind === 'open') {
      if (!empty.has(name)) this.#blocks.push(name);
    } else if (this.#blocks.at(-1) === name) {
      this.#blocks.pop();
      for (const format of this.#formats) format.around = Math.min(format.around, this.#blocks.length);
    }
  }

  protected end(name: string): void {
    const index = this.#formats.findLastIndex((format) => format.name === name);
    const format = this.#formats[index];
    if (format?.region !== this.#region || this.#blocks.length - format.around > MOST_BLOCKS) return;
    this.#formats.splice(index, 1);
  }
}

/** Where it is unclear which closing tags have an effect. */
class EndlessFormatting extends Formatting {
  protected override end(): void {}
}
