import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running PostgreSQL says of itself in its data folder. */
export interface PostmasterRecord {
  readonly pid: number;
  readonly dataFolder: string;
  /** Seconds since 1970. */
  readonly startedAt: number;
  readonly port: number;
}

/** @returns undefined when there is no such file, or one that was not written to its end. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterRecord | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return parsePostmasterFile(text);
}

export function parsePostmasterFile(text: string): PostmasterRecord | undefined {
  const [pid, dataFolder, startedAt, port] = text.split(/\r?\n/).map((line) => line.trim());
  const record = { pid: Number(pid), dataFolder: dataFolder ?? '', startedAt: Number(startedAt), port: Number(port) };
  const isWhole = [record.pid, record.startedAt, record.port].every((number) => Number.isInteger(number) && number > 0);
  return isWhole && record.dataFolder ? record : undefined;
}

/** A process number alone may be somebody else's by now. */
export function isSameServer(one: PostmasterRecord, other: PostmasterRecord | undefined): boolean {
  return one.pid === other?.pid && one.startedAt === other.startedAt;
}
