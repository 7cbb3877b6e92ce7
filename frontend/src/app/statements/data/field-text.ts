import {
  GUIDING_QUESTIONS,
  type AboutMilestone,
  type Answer,
  type Confidence,
  type DecisionOutcome,
  type Effect,
  type GuidingQuestion,
  type Guidance,
  type Judgement,
  type Language,
  type Meeting,
  type MilestoneMove,
  type Part,
  type ReportedValue,
  type Translated,
} from '@parole-tenue/contract';

import { type WordKey } from '../../i18n/word-keys';
import { type Words } from '../../i18n/words';
import { formatDate } from '../../shared/util/dates';
import { formatNumber } from '../../shared/util/numbers';
import { sayPeriod } from '../../shared/util/periods';
import { read } from '../../shared/util/translated';

type Say = Pick<Words, 'say' | 'language'>;

/** What the records are called that a statement speaks of. */
export interface FieldNames {
  milestones: readonly { id: string; title: Translated }[];
  indicators: readonly { id: string; title: Translated }[];
  areas: readonly { slug: string; name: Translated }[];
  decisions: readonly { id: string; text: string }[];
}

export const NO_NAMES: FieldNames = { milestones: [], indicators: [], areas: [], decisions: [] };

const PLAIN = [
  'answer',
  'reason',
  'period',
  'language',
  'judgement',
  'reasons',
  'asOf',
  'areas',
  'since',
  'about',
] as const;

/** Of an assessment: what is called otherwise there. */
const APPRAISED = ['guidance', 'effect', 'confidence', 'confidenceWhy', 'differsBecause'] as const;

/** What a field of a form is called on screen; a field within a record is called as the record. */
export function labelOf(name: string, words: Say, names: FieldNames): string {
  const [list = '', id = ''] = name.split('.');
  switch (list) {
    case 'moves':
      return words.say('work.statement.milestone', { title: titleIn(names.milestones, id, words) });
    case 'values':
      return words.say('report.label.value', { title: titleIn(names.indicators, id, words) });
    case 'meetings':
      return words.say('report.label.meeting');
    case 'outcomes':
      return words.say('report.label.outcome', { text: names.decisions.find((one) => one.id === id)?.text ?? '…' });
    case 'grounds':
      return words.say(id === 'evidence' ? 'appraisal.label.evidence' : 'appraisal.label.reports');
    default:
      return words.say(labelKeyOf(list));
  }
}

/** What a field holds, as text. */
export function textOf(name: string, value: unknown, words: Say, names: FieldNames = NO_NAMES): string {
  if (value === null || value === undefined || value === '') return words.say('work.statement.none');
  const [list = ''] = name.split('.');
  switch (list) {
    case 'moves':
      return moveText(value as MilestoneMove, words);
    case 'values':
      return valueText(value as ReportedValue, words, names);
    case 'meetings':
      return meetingText(value as Meeting, words, names);
    case 'outcomes':
      return outcomeText(value as DecisionOutcome, words);
    case 'grounds':
      return words.say('appraisal.label.chosen', { count: (value as string[]).length });
    case 'guidance':
      return guidanceText(value, words);
    case 'areas':
      return areasText(value as string[], words, names);
    case 'about':
      return aboutText(value as AboutMilestone, words, names);
    default:
      return plainText(list, value as string, words);
  }
}

function labelKeyOf(name: string): WordKey {
  const appraised = APPRAISED.find((one) => one === name);
  if (appraised !== undefined) return `appraisal.label.${appraised}`;
  const known = PLAIN.find((one) => one === name);
  switch (known) {
    case undefined:
      return 'work.statement.text';
    case 'answer':
    case 'reason':
      return `answers.response.${known}`;
    case 'areas':
    case 'since':
    case 'about':
      return `report.label.${known}`;
    default:
      return `work.statement.${known}`;
  }
}

function plainText(name: string, text: string, words: Say): string {
  switch (name) {
    case 'period':
      return sayPeriod(text, words);
    case 'judgement':
      return words.say(`judgement.${text as Judgement}`);
    case 'effect':
      return words.say(`appraisal.effect.${text as Effect}`);
    case 'confidence':
      return words.say(`appraisal.confidence.${text as Confidence}`);
    case 'answer':
      return words.say(`answer.${text as Answer}`);
    case 'language':
      return words.say(`work.language.${text as Language}`);
    case 'asOf':
    case 'since':
      return formatDate(text, words.language());
    default:
      return text;
  }
}

function moveText({ state, achievedOn, text, blockers }: MilestoneMove, words: Say): string {
  const inTheWay = blockers.map(
    (one) => `${words.say(`report.blocker.kind.${one.kind}`)} (${dayOf(one.since, words)}) ${one.text}`,
  );
  return joined(words.say(`milestoneState.${state}`), achievedOn && dayOf(achievedOn, words), text, ...inTheWay);
}

function valueText(value: ReportedValue, words: Say, names: FieldNames): string {
  const { numerator, denominator, unavailable, on, comment, parts } = value;
  const write = (number: number | null): string => (number === null ? '…' : formatNumber(number, words.language()));
  const of = words.say('report.value.of', { numerator: write(numerator), denominator: write(denominator) });
  const number = numerator === null && denominator === null ? null : of;
  const whole = value.value === null ? number : write(value.value);
  const why = unavailable === null ? null : words.say('report.value.unavailable', { why: unavailable });
  const shares = parts.map((part) => `${partLabel(part, words, names)}\u00a0: ${write(part.value)}`);
  return joined(why ?? whole, dayOf(on, words), ...shares, comment);
}

function meetingText(meeting: Meeting, words: Say, names: FieldNames): string {
  const people = (['women', 'men', 'young'] as const).map((who) => {
    const count = meeting[who];
    return count === null
      ? null
      : `${words.say(`report.meeting.${who}`)}\u00a0: ${formatNumber(count, words.language())}`;
  });
  const decisions = meeting.decisions.map(({ text, owner, dueOn }) =>
    [text, owner, dueOn && dayOf(dueOn, words)].filter(Boolean).join(', '),
  );
  return joined(
    words.say(`report.meeting.levels.${meeting.level}`),
    dayOf(meeting.heldOn, words),
    meeting.area && areasText([meeting.area], words, names),
    meeting.organisations.join(', '),
    ...people,
    meeting.agenda,
    ...decisions,
  );
}

function outcomeText({ outcome, text }: DecisionOutcome, words: Say): string {
  return joined(words.say(`report.outcome.${outcome}`), text);
}

function guidanceText(guidance: Guidance, words: Say): string {
  const given = GUIDING_QUESTIONS.filter((question) => guidance[question] !== undefined);
  if (given.length === 0) return words.say('work.statement.none');
  const answer = (question: GuidingQuestion): string =>
    words.say(guidance[question] ? 'appraisal.questions.yes' : 'appraisal.questions.no');
  return joined(...given.map((one) => `${words.say(`appraisal.ask.${one}.recommendation`)} ${answer(one)}`));
}

function areasText(slugs: readonly string[], words: Say, names: FieldNames): string {
  if (slugs.length === 0) return words.say('work.statement.none');
  return slugs.map((slug) => areaName(slug, words, names)).join(', ');
}

function areaName(slug: string, words: Say, names: FieldNames): string {
  const area = names.areas.find((one) => one.slug === slug);
  return area === undefined ? slug : read(area.name, words.language()).text;
}

function aboutText({ milestone, stance }: AboutMilestone, words: Say, names: FieldNames): string {
  return `${words.say(`report.about.${stance}`)}\u00a0: ${titleIn(names.milestones, milestone, words)}`;
}

/** What a part of a value is of: women, an age, an area. */
export function partLabel({ dimension, key }: Pick<Part, 'dimension' | 'key'>, words: Say, names: FieldNames): string {
  return dimension === 'area' ? areaName(key, words, names) : words.say(`report.part.${key}` as WordKey);
}

function titleIn(records: readonly { id: string; title: Translated }[], id: string, words: Say): string {
  const record = records.find((one) => one.id === id);
  return record === undefined ? '…' : read(record.title, words.language()).text;
}

const dayOf = (day: string, words: Say): string => formatDate(day, words.language());
const joined = (...texts: (string | null)[]): string => texts.filter(Boolean).join(' · ');
