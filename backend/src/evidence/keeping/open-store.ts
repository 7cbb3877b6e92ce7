import { type EvidenceSettings } from '../../core/config/evidence-settings.js';
import { type EvidenceStore } from './evidence-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

export function openStore({ folder, s3 }: EvidenceSettings): EvidenceStore {
  return s3 ? new S3Store(s3) : new FolderStore(folder);
}
