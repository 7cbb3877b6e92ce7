import { Injectable, inject, signal } from '@angular/core';
import { type Id } from '@parole-tenue/contract';

import { UnsentFiles } from '../../session/data/unsent-files';
import { UnsentText } from '../../session/data/unsent-text';
import { filesOf, keptUpload, uploadsIn } from './kept-pieces';
import { bytesOf, toKept, type KeptUpload, type Upload } from './upload';

/** What the device keeps of pieces on their way, and the bytes themselves. */
@Injectable({ providedIn: 'root' })
export class KeptUploads {
  private readonly texts = inject(UnsentText);
  private readonly files = inject(UnsentFiles);
  private readonly contents = new Map<Id, Blob>();
  private readonly kept = signal<ReadonlySet<Id>>(new Set());

  /** Those of an earlier page of this session. */
  async all(): Promise<KeptUpload[]> {
    const texts = await this.texts.all();
    const uploads = uploadsIn(texts);
    await this.files.keepOnly(new Set([...filesOf(texts), ...this.contents.keys()]));
    this.kept.update((ids) => new Set([...ids, ...uploads.map(({ id }) => id)]));
    return uploads;
  }

  /** Whether closing the page would lose it. */
  isAtRisk(upload: Upload): boolean {
    return bytesOf(upload) > 0 && !this.kept().has(upload.id);
  }

  /** Keeps what is told of it, and its bytes where they are not kept yet. */
  async keep(upload: Upload, content: Blob | null, isContentKept: boolean): Promise<void> {
    this.note(upload);
    if (content === null) return;
    this.contents.set(upload.id, content);
    if (isContentKept || (await this.files.keep(upload.id, content)))
      this.kept.update((ids) => new Set(ids).add(upload.id));
  }

  note(upload: KeptUpload): void {
    this.texts.keep(keptUpload(upload.id), toKept(upload));
  }

  /** Signed in again there is another key: what was kept with the one before cannot be read any more. */
  async keepAgain(upload: Upload): Promise<void> {
    const content = await this.contentOf(upload);
    this.kept.update((ids) => without(ids, upload.id));
    await this.keep(upload, content ?? null, false);
  }

  /** Undefined when it is nowhere any more. */
  async contentOf({ id, creation }: Upload): Promise<Blob | undefined> {
    return this.contents.get(id) ?? this.files.get(id, creation.file?.mediaType ?? '');
  }

  forget(id: Id): void {
    this.contents.delete(id);
    this.kept.update((ids) => without(ids, id));
    this.texts.forget(keptUpload(id));
    void this.files.forget(id);
  }
}

const without = (ids: ReadonlySet<Id>, gone: Id): Set<Id> => new Set([...ids].filter((id) => id !== gone));
