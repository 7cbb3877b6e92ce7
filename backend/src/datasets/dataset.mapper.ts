import { type DatasetCell, type DatasetColumn, type DatasetFormat, type Language } from '@parole-tenue/contract';
import { csvSheet, jsonSheet, type Sheet } from '../core/http/sheet.js';
import { LICENCE } from './licence.js';

const DICTIONARY = '/api/data';
const BETWEEN = ' | ';

export const addressOf = (name: string, format: DatasetFormat): string => `${DICTIONARY}/${name}.${format}`;

/** How rows of a set are written, by the value that each column has of a row. */
export function sheetOf<Row, Column extends DatasetColumn>(
  { name, columns }: { name: string; columns: Column[] },
  valueOf: (column: Column) => (row: Row) => DatasetCell,
  format: DatasetFormat,
  language: Language,
): Sheet<Row> {
  const cells = columns.map((column) => ({ column, read: valueOf(column) }));
  if (format === 'json') {
    return jsonSheet({ set: name, licence: LICENCE.url, dictionary: DICTIONARY }, (row) =>
      Object.fromEntries(cells.map(({ column, read }) => [column.key, read(row)])),
    );
  }
  return csvSheet(
    columns.map(({ key }) => key),
    (row) => cells.map(({ column, read }) => cellOf(read(row), column, language)),
    language,
  );
}

/** Spreadsheets in French read a decimal comma. */
function cellOf(value: DatasetCell, { type }: DatasetColumn, language: Language): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.join(BETWEEN);
  return type === 'number' && language === 'fr' ? String(value).replace('.', ',') : String(value);
}
