import {
  type Blocker,
  type Meeting,
  type MilestoneMove,
  type OwnReport,
  type Part,
  type ReportedValue,
} from '@parole-tenue/contract';

import { differences } from './fields';
import { ASSESSMENT_FORM, emptyAssessment } from './assessment-form';
import { REPORT_FORM, changesOf, emptyReport } from './statement-form';

const move = (milestone: string, state: MilestoneMove['state'], achievedOn: string | null = null): MilestoneMove => ({
  milestone,
  state,
  achievedOn,
  text: `Fait pour ${milestone}`,
  blockers: [],
});

const CONTENT = { ...emptyReport('2026-Q4', 'fr'), text: 'Texte', moves: [move('m1', 'achieved', '2026-11-22')] };

describe('the form of a report', () => {
  it('comes from the record with exactly what can be changed in it', () => {
    const record = { ...CONTENT, id: 'r', version: 3, state: 'draft', evidence: [] } as unknown as OwnReport;
    expect(REPORT_FORM.contentOf(record)).toEqual(CONTENT);
  });

  it('has a field of its own for each milestone, and comes back whole', () => {
    const fields = REPORT_FORM.fieldsOf(CONTENT);
    const names = ['period', 'language', 'text', 'judgement', 'areas', 'since', 'about', 'moves.m1'];
    expect(Object.keys(fields)).toEqual(names);
    expect(REPORT_FORM.contentFrom(fields)).toEqual(CONTENT);
  });

  const value = (parts: Part[]): ReportedValue => ({
    ...{ indicator: 'i1', on: '2026-11-22', value: 12, numerator: null, denominator: null, unavailable: null },
    ...{ comment: '', parts },
  });
  const meeting: Meeting = {
    ...{ id: 't1', level: 'regional', heldOn: '2026-11-02', area: 'gao', organisations: ['Plateforme'] },
    ...{ women: 3, men: 4, young: null, agenda: 'Écoles' },
    decisions: [{ id: 'd1', text: 'Rouvrir', owner: 'Académie', dueOn: null }],
  };
  const full = {
    ...CONTENT,
    areas: ['gao', 'mopti'],
    since: '2026-10-01',
    about: { milestone: 'm1', stance: 'supports' as const },
    values: [value([{ dimension: 'sex', key: 'female', value: 5 }])],
    meetings: [meeting],
    outcomes: [{ decision: 'd0', outcome: 'kept' as const, text: '' }],
  };

  it('has a field of its own for each value, meeting and outcome as well', () => {
    const fields = REPORT_FORM.fieldsOf(full);
    expect(Object.keys(fields).slice(-4)).toEqual(['moves.m1', 'values.i1', 'meetings.t1', 'outcomes.d0']);
    expect(REPORT_FORM.contentFrom(fields)).toEqual(full);
  });

  it('is the same in whatever order the server answers', () => {
    const female: Part = { dimension: 'sex', key: 'female', value: 5 };
    const gao: Part = { key: 'gao', value: 2, dimension: 'area' };
    const male: Part = { value: 7, dimension: 'sex', key: 'male' };
    const ours = REPORT_FORM.fieldsOf({ ...full, values: [value([female, male, gao])] });
    const theirs = REPORT_FORM.fieldsOf({ ...full, areas: ['mopti', 'gao'], values: [value([gao, male, female])] });
    expect(differences(ours, theirs)).toEqual([]);
  });

  it('keeps what blocks only where something is still to be done', () => {
    const blockers: Blocker[] = [{ kind: 'law', text: 'Décret', since: '2026-10-01' }];
    const moves = [
      { ...move('m1', 'in_progress'), blockers },
      { ...move('m2', 'achieved', '2026-11-02'), blockers },
    ];
    const fields = REPORT_FORM.fieldsOf({ ...CONTENT, moves });
    expect([fields['moves.m1'], fields['moves.m2']]).toEqual([
      expect.objectContaining({ blockers }),
      expect.objectContaining({ blockers: [] }),
    ]);
  });

  it('keeps no date of a milestone that is not achieved', () => {
    const fields = REPORT_FORM.fieldsOf({ ...CONTENT, moves: [move('m1', 'in_progress', '2026-11-22')] });
    expect(fields['moves.m1']).toMatchObject({ state: 'in_progress', achievedOn: null });
  });

  it('sends only what changed, and all moves when one of them did', () => {
    const fields = REPORT_FORM.fieldsOf({ ...CONTENT, moves: [...CONTENT.moves, move('m2', 'cancelled')] });
    expect(changesOf(REPORT_FORM, fields, ['text'])).toEqual({ text: 'Texte' });
    expect(changesOf(REPORT_FORM, fields, ['moves.m2'])).toEqual({
      moves: [move('m1', 'achieved', '2026-11-22'), move('m2', 'cancelled')],
    });
    expect(changesOf(REPORT_FORM, REPORT_FORM.fieldsOf({ ...CONTENT, moves: [] }), ['moves.m1'])).toEqual({
      moves: [],
    });
  });
});

describe('the form of an assessment', () => {
  it('goes into fields and back', () => {
    const content = { ...emptyAssessment('2026-11-22', 'en'), judgement: 'no_evidence', reasons: 'Why' } as const;
    expect(ASSESSMENT_FORM.contentFrom(ASSESSMENT_FORM.fieldsOf(content))).toEqual(content);
    expect(changesOf(ASSESSMENT_FORM, ASSESSMENT_FORM.fieldsOf(content), ['asOf'])).toEqual({ asOf: '2026-11-22' });
  });
});
