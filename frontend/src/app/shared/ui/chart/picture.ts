import { linesOf } from './lines';
import { MARKS, type LegendEntry } from './marks';
import { SVG, element } from './svg';

/** For a sharp picture in print. */
const PIXELS_PER_UNIT = 3;
const ROOM = 14;
/** Room for the title above the legend, for each row of the legend, and for the source below. */
const TITLE = 34;
const LEGEND_ROW = 20;
const FOOT = 34;
const LEGEND_WIDTH = 140;
/** Units that a letter of the title is wide, and letters that a line of it has room for in any case. */
const TITLE_LETTER = 11;
const SHORTEST_LINE = 20;
const TITLE_ROW = 22;

/** What a picture says besides its drawing, since it travels without the page. */
export interface Caption {
  title: string;
  /** Where it is from and of when. */
  source: string;
  legend: readonly Pick<LegendEntry, 'text' | 'fill' | 'shape'>[];
}

/** The chart as a file of its own: no style sheet, colours as they are on screen, on paper, with title and legend. */
export function pictureOf(svg: SVGSVGElement, caption: Caption): string {
  const style = getComputedStyle(svg);
  const { width, height } = svg.getBoundingClientRect();
  const inside = svg.getBBox();
  const left = Math.max(ROOM, -inside.x);
  const above = Math.max(0, -inside.y);
  const title = linesOf(caption.title, Math.max(SHORTEST_LINE, Math.floor(width / TITLE_LETTER)));
  const head = TITLE + (title.length - 1) * TITLE_ROW + rowsOf(caption.legend.length, width) * LEGEND_ROW + above;
  const whole = { width: width + left + ROOM, height: height + head + FOOT };
  const paper = element('rect', whole);
  paper.setAttribute('fill', 'var(--paper)');
  const file = element('svg', whole);
  file.setAttribute('xmlns', SVG);
  file.setAttribute('viewBox', `0 0 ${String(whole.width)} ${String(whole.height)}`);
  file.setAttribute('font-family', style.fontFamily);
  file.append(
    paper,
    ...titleOf(title, left),
    ...legendOf(caption.legend, left, width, TITLE + (title.length - 1) * TITLE_ROW),
    drawingOf(svg, { x: left, y: head, width, height }),
    text(caption.source, { x: left, y: whole.height - 12, fill: 'var(--soft)', 'font-size': 11 }),
  );
  const markup = new XMLSerializer().serializeToString(file);
  return markup.replace(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
}

/**
 * Inside a frame of the size it has on screen, so that what is placed by percent stays in place; without what the style sheet hides
 * there, and without links, which a file leads nowhere by.
 */
function drawingOf(svg: SVGSVGElement, frame: Record<'x' | 'y' | 'width' | 'height', number>): SVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll('text');
  for (const [index, text] of svg.querySelectorAll('text').entries()) {
    if (getComputedStyle(text).display === 'none') copies[index]?.remove();
  }
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
  for (const [name, value] of Object.entries(frame)) copy.setAttribute(name, String(value));
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  copy.setAttribute('overflow', 'visible');
  return copy;
}

function titleOf(lines: readonly string[], x: number): SVGElement[] {
  return lines.map((line, index) =>
    text(line, { x, y: 24 + index * TITLE_ROW, fill: 'var(--ink)', 'font-size': 17, 'font-weight': 700 }),
  );
}

function columnsOf(width: number): number {
  return Math.max(1, Math.floor(width / LEGEND_WIDTH));
}

function rowsOf(entries: number, width: number): number {
  return Math.ceil(entries / columnsOf(width)) + 1;
}

function legendOf(legend: Caption['legend'], x: number, width: number, top: number): SVGElement[] {
  const columns = columnsOf(width);
  return legend.flatMap((entry, index) => {
    const left = x + (index % columns) * LEGEND_WIDTH;
    const y = top + 4 + Math.floor(index / columns) * LEGEND_ROW;
    const mark = element('path', {
      d: MARKS[entry.shape],
      fill: entry.fill,
      stroke: 'var(--edge)',
      transform: `translate(${String(left)} ${String(y)}) scale(0.87)`,
    });
    return [mark, text(entry.text, { x: left + 19, y: y + 11, fill: 'var(--ink)', 'font-size': 12 })];
  });
}

function text(content: string, attributes: Record<string, string | number>): SVGElement {
  const node = element('text', attributes);
  node.textContent = content;
  return node;
}

export function svgFile(picture: string): Blob {
  return new Blob([picture], { type: 'image/svg+xml' });
}

export async function pngFile(picture: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * PIXELS_PER_UNIT;
  canvas.height = image.height * PIXELS_PER_UNIT;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the browser made no picture'));
      else resolve(blob);
    }, 'image/png');
  });
}
