import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type EnvironmentReader } from './environment-reader.js';

/** Where evidence files are kept, and with which key. */
export interface EvidenceSettings {
  /** Absolute; of the local store, which is used where `s3` is null. */
  readonly folder: string;
  /** Absolute; holds what is sent and not cleaned yet. In a deployment a volume of its own, so that it fills nothing else. */
  readonly quarantineFolder: string;
  /** Absolute; holds the 32 bytes, in base64, that wrap the key of every file. */
  readonly keyFile: string;
  readonly s3: S3Settings | null;
  /** What looks for malware, as `net.connect` takes it; null: nobody does. */
  readonly clamav: ClamavAddress | null;
  /** Uploads that would leave less free space than that, in bytes, are refused. */
  readonly freeBytes: number;
}

/** Any store that speaks S3, addressed by paths. */
export interface S3Settings {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export type ClamavAddress = { readonly host: string; readonly port: number } | { readonly path: string };

const MEGABYTE = 1_000_000;
const FREE_MB = 500;
const MOST_FREE_MB = 100_000_000;
const CLAMAV_PORT = 3310;
const CLAMAV_EXAMPLE = 'tcp://<host>:3310';
const LOOPBACKS = ['127.0.0.1', 'localhost', '[::1]'];
const BUCKET = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])$/;
const S3_EXAMPLE = 'https://<user>:<password>@<host>/bucket?region=eu-west-3';
const MAKE_A_KEY =
  'make one with "openssl rand -base64 32 > evidence.key && chmod 400 evidence.key", keep a copy elsewhere, and name it here';

/** What holds where nothing is set, which is a demonstration. */
export function evidenceIn(dataFolder: string): EvidenceSettings {
  return {
    folder: join(dataFolder, 'evidence'),
    quarantineFolder: join(dataFolder, 'quarantine'),
    keyFile: join(dataFolder, 'keys', 'evidence.key'),
    s3: null,
    clamav: null,
    freeBytes: FREE_MB * MEGABYTE,
  };
}

export function readEvidenceSettings(
  reader: EnvironmentReader,
  dataFolder: string,
  isDemonstration: boolean,
): EvidenceSettings {
  const preset = evidenceIn(dataFolder);
  const path = (name: string, otherwise: string): string => resolve(reader.text(name) ?? otherwise);
  if (!isDemonstration && !reader.text('EVIDENCE_KEY_FILE')) reader.add(`EVIDENCE_KEY_FILE is missing: ${MAKE_A_KEY}.`);
  const settings = {
    folder: path('EVIDENCE_DIR', preset.folder),
    quarantineFolder: path('QUARANTINE_DIR', preset.quarantineFolder),
    keyFile: path('EVIDENCE_KEY_FILE', preset.keyFile),
    s3: readS3(reader),
    clamav: readClamav(reader),
    freeBytes: MEGABYTE * reader.number('EVIDENCE_FREE_MB', FREE_MB, 0, MOST_FREE_MB),
  };
  for (const problem of overlaps(settings, dataFolder)) reader.add(problem);
  return settings;
}

/** Whoever gets one of these places, as a backup or by a fault, must not get another along with it. */
export function overlaps(
  { folder, quarantineFolder, keyFile }: Pick<EvidenceSettings, 'folder' | 'quarantineFolder' | 'keyFile'>,
  dataFolder: string,
): string[] {
  const database = ['The database', join(dataFolder, 'database')] as const;
  const evidence = ['EVIDENCE_DIR', folder] as const;
  const quarantine = ['QUARANTINE_DIR', quarantineFolder] as const;
  const key = ['EVIDENCE_KEY_FILE', keyFile] as const;
  const pairs = [
    [key, evidence],
    [key, quarantine],
    [key, database],
    [quarantine, evidence],
    [quarantine, database],
    [evidence, database],
  ] as const;
  return pairs
    .filter(([[, one], [, other]]) => isWithin(one, other) || isWithin(other, one))
    .map(([[one, path], [other]]) => `${one} (${path}) and ${other} are one inside the other: they must stand apart.`);
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function readS3(reader: EnvironmentReader): S3Settings | null {
  if (!reader.text('EVIDENCE_S3_URL')) return null;
  if (reader.text('EVIDENCE_DIR')) {
    reader.add('EVIDENCE_S3_URL and EVIDENCE_DIR are both set: files are kept in one place, set the one that it is.');
  }
  const url = reader.url('EVIDENCE_S3_URL', ['https:', 'http:'], S3_EXAMPLE);
  const [, bucket] = BUCKET.exec(url.pathname) ?? [];
  const [accessKeyId, secretAccessKey] = [decoded(url.username), decoded(url.password)];
  const others = [...url.searchParams.keys()].some((name) => name !== 'region');
  if (!bucket || !accessKeyId || !secretAccessKey || others || url.hash) {
    reader.add(`EVIDENCE_S3_URL needs a key, its secret (percent-encoded), a host and a bucket, as in ${S3_EXAMPLE}.`);
  }
  if (url.protocol === 'http:' && !LOOPBACKS.includes(url.hostname)) {
    reader.add('EVIDENCE_S3_URL must start with https:// (http:// only for this machine).');
  }
  return {
    endpoint: url.origin,
    region: url.searchParams.get('region') ?? 'us-east-1',
    bucket: bucket ?? '',
    accessKeyId,
    secretAccessKey,
  };
}

function readClamav(reader: EnvironmentReader): ClamavAddress | null {
  if (!reader.text('CLAMAV_URL')) return null;
  const { protocol, hostname, port, pathname, username, search, hash } = reader.url(
    'CLAMAV_URL',
    ['tcp:', 'unix:'],
    CLAMAV_EXAMPLE,
  );
  const isSocket = protocol === 'unix:';
  const isPlain = !username && !search && !hash;
  const isRight = isSocket ? !hostname && pathname.length > 1 : hostname && pathname.length <= 1;
  if (!isPlain || !isRight) {
    reader.add(`CLAMAV_URL is not such an address: ${CLAMAV_EXAMPLE}, or unix:///run/clamav/clamd.sock`);
  }
  return isSocket ? { path: decoded(pathname) } : { host: hostname, port: Number(port || CLAMAV_PORT) };
}

/** Empty where it cannot be read. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
