import { snapshotOf } from './statement.snapshot.js';
import { type StatementView } from './statement.view.js';

const report = {
  noun: 'report',
  state: 'submitted',
  version: 3,
  language: 'fr',
  judgement: 'minimum',
  supersedes: null,
  recommendation: { reference: 'PD-N2' },
  period: '2026-Q3',
  asOf: null,
  text: 'Ce qu’Awa nous a confié.',
  moves: [{ milestone: 'm', state: 'achieved', achievedOn: '2026-09-30', text: 'Vu par Awa.' }],
  author: 'Awa Diarra',
  authorId: 'an account',
} as unknown as StatementView;

describe('what the journal keeps of a statement', () => {
  it('is a hash of its words before it is published, and nobody’s name', () => {
    const kept = snapshotOf(report);
    expect(JSON.stringify(kept)).not.toContain('Awa');
    expect(kept).toEqual({
      recommendation: 'PD-N2',
      state: 'submitted',
      version: 3,
      language: 'fr',
      judgement: 'minimum',
      supersedes: null,
      period: '2026-Q3',
      moves: [
        {
          milestone: 'm',
          state: 'achieved',
          achievedOn: '2026-09-30',
          textHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        },
      ],
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('tells that words were changed', () => {
    expect(snapshotOf({ ...report, text: 'Autre chose.' })).not.toEqual(snapshotOf(report));
  });

  it('is all that it says once it is published, still without its author', () => {
    const kept = snapshotOf({ ...report, state: 'published' });
    expect(kept).toMatchObject({ text: report.text, moves: [{ text: 'Vu par Awa.' }] });
    expect(JSON.stringify(kept)).not.toMatch(/Diarra|an account/);
  });

  it('is, of an assessment, the day it speaks of and no moves', () => {
    const kept = snapshotOf({ ...report, noun: 'assessment', period: null, asOf: '2026-10-01', moves: [] });
    expect(kept).toMatchObject({ asOf: '2026-10-01' });
    expect(Object.keys(kept)).not.toContain('moves');
  });
});
