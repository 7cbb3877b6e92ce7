import { randomUUID } from 'node:crypto';
import { type Slot } from '@parole-tenue/contract';
import { type DecisionOutcome } from '../../src/progress/decision-outcome.entity.js';
import { type FocalPoint } from '../../src/progress/focal-point.entity.js';
import { type IndicatorValue } from '../../src/progress/indicator-value.entity.js';
import { type Indicator } from '../../src/progress/indicator.entity.js';
import { type Meeting } from '../../src/progress/meeting.entity.js';
import { type MilestoneMove } from '../../src/progress/milestone-move.entity.js';
import { type MilestoneRevision } from '../../src/progress/milestone-revision.entity.js';
import { type Milestone } from '../../src/progress/milestone.entity.js';
import { type ReportedValue } from '../../src/progress/reported-value.entity.js';
import { type Template } from '../../src/progress/template.entity.js';
import { asJson, dayAgo, inBoth, type Needs } from './rows.js';
import { StatementRows } from './statements.js';

const A_SLOT = {
  kind: 'count',
  unit: 'people',
  direction: 'up',
  isCumulative: true,
  dimensions: [],
  record: [],
  after: null,
};

/** What is planned, and how far it is. */
export class ProgressRows extends StatementRows {
  milestone(changes: Needs<Milestone, 'recommendationId' | 'organisationId'>): Promise<Milestone> {
    return this.insert('milestones', {
      id: randomUUID(),
      title: inBoth('A step'),
      weight: 1,
      plannedOn: dayAgo(-30),
      isDemo: false,
      version: 1,
      ...changes,
    });
  }

  move({
    blockers = [],
    ...changes
  }: Needs<MilestoneMove, 'statementId' | 'milestoneId' | 'state'>): Promise<MilestoneMove> {
    return this.insert('milestone_moves', {
      ...{ achievedOn: null, text: 'What was done', ...changes },
      blockers: asJson(blockers),
    });
  }

  revision(changes: Needs<MilestoneRevision, 'milestoneId' | 'plannedFrom' | 'plannedTo'>): Promise<MilestoneRevision> {
    return this.insert('milestone_revisions', {
      id: randomUUID(),
      reason: inBoth('Why'),
      revisedOn: dayAgo(0),
      ...changes,
    });
  }

  indicator({
    targets = [],
    targetRevisions = [],
    ...changes
  }: Needs<Indicator, 'recommendationId'>): Promise<Indicator> {
    const key = changes.key ?? this.name('indicator');
    return this.insert('indicators', {
      id: randomUUID(),
      key,
      kind: 'count',
      unit: 'people',
      title: inBoth(key),
      target: null,
      ...changes,
      targets: asJson(targets),
      targetRevisions: asJson(targetRevisions),
    });
  }

  indicatorValue({
    by = 'somebody',
    areas = [],
    ...changes
  }: Needs<IndicatorValue, 'indicatorId'>): Promise<IndicatorValue> {
    return this.insert('indicator_values', {
      position: this.made++,
      date: '2020',
      datePrecision: 'year',
      value: 1,
      numerator: null,
      denominator: null,
      reportedBy: by,
      source: 'a page',
      isChecked: false,
      note: null,
      areas: asJson(areas),
      ...changes,
    });
  }

  /** What a report measured. */
  reportedValue({
    on = dayAgo(0),
    parts = [],
    ...changes
  }: Needs<ReportedValue, 'statementId' | 'indicatorId'>): Promise<ReportedValue> {
    return this.insert('reported_values', { onDay: on, ...changes, parts: asJson(parts) });
  }

  /** A meeting that a report tells of. */
  meeting({ decisions = [], organisations = [], ...changes }: Needs<Meeting, 'statementId'>): Promise<Meeting> {
    return this.insert('meetings', {
      id: randomUUID(),
      level: 'regional',
      heldOn: dayAgo(10),
      agenda: 'What was talked about',
      ...changes,
      organisations: asJson(organisations),
      decisions: asJson(decisions),
    });
  }

  outcome(changes: Needs<DecisionOutcome, 'statementId' | 'decisionId' | 'outcome'>): Promise<DecisionOutcome> {
    return this.insert('decision_outcomes', { text: 'How one knows', ...changes });
  }

  /** @param slots by key; what they do not name is as a count of people is. */
  template({
    slots = [],
    ...changes
  }: Partial<Omit<Template, 'slots'>> & { slots?: Partial<Slot>[] } = {}): Promise<Template> {
    const slug = changes.slug ?? this.name('template');
    return this.insert('templates', {
      id: randomUUID(),
      slug,
      title: inBoth(slug),
      view: 'targets',
      ...changes,
      slots: asJson(slots.map((slot) => ({ ...A_SLOT, title: inBoth(slot.key ?? ''), ...slot }))),
    });
  }

  focalPoint(changes: Needs<FocalPoint, 'organisationId' | 'recommendationId' | 'accountId'>): Promise<FocalPoint> {
    return this.insert('focal_points', { part: 'focal_point', ...changes });
  }
}
