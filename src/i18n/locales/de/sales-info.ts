import type {CatalogOf} from '../../messages.js';
import type {salesInfo as english} from '../en/sales-info.js';

export const salesInfo: CatalogOf<typeof english> = {
  'salesInfo.representative': 'Vertriebsbeauftragte/r',
  'salesInfo.representative.none': 'Niemand',
  'salesInfo.representative.gone': 'kein Benutzer mehr',
  'salesInfo.contractEnd': 'Vertragsende',
  'salesInfo.contractEnd.none': 'Kein Vertragsende',
  'salesInfo.contractEnd.over': 'Dieser Vertrag ist abgelaufen.',
  'salesInfo.contractEnd.past': 'Wählen Sie den heutigen oder einen späteren Tag.',
  'salesInfo.contractEnd.incomplete': 'Vervollständigen Sie das Datum, oder leeren Sie es.',
  'salesInfo.contractEnd.clear': 'Vertragsende leeren',
  'salesInfo.clear': 'Leeren',
};
