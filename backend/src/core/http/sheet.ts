import { type Language } from '@parole-tenue/contract';
import { csvLinesOf, csvOf } from './csv.js';

/** How rows become a file, some after others. */
export interface Sheet<Row> {
  mediaType: string;
  begin: string;
  textOf: (rows: Row[], isFirst: boolean) => string;
  end: string;
}

/** A table for a spreadsheet. */
export function csvSheet<Row>(heads: string[], cellsOf: (row: Row) => string[], language: Language): Sheet<Row> {
  return {
    mediaType: 'text/csv; charset=utf-8',
    begin: csvOf([heads], language),
    textOf: (rows) => csvLinesOf(rows.map(cellsOf), language),
    end: '',
  };
}

/** An object that ends with its rows, one on each line. */
export function jsonSheet<Row>(before: Record<string, unknown>, valueOf: (row: Row) => unknown): Sheet<Row> {
  return {
    mediaType: 'application/json; charset=utf-8',
    begin: `${JSON.stringify(before).slice(0, -1)},"rows":[`,
    textOf: (rows, isFirst) =>
      rows.map((row, index) => `${isFirst && index === 0 ? '' : ','}\n${JSON.stringify(valueOf(row))}`).join(''),
    end: '\n]}\n',
  };
}
