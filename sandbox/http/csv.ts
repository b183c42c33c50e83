import {isList, isObject, type Json} from '../core/json.js';

/** Formats a list as CSV: one column for each key of any item, `id` first. */
export function toCsv(items: readonly Json[]): string {
  const rows = items.filter(isObject);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return [columns.map((column) => cell(column === 'id' ? 'ID' : column)).join(','), ...lines, ''].join('\n');
}

/** Missing values are empty; the items of a list are concatenated. */
function cell(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  const text = isList(value) ? value.map(String).join(',') : isObject(value) ? JSON.stringify(value) : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}
