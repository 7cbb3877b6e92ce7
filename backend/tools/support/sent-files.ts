import { createHash, randomBytes, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { PASSWORD } from './sign-ins.ts';

/** A file that somebody sends, and how far the server has told that it is here. */
export interface SentFile {
  readonly id: string;
  readonly bytes: Buffer;
  /** Where it goes on; null: not begun, as far as its sender knows. */
  path: string | null;
  isAcknowledged: boolean;
}

const RECOMMENDATION = 'PD-N2';
const PIECE_BYTES = 32 * 1024;
const SIDE = 700;

/** A picture that opens, so long and no longer: what follows its end no reader of pictures looks at. */
export async function newFile(bytes: number): Promise<SentFile> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 20 };
  const picture = await sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#777', noise } })
    .jpeg({ quality: 40 })
    .toBuffer();
  if (picture.length > bytes) throw new Error(`A picture takes ${picture.length} bytes at least.`);
  const whole = Buffer.concat([picture, randomBytes(bytes - picture.length)]);
  return { id: randomUUID(), bytes: whole, path: null, isAcknowledged: false };
}

/** The server answered, and not as it must. */
export class Refused extends Error {
  readonly status: number;

  constructor(what: string, status: number, body: string) {
    super(`${what} was answered with ${status}: ${body}`);
    this.status = status;
  }
}

/** Whether the server was cut off, or could not reach its database any more. */
export function isCut(error: unknown): boolean {
  return error instanceof Refused ? error.status >= 500 : error instanceof TypeError;
}

/** A signed-in person who sends files. */
export class Sender {
  url: string;
  readonly cookie: string;

  private constructor(url: string, cookie: string) {
    this.url = url;
    this.cookie = cookie;
  }

  /** `cso.member` and the like. */
  static async as(url: string, who: string): Promise<Sender> {
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: `${who}@demo.parole-tenue.test`, password: PASSWORD }),
    });
    if (!answer.ok) throw new Refused('Signing in', answer.status, await answer.text());
    return new Sender(url, (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '');
  }

  /** The same again changes nothing. */
  async announce({ id, bytes }: SentFile): Promise<void> {
    await this.ask('PUT', `/api/evidence/${id}`, {
      recommendation: RECOMMENDATION,
      kind: 'image',
      caption: 'Vue du chantier',
      level: 'restricted',
      file: { mediaType: 'image/jpeg', bytes: bytes.length, sha256: sha256Of(bytes), keepOriginal: true },
    });
  }

  /** From wherever it is to its last byte. */
  async send(file: SentFile, pieceBytes = PIECE_BYTES): Promise<void> {
    await this.announce(file);
    file.path ??= await this.begin(file);
    for (let offset = await this.tell(file); offset < file.bytes.length;) {
      offset = await this.append(file, offset, file.bytes.subarray(offset, offset + pieceBytes));
    }
    file.isAcknowledged = true;
  }

  /** As its own organisation sees it. */
  async stateOf({ id }: SentFile): Promise<string> {
    const { sent } = await this.json<{ sent: { state: string } }>('GET', `/api/evidence/${id}`);
    return sent.state;
  }

  /** Whether it is read as it must be, whole; or else not at all. */
  async isReadWhole(file: SentFile): Promise<boolean> {
    const opening = await this.json<{ pages: { pictures: { url: string; bytes: number }[] }[]; original: string }>(
      'POST',
      `/api/evidence/${file.id}/openings`,
      {},
    );
    const pictures = opening.pages.flatMap((page) => page.pictures);
    const sizes = await Promise.all(pictures.map(async ({ url }) => (await this.bytes(url)).length));
    const arePicturesWhole = sizes.length === 3 && sizes.every((size, index) => size === pictures[index]?.bytes);
    return arePicturesWhole && sha256Of(await this.bytes(opening.original)) === sha256Of(file.bytes);
  }

  /** A code of its own says that there is nothing to open yet. */
  async isClosed({ id }: SentFile): Promise<boolean> {
    const answer = await this.fetch('POST', `/api/evidence/${id}/openings`, { body: '{}', headers: JSON_BODY });
    await answer.arrayBuffer();
    return answer.status === 409;
  }

  async ask(method: string, path: string, body?: object): Promise<Response> {
    const answer = await this.fetch(method, path, body && { body: JSON.stringify(body), headers: JSON_BODY });
    if (!answer.ok) throw new Refused(`${method} ${path}`, answer.status, await answer.text());
    return answer;
  }

  private async json<Body>(method: string, path: string, body?: object): Promise<Body> {
    return (await (await this.ask(method, path, body)).json()) as Body;
  }

  private async bytes(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.ask('GET', path)).arrayBuffer());
  }

  private async begin({ id, bytes }: SentFile): Promise<string> {
    const metadata = `evidence ${Buffer.from(id).toString('base64')}`;
    const headers = { 'Upload-Length': String(bytes.length), 'Upload-Metadata': metadata };
    return (await this.tus('POST', '/api/uploads', { headers })).headers.get('location') ?? '';
  }

  private async tell({ path }: SentFile): Promise<number> {
    return offsetIn(await this.tus('HEAD', path ?? ''));
  }

  private async append({ path }: SentFile, offset: number, piece: Buffer): Promise<number> {
    const headers = { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' };
    return offsetIn(await this.tus('PATCH', path ?? '', { headers, body: new Uint8Array(piece) }));
  }

  private async tus(method: string, path: string, { headers = {}, body = null }: Sent = {}): Promise<Response> {
    const answer = await this.fetch(method, path, { headers: { 'Tus-Resumable': '1.0.0', ...headers }, body });
    if (!answer.ok) throw new Refused(`${method} ${path}`, answer.status, await answer.text());
    return answer;
  }

  private fetch(method: string, path: string, { headers = {}, body = null }: Sent = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { method, headers: { Cookie: this.cookie, ...headers }, body });
  }
}

interface Sent {
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer> | null;
}

const JSON_BODY = { 'Content-Type': 'application/json' };

const offsetIn = ({ headers }: Response): number => Number(headers.get('upload-offset'));

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
