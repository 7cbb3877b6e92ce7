import { type Perspective } from '@parole-tenue/contract';

import { SHAPES } from '../perspective-mark/perspective-mark';
import { FILLS } from './fills';
import { element } from '../chart/svg';
import { SHARE_COLUMNS, type ShareColumn, type ShareRow } from './share-table';

/** A number needs so much room; in a narrower part only the table says it. */
const ROOM_PER_DIGIT = 8;

const MARK_FILLS: Readonly<Record<Perspective, string>> = {
  government: 'var(--government)',
  civil_society: 'var(--civil-society)',
  donor: 'var(--donor)',
  independent: 'var(--independent)',
};

/** What the chart library does not draw: labels, the number in each part, paper between the parts, hatching. */
export function annotate(svg: SVGSVGElement, rows: readonly ShareRow[], shown: ReadonlySet<ShareColumn>): void {
  svg.querySelector('.annotations')?.remove();
  svg.setAttribute('overflow', 'visible');
  const layer = element('g', { class: 'annotations', 'pointer-events': 'none' });
  layer.append(hatching());
  [...svg.querySelectorAll<SVGGElement>('g[ngx-charts-series-horizontal]')].forEach((bar, index) => {
    const row = rows[index];
    if (row !== undefined) layer.append(...annotateBar(bar, row, shown));
  });
  svg.querySelector('.bar-chart')?.append(layer);
}

function annotateBar(bar: SVGGElement, row: ShareRow, shown: ReadonlySet<ShareColumn>): SVGElement[] {
  const top = offsetOf(bar);
  const columns = SHARE_COLUMNS.filter((column) => shown.has(column) && row.counts[column] > 0);
  const parts = [...bar.querySelectorAll<SVGPathElement>('path.bar')];
  return [
    ...label(row, top - 8),
    ...parts.flatMap((part, index) => {
      const column = columns[index];
      return column === undefined ? [] : paint(part, column, row.counts[column], top);
    }),
  ];
}

function paint(part: SVGPathElement, column: ShareColumn, count: number, top: number): SVGElement[] {
  const { fill, ink } = FILLS[column];
  const { x, width, height } = part.getBBox();
  part.setAttribute('fill', fill);
  part.setAttribute('stroke', 'var(--paper)');
  part.setAttribute('stroke-width', '2');
  const frame = element('rect', {
    x: x + 1.5,
    y: top + 0.5,
    width: Math.max(0, width - 3),
    height: Math.max(height - 1, 0),
    fill: 'none',
    stroke: 'var(--edge)',
    'stroke-width': 1,
  });
  if (width < String(count).length * ROOM_PER_DIGIT + 2) return [frame];
  const number = element('text', {
    x: x + width / 2,
    y: top + height / 2,
    fill: ink,
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
    'font-size': 13,
    'font-weight': 600,
  });
  number.textContent = String(count);
  return column === 'no_level' ? [frame, plate(count, x + width / 2, top + height / 2), number] : [frame, number];
}

/** A number on hatching stands on paper. */
function plate(count: number, x: number, y: number): SVGElement {
  const width = String(count).length * ROOM_PER_DIGIT + 4;
  return element('rect', { x: x - width / 2, y: y - 9, width, height: 18, fill: 'var(--paper)' });
}

function label({ label: text, perspective }: ShareRow, baseline: number): SVGElement[] {
  const words = element('text', { x: perspective ? 22 : 0, y: baseline, fill: 'var(--ink)', 'font-size': 15 });
  words.textContent = text;
  if (perspective === undefined) return [words];
  const mark = element('path', {
    d: SHAPES[perspective],
    fill: MARK_FILLS[perspective],
    transform: `translate(0 ${baseline - 12.5}) scale(0.6)`,
  });
  return [mark, words];
}

function hatching(): SVGElement {
  const pattern = element('pattern', {
    id: 'pt-hatch',
    width: 7,
    height: 7,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(
    element('rect', { width: 7, height: 7, fill: 'var(--paper)' }),
    element('rect', { width: 2, height: 7, fill: 'var(--hatch)' }),
  );
  const definitions = element('defs', {});
  definitions.append(pattern);
  return definitions;
}

function offsetOf(bar: SVGGElement): number {
  return Number(/translate\([^,]+,\s*([\d.]+)/.exec(bar.parentElement?.getAttribute('transform') ?? '')?.[1] ?? 0);
}
