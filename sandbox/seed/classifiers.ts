import type {JsonObject} from '../json.js';

/**
 * Destination classes, in the order numbers are tried against them (Crossbar contract 7). Real answers carry no `name`
 * inside; it is added for the official client, which destroys `call_restriction` without it.
 */
export const CLASSIFIERS: Readonly<Record<string, JsonObject>> = named({
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

/** The class of a number: the first whose expression it matches. */
export function classify(number: string): JsonObject {
  const found = Object.values(CLASSIFIERS).find(({regex}) => new RegExp(String(regex)).test(number));
  return found ?? {};
}

function named(classifiers: Record<string, JsonObject>): Record<string, JsonObject> {
  return Object.fromEntries(Object.entries(classifiers).map(([id, value]) => [id, {...value, name: id}]));
}
