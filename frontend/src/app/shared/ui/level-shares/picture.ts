/** For a sharp picture in print. */
const PIXELS_PER_UNIT = 3;
const ROOM = 12;

/** The chart as a file of its own: no style sheet, colours as they are on screen, on paper. */
export function pictureOf(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = getComputedStyle(svg);
  const { x, y, width, height } = frameOf(svg);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', [x, y, width, height].join(' '));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', style.fontFamily);
  copy.prepend(heading(title), ground({ x, y, width, height }));
  const markup = new XMLSerializer().serializeToString(copy);
  return markup.replace(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
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

function frameOf(svg: SVGSVGElement): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = svg.getBBox();
  return { x: x - ROOM, y: y - ROOM, width: width + 2 * ROOM, height: height + 2 * ROOM };
}

function heading(text: string): SVGTitleElement {
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = text;
  return title;
}

function ground(frame: Record<'x' | 'y' | 'width' | 'height', number>): SVGRectElement {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries(frame)) rect.setAttribute(name, String(value));
  rect.setAttribute('fill', 'var(--paper)');
  return rect;
}
