/** Pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The longest side on the device; enough to read a sheet of paper by. */
export const REDUCED_SIDE = 1600;
export const THUMBNAIL_SIDE = 160;

/** The same shape within a square; never larger than it was. */
export function fitWithin({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
