import { describe, expect, it } from '@jest/globals';
import { NAMED_APART_MOST } from '@parole-tenue/contract';
import { type AreaTally, toAreasOnMap } from './map.mapper.js';

const tally = (area: string, changes: Partial<AreaTally> = {}): AreaTally => ({
  area,
  ...{ judged: 1, compared: 1, apart: 0, apartOn: [] },
  ...{ levels: [0, 1, 0, 0], statements: 2, organisations: 3 },
  ...changes,
});
const only = { reference: 'PD-N2', text: { fr: 'a', en: 'a', original: 'fr' as const }, government: 3 as const };

describe('an area on the map', () => {
  it('tells shares and statements where three organisations work', () => {
    expect(toAreasOnMap([tally('gao')], 2, null)).toEqual([
      {
        area: 'gao',
        ...{ judged: 1, compared: 1, apart: 0, apartOn: [] },
        ...{ levels: [0, 1, 0, 0], statements: 2, level: null, gap: null },
      },
    ]);
  });

  it('withholds both where fewer do, and in one more area where the difference would tell', () => {
    const areas = toAreasOnMap(
      [tally('gao', { organisations: 2 }), tally('mopti', { statements: 1 }), tally('kayes', { statements: 5 })],
      8,
      null,
    );
    expect(areas.map(({ area, levels, statements }) => [area, levels === null, statements])).toEqual([
      ['gao', true, null],
      ['mopti', true, null],
      ['kayes', false, 5],
    ]);
  });

  it('tells of one recommendation its level and how far that stands from the state’s, as its own page does', () => {
    const [gao, kidal] = toAreasOnMap(
      [tally('gao', { organisations: 1 }), tally('kidal', { judged: 0, levels: [0, 0, 0, 0] })],
      2,
      only,
    );
    expect([gao?.level, gao?.gap, kidal?.level, kidal?.gap]).toEqual([1, 2, null, null]);
    expect(toAreasOnMap([tally('gao')], 2, { ...only, government: null })[0]?.gap).toBeNull();
  });

  it('names a few of those that stand apart', () => {
    const apartOn = Array.from({ length: NAMED_APART_MOST + 3 }, (_, place) => `PD-${String(place)}`);
    const [gao] = toAreasOnMap([tally('gao', { apart: apartOn.length, apartOn })], 2, null);
    expect(gao?.apartOn).toEqual(apartOn.slice(0, NAMED_APART_MOST));
    expect(gao?.apart).toBe(apartOn.length);
  });
});
