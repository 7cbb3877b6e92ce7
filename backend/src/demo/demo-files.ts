import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Quarantine } from '../evidence/quarantine.js';
import { type FileKey, FILES } from './content/files.js';
import { type SentFile, type StoryRows } from './rows.js';

const FOLDER = resolve(import.meta.dirname, '../../data/demonstration');

/** The files that fictional people send. They come the way all files come: cleaned, once a server runs, and sealed. */
@Injectable()
export class DemoFiles {
  constructor(private readonly quarantine: Quarantine) {}

  async read(): Promise<Map<FileKey, SentFile>> {
    const files = Object.entries(FILES).map(async ([key, { name, kind, mediaType }]): Promise<[FileKey, SentFile]> => {
      const content = await readFile(resolve(FOLDER, name));
      const sha256 = createHash('sha256').update(content).digest();
      return [key as FileKey, { content, kind, mediaType, bytes: content.length, sha256 }];
    });
    return new Map(await Promise.all(files));
  }

  /** Before the rows that name them; without these they are tidied away. */
  async handIn(sent: StoryRows['sent']): Promise<void> {
    for (const { upload, file } of sent) {
      await this.quarantine.begin(upload);
      await this.quarantine.append(upload, 0, Readable.from([file.content]));
      await this.quarantine.flush(upload);
    }
  }
}
