import { Injectable } from '@angular/core';

import { REDUCED_SIDE, THUMBNAIL_SIDE, fitWithin, type Size } from './frame';

const JPEG_QUALITY = 0.85;
const THUMBNAIL_QUALITY = 0.6;

/** What is seen in a picture, upright. */
type Seen = ImageBitmap;

/** The browser's own means to read, turn and draw pictures. What is drawn anew carries no place, time or device. */
@Injectable({ providedIn: 'root' })
export class PictureWork {
  /** Upright, as its camera was held. Fails where the browser cannot read it. */
  read(file: Blob): Promise<Seen> {
    return createImageBitmap(file, { imageOrientation: 'from-image' });
  }

  /** The decoder is a large file, and loaded for this alone. */
  async readHeic(file: Blob): Promise<Seen> {
    try {
      return await this.read(file);
    } catch {
      const { decodeHeic } = await import('./heic');
      return createImageBitmap(await decodeHeic(await file.arrayBuffer()));
    }
  }

  reduce(seen: Seen): Promise<Blob> {
    return this.draw(seen, fitWithin(seen, REDUCED_SIDE), JPEG_QUALITY);
  }

  /** As an address, so that it is kept with the words about it. */
  async thumbnail(seen: Seen): Promise<string> {
    return addressOf(await this.draw(seen, fitWithin(seen, THUMBNAIL_SIDE), THUMBNAIL_QUALITY));
  }

  private draw(seen: Seen, { width, height }: Size, quality: number): Promise<Blob> {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('nothing to draw on');
    // Where a picture is see-through, paper shows.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(seen, 0, 0, width, height);
    return new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => {
          // A phone gives a drawing's memory back once it is no more.
          [canvas.width, canvas.height] = [0, 0];
          if (blob === null) reject(new Error('could not be drawn'));
          else resolve(blob);
        },
        'image/jpeg',
        quality,
      );
    });
  }
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('could not be read'));
    };
    reader.readAsDataURL(blob);
  });
}
