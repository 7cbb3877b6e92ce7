import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Part } from './indicators.js';
import { complianceOf, dropOutOf, type Measured, mismatchesOf, shareOf, wholeOf } from './measures.js';
import { DIMENSIONS, INDICATOR_KINDS } from './vocabulary.js';

const seats = (women: number, all: number): Measured => ({ value: null, numerator: women, denominator: all });
const percent = (value: number): Measured => ({ value, numerator: null, denominator: null });
const NOTHING: Measured = { value: null, numerator: null, denominator: null };

/** Seats, and how many of them are women's. */
const anyCount = fc
  .integer({ min: 1, max: 400 })
  .chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));

/** Exactly on the line of the law: three or seven of every ten. */
const onTheLine = fc.tuple(fc.constantFrom(3, 7), fc.integer({ min: 1, max: 40 }));
const count = fc.oneof(
  anyCount,
  onTheLine.map(([women, tens]): [number, number] => [women * tens, 10 * tens]),
);

describe('law 2015-052', () => {
  it.each([
    [11, 32, 'complies'],
    [3, 10, 'complies'],
    [4, 25, 'falls_short'],
    [31, 121, 'falls_short'],
    [8, 10, 'falls_short'],
  ] as const)('says of %i women among %i appointed: %s', (women, all, compliance) => {
    expect(complianceOf('appointments', seats(women, all))).toBe(compliance);
  });

  it('asks for three tenths of either sex among appointments, in whole persons', () => {
    fc.assert(
      fc.property(count, ([women, all]) => {
        const isKept = Math.min(women, all - women) * 10 >= all * 3;
        const expected = isKept ? 'complies' : 'falls_short';
        expect(complianceOf('appointments', seats(women, all))).toBe(all === 1 ? 'not_applicable' : expected);
      }),
    );
  });

  it('allows seven tenths of one sex on a list of three or more, and asks nothing of a shorter one', () => {
    fc.assert(
      fc.property(count, ([women, all]) => {
        const isKept = Math.max(women, all - women) * 10 <= all * 7;
        const expected = all < 3 ? 'not_applicable' : isKept ? 'complies' : 'falls_short';
        expect(complianceOf('lists', seats(women, all))).toBe(expected);
      }),
    );
  });

  it('knows neither sex from the other', () => {
    fc.assert(
      fc.property(count, fc.constantFrom('appointments', 'lists'), ([women, all], rule) => {
        expect(complianceOf(rule, seats(all - women, all))).toBe(complianceOf(rule, seats(women, all)));
      }),
    );
  });

  it('is not held against what nobody counted, nor against no seats', () => {
    expect(complianceOf('appointments', NOTHING)).toBe('not_applicable');
    expect(complianceOf('lists', seats(0, 0))).toBe('not_applicable');
    expect(complianceOf('lists', percent(31))).toBe('complies');
  });
});

/** Parts of some dimensions that add up to a whole, and how far those of each are then put off. */
const disaggregated = fc.integer({ min: 0, max: 10_000 }).chain((whole) =>
  fc.record({
    whole: fc.constant(whole),
    dimensions: fc.uniqueArray(
      fc.record({
        dimension: fc.constantFrom(...DIMENSIONS),
        cuts: fc.array(fc.integer({ min: 0, max: whole }), { maxLength: 4 }),
        off: fc.constantFrom(0, 0, 0.1, 1, 7),
      }),
      { selector: ({ dimension }) => dimension },
    ),
  }),
);

describe('disaggregation', () => {
  it('shows exactly the dimensions whose parts are off, and by what sum', () => {
    fc.assert(
      fc.property(disaggregated, fc.constantFrom(...INDICATOR_KINDS), ({ whole, dimensions }, kind) => {
        const parts = dimensions.flatMap(({ dimension, cuts, off }) =>
          piecesOf(whole, cuts).map((piece, index): Part => ({
            ...{ dimension, key: String(index) },
            value: piece + (index === 0 ? off : 0),
          })),
        );
        const put = dimensions.filter(({ off }) => off > 0);
        const found = mismatchesOf(kind, measuredAs(kind, whole), parts);
        expect(found.map(({ dimension }) => dimension).sort()).toEqual(put.map(({ dimension }) => dimension).sort());
        for (const { dimension, sum } of found) {
          expect(sum).toBeCloseTo(whole + (put.find((one) => one.dimension === dimension)?.off ?? NaN));
        }
      }),
    );
  });

  it('shows nothing where the whole is not known', () => {
    expect(mismatchesOf('count', NOTHING, [{ dimension: 'sex', key: 'female', value: 3 }])).toEqual([]);
    expect(mismatchesOf('quota', percent(31), [{ dimension: 'age', key: '15-24', value: 3 }])).toEqual([]);
  });

  it('is of the seats of a quota, of those who count in a percentage, and otherwise of the value', () => {
    expect(INDICATOR_KINDS.map((kind) => wholeOf(kind, { value: 1, numerator: 2, denominator: 3 }))).toEqual([
      1, 2, 3, 1,
    ]);
  });
});

const piecesOf = (whole: number, cuts: number[]): number[] => {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), whole];
  return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
};

const measuredAs = (kind: (typeof INDICATOR_KINDS)[number], whole: number): Measured =>
  ({
    count: percent(whole),
    scale: percent(whole),
    percentage: { value: null, numerator: whole, denominator: whole + 5 },
    quota: { value: null, numerator: 0, denominator: whole },
  })[kind];

describe('drop-out', () => {
  const people = fc.integer({ min: 1, max: 100_000 });

  it('is what of those before is not there after', () => {
    fc.assert(
      fc.property(people, people, (before, after) => {
        expect(before - (dropOutOf(before, after) ?? NaN) * before).toBeCloseTo(after, 6);
      }),
    );
  });

  it('over stages one after another keeps what the last keeps of the first', () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 2, maxLength: 6 }), (stages) => {
        const kept = stages
          .slice(1)
          .reduce((share, after, index) => share * (1 - (dropOutOf(stages[index] ?? null, after) ?? NaN)), 1);
        expect(kept).toBeCloseTo((stages.at(-1) ?? NaN) / (stages[0] ?? NaN), 6);
      }),
    );
  });

  it('is not known where one of both is not, nor where nobody was', () => {
    fc.assert(
      fc.property(people, (known) => {
        expect([dropOutOf(null, known), dropOutOf(known, null), dropOutOf(0, known)]).toEqual([null, null, null]);
      }),
    );
  });
});

describe('a share', () => {
  it('is of numerator and denominator where they are known, and of a value in percent otherwise', () => {
    expect(
      [seats(1, 4), percent(31), { value: 3, numerator: 1, denominator: 2 }, seats(0, 0), NOTHING].map(shareOf),
    ).toEqual([0.25, 0.31, 0.5, null, null]);
  });
});
