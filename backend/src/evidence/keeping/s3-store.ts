import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Logger } from '@nestjs/common';
import { type S3Settings } from '../../core/config/evidence-settings.js';
import { StartProblem } from '../../core/config/start-problem.js';
import { EvidenceStore, isObjectName, type ListedObject, ObjectMissing, placeOf } from './evidence-store.js';

type Sdk = typeof import('@aws-sdk/client-s3');
type Client = InstanceType<Sdk['S3Client']>;

const CONNECT_MS = 5000;
const ANSWER_MS = 60_000;
const IDLE_MS = 30_000;

/** Objects in a bucket of any store that speaks S3. The SDK takes 35 MB and 0.3 s: only who uses it loads it. */
export class S3Store extends EvidenceStore {
  private readonly logger = new Logger(S3Store.name);
  private readonly bucket: { Bucket: string };
  private opened: Promise<{ sdk: Sdk; client: Client }> | undefined;

  constructor(private readonly settings: S3Settings) {
    super();
    this.bucket = { Bucket: settings.bucket };
  }

  /** A store that is out of reach now may be back soon, and everything but evidence goes on without it. */
  async check(): Promise<void> {
    const { sdk, client } = await this.open();
    await client.send(new sdk.HeadBucketCommand(this.bucket)).catch((error: unknown) => {
      const status = statusOf(error);
      if (status >= 300 && status < 500) throw this.refused(status);
      this.logger.warn('The store of evidence files does not answer: what needs it fails until it does.');
    });
  }

  /** Collected first, which the size of evidence allows: so its hash is signed, the store compares it, and a try can be repeated. */
  async put(name: string, content: Readable | Buffer): Promise<void> {
    const { sdk, client } = await this.open();
    const Body = Buffer.isBuffer(content) ? content : await buffer(content);
    await client.send(new sdk.PutObjectCommand({ ...this.bucket, Key: placeOf(name), Body }));
  }

  async read(name: string): Promise<Readable> {
    const { sdk, client } = await this.open();
    const { Body } = await client
      .send(new sdk.GetObjectCommand({ ...this.bucket, Key: placeOf(name) }))
      .catch((error: unknown) => {
        throw statusOf(error) === 404 ? new ObjectMissing(name) : error;
      });
    if (!(Body instanceof Readable)) throw new Error('The store of evidence files answered without content.');
    return Body;
  }

  async remove(name: string): Promise<void> {
    const { sdk, client } = await this.open();
    await client.send(new sdk.DeleteObjectCommand({ ...this.bucket, Key: placeOf(name) }));
  }

  async *list(): AsyncGenerator<ListedObject> {
    const { sdk, client } = await this.open();
    for await (const { Contents = [] } of sdk.paginateListObjectsV2({ client }, this.bucket)) {
      for (const { Key = '', Size = 0, LastModified = new Date() } of Contents) {
        const name = Key.slice(3);
        if (isObjectName(name) && placeOf(name) === Key) yield { name, bytes: Size, at: LastModified };
      }
    }
  }

  /** An object is there whole or not at all, the store sees to that. */
  removeUnfinished(): Promise<number> {
    return Promise.resolve(0);
  }

  private open(): Promise<{ sdk: Sdk; client: Client }> {
    return (this.opened ??= import('@aws-sdk/client-s3').then((sdk) => ({ sdk, client: this.newClient(sdk) })));
  }

  private newClient({ S3Client }: Sdk): Client {
    const { endpoint, region, accessKeyId, secretAccessKey } = this.settings;
    return new S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle: true,
      // Many stores do not know the newer checksums, and the signature holds a hash already.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: {
        connectionTimeout: CONNECT_MS,
        requestTimeout: ANSWER_MS,
        throwOnRequestTimeout: true,
        socketTimeout: IDLE_MS,
      },
    });
  }

  /** Without a word of the store's own: it may repeat the key. */
  private refused(status: number): StartProblem {
    const { endpoint, bucket } = this.settings;
    return new StartProblem(
      `The store ${endpoint} does not let us use its bucket "${bucket}" (it answers ${status}): check key, secret, bucket and region in EVIDENCE_S3_URL.`,
    );
  }
}

/** 0 where there was no answer. */
function statusOf(error: unknown): number {
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  return $metadata?.httpStatusCode ?? 0;
}
