import type { Redaction } from '@parole-tenue/contract';
import type { Pixels } from './picture.js';

/** Paints one page's rectangles black, outward to whole pixels. What was there is gone before anything is encoded. */
export function blackOut(pixels: Pixels, page: number, redactions: readonly Redaction[]): void {
  for (const redaction of redactions) if (redaction.page === page) paint(pixels, redaction);
}

/** @throws RangeError for a rectangle that is not on one of the pages. */
export function requireOnPages(redactions: readonly Redaction[], pages: number): void {
  for (const { page, x, y, width, height } of redactions) {
    const isOnPage =
      x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + ROUNDING && y + height <= 1 + ROUNDING;
    if (!isOnPage || !Number.isInteger(page) || page < 1 || page > pages) {
      throw new RangeError(`No such place to black out on ${pages} pages.`);
    }
  }
}

const ROUNDING = 1e-9;

function paint({ data, width, height }: Pixels, { x, y, width: wide, height: high }: Redaction): void {
  const left = Math.floor(x * width);
  const right = Math.min(width, Math.ceil((x + wide) * width));
  const bottom = Math.min(height, Math.ceil((y + high) * height));
  for (let row = Math.floor(y * height); row < bottom; row++) {
    data.fill(0, (row * width + left) * 3, (row * width + right) * 3);
  }
}
