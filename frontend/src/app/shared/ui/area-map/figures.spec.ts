import { type Area, type AreaOnMap, type TerritoryMap } from '@parole-tenue/contract';

import { outlineOf, sumOf, valueOf } from './figures';
import { scaleOf } from './looks';

const on = (area: string, changes: Partial<AreaOnMap> = {}): AreaOnMap => ({
  area,
  ...{ judged: 2, compared: 2, apart: 1, apartOn: ['PD-N2'] },
  ...{ levels: [1, 1, 0, 0] as [number, number, number, number], statements: 4, level: null, gap: null },
  ...changes,
});
const said = {
  number: String,
  range: (from: number, to: number) => `${from} à ${to}`,
  level: (name: string) => name,
  gap: String,
  none: 'rien',
};

describe('a shape of the outline', () => {
  it('sums the counts of what was parted from it since, and never a level or a distance', () => {
    const sum = sumOf([on('gao'), on('menaka', { judged: 1, compared: 1, apart: 1, levels: [0, 0, 1, 0] })], false);
    expect(sum).toEqual({
      ...{ judged: 3, compared: 3, apart: 2, levels: [1, 1, 1, 0], statements: 8 },
      ...{ level: null, gap: null },
    });
  });

  it('tells nothing of which a part is withheld', () => {
    const sum = sumOf([on('gao'), on('menaka', { levels: null, statements: null })], false);
    expect([sum.levels, sum.statements, sum.apart]).toEqual([null, null, 2]);
  });

  it('counts areas where there is one recommendation: levels are counted, not averaged', () => {
    const areas = [on('gao', { level: 0, gap: 3, levels: null }), on('menaka', { level: 2, gap: 1, levels: null })];
    expect(sumOf(areas, true)).toMatchObject({ levels: [1, 0, 1, 0], level: null, gap: null });
    expect(sumOf(areas.slice(0, 1), true)).toMatchObject({ level: 0, gap: 3 });
  });

  it('holds the areas that lie in it', () => {
    const areas = [
      ['gao', 'Gao'],
      ['bamako', 'Bamako'],
      ['menaka', 'Gao'],
    ].map(([slug, outline]) => ({ slug, outline }) as Area);
    const map = { areas: [on('gao'), on('menaka'), on('bamako')], only: null } as unknown as TerritoryMap;
    expect(outlineOf(map, areas).map(({ outline, figures }) => [outline, figures.apart])).toEqual([
      ['Gao', 2],
      ['Bamako', 1],
    ]);
  });
});

describe('what an area shows', () => {
  it('is nothing where nothing could be compared, was judged, or may be told', () => {
    const nothing = on('gao', { judged: 0, compared: 0, apart: 0, levels: null, statements: null });
    expect((['apart', 'levels', 'statements'] as const).map((measure) => valueOf(nothing, measure, false))).toEqual([
      null,
      null,
      null,
    ]);
    expect(valueOf(on('gao', { compared: 3, apart: 0 }), 'apart', false)).toBe(0);
  });

  it('is shaded by its class, hatched where nothing is known, and the legend says both', () => {
    const { lookOf, legend } = scaleOf('apart', false, [on('gao', { apart: 8 }), on('kayes', { apart: 0 })], said);
    expect(legend.map(({ text, fill }) => [text, fill])).toEqual([
      ['0', 'var(--divergence-0)'],
      ['1 à 3', 'var(--divergence-1)'],
      ['4 à 6', 'var(--divergence-2)'],
      ['7 à 8', 'var(--divergence-3)'],
      ['rien', 'url(#pt-hatch)'],
    ]);
    expect(lookOf(on('gao', { apart: 8 }))).toMatchObject({ text: '8', fill: 'var(--divergence-3)' });
    expect(lookOf(on('gao', { compared: 0 }))).toMatchObject({ text: '', fill: 'url(#pt-hatch)' });
  });

  it('has a band for each level, as wide as its share', () => {
    const { lookOf } = scaleOf('levels', false, [], said);
    expect(lookOf(on('gao', { judged: 4, levels: [1, 0, 3, 0] }))).toMatchObject({
      text: '4',
      bands: [
        { x: 0, width: 25, fill: 'var(--level-0)' },
        { x: 25, width: 75, fill: 'var(--level-2)' },
      ],
    });
  });

  it('is of one recommendation its level, or how far that stands from the state’s', () => {
    const gao = on('gao', { level: 1, gap: 2, levels: null });
    expect(scaleOf('levels', true, [], said).lookOf(gao)).toMatchObject({ text: '1', fill: 'var(--level-1)' });
    expect(scaleOf('apart', true, [], said).lookOf(gao)).toMatchObject({ text: '2', fill: 'var(--divergence-2)' });
  });
});
