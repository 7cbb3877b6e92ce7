import { type ReplyRef } from '@parole-tenue/contract';

import { MINISTRY, evidence, milestone, ownAssessment, ownReport, story } from '../../../testing/statements';
import { today } from '../../shared/util/dates';
import { asPublished } from './as-published';

const EVIDENCE = [evidence(), evidence({ id: 'e2', level: 'shared' }), evidence({ id: 'e3', level: 'restricted' })];

describe('a statement as everybody will read it', () => {
  it('shows no evidence but what is public', () => {
    expect(asPublished('report', ownReport({ evidence: EVIDENCE }), undefined).evidence.map(({ id }) => id)).toEqual([
      'e1',
    ]);
    expect(
      asPublished('assessment', ownAssessment({ evidence: EVIDENCE }), undefined).evidence.map(({ id }) => id),
    ).toEqual(['e1']);
  });

  it('names the milestones moved', () => {
    const moves = [{ milestone: 'm1', state: 'achieved', achievedOn: '2026-11-02', text: '', blockers: [] } as const];
    const entry = asPublished(
      'report',
      ownReport({ moves: moves.map((move) => ({ ...move, blockers: [] })) }),
      story({ milestones: [milestone('m1')] }),
    );
    expect(entry.moves.map(({ title }) => title.fr)).toEqual(['Jalon m1']);
  });

  it('stands under the day of publication, or today while it is not published', () => {
    expect(asPublished('report', ownReport(), undefined).publishedOn).toBe(today());
    expect(asPublished('report', ownReport({ publishedOn: '2026-10-01' }), undefined).publishedOn).toBe('2026-10-01');
  });

  it.each(['report', 'assessment'] as const)('has what was replied to the judgement of a %s beside it', (noun) => {
    const reply: ReplyRef = {
      ...{ id: 'p1', organisation: MINISTRY, publishedOn: '2026-10-03', language: 'fr', text: 'Les dates sont là.' },
      ...{ isToEarlier: true, blackouts: [], isDemo: true },
    };
    const said = noun === 'report' ? ownReport({ replies: [reply] }) : ownAssessment({ replies: [reply] });
    expect(asPublished(noun, said, undefined).replies).toEqual([reply]);
  });

  it('carries the reasons of an assessment as its text', () => {
    expect(asPublished('assessment', ownAssessment({ reasons: 'Parce que' }), undefined)).toMatchObject({
      noun: 'assessment',
      text: 'Parce que',
      moves: [],
    });
  });
});
