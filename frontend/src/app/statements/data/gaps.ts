import {
  REPORT_TEXT_LEAST,
  type Indicator,
  type Meeting,
  type MilestoneMove,
  type ReportedValue,
} from '@parole-tenue/contract';

import { type WordKey } from '../../i18n/word-keys';
import { today } from '../../shared/util/dates';
import { type Content } from './statement-types';
import { hasFraction } from './values';

/** What is still missing at a field before a statement can be sent in. */
export interface Gap {
  name: string;
  what: WordKey;
  count?: number;
}

/** What a report lacks: the same as the server asks for, known before it is asked. */
export function gapsOfReport(
  { text, moves, values, meetings }: Content<'report'>,
  indicators: readonly Pick<Indicator, 'id' | 'kind'>[],
): Gap[] {
  const fractions = new Set(indicators.filter(hasFraction).map(({ id }) => id));
  return [
    ...gapsOfText(text),
    ...moves.flatMap(gapsOfMove),
    ...values.flatMap((value) => gapsOfValue(value, fractions.has(value.indicator))),
    ...meetings.flatMap(gapsOfMeeting),
  ];
}

function gapsOfText(text: string): Gap[] {
  const missing = REPORT_TEXT_LEAST - text.trim().length;
  return missing > 0 ? [{ name: 'text', what: 'report.gap.text', count: missing }] : [];
}

function gapsOfMove({ milestone, state, achievedOn, text, blockers }: MilestoneMove): Gap[] {
  const name = `moves.${milestone}`;
  const isOpen = state === 'planned' || state === 'in_progress';
  return [
    ...gap(state === 'achieved' && achievedOn === null, `${name}.achievedOn`, 'report.gap.day'),
    ...gap(state === 'achieved' && (achievedOn ?? '') > today(), `${name}.achievedOn`, 'report.gap.notYet'),
    ...gap(state === 'cancelled' && isBlank(text), `${name}.text`, 'report.gap.why'),
    ...(isOpen ? blockers : []).flatMap((one) =>
      gap(isBlank(one.text), `${name}.blockers.${one.kind}.text`, 'report.gap.blocker'),
    ),
  ];
}

function gapsOfValue(reported: ReportedValue, isFraction: boolean): Gap[] {
  const { indicator, value, numerator, denominator, unavailable } = reported;
  const name = `values.${indicator}`;
  if (unavailable !== null) return gap(isBlank(unavailable), `${name}.unavailable`, 'report.gap.unavailable');
  if (!isFraction) return gap(value === null, `${name}.value`, 'report.gap.value');
  return [
    ...gap(numerator === null, `${name}.numerator`, 'report.gap.numerator'),
    ...gap(denominator === null, `${name}.denominator`, 'report.gap.denominator'),
  ];
}

function gapsOfMeeting({ id, level, area, decisions }: Meeting): Gap[] {
  const name = `meetings.${id}`;
  return [
    ...gap(level !== 'national' && area === null, `${name}.area`, 'report.gap.area'),
    ...decisions.flatMap((one) => [
      ...gap(isBlank(one.text), `${name}.decisions.${one.id}.text`, 'report.gap.decision'),
      ...gap(isBlank(one.owner), `${name}.decisions.${one.id}.owner`, 'report.gap.owner'),
    ]),
  ];
}

function gap(isMissing: boolean, name: string, what: WordKey): Gap[] {
  return isMissing ? [{ name, what }] : [];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
