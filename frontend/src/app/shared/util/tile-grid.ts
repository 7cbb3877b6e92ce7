import { type Area } from '@parole-tenue/contract';

/** An area on the tile map: where its square stands, counted from 1 as a style sheet counts. */
export interface Tile {
  area: Area;
  column: number;
  row: number;
}

export interface TileGrid {
  columns: number;
  rows: number;
  /** As one reads: row by row, from the left. */
  tiles: Tile[];
}

/** The tile map of areas: one square each, as large for Bamako as for Taoudénit. */
export function tileGrid(areas: readonly Area[]): TileGrid {
  const tiles = areas
    .map((area) => ({ area, column: area.tile[0] + 1, row: area.tile[1] + 1 }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
  return {
    columns: Math.max(0, ...tiles.map(({ column }) => column)),
    rows: Math.max(0, ...tiles.map(({ row }) => row)),
    tiles,
  };
}
