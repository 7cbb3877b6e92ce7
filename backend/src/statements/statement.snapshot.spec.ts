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
  areas: ['mopti'],
  since: '2026-08-01',
  about: { milestone: 'm', stance: 'supports' },
  moves: [{ milestone: 'm', state: 'achieved', achievedOn: '2026-09-30', text: 'Vu par Awa.', blockers: [] }],
  values: [{ indicator: 'i', value: 300 }],
  meetings: [{ id: 't', decisions: [{ id: 'd' }] }],
  outcomes: [{ decision: 'd0', outcome: 'kept', text: '' }],
  grounds: { reports: ['a report'], evidence: ['a hidden piece'] },
  confidence: 'low',
  confidenceWhy: 'Une seule visite.',
  author: 'Awa Diarra',
  authorId: 'an account',
} as unknown as StatementView;
const { language, judgement, supersedes, period, text } = report;
const { areas, since, about, moves, values, meetings, outcomes } = report;
const cargo = { areas, since, about, moves, values, meetings, outcomes };

describe('what the journal keeps of a statement', () => {
  it('is in the open only where it stands, until it is published; what it says is secret', () => {
    expect(snapshotOf(report)).toEqual({
      open: { recommendation: 'PD-N2', state: 'submitted', version: 3 },
      secret: { language, judgement, supersedes, period, text, ...cargo },
    });
  });

  it('is all that it says in the open once it is published, and nobody’s name', () => {
    const kept = snapshotOf({ ...report, state: 'published' });
    expect(kept).toMatchObject({ open: { text, ...cargo }, secret: null });
    expect(JSON.stringify(kept)).not.toMatch(/Diarra|an account/);
  });

  it('is, of an assessment, the day it speaks of and no moves', () => {
    const { secret } = snapshotOf({ ...report, noun: 'assessment', period: null, asOf: '2026-10-01', moves: [] });
    expect(secret).toMatchObject({ asOf: '2026-10-01', areas: ['mopti'], confidence: 'low' });
    expect(Object.keys(secret ?? {}).filter((key) => key in cargo)).toEqual(['areas']);
  });

  it('is, of what an assessment rests on, the reports: the evidence is as visible as it is', () => {
    const { open } = snapshotOf({ ...report, noun: 'assessment', state: 'published' });
    expect(open).toMatchObject({ reports: ['a report'] });
    expect(JSON.stringify(open)).not.toContain('a hidden piece');
  });

  it('is, of what is about a framework, the framework and no recommendation', () => {
    const about = { recommendation: null, framework: { slug: 'accord' } as StatementView['framework'] };
    const { open } = snapshotOf({ ...report, ...about, noun: 'assessment' });
    expect(open).toEqual({ framework: 'accord', state: 'submitted', version: 3 });
  });
});
