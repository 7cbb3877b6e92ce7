import { type Words } from '../../i18n/words';
import { bytesOf, type Upload } from './upload';
import { sayBytes } from '../../shared/ui/proof/size-text';

type Said = Pick<Words, 'language' | 'say'>;

/** How far it has come, where it has bytes: `120 ko sur 310 ko`. */
export function progressOf(uploads: readonly Upload[], words: Said): { sent: string; all: string } {
  const all = uploads.reduce((sum, upload) => sum + bytesOf(upload), 0);
  const sent = uploads.reduce((sum, upload) => sum + upload.sent, 0);
  return { sent: sayBytes(sent, words), all: sayBytes(all, words) };
}
