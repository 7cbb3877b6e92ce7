import { type MilestoneMove, type OwnReport } from '@parole-tenue/contract';

import { ASSESSMENT_FORM, REPORT_FORM, changesOf, emptyAssessment, emptyReport } from './statement-form';

const move = (milestone: string, state: MilestoneMove['state'], achievedOn: string | null = null): MilestoneMove => ({
  milestone,
  state,
  achievedOn,
  text: `Fait pour ${milestone}`,
});

const CONTENT = { ...emptyReport('2026-Q4', 'fr'), text: 'Texte', moves: [move('m1', 'achieved', '2026-11-22')] };

describe('the form of a report', () => {
  it('comes from the record with exactly what can be changed in it', () => {
    const record = { ...CONTENT, id: 'r', version: 3, state: 'draft', evidence: [] } as unknown as OwnReport;
    expect(REPORT_FORM.contentOf(record)).toEqual(CONTENT);
  });

  it('has a field of its own for each milestone, and comes back whole', () => {
    const fields = REPORT_FORM.fieldsOf(CONTENT);
    expect(Object.keys(fields)).toEqual(['period', 'language', 'text', 'judgement', 'moves.m1']);
    expect(REPORT_FORM.contentFrom(fields)).toEqual(CONTENT);
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
