import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AreaCount, FEWEST_ORGANISATIONS, withholdSmall } from './small-numbers.js';

const area = (name: string, count: number, organisations: number): AreaCount => ({ area: name, count, organisations });
const shownOf = (counts: AreaCount[], elsewhere = 0) => {
  const total = counts.reduce((sum, { count }) => sum + count, elsewhere);
  return withholdSmall(counts, total).areas.map(({ count }) => count);
};

/** Every way in which so many may lie in so many places. */
function ways(sum: number, places: number): number[][] {
  if (places === 1) return [[sum]];
  return Array.from({ length: sum + 1 }, (_, first) =>
    ways(sum - first, places - 1).map((rest) => [first, ...rest]),
  ).flat();
}

describe('counts by area', () => {
  it('are shown where three organisations work', () => {
    expect(shownOf([area('a', 4, 3), area('b', 0, 5)])).toEqual([4, 0]);
  });

  it('are withheld where fewer do, all of them alike', () => {
    expect(shownOf([area('a', 4, 3), area('b', 2, 2), area('c', 0, 0), area('d', 1, 1)])).toEqual([
      4,
      null,
      null,
      null,
    ]);
  });

  it('are withheld in one more area where the rest of the total would be one area’s', () => {
    expect(shownOf([area('a', 4, 3), area('b', 2, 2), area('c', 3, 4)])).toEqual([4, null, null]);
  });

  it('are withheld in one more area where the rest of the total would be nothing', () => {
    expect(shownOf([area('a', 4, 3), area('b', 0, 2), area('c', 0, 1), area('d', 2, 3)])).toEqual([
      4,
      null,
      null,
      null,
    ]);
  });

  const counts = fc
    .array(fc.record({ count: fc.nat(3), organisations: fc.nat(5) }), { minLength: 2, maxLength: 5 })
    .map((cells) => cells.map(({ count, organisations }, place) => area(String(place), count, organisations)));

  it('let no withheld one be computed, also by who knows what lies in no one area', () => {
    fc.assert(
      fc.property(counts, fc.nat(3), (cells, elsewhere) => {
        const total = cells.reduce((sum, { count }) => sum + count, elsewhere);
        const { areas } = withholdSmall(cells, total);
        const withheld = areas.filter(({ count }) => count === null).length;
        const rest = areas.reduce((left, { count }) => left - (count ?? 0), total - elsewhere);
        if (withheld === 0 || total === elsewhere) return;
        const possible = ways(rest, withheld);
        for (let place = 0; place < withheld; place++) {
          expect(new Set(possible.map((way) => way[place])).size).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('are true where they are shown, withheld wherever they must be, and in no more than two areas else', () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const { areas } = withholdSmall(cells, 99);
        const wrong = cells.filter(({ count }, place) => areas[place]?.count !== null && areas[place]?.count !== count);
        const isFew = ({ organisations }: AreaCount): boolean => organisations < FEWEST_ORGANISATIONS;
        expect(wrong).toEqual([]);
        expect(cells.filter((cell, place) => isFew(cell) && areas[place]?.count !== null)).toEqual([]);
        const more = cells.filter((cell, place) => !isFew(cell) && areas[place]?.count === null);
        expect(more.length).toBeLessThan(cells.some(isFew) ? 3 : 1);
      }),
    );
  });
});
