import { type Language } from '@parole-tenue/contract';

/** What a spreadsheet takes for a formula, however it is written, and would run. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/** Spreadsheets part cells by what they do not use in numbers; the mark in front tells them that it is UTF-8. */
const SEPARATOR: Record<Language, string> = { fr: ';', en: ',' };
const UTF8 = '\uFEFF';

/** A table for a spreadsheet, in which no cell is a formula. */
export function csvOf(rows: string[][], language: Language): string {
  return UTF8 + csvLinesOf(rows, language);
}

/** More lines of a table that is begun already. */
export function csvLinesOf(rows: string[][], language: Language): string {
  return rows.map((row) => `${row.map(cellOf).join(SEPARATOR[language])}\r\n`).join('');
}

function cellOf(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
