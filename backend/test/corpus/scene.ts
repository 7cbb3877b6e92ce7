import sharp, { type Sharp } from 'sharp';

/** Four corners that cannot be taken for each other. */
const CORNERS = { red: [220, 40, 40], green: [40, 170, 60], blue: [40, 60, 200], yellow: [230, 210, 50] } as const;
type Corner = keyof typeof CORNERS;
const UPRIGHT: readonly Corner[] = ['red', 'green', 'blue', 'yellow'];
const TOLERANCE = 60;

/** Red, green above blue, yellow. */
export function picture(width = 640, height = 480, corners = UPRIGHT): Sharp {
  const pixels = Buffer.from(corners.flatMap((corner) => CORNERS[corner]));
  return sharp(pixels, { raw: { width: 2, height: 2, channels: 3 } }).resize({
    width,
    height,
    fit: 'fill',
    kernel: 'nearest',
  });
}

/** How the pixels lie in a file so that this EXIF orientation turns them upright. */
export function lying(orientation: number): Sharp {
  const corners = (ORIENTATIONS[orientation - 1] ?? []).map((index) => UPRIGHT[index] ?? 'red');
  return orientation > 4 ? picture(480, 640, corners) : picture(640, 480, corners);
}

/** Which corner of the upright picture stands top left, top right, bottom left, bottom right in the file. */
const ORIENTATIONS = [
  [0, 1, 2, 3],
  [1, 0, 3, 2],
  [3, 2, 1, 0],
  [2, 3, 0, 1],
  [0, 2, 1, 3],
  [1, 3, 0, 2],
  [3, 1, 2, 0],
  [2, 0, 3, 1],
] as const;

/** True when a picture shows the scene, upright. A grey one keeps the order of brightness. */
export async function showsScene(bytes: Buffer, isGrey: boolean): Promise<boolean> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const seen = [0, 1, 2, 3].map((corner) => {
    const x = Math.floor(info.width * (corner % 2 ? 0.9 : 0.1));
    const y = Math.floor(info.height * (corner < 2 ? 0.1 : 0.9));
    return [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  });
  if (isGrey) return isBrighter(seen[3], seen[1]) && isBrighter(seen[1], seen[0]) && isBrighter(seen[0], seen[2]);
  return UPRIGHT.every((corner, index) => isClose(seen[index] ?? [], CORNERS[corner]));
}

function isClose(seen: readonly number[], expected: readonly number[]): boolean {
  return expected.every((value, channel) => Math.abs(value - (seen[channel] ?? -1)) <= TOLERANCE);
}

function isBrighter(one: readonly number[] = [], other: readonly number[] = []): boolean {
  return (one[1] ?? 0) > (other[1] ?? 0);
}
