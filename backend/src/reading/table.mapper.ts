import {
  type Language,
  PERSPECTIVES,
  type PerspectiveView,
  type RecommendationItem,
  type Translated,
} from '@parole-tenue/contract';
import { TABLE_WORDS, type TableWords } from './table-words.js';
import { type TableRow } from './table.repository.js';

const BETWEEN = ' | ';

/** The heads of a table of recommendations, one for each cell of a line. */
export function headsIn(language: Language): string[] {
  const { heads, sideHeads, lastHeads, perspectives } = TABLE_WORDS[language];
  const sides = PERSPECTIVES.flatMap((side) => sideHeads.map((head) => head.replace('%', perspectives[side])));
  return [...heads, ...sides, ...lastHeads];
}

/** One recommendation as a line of text. What is not known is empty. */
export function lineOf(item: RecommendationItem, row: TableRow, language: Language): string[] {
  const words = TABLE_WORDS[language];
  return [
    ...registerCells(item, row, language),
    ...item.perspectives.flatMap((view) => sideCells(view, words)),
    ...[cell(item.divergence), cell(item.regionalDivergence), areasCell(row, language)],
    ...progressCells(item, words),
    row.isDemo ? words.yes : words.no,
  ];
}

function registerCells(
  { reference, text, framework, leads }: RecommendationItem,
  { themes }: TableRow,
  language: Language,
): string[] {
  const named = (names: Translated[]): string => names.map((name) => inLanguage(name, language)).join(BETWEEN);
  const { title } = framework;
  return [reference, text.fr ?? '', text.en ?? '', named([title]), named(themes), named(leads.map(({ name }) => name))];
}

function sideCells(
  { state, level, lowest, highest, organisations, latestOn }: PerspectiveView,
  words: TableWords,
): string[] {
  return [words.states[state], ...[level, lowest, highest, organisations, latestOn].map(cell)];
}

/** What is not a fresh level is named as what it is. */
function areasCell({ areas }: TableRow, language: Language): string {
  const { states, colon } = TABLE_WORDS[language];
  return areas
    .map(({ area, name, state, level }) => {
      const said = state === 'assessed' ? cell(level) : [cell(level), states[state]].filter(Boolean).join(', ');
      return `${name ? inLanguage(name, language) : area}${colon}${said}`;
    })
    .join(BETWEEN);
}

function progressCells({ silence, milestones, lastStatementOn }: RecommendationItem, words: TableWords): string[] {
  const { achieved, counted, achievedWeight, countedWeight, overdue } = milestones;
  return [
    ...[words.silence[silence.state], cell(silence.days), cell(silence.lastReportOn)],
    ...[achieved, counted, achievedWeight, countedWeight, overdue, lastStatementOn].map(cell),
  ];
}

function cell(value: number | string | null): string {
  return value === null ? '' : String(value);
}

function inLanguage(text: Translated, language: Language): string {
  return text[language] ?? text[text.original] ?? '';
}
