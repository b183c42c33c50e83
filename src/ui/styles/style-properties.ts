import {noChange} from 'lit';
import {Directive, directive, PartType, type ElementPart, type PartInfo} from 'lit/directive.js';

/**
 * Custom properties, and properties whose value differs between many elements: they are not inherited, so the browser
 * can share computed styles.
 */
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
 * Sets style properties of an element: `<div ${styleProperties({'--_x': '4px'})}>`. Uses the object model, which a
 * strict content security policy allows, unlike a `style` attribute and the first render of `styleMap`. The property
 * names must be the same on each render; an empty value removes the property.
 */
export const styleProperties = directive(StyleProperty);
