import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, '../data/mali-outline.topo.json');
/** As wide as the narrowest screen, so that letters are as large there as they are written. */
const WIDTH = 320;
const MARGIN = 2;
/** Side of a grid of places that a label might have. */
const STEPS = 24;
/** Degrees between two corners that are worth drawing, and how many of a small shape are in any case. */
const FINEST = 0.04;
const CORNERS = 12;

type Point = readonly [number, number];

interface Topology {
  transform: { scale: Point; translate: Point };
  arcs: Point[][];
  objects: { mli: { geometries: { properties: { name: string }; arcs: number[][] }[] } };
}

interface Shape {
  name: string;
  path: string;
  /** Where it has most room for its name. */
  label: Point;
}

/** The module that the map loads: shapes as paths, and how high the drawing is. */
export async function outlineSource(): Promise<string> {
  const { height, shapes } = drawingOf(JSON.parse(await readFile(SOURCE, 'utf8')) as Topology);
  const lines = shapes.map(
    ({ name, path, label }) =>
      `  {\n    name: '${name}',\n    label: [${label.join(', ')}],\n    path: '${path}',\n  },\n`,
  );
  return [
    '/**\n * Regions and district as they were before 2016, indicative only: Natural Earth, public domain. Made by\n',
    ' * `node frontend/tools/draw-outline.ts` from `frontend/data`; not written by hand.\n */\n',
    `export const OUTLINE_WIDTH = ${String(WIDTH)};\nexport const OUTLINE_HEIGHT = ${String(height)};\n\n`,
    'export interface OutlineShape {\n  /** What areas name as their `outline`. */\n  name: string;\n',
    '  /** Where it has most room for its name. */\n  label: readonly [number, number];\n  path: string;\n}\n\n',
    `export const OUTLINE_SHAPES: readonly OutlineShape[] = [\n${lines.join('')}];\n`,
  ].join('');
}

function drawingOf(topology: Topology): { height: number; shapes: Shape[] } {
  const arcs = topology.arcs.map((arc) => coarser(decoded(arc, topology.transform)));
  const rings = topology.objects.mli.geometries.map(({ properties, arcs: [ring = []] }) => ({
    name: properties.name,
    ring: ring.flatMap((index) => (index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []))),
  }));
  const all = rings.flatMap(({ ring }) => ring);
  const latitude = middle(all.map(([, y]) => y));
  const flat = (point: Point): Point => [point[0] * Math.cos((latitude * Math.PI) / 180), -point[1]];
  const xs = all.map((point) => flat(point)[0]);
  const ys = all.map((point) => flat(point)[1]);
  const scale = (WIDTH - 2 * MARGIN) / (Math.max(...xs) - Math.min(...xs));
  const place = (point: Point): Point => {
    const [x, y] = flat(point);
    return [rounded((x - Math.min(...xs)) * scale + MARGIN), rounded((y - Math.min(...ys)) * scale + MARGIN)];
  };
  const height = Math.ceil((Math.max(...ys) - Math.min(...ys)) * scale + 2 * MARGIN);
  return { height, shapes: rings.map(({ name, ring }) => shapeOf(name, ring.map(place))) };
}

/** Deltas of whole numbers, as the format keeps them, to degrees. */
function decoded(arc: Point[], { scale, translate }: Topology['transform']): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** Each border once, so that neighbours still fit: its ends stay, and of its corners those that are apart. */
function coarser(arc: Point[]): Point[] {
  const extent = Math.max(...arc.map(([x]) => x)) - Math.min(...arc.map(([x]) => x));
  const least = Math.min(FINEST, extent / CORNERS);
  let last = arc[0];
  return arc.filter((point, index) => {
    const isKept =
      index === 0 || index === arc.length - 1 || !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= least;
    if (isKept) last = point;
    return isKept;
  });
}

function shapeOf(name: string, ring: Point[]): Shape {
  const points = ring.filter((point, index) => index === 0 || String(point) !== String(ring[index - 1]));
  return { name, path: pathOf(points), label: labelOf(points) };
}

function pathOf([first, ...rest]: Point[]): string {
  if (first === undefined) return '';
  let last = first;
  const steps = rest.map((point) => {
    const step = `${String(rounded(point[0] - last[0]))} ${String(rounded(point[1] - last[1]))}`;
    last = point;
    return step;
  });
  return `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/** Of a grid of places inside, the one that is farthest from the border. */
function labelOf(ring: Point[]): Point {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const along = (values: number[], step: number): number =>
    Math.min(...values) + ((Math.max(...values) - Math.min(...values)) * (step + 0.5)) / STEPS;
  const steps = Array.from({ length: STEPS }, (_, step) => step);
  const inside = steps
    .flatMap((column) => steps.map((row): Point => [along(xs, column), along(ys, row)]))
    .filter((point) => isInside(point, ring));
  const [best = [middle(xs), middle(ys)] as Point] = inside
    .map((point) => ({
      point,
      room: Math.min(...ring.map((corner) => Math.hypot(corner[0] - point[0], corner[1] - point[1]))),
    }))
    .sort((one, other) => other.room - one.room)
    .map(({ point }) => point);
  return [rounded(best[0]), rounded(best[1])];
}

/** Whether a line to the right crosses the border an odd number of times. */
function isInside([x, y]: Point, ring: Point[]): boolean {
  return ring.reduce((is, [x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    return crosses ? !is : is;
  }, false);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const middle = (values: number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
