import { type Meeting, type MilestoneMove, type ReportedValue } from '@parole-tenue/contract';
import { type Actor } from '../src/core/access/actor.js';
import { faultsOf } from '../src/progress/report.rules.js';
import { type ReportContext, type ToldOf } from '../src/progress/report-context.repository.js';
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
  milestoneId: null,
  frameworkId: null,
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

/** Of the current version of an own report, unless it says otherwise; a decision by its id. */
const told = (one: Partial<Omit<ToldOf, 'decision'>> & { meeting: string; decision: string | null }): ToldOf => ({
  ...{ report: 'before', organisation: 'ours', isCurrent: true, isAnswered: false, ...one },
  decision: one.decision === null ? null : decision({ id: one.decision }),
});

/** What there is around the recommendation, in a period that closes in the far future. */
const CONTEXT: ReportContext = {
  milestones: [
    { id: 'known', organisation: 'ours' },
    { id: 'other', organisation: 'ours' },
    { id: 'theirs', organisation: 'others' },
  ],
  indicators: [
    { id: 'jobs', kind: 'count', dimensions: ['sex', 'age', 'area'], isPlanned: true },
    { id: 'seats', kind: 'quota', dimensions: ['sex'], isPlanned: true },
    { id: 'share', kind: 'percentage', dimensions: [], isPlanned: true },
    { id: 'mood', kind: 'scale', dimensions: ['sex'], isPlanned: true },
    { id: 'record', kind: 'count', dimensions: [], isPlanned: false },
  ],
  areas: ['mopti', 'segou'],
  told: [
    told({ report: 'theirs', organisation: 'others', meeting: 'their meeting', decision: 'their decision' }),
    told({ meeting: 'our meeting', decision: 'our decision' }),
    told({ meeting: 'our empty meeting', decision: null }),
    told({ report: 'older', isCurrent: false, meeting: 'dropped meeting', decision: 'dropped decision' }),
    told({ report: 'older', isCurrent: false, isAnswered: true, meeting: 'dropped meeting', decision: 'answered' }),
  ],
  rhythm: 'quarterly',
  opensOn: '2000-01-01',
  closesOn: '2999-12-31',
  superseded: null,
  isPeriodChosen: true,
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
