// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const salesInfoWords: {
  readonly 'salesInfo.representative': Phrase;
  readonly 'salesInfo.representative.none': Phrase;
  readonly 'salesInfo.representative.formerUser': Phrase;
  readonly 'salesInfo.contractEnd': Phrase;
  readonly 'salesInfo.contractEnd.none': Phrase;
  readonly 'salesInfo.contractEnd.over': Phrase;
  readonly 'salesInfo.contractEnd.past': Phrase;
  readonly 'salesInfo.contractEnd.incomplete': Phrase;
  readonly 'salesInfo.contractEnd.clear': Phrase;
  readonly 'salesInfo.clear': Phrase;
} = /* @__PURE__ */ phrases({
  'salesInfo.representative': 'Sales representative',
  'salesInfo.representative.none': 'None',
  'salesInfo.representative.formerUser': 'no longer a user',
  'salesInfo.contractEnd': 'Contract end date',
  'salesInfo.contractEnd.none': 'No end date',
  'salesInfo.contractEnd.over': 'This contract has ended.',
  'salesInfo.contractEnd.past': 'Choose today or a later date.',
  'salesInfo.contractEnd.incomplete': 'Complete the date, or clear it.',
  'salesInfo.contractEnd.clear': 'Clear contract end date',
  'salesInfo.clear': 'Clear',
});
