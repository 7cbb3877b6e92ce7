import { type Indicator } from '@parole-tenue/contract';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inBoth } from '../../test/factories.js';
import { indicator, organisation, reported, slot, value } from '../../test/tracks.js';
import { paceOf, pipelineOf } from './pipeline.view.js';
import { type FilledSlot } from './slots.js';
import { numberOf } from './track-number.js';

const stage = (key: string, after: string | null, planned: Indicator[], record: Indicator[] = []): FilledSlot => ({
  ...{ slot: slot(key, after), planned, record },
});
const people = (count: number, changes: Partial<Indicator> = {}): Indicator =>
  indicator([reported({ value: count })], changes);
const dropOuts = (stages: FilledSlot[]) => pipelineOf(stages).map(({ dropOut }) => dropOut);

describe('drop-out at a stage', () => {
  const count = fc.integer({ min: 0, max: 50_000 });

  it('is the share of those before who are in none of the stages that come from there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000 }),
        fc.array(count, { minLength: 1, maxLength: 4 }),
        (before, after) => {
          const stages = after.map((one, index) => stage(String(index), 'first', [people(one)]));
          const found = dropOuts([stage('first', null, [people(before)]), ...stages]);
          const arrived = after.reduce((sum, one) => sum + one, 0);
          expect(found).toEqual([
            null,
            ...after.map(() => 1 - arrived / before).map((share) => expect.closeTo(share, 9)),
          ]);
        },
      ),
    );
  });

  it('is not known while one of those stages is not, nor where the stage before is not', () => {
    const [first, second] = [stage('first', null, [people(9)]), stage('second', 'first', [people(3)])];
    expect(dropOuts([first, second, stage('third', 'first', [])])).toEqual([null, null, null]);
    expect(dropOuts([stage('first', null, []), second])).toEqual([null, null]);
    expect(dropOuts([stage('second', 'elsewhere', [people(3)])])).toEqual([null]);
  });

  it('does not measure a fictional number against a real one', () => {
    const told = { ...organisation('agency'), isDemo: true };
    const [real, fictional] = [people(9), indicator([reported({ value: 3, organisation: told })])];
    expect(dropOuts([stage('first', null, [real]), stage('second', 'first', [fictional])])).toEqual([null, null]);
    const stages = [stage('first', null, [fictional]), stage('second', 'first', [fictional])];
    expect(dropOuts(stages)).toEqual([null, 0]);
  });

  it('goes by who told a number, not by what it was told of', () => {
    const fictional = { isDemo: true };
    const stages = [stage('first', null, [people(9)]), stage('second', 'first', [people(3, fictional)])];
    expect(dropOuts(stages)).toEqual([null, expect.closeTo(2 / 3, 9)]);
  });
});

describe('the number of a stage', () => {
  it('is what is reported, and the public record where nobody reports', () => {
    const record = indicator([value({ value: 32_908, date: '2018-12' })], { key: 'record' });
    const silent = indicator([reported({ unavailable: 'nobody counted' })], { organisation: organisation('ministry') });
    const [spoken, unspoken] = pipelineOf([
      stage('a', null, [people(5)], [record]),
      stage('b', null, [silent], [record]),
    ]);
    expect(spoken?.latest).toMatchObject({ value: 5, by: null, organisation: { slug: 'ministry' } });
    expect(unspoken?.latest).toMatchObject({ value: 32_908, by: 'ONU', organisation: null, date: '2018-12' });
    expect(unspoken).toMatchObject({
      indicator: { values: [{ unavailable: 'nobody counted' }] },
      record: [{ key: 'record' }],
    });
  });

  it('is the latest value, or the sum of what the same organisation added period by period', () => {
    const parts = (females: number) => [{ dimension: 'sex', key: 'female', value: females } as const];
    const values = [
      value({ value: 1000, date: '2019' }),
      reported({ value: 40, date: '2026-03-31', parts: parts(10) }),
      reported({ value: 99, date: '2026-03-31', organisation: organisation('another') }),
      reported({ value: 2, date: '2026-06-30', parts: parts(1) }),
      reported({ unavailable: 'later', date: '2026-09-30' }),
    ];
    expect(numberOf(indicator(values))).toMatchObject({ value: 2, date: '2026-06-30', parts: parts(1) });
    expect(numberOf(indicator(values, { isCumulative: false }))).toMatchObject({ value: 42, parts: parts(11) });
    const elsewhere = [value({ value: 1000, date: '2019' }), value({ value: 1840, date: '2020' })];
    expect(numberOf(indicator(elsewhere, { isCumulative: false }))).toMatchObject({ value: 1840, by: 'ONU' });
    expect(numberOf(indicator([]))).toBeNull();
  });

  it('is in percent where it is a share', () => {
    expect(numberOf(indicator([reported({ numerator: 1, denominator: 4 })], { kind: 'percentage' }))?.value).toBe(25);
  });
});

describe('pace', () => {
  const aimed = (
    date: string | null,
    values = [value({ value: 100, date: '2020-01-01' }), value({ value: 500, date: '2022-01-01' })],
  ) => indicator(values, { target: { value: 1000, date, basis: inBoth('Promised') } });
  const paceIn = (one: Indicator) => {
    const latest = numberOf(one);
    return latest && paceOf(one, latest);
  };

  it('is the share of the target over the share of the time, on the day of the latest value', () => {
    expect(paceIn(aimed('2028-01-01'))).toMatchObject({
      timeShare: expect.closeTo(0.25, 2),
      pace: expect.closeTo(2, 2),
    });
    expect(paceIn(aimed('2024-01-01'))).toEqual({
      ...{ target: 1000, targetOn: '2024-01-01', reached: 500, share: 0.5 },
      ...{ timeShare: expect.closeTo(0.5, 2), pace: expect.closeTo(1, 2) },
    });
  });

  it('takes a month or a year of the public record to its end', () => {
    expect(paceIn(aimed('2024-12'))?.targetOn).toBe('2024-12-31');
    expect(paceIn(aimed('2024'))?.targetOn).toBe('2024-12-31');
    expect(paceIn(aimed('2024-02'))?.targetOn).toBe('2024-02-29');
  });

  it('is not known without a day to reach it by, or with one value only', () => {
    expect(paceIn(aimed(null))).toMatchObject({ share: 0.5, timeShare: null, pace: null });
    expect(paceIn(aimed('2024', [value({ value: 100, date: '2020' })]))).toMatchObject({ timeShare: 0, pace: null });
    expect(paceIn(indicator([value({ value: 1 })]))).toBeNull();
  });
});
