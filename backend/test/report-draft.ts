import { type Meeting, type MilestoneMove, type ReportedValue } from '@parole-tenue/contract';
import { type Actor } from '../src/core/access/actor.js';
import { faultsOf } from '../src/progress/report.rules.js';
import { type ReportContext } from '../src/progress/report-context.repository.js';
import { NO_CARGO, NOTHING_SAID, type StatementDraft } from '../src/statements/statement.view.js';

export const ministry: Actor = {
  accountId: 'me',
  organisationId: 'ours',
  organisationKind: 'government',
  role: 'member',
};
export const cso: Actor = { ...ministry, organisationKind: 'civil_society' };

export const draft = (changes: Partial<StatementDraft> = {}): StatementDraft => ({
  id: 'this',
  noun: 'report',
  recommendationId: 'PD-N2',
  organisationId: 'ours',
  place: 'leading',
  language: 'fr',
  text: 'Trois cents stages ont commencé.',
  ...NOTHING_SAID,
  ...NO_CARGO,
  period: '2026-Q3',
  ...changes,
});

export const move = (changes: Partial<MilestoneMove> = {}): MilestoneMove => ({
  milestone: 'known',
  state: 'achieved',
  achievedOn: '2026-09-30',
  text: '',
  blockers: [],
  ...changes,
});

/** Of a count, `jobs`; `seats` is a quota, `share` a percentage, `mood` a scale. */
export const value = (changes: Partial<ReportedValue> = {}): ReportedValue => ({
  indicator: 'jobs',
  on: '2026-09-30',
  value: null,
  numerator: null,
  denominator: null,
  unavailable: null,
  comment: '',
  parts: [],
  ...changes,
});

export const meeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: 'this meeting',
  level: 'regional',
  heldOn: '2026-09-10',
  area: 'mopti',
  organisations: ['Réseau des jeunes'],
  women: 10,
  men: 5,
  young: 15,
  agenda: '',
  decisions: [],
  ...changes,
});

export const decision = (changes: Partial<Meeting['decisions'][number]> = {}): Meeting['decisions'][number] => ({
  id: 'this decision',
  text: 'Ouvrir un guichet',
  owner: 'Le gouvernorat',
  dueOn: null,
  ...changes,
});

/** What there is around the recommendation, in a period that closes in the far future. */
const CONTEXT: ReportContext = {
  milestones: ['known', 'other'],
  indicators: [
    { id: 'jobs', kind: 'count', dimensions: ['sex', 'age', 'area'] },
    { id: 'seats', kind: 'quota', dimensions: ['sex'] },
    { id: 'share', kind: 'percentage', dimensions: [] },
    { id: 'mood', kind: 'scale', dimensions: [] },
  ],
  areas: ['mopti', 'segou'],
  told: [
    { report: 'theirs', meeting: 'their meeting', decision: 'their decision' },
    { report: 'before', meeting: 'our meeting', decision: 'our decision' },
    { report: 'before', meeting: 'our empty meeting', decision: null },
  ],
  rhythm: 'quarterly',
  closesOn: '2999-12-31',
  superseded: null,
};

interface Around {
  who?: Actor;
  complete?: boolean;
  context?: Partial<ReportContext>;
}

/** The faults of a draft with these changes, as `path code`. */
export function check(changes: Partial<StatementDraft>, { who = ministry, complete = false, context }: Around = {}) {
  const faults = faultsOf(who, draft(changes), { ...CONTEXT, ...context }, complete);
  return faults.map(({ path, code }) => `${path} ${code}`);
}
