import { Injectable, inject } from '@angular/core';
import { UPLOAD_CHUNK_BYTES, type Id } from '@parole-tenue/contract';
import { type DetailedError, type Upload } from 'tus-js-client';

import { Words } from '../../i18n/words';
import { problemIn, secondsIn, UNREACHABLE, type Failure } from '../../shared/data/problem';

const ENDPOINT = '/api/uploads';
/** So long nothing may move before the line counts as dead. */
const DEAD_AFTER_MS = 90_000;

export interface Way {
  id: Id;
  /** Where it goes on; null to begin. */
  url: string | null;
  onUrl: (url: string) => void;
  onProgress: (sent: number) => void;
}

export class SendFailed extends Error {
  /** @param seconds how long the server asks to wait; 0: it does not. */
  constructor(
    readonly failure: Failure,
    readonly seconds = 0,
  ) {
    super(failure.code);
  }
}

/** Sends the bytes of one file in resumable pieces (tus). The client for it is loaded when the first file is sent. */
@Injectable({ providedIn: 'root' })
export class ByteSender {
  private readonly words = inject(Words);

  /** Resolves when the server holds every byte. @throws SendFailed, also when it is stopped */
  async send(file: Blob, way: Way, stop: AbortSignal): Promise<void> {
    const { Upload } = await import('tus-js-client').catch(() => {
      throw new SendFailed(UNREACHABLE);
    });
    // Stopped while the client was on its way: whoever waits for this one would wait for ever.
    if (stop.aborted) throw new SendFailed(UNREACHABLE);
    await new Promise<void>((resolve, reject) => {
      const watch = new Watch(() => {
        void upload.abort();
        reject(new SendFailed(UNREACHABLE));
      });
      const upload: Upload = new Upload(file, {
        ...{ endpoint: ENDPOINT, uploadUrl: way.url, chunkSize: UPLOAD_CHUNK_BYTES },
        // Nothing of it in the browser's own stores: what is kept is kept encrypted, and told by us.
        ...{ storeFingerprintForResuming: false, retryDelays: null },
        ...{ metadata: { evidence: way.id }, headers: { 'Accept-Language': this.words.language() } },
        onUploadUrlAvailable: () => {
          if (upload.url !== null) way.onUrl(upload.url);
        },
        onProgress: (sent) => {
          watch.moved();
          way.onProgress(sent);
        },
        onSuccess: () => {
          watch.end();
          resolve();
        },
        onError: (error) => {
          watch.end();
          reject(failedBy(error));
        },
      });
      stop.addEventListener('abort', () => {
        watch.end();
        void upload.abort();
        reject(new SendFailed(UNREACHABLE));
      });
      watch.moved();
      upload.start();
    });
  }
}

/** Notices a line on which nothing moves any more. */
class Watch {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onDead: () => void) {}

  moved(): void {
    this.end();
    this.timer = setTimeout(this.onDead, DEAD_AFTER_MS);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

function failedBy(error: Error | DetailedError): SendFailed {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  if (answer === null) return new SendFailed(UNREACHABLE);
  return new SendFailed(problemIn(answer.getBody()), secondsIn(answer.getHeader('Retry-After')));
}
