import { type Readable } from 'node:stream';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiResponse, type ApiResponseOptions } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Observable, switchMap } from 'rxjs';
import { matches } from './conditional-get.js';

/** A file that a route answers with. */
export interface FileAnswer {
  /** Of our own list, never of the sender's. */
  mediaType: string;
  /** Neutral: what stands in it, or who sent it, is not told. */
  name: string;
  /** Of what is made while it is sent, nobody knows. */
  bytes?: number;
  /** Names these very bytes; where their number is not known, what they say. */
  tag: string;
  /** Shown by a browser; otherwise it is kept as a file. */
  isInline: boolean;
  /** Everybody reads it, and whoever did need not be sent it again. */
  isPublic: boolean;
  open: () => Promise<Buffer | Readable>;
}

type ContentObject = NonNullable<Extract<ApiResponseOptions, { content?: unknown }>['content']>;

/** Whoever opens a file as if it were a page gets nothing that loads, runs, or is of this site. */
const SEALED_OFF = "sandbox; default-src 'none'";

@Injectable()
class FileHeaders implements NestInterceptor<FileAnswer> {
  intercept(context: ExecutionContext, next: CallHandler<FileAnswer>): Observable<StreamableFile | undefined> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      switchMap(async (file) => {
        const isKnown = file.isPublic && matches(headers['if-none-match'], `"${file.tag}"`);
        const answer = isKnown ? undefined : send(await file.open(), file);
        void reply.headers({ 'Content-Security-Policy': SEALED_OFF, ...cachingOf(file) });
        if (isKnown) void reply.status(304);
        return answer;
      }),
    );
  }
}

/** What is compressed on its way is not the same to the byte. */
function cachingOf({ isPublic, tag, bytes }: FileAnswer): Record<string, string> {
  return isPublic
    ? { 'Cache-Control': 'public, no-cache', ETag: `${bytes === undefined ? 'W/' : ''}"${tag}"` }
    : { 'Cache-Control': 'private, no-store' };
}

function send(content: Buffer | Readable, { mediaType, bytes, isInline, name }: FileAnswer): StreamableFile {
  const disposition = `${isInline ? 'inline' : 'attachment'}; filename="${name}"`;
  const options = { type: mediaType, length: bytes, disposition };
  // Two forms of one constructor.
  return Buffer.isBuffer(content) ? new StreamableFile(content, options) : new StreamableFile(content, options);
}

const BYTES = { schema: { type: 'string', format: 'binary' } };

/** A route whose service answers a `FileAnswer`, of one of these media types; what is not said of one are bytes. */
export const AnswersFile = (...types: (string | ContentObject)[]) =>
  applyDecorators(
    UseInterceptors(FileHeaders),
    ApiResponse({
      status: 200,
      description: 'The file',
      content: Object.assign(
        {},
        ...types.map((type) => (typeof type === 'string' ? { [type]: BYTES } : type)),
      ) as ContentObject,
    }),
  );
