import { type Area } from '@parole-tenue/contract';

type Tile = Area['tile'];

/** How a key moves on the map: along which axis, and which way. */
const MOVES: Readonly<Record<string, { axis: 0 | 1; step: 1 | -1 }>> = {
  ArrowRight: { axis: 0, step: 1 },
  ArrowLeft: { axis: 0, step: -1 },
  ArrowDown: { axis: 1, step: 1 },
  ArrowUp: { axis: 1, step: -1 },
};

/** Across is dearer than along: who presses "down" means the column they are in. */
const ACROSS = 3;

/** The area that an arrow key leads to, over gaps in the map; the same one at its edge; undefined for other keys. */
export function neighbourOf<One extends Pick<Area, 'tile'>>(
  from: One,
  key: string,
  areas: readonly One[],
): One | undefined {
  if (key === 'Home') return areas[0];
  if (key === 'End') return areas.at(-1);
  const move = MOVES[key];
  if (move === undefined) return undefined;
  const ahead = areas.filter(({ tile }) => (tile[move.axis] - from.tile[move.axis]) * move.step > 0);
  return ahead.reduce((best, one) => (isCloser(one, best, from.tile, move.axis) ? one : best), ahead[0] ?? from);
}

function isCloser(one: { tile: Tile }, best: { tile: Tile }, from: Tile, axis: 0 | 1): boolean {
  return distance(one.tile, from, axis) < distance(best.tile, from, axis);
}

function distance(to: Tile, from: Tile, axis: 0 | 1): number {
  const other = axis === 0 ? 1 : 0;
  return Math.abs(to[axis] - from[axis]) + ACROSS * Math.abs(to[other] - from[other]);
}
