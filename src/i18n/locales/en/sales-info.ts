/** Words of who looks after a customer, and until when. */
export const salesInfo = {
  'salesInfo.representative': 'Sales representative',
  'salesInfo.representative.none': 'Nobody',
  'salesInfo.representative.gone': 'no longer a user',
  'salesInfo.contractEnd': 'Contract end date',
  'salesInfo.contractEnd.none': 'No end date',
  'salesInfo.contractEnd.over': 'This contract has ended.',
  'salesInfo.contractEnd.past': 'Choose today or a later day.',
  'salesInfo.contractEnd.incomplete': 'Complete the date, or clear it.',
  'salesInfo.contractEnd.clear': 'Clear contract end date',
  'salesInfo.clear': 'Clear',
} as const;
