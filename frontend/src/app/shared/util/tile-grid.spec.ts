import { type Area } from '@parole-tenue/contract';

import { tileGrid } from './tile-grid';

const area = (slug: string, column: number, row: number): Area =>
  ({ slug, tile: [column, row], short: slug.toUpperCase() }) as Area;

describe('the tile map', () => {
  it('is as wide and as high as its farthest squares', () => {
    expect(tileGrid([area('gao', 6, 2), area('sikasso', 4, 5)])).toMatchObject({ columns: 7, rows: 6 });
  });

  it('is read row by row, from the left', () => {
    const { tiles } = tileGrid([area('sikasso', 4, 5), area('gao', 6, 2), area('nara', 2, 2)]);
    expect(tiles.map((tile) => tile.area.slug)).toEqual(['nara', 'gao', 'sikasso']);
  });

  it('is empty without areas', () => {
    expect(tileGrid([])).toEqual({ columns: 0, rows: 0, tiles: [] });
  });
});
