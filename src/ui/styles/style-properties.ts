import {noChange} from 'lit';
import {Directive, directive, PartType, type ElementPart, type PartInfo} from 'lit/directive.js';

/** Custom properties, and those that many elements have each another value of: not inherited, they leave the styles inside shared. */
type Properties = Readonly<Record<`--${string}`, string | number>> & {
  readonly 'block-size'?: string;
  readonly 'padding-inline-start'?: string;
  readonly translate?: string;
};

class StyleProperty extends Directive {
  #values: readonly (string | number)[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('styleProperties belongs on an element.');
  }

  override render(_properties: Properties): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [properties]: [Properties]): typeof noChange {
    const values = Object.values(properties);
    if (values.some((value, index) => value !== this.#values[index]) && 'style' in element) {
      const {style} = element as HTMLElement;
      for (const [name, value] of Object.entries(properties)) style.setProperty(name, String(value));
    }
    this.#values = values;
    return noChange;
  }
}

/**
 * Sets style properties of an element: `<div ${styleProperties({'--_x': '4px'})}>`. Through the object model, which a
 * strict content security policy allows; a `style` attribute and `styleMap`'s first render it does not.
 * The names stay the same from one render to the next; an empty value takes the property away.
 */
export const styleProperties = directive(StyleProperty);
