import sharp from 'sharp';

/** What no reader and no server of ours shall ever see of a photo: where, with what and by whom it was made. */
export const DEVICE = 'Canari-Phone-7';
export const PHOTOGRAPHER = 'Fatoumata Diarra';

export interface Photo {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A photo as a phone makes one, with place, device and maker in it, and a name that says too much. */
export async function photo(index: number): Promise<Photo> {
  const [width, height] = [1800, 1350];
  const grain = Buffer.alloc(width * height * 3);
  for (let at = 0; at < grain.length; at++) grain[at] = (at * (7 + index) + ((at / width) | 0) * 13) % 97;
  const buffer = await sharp(grain, { raw: { width, height, channels: 3 } })
    .blur(1)
    .withExif({
      IFD0: { Make: DEVICE, Artist: PHOTOGRAPHER },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '14/1 23/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '4/1 0/1 0/1' },
    })
    .jpeg({ quality: 85 })
    .toBuffer();
  return { name: `${PHOTOGRAPHER} a Tenenkou ${index}.jpg`, mimeType: 'image/jpeg', buffer };
}
