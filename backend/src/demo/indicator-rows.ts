import { randomUUID } from 'node:crypto';
import { type Id } from '@parole-tenue/contract';
import { type DemoIndicator, type DemoStory } from './content/shape.js';
import { FIRST_PLANS, translated } from './milestone-rows.js';
import { type Names, type Setting, type StoryRows } from './rows.js';

const HOUR = 9.6;

type IndicatorRow = StoryRows['indicators'][number];
type IndicatorRows = Pick<StoryRows, 'indicators' | 'journal'> & { names: Names };

export function indicatorRows({ recommendation, indicators = {} }: DemoStory, setting: Setting): IndicatorRows {
  const entries = Object.entries(indicators);
  // Indicators are read in the order of their ids: here in that of the story.
  const ids = entries.map(() => randomUUID()).sort();
  const planned = entries.map(([name, content], index) => {
    return { name, content, row: plan(ids[index] ?? randomUUID(), content, setting) };
  });
  return {
    indicators: planned.map(({ row }) => row),
    journal: planned.map(({ content, row }) => entryOf(content, recommendation, row, setting)),
    names: new Map(planned.map(({ name, row }) => [name, row.id])),
  };
}

function plan(id: Id, content: DemoIndicator, { recommendationId, cast, calendar }: Setting): IndicatorRow {
  const { kind, unit, slot, dimensions, quotaRule, baseline, target, targets = {} } = content;
  return {
    ...{ id, key: id, recommendationId, kind, unit, title: translated(content.title), slot: slot ?? null, dimensions },
    organisationId: cast.organisations[content.organisation],
    direction: content.direction ?? 'up',
    isCumulative: content.isCumulative ?? false,
    quotaRule: quotaRule ?? null,
    baseline: baseline ? { year: Number(calendar.day(FIRST_PLANS).slice(0, 4)) - 1, ...baseline } : null,
    target: target
      ? { value: target.value, date: calendar.endOfMonth(target.on), basis: translated(target.basis) }
      : null,
    targets: Object.entries(targets)
      .map(([quarter, value]) => ({ period: calendar.quarter(Number(quarter)), value }))
      .sort((one, other) => (one.period < other.period ? -1 : 1)),
    targetRevisions: [],
    isDemo: true,
    version: 1,
    creationHash: null,
  };
}

function entryOf(
  { organisation }: DemoIndicator,
  recommendation: string,
  row: IndicatorRow,
  { cast, calendar }: Setting,
): StoryRows['journal'][number] {
  const { id, kind, unit, title, slot, direction, isCumulative, dimensions, quotaRule, baseline, target, targets } =
    row;
  const planned = {
    kind,
    unit,
    title,
    slot,
    direction,
    isCumulative,
    dimensions,
    quotaRule,
    baseline,
    target,
    targets,
  };
  const change = { noun: 'indicator', id, verb: 'create', before: null, after: { recommendation, ...planned } };
  return { actor: cast.lead(organisation), change: { ...change, at: calendar.at(FIRST_PLANS, HOUR) } };
}
