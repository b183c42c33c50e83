/** A text that depends on a number: one form for each plural category of the language, always including `other`. */
export type PluralForms = {readonly other: string} & {readonly [C in Intl.LDMLPluralRule]?: string};
