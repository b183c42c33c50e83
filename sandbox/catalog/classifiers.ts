/** A class of destinations. */
export type Classifier = {
  readonly name: string;
  readonly friendly_name: string;
  readonly regex: string;
  readonly pretty_print?: string;
  readonly emergency?: boolean;
};

/**
 * Destination classes, in the order in which numbers are compared with them. Genuine responses contain no `name`; it is
 * added for the official client, which corrupts `call_restriction` without it.
 */
export const CLASSIFIERS: Readonly<Record<string, Classifier>> = named({
  tollfree_us: {
    regex: '^\\+1((?:800|88\\d|877|866|855|844|833|822)\\d{7})$',
    friendly_name: 'US TollFree',
    pretty_print: 'SS(###) ### - ####',
  },
  toll_us: {regex: '^\\+1(900\\d{7})$', friendly_name: 'US Toll', pretty_print: 'SS(###) ### - ####'},
  emergency: {
    regex: '^(911|922|933|833|811|711|999)$',
    emergency: true,
    friendly_name: 'Emergency Dispatcher',
  },
  caribbean: {
    regex:
      '^\\+?1((?:684|264|268|242|246|441|284|345|767|809|829|849|473|671|876|664|670|787|939|869|758|784|721|868|' +
      '649|340)\\d{7})$',
    friendly_name: 'Caribbean',
    pretty_print: 'SS(###) ### - ####',
  },
  did_us: {
    regex: '^(\\+?1)?([2-9][0-9]{2}[2-9][0-9]{6})$',
    friendly_name: 'US DID',
    pretty_print: 'SS(###) ### - ####',
  },
  international: {regex: '^\\+([2-9]\\d{7,})$', friendly_name: 'International'},
  unknown: {regex: '^(.*)$', friendly_name: 'Unknown'},
});

/** Returns the class of a number: the first one whose expression matches. */
export function classify(number: string): Classifier | undefined {
  return Object.values(CLASSIFIERS).find(({regex}) => new RegExp(regex).test(number));
}

function named(classifiers: Readonly<Record<string, Omit<Classifier, 'name'>>>): Record<string, Classifier> {
  return Object.fromEntries(Object.entries(classifiers).map(([id, value]) => [id, {...value, name: id}]));
}
