import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ReportedMeeting, type StatedOutcome } from '@parole-tenue/contract';
import { organisation } from '../../test/tracks.js';
import { coverageOf, decisionsOf, withOutcomes } from './meetings.view.js';
import { type OutcomeOf, type SaidMeeting } from './tracks.repository.js';

const TODAY = '2026-11-22';

const meeting = (changes: Partial<SaidMeeting> = {}): SaidMeeting => ({
  ...{ id: 'm', level: 'regional', heldOn: '2026-10-01', area: 'gao', organisations: [], women: null, men: null },
  ...{ young: null, agenda: '', decisions: [], report: 'r', organisation: organisation('ministry'), ...changes },
});
const decision = (id: string, dueOn: string | null = null) => ({ id, text: 'It', owner: 'All', dueOn });
const outcome = (of: string, what: StatedOutcome['outcome'], by = 'ministry'): OutcomeOf => ({
  ...{ decision: of, outcome: what, text: '', report: 'r', organisation: organisation(by), publishedOn: TODAY },
});
const shown = (meetings: SaidMeeting[], outcomes: OutcomeOf[] = []): ReportedMeeting[] =>
  withOutcomes(meetings, outcomes, TODAY);

describe('decisions', () => {
  it('are kept, not kept, disputed or open, each one of these', () => {
    const said = fc.array(fc.constantFrom<StatedOutcome['outcome']>('kept', 'not_kept'), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), (all) => {
        const decisions = all.map((_, index) => decision(String(index)));
        const outcomes = all.flatMap((told, index) => told.map((what, by) => outcome(String(index), what, String(by))));
        const { made, kept, notKept, disputed, open } = decisionsOf(shown([meeting({ decisions })], outcomes));
        expect([made, kept + notKept + disputed + open]).toEqual([all.length, all.length]);
        expect(disputed).toBe(all.filter((told) => new Set(told).size === 2).length);
        expect(open).toBe(all.filter((told) => told.length === 0).length);
        expect(kept).toBe(all.filter((told) => told.length > 0 && told.every((what) => what === 'kept')).length);
      }),
    );
  });

  it('are overdue from the day after, while nobody says what became of them', () => {
    const decisions = [
      decision('past', '2026-11-21'),
      decision('today', TODAY),
      decision('told', '2026-01-01'),
      decision('never'),
    ];
    const meetings = shown([meeting({ decisions })], [outcome('told', 'not_kept')]);
    expect(meetings[0]?.decisions.map(({ isOverdue }) => isOverdue)).toEqual([true, false, false, false]);
    expect(decisionsOf(meetings)).toMatchObject({ open: 3, overdue: 1, notKept: 1 });
  });
});

describe('coverage', () => {
  it('is of every area: its meetings of twelve months, and the last one ever', () => {
    const meetings = ['2026-11-22', '2025-11-23', '2025-11-22', '2019-01-01'].map((heldOn) => meeting({ heldOn }));
    expect(coverageOf(['kidal', 'gao'], shown(meetings), TODAY)).toEqual([
      { area: 'kidal', meetings: 0, lastOn: null },
      { area: 'gao', meetings: 2, lastOn: '2026-11-22' },
    ]);
  });

  it('is nothing of a national meeting', () => {
    const national = meeting({ level: 'national', area: null });
    expect(coverageOf(['gao'], shown([national]), TODAY)).toEqual([{ area: 'gao', meetings: 0, lastOn: null }]);
  });
});
