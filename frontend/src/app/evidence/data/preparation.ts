import { Injectable, inject } from '@angular/core';
import { FILE_BYTES_MAX, IMAGE_PIXELS_MAX } from '@parole-tenue/contract';

import { HEAD_BYTES, typeOf, type FoundType } from './file-type';
import { PictureWork } from './picture-work';
import { FileRefused, type PreparedFile } from './prepared-file';
import { sha256Of } from './sha256';

export interface Prepared {
  file: PreparedFile;
  /** What is sent. */
  content: Blob;
  /** It could also go as the camera made it. */
  canBeOriginal: boolean;
}

type Made = Omit<Prepared, 'canBeOriginal'>;

/** Makes of a chosen file what will be sent. The file's name stays behind. */
@Injectable({ providedIn: 'root' })
export class Preparation {
  private readonly pictures = inject(PictureWork);

  /** @throws FileRefused */
  async prepare(chosen: Blob, wantsOriginal: boolean): Promise<Prepared> {
    if (chosen.size === 0) throw new FileRefused('empty');
    const type = typeOf(new Uint8Array(await chosen.slice(0, HEAD_BYTES).arrayBuffer()));
    if (type === null) throw new FileRefused('type_refused');
    return type === 'application/pdf'
      ? { ...(await this.finish(chosen, { mediaType: type, thumbnail: null, isReduced: false })), canBeOriginal: false }
      : this.prepareImage(chosen, type, wantsOriginal);
  }

  private async prepareImage(chosen: Blob, type: FoundType, wantsOriginal: boolean): Promise<Prepared> {
    if (wantsOriginal && type === 'heic') throw new FileRefused('heic_original');
    const seen = await this.read(chosen, type);
    try {
      const thumbnail = await this.pictures.thumbnail(seen);
      if (type === 'heic' || !wantsOriginal) {
        const reduced = await this.pictures.reduce(seen);
        const made = await this.finish(reduced, { mediaType: 'image/jpeg', thumbnail, isReduced: true });
        return { ...made, canBeOriginal: type !== 'heic' };
      }
      if (seen.width * seen.height > IMAGE_PIXELS_MAX) throw new FileRefused('too_many_pixels');
      const made = await this.finish(chosen, { mediaType: type, thumbnail, isReduced: false });
      return { ...made, canBeOriginal: true };
    } finally {
      seen.close();
    }
  }

  private async read(chosen: Blob, type: FoundType): Promise<ImageBitmap> {
    try {
      return await (type === 'heic' ? this.pictures.readHeic(chosen) : this.pictures.read(chosen));
    } catch {
      throw new FileRefused('unreadable');
    }
  }

  private async finish(from: Blob, file: Omit<PreparedFile, 'bytes' | 'sha256'>): Promise<Made> {
    if (from.size > FILE_BYTES_MAX) throw new FileRefused('too_large');
    // A file that is gone from the device meanwhile, or was taken off its card, cannot be read any more.
    const bytes = await from.arrayBuffer().catch(() => {
      throw new FileRefused('gone');
    });
    const content = new Blob([bytes], { type: file.mediaType });
    return { content, file: { ...file, bytes: bytes.byteLength, sha256: await sha256Of(bytes) } };
  }
}
