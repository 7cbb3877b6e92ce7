import { type IndicatorKind, type Slot, type TrackView } from '@parole-tenue/contract';
import { type Indicator } from '../../src/progress/indicator.entity.js';
import { dayAgo, type Factory, inBoth } from '../factories.js';

const TARGET = { value: 100, date: '2027-12', basis: inBoth('Promis') };
const PLAN = [{ period: '2026-Q4', value: 40 }];
const REVISED = [
  { on: '2026-10-01', period: null, from: { ...TARGET, value: 200 }, to: TARGET, reason: inBoth('Moins de moyens') },
];
const BASELINE = { year: 2020, value: 1, comment: 'Avant' };

/** With all that may be said of one. */
export function planIndicator(
  make: Factory,
  changes: Partial<Indicator> & Pick<Indicator, 'recommendationId'>,
): Promise<Indicator> {
  return make.indicator({ target: TARGET, targets: PLAN, targetRevisions: REVISED, baseline: BASELINE, ...changes });
}

/** A recommendation under each view of a template, nothing of it empty. @returns references by view. */
export async function fillTracks(make: Factory, organisationId: string): Promise<Record<TrackView, string>> {
  const filling = new Tracks(make, organisationId);
  return {
    targets: await filling.measured('targets', [{ key: 'first', record: ['targets-record'] }]),
    pipeline: await filling.measured('pipeline', [
      { key: 'first', record: ['pipeline-record'] },
      { key: 'second', after: 'first' },
    ]),
    meetings: await filling.measured('meetings', []),
    quota: await filling.measured('quota', [{ key: 'first', kind: 'quota', record: ['quota-record'] }]),
  };
}

class Tracks {
  constructor(
    private readonly make: Factory,
    private readonly organisationId: string,
  ) {}

  async measured(view: TrackView, slots: Partial<Slot>[]): Promise<string> {
    const { make, organisationId } = this;
    const { slug } = await make.framework();
    const ended = await make.framework({ status: 'ended', ended: '2024-01-25', followedBy: [slug] });
    const { id: templateId } = await make.template({ view, slots });
    const { id: recommendationId, reference } = await make.recommendation({ templateId, frameworkId: ended.id });
    const { id: statementId } = await make.report({ recommendationId, organisationId });
    await this.meeting(statementId);
    const kind: IndicatorKind = view === 'quota' ? 'quota' : 'count';
    const planned = await planIndicator(make, { recommendationId, kind, organisationId, slot: 'first' });
    const record = await planIndicator(make, { recommendationId, kind, key: `${view}-record` });
    const parts = [{ dimension: 'age', key: '15-24', value: 1 } as const];
    const seats = { numerator: 1, denominator: 4 };
    await make.reportedValue({ statementId, indicatorId: planned.id, ...seats, value: 3, parts });
    await make.indicatorValue({ indicatorId: record.id, ...seats, value: 5, areas: [{ area: 'gao', value: 1 }] });
    return reference;
  }

  private async meeting(statementId: string): Promise<void> {
    const decisionId = statementId;
    const decisions = [{ id: decisionId, text: 'Ce qui fut décidé', owner: 'Le gouverneur', dueOn: dayAgo(3) }];
    await this.make.meeting({ statementId, organisations: ['Une association'], decisions });
    await this.make.outcome({ statementId, decisionId, outcome: 'kept' });
  }
}
