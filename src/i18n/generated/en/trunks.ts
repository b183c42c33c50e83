// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const trunksWords: {
  readonly 'trunks.title': Phrase;
  readonly 'trunks.text': Phrase;
  readonly 'trunks.twoway': Phrase;
  readonly 'trunks.twoway.hint': Phrase;
  readonly 'trunks.inbound': Phrase;
  readonly 'trunks.inbound.hint': Phrase;
  readonly 'trunks.outbound': Phrase;
  readonly 'trunks.outbound.hint': Phrase;
  readonly 'trunks.burst': Phrase;
  readonly 'trunks.burst.hint': Phrase;
  readonly 'trunks.ceilings.title': Phrase;
  readonly 'trunks.ceilings.text': Phrase;
  readonly 'trunks.calls': Phrase;
  readonly 'trunks.calls.hint': Phrase;
  readonly 'trunks.carrierCalls': Phrase;
  readonly 'trunks.carrierCalls.hint': Phrase;
  readonly 'trunks.none': Phrase;
  readonly 'trunks.noCalls': Phrase;
  readonly 'trunks.unlimited': Phrase;
  readonly 'trunks.unlimit': Phrase<'label'>;
  readonly 'trunks.count': Phrase<'count'>;
  readonly 'trunks.decrease': Phrase<'label'>;
  readonly 'trunks.increase': Phrase<'label'>;
  readonly 'trunks.inProgress': Phrase<'count'>;
  readonly 'trunks.inProgress.ofAllowed': Phrase<'count' | 'room'>;
  readonly 'trunks.inProgress.ofTrunks': Phrase<'count' | 'room'>;
  readonly 'trunks.inProgress.unknown': Phrase;
  readonly 'trunks.perMinute.label': Phrase;
  readonly 'trunks.perMinute.on': Phrase;
  readonly 'trunks.perMinute.off': Phrase;
  readonly 'trunks.perMinute.hint': Phrase;
} = /* @__PURE__ */ phrases({
  'trunks.title': 'Concurrent calls',
  'trunks.text':
    'Each trunk carries one call at a time. Calls within these limits are included and are not billed by the minute.',
  'trunks.twoway': 'Two-way trunks',
  'trunks.twoway.hint': 'Calls in either direction.',
  'trunks.inbound': 'Inbound trunks',
  'trunks.inbound.hint': 'Incoming calls only.',
  'trunks.outbound': 'Outbound trunks',
  'trunks.outbound.hint': 'Outgoing calls only.',
  'trunks.burst': 'Burst trunks',
  'trunks.burst.hint': 'Carry additional calls in either direction while all other trunks are busy.',
  'trunks.ceilings.title': 'Upper limits',
  'trunks.ceilings.text': 'Maximum calls overall. Extra calls are rejected.',
  'trunks.calls': 'Max concurrent calls',
  'trunks.calls.hint': 'Counts every call, including internal ones. Leave empty for unlimited.',
  'trunks.carrierCalls': 'Max external calls',
  'trunks.carrierCalls.hint': 'Counts only calls from or to the outside. Leave empty for unlimited.',
  'trunks.none': 'None',
  'trunks.noCalls': 'No calls at all',
  'trunks.unlimited': 'Unlimited',
  'trunks.unlimit': '{label}: unlimited',
  'trunks.count': {one: '{count} call at a time', other: '{count} calls at a time'},
  'trunks.decrease': '{label}: decrease',
  'trunks.increase': '{label}: increase',
  'trunks.inProgress': {one: '{count} call in progress', other: '{count} calls in progress'},
  'trunks.inProgress.ofAllowed': {
    one: '{count} of {room} allowed calls in progress',
    other: '{count} of {room} allowed calls in progress',
  },
  'trunks.inProgress.ofTrunks': {one: '{count} of {room} trunks in use', other: '{count} of {room} trunks in use'},
  'trunks.inProgress.unknown': 'The calls in progress could not be counted.',
  'trunks.perMinute.label': 'Allow per-minute calls',
  'trunks.perMinute.on': 'Per-minute calls are allowed',
  'trunks.perMinute.off': 'Per-minute calls are not allowed',
  'trunks.perMinute.hint':
    'Calls beyond the trunks go through and are billed by the minute. When this is off, the trunks are the limit.',
});
