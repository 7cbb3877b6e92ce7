import { type IncomingMessage } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import { FILE_BYTES_MAX } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Server, type ServerOptions } from '@tus/server';
import { type FastifyRequest } from 'fastify';
import { type Member } from '../core/access/actor.js';
import { Absent, Conflict, DomainProblem, Malformed, TooLarge } from '../core/problems/problems.js';
import { UploadLocks } from './upload-locks.js';
import { UploadStore } from './upload-store.js';
import { UploadsService } from './uploads.service.js';

export const UPLOADS_PATH = '/api/uploads';
/** What has arrived and is not written yet, at most; beyond that the sender waits. */
const HELD_BYTES = 1024 * 1024;
/** Who holds an upload and is asked to end gets so long for what is still on its way. */
const DRAIN_MS = 500;

/** Speaks the tus protocol (1.0.0, creation and termination) in the name of the one who asks. */
@Injectable()
export class TusService {
  private readonly locks = new UploadLocks();

  constructor(private readonly uploads: UploadsService) {}

  /** @throws DomainProblem for whatever is refused. */
  async answer(member: Member, request: FastifyRequest): Promise<Response> {
    let failure: unknown;
    const server = new Server({
      ...this.optionsFor(member),
      onResponseError: (_, error) => void (failure = error),
    });
    const bytes = bytesOf(request);
    try {
      const answer = await server.handleWeb(webRequestOf(request, bytes));
      if (failure instanceof DomainProblem || answer.status >= 500) throw failure;
      if (answer.status >= 400) throw problemOf(answer.status);
      return answer;
    } finally {
      letGo(request.raw, bytes);
    }
  }

  private optionsFor(member: Member): ServerOptions & { datastore: UploadStore } {
    return {
      path: UPLOADS_PATH,
      relativeLocation: true,
      datastore: new UploadStore(this.uploads, member),
      locker: this.locks,
      lockDrainTimeout: DRAIN_MS,
      maxSize: FILE_BYTES_MAX,
      allowedOrigins: () => false,
      namingFunction: ({ headers }, metadata) =>
        this.uploads.begin(member, metadata?.['evidence'], Number(headers.get('upload-length'))),
    };
  }
}

/** What arrives before the connection ends, however it ends: an upload keeps it and goes on from there. */
function bytesOf({ raw, method }: FastifyRequest): PassThrough | null {
  if (method !== 'PATCH') return null;
  const bytes = new PassThrough({ highWaterMark: HELD_BYTES });
  raw.once('error', () => undefined).once('close', () => bytes.end());
  return raw.pipe(bytes);
}

/** What is left of a refused request is let pass by, for the next one on the connection. */
function letGo(raw: IncomingMessage, bytes: PassThrough | null): void {
  if (!bytes) return;
  raw.unpipe(bytes).resume();
  bytes.destroy();
}

function webRequestOf({ method, url, headers }: FastifyRequest, bytes: PassThrough | null): Request {
  const named = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
  const body = bytes && { body: Readable.toWeb(bytes) as ReadableStream, duplex: 'half' as const };
  return new Request(new URL(url, 'http://localhost'), { method, headers: named, ...body });
}

function problemOf(status: number): DomainProblem {
  if (status === 404 || status === 410) return new Absent();
  if (status === 409) return new Conflict('step_refused');
  return status === 413 ? new TooLarge() : new Malformed();
}
