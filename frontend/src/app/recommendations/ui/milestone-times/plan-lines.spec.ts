import { milestone } from '../../../../testing/statements';
import { lineOf, placeOf, spanOf } from './plan-lines';

const TODAY = '2026-11-23';
const SPAN = { from: 2026, until: 2028 };
const revision = (from: string, to: string) =>
  ({ from, to, on: from, reason: { fr: '', en: null, original: 'fr' } }) as const;

describe('milestones on a line', () => {
  it('reach over the whole years of all plans, revisions and achievements', () => {
    const early = milestone('m1', { firstPlannedOn: '2025-03-31', plannedOn: '2026-01-31', achievedOn: '2026-02-10' });
    const put = milestone('m2', { revisions: [revision('2026-12-31', '2027-06-30')] });
    expect(spanOf([early, put], TODAY)).toEqual({ from: 2025, until: 2028 });
    expect(spanOf([], TODAY)).toBeNull();
  });

  it('reach up to today where one is overdue', () => {
    const overdue = milestone('m1', { firstPlannedOn: '2024-12-31', plannedOn: '2024-12-31', overdueDays: 692 });
    expect(spanOf([overdue], TODAY)).toEqual({ from: 2024, until: 2027 });
    expect(spanOf([{ ...overdue, overdueDays: 0 }], TODAY)).toEqual({ from: 2024, until: 2025 });
  });

  it('stand at the share of the time that has passed', () => {
    expect(placeOf('2026-01-01', SPAN)).toBe(0);
    expect(placeOf('2027-01-01', SPAN)).toBe(50);
  });

  it('keep the first plan, every revision and the day it was achieved apart', () => {
    const one = milestone('m1', {
      ...{ firstPlannedOn: '2026-01-01', plannedOn: '2027-01-01', achievedOn: '2028-01-01' },
      revisions: [revision('2026-01-01', '2027-01-01')],
    });
    const line = lineOf(one, SPAN, TODAY);
    expect(line).toMatchObject({ planned: 0, revised: [50], achieved: 100, from: 0, until: 100, overdue: null });
  });

  it('reach back where it was achieved before its day', () => {
    const one = milestone('m1', { firstPlannedOn: '2028-01-01', plannedOn: '2028-01-01', achievedOn: '2027-01-01' });
    expect(lineOf(one, SPAN, TODAY)).toMatchObject({ planned: 100, achieved: 50, from: 50, until: 100 });
  });

  it('are overdue from the present plan to today, and not from the first one', () => {
    const one = milestone('m1', {
      ...{ firstPlannedOn: '2026-01-01', plannedOn: '2027-01-01', overdueDays: 365 },
      revisions: [revision('2026-01-01', '2027-01-01')],
    });
    expect(lineOf(one, SPAN, '2028-01-01')).toMatchObject({ until: 50, overdue: { from: 50, until: 100 } });
  });
});
