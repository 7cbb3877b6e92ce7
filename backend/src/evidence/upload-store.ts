import { type Readable } from 'node:stream';
import { type Id } from '@parole-tenue/contract';
import { DataStore, Upload } from '@tus/server';
import { type Member } from '../core/access/actor.js';
import { type UploadsService, type UploadState } from './uploads.service.js';

/** One person's uploads, as the tus protocol asks for them; all of it happens while the upload is held. */
export class UploadStore extends DataStore {
  override extensions = ['creation', 'termination'];
  /** As it was found when this request got hold of it. */
  private found: UploadState | null = null;

  constructor(
    private readonly uploads: UploadsService,
    private readonly member: Member,
  ) {
    super();
  }

  /** Begun already, when it was given its name. */
  override create(upload: Upload): Promise<Upload> {
    return Promise.resolve(upload);
  }

  override async getUpload(id: Id): Promise<Upload> {
    const { bytes, offset, evidenceId } = (this.found = await this.uploads.stateOf(this.member, id));
    return new Upload({ id, size: bytes, offset, metadata: { evidence: evidenceId } });
  }

  override async write(bytes: Readable, id: Id, offset: number): Promise<number> {
    this.found ??= await this.uploads.stateOf(this.member, id);
    return this.uploads.append(this.member, this.found, offset, bytes);
  }

  override remove(id: Id): Promise<void> {
    return this.uploads.cancel(this.member, id);
  }
}
