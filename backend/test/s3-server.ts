import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type S3Settings } from '../src/core/config/evidence-settings.js';

interface Kept {
  body: Buffer;
  at: Date;
}

interface Answer {
  status: number;
  body: string | Buffer;
}

const PER_PAGE = 2;

/**
 * As much S3 as our store speaks, on this machine only: objects in one bucket, lists in short pages, and every signature
 * worked out anew from the secret. What npm offers is old, or loses the slash after the bucket and so refuses what the SDK signs.
 */
export class S3Server {
  readonly objects = new Map<string, Kept>();
  /** How many requests are to fail, as a store does that is busy. */
  failing = 0;
  private readonly server: Server;

  private constructor(private readonly secret: string) {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  static async start(secret: string): Promise<S3Server> {
    const started = new S3Server(secret);
    await once(started.server.listen(0, '127.0.0.1'), 'listening');
    return started;
  }

  get settings(): S3Settings {
    const { port } = this.server.address() as AddressInfo;
    return {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-west-3',
      bucket: 'evidence',
      accessKeyId: 'AKIATEST',
      secretAccessKey: this.secret,
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, body } = this.answerTo(request, await buffer(request));
    response.writeHead(status, { 'Content-Length': Buffer.byteLength(body) }).end(body);
  }

  private answerTo(request: IncomingMessage, body: Buffer): Answer {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const [, bucket, ...key] = pathname.split('/');
    if (this.failing-- > 0) return fault(503, 'SlowDown');
    if (!isSigned(request, body, this.secret)) return fault(403, 'SignatureDoesNotMatch');
    if (bucket !== this.settings.bucket) return fault(404, 'NoSuchBucket');
    if (searchParams.has('list-type'))
      return { status: 200, body: this.page(searchParams.get('continuation-token') ?? '') };
    return this.answerForObject(request.method, key.join('/'), body);
  }

  private answerForObject(method: string | undefined, key: string, body: Buffer): Answer {
    if (method === 'PUT') this.objects.set(key, { body, at: new Date() });
    if (method === 'DELETE') this.objects.delete(key);
    if (method !== 'GET') return { status: method === 'DELETE' ? 204 : 200, body: '' };
    const kept = this.objects.get(key);
    return kept ? { status: 200, body: kept.body } : fault(404, 'NoSuchKey');
  }

  private page(after: string): string {
    const keys = [...this.objects.keys()].sort().filter((key) => key > after);
    const shown = keys.slice(0, PER_PAGE);
    const isTruncated = keys.length > shown.length;
    const next = isTruncated ? `<NextContinuationToken>${shown.at(-1) ?? ''}</NextContinuationToken>` : '';
    const contents = shown.map((key) => this.entry(key)).join('');
    return `<ListBucketResult><IsTruncated>${String(isTruncated)}</IsTruncated>${next}${contents}</ListBucketResult>`;
  }

  private entry(key: string): string {
    const { body, at } = this.objects.get(key) ?? { body: Buffer.alloc(0), at: new Date() };
    return `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${body.length}</Size></Contents>`;
  }
}

const fault = (status: number, code: string): Answer => ({
  status,
  body: `<Error><Code>${code}</Code><Message>${code}</Message></Error>`,
});

/** AWS Signature Version 4, and that the body is the one that was signed. */
function isSigned({ method = '', url = '', headers }: IncomingMessage, body: Buffer, secret: string): boolean {
  const [, scope = '', names = '', signature] =
    /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+), Signature=(\w+)/.exec(headers.authorization ?? '') ?? [];
  const hash = sha256(body);
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  searchParams.sort();
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const query = searchParams.toString().replaceAll('+', '%20');
  const canonical = [method, pathname, query, lines.join(''), names, hash].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${secret}`);
  return headers['x-amz-content-sha256'] === hash && hmac(key, text).toString('hex') === signature;
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
