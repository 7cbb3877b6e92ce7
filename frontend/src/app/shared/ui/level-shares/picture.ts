import { SVG, element } from './svg';

/** For a sharp picture in print. */
const PIXELS_PER_UNIT = 3;
const ROOM = 14;
/** Room for title and legend above, and for the source below. */
const HEAD = 92;
const FOOT = 34;
const LEGEND_COLUMNS = 3;
const LEGEND_WIDTH = 140;

/** What a picture says besides its bars, since it travels without the page. */
export interface Caption {
  title: string;
  /** Where it is from and of when. */
  source: string;
  legend: readonly { text: string; fill: string }[];
}

/** The chart as a file of its own: no style sheet, colours as they are on screen, on paper, with title and legend. */
export function pictureOf(svg: SVGSVGElement, caption: Caption): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = getComputedStyle(svg);
  const { x, y, width, height } = svg.getBBox();
  const frame = { x: x - ROOM, y: y - HEAD, width: width + 2 * ROOM, height: height + HEAD + FOOT };
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('viewBox', Object.values(frame).join(' '));
  copy.setAttribute('width', String(frame.width));
  copy.setAttribute('height', String(frame.height));
  copy.setAttribute('font-family', style.fontFamily);
  copy.prepend(element('rect', { ...frame, fill: 'var(--paper)' }), ...words(caption, x, y, height));
  const markup = new XMLSerializer().serializeToString(copy);
  return markup.replace(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
}

function words({ title, source, legend }: Caption, x: number, y: number, height: number): SVGElement[] {
  return [
    text(title, { x, y: y - HEAD + 24, fill: 'var(--ink)', 'font-size': 17, 'font-weight': 700 }),
    ...legend.flatMap((entry, index) => {
      const left = x + (index % LEGEND_COLUMNS) * LEGEND_WIDTH;
      const top = y - HEAD + 38 + Math.floor(index / LEGEND_COLUMNS) * 20;
      const box = { x: left, y: top, width: 13, height: 13, fill: entry.fill, stroke: 'var(--edge)' };
      return [
        element('rect', box),
        text(entry.text, { x: left + 19, y: top + 11, fill: 'var(--ink)', 'font-size': 12 }),
      ];
    }),
    text(source, { x, y: y + height + FOOT - 12, fill: 'var(--soft)', 'font-size': 11 }),
  ];
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
