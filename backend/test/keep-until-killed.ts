import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { argv, stdout } from 'node:process';
import { type Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { type Configuration } from '../src/core/config/configuration.js';
import { evidenceIn } from '../src/core/config/evidence-settings.js';
import { EvidenceKeys } from '../src/evidence/keeping/evidence-keys.js';
import { EvidenceVault, type KeptObject } from '../src/evidence/keeping/evidence-vault.js';
import { FolderStore } from '../src/evidence/keeping/folder-store.js';
import { type MasterKeyRepository } from '../src/evidence/keeping/master-key.repository.js';

/**
 * Keeps files and writes their rows, in a process of its own, until it is killed. It tells of each what was done, and dawdles
 * between the two. `row first` does it the wrong way round, so that the test sees that it would notice.
 */
const [folder = '', database = '', evidenceId = '', order = 'file first', between = '20'] = argv.slice(2);
const LARGEST = 400_000;

const COLUMNS =
  'object, evidence_id, part, page, size, media_type, width, height, bytes, sealed_bytes, sealed_sha256, sealed_key';
const NOTHING = Buffer.alloc(32);

class RowFirstStore extends FolderStore {
  override async put(object: string, content: Readable | Buffer): Promise<void> {
    await writeRow({ object, bytes: 0, sealedBytes: 0, sealedSha256: NOTHING, sealedKey: NOTHING });
    await say(`begun ${object}`);
    await delay(Number(between));
    await super.put(object, content);
  }
}

const evidence = evidenceIn(folder);
const configuration = { evidence, isDemonstration: true } as Configuration;
const keys = new EvidenceKeys(configuration, {
  find: () => Promise.resolve(null),
  remember: (it) => Promise.resolve(it),
} as MasterKeyRepository);
const store = order === 'row first' ? new RowFirstStore(evidence.folder) : new FolderStore(evidence.folder);
const vault = new EvidenceVault(configuration, store, keys);
const client = new Client({ connectionString: database });
await client.connect();

for (;;) {
  const plain = randomBytes(1 + Math.floor(Math.random() * LARGEST));
  const kept = await vault.keep(plain);
  if (order === 'file first') {
    await say(`begun ${kept.object}`);
    await delay(Number(between));
  }
  await writeRow(kept);
  await say(`done ${kept.object} ${createHash('sha256').update(plain).digest('hex')}`);
}

async function writeRow(kept: KeptObject): Promise<void> {
  await client.query(
    `INSERT INTO evidence_files (${COLUMNS})
     SELECT $1, $2, 'clean', count(*) + 1, 'large', 'image/jpeg', 1, 1, $3, $4, $5, $6 FROM evidence_files WHERE evidence_id = $2
     ON CONFLICT (object) DO UPDATE SET bytes = $3, sealed_bytes = $4, sealed_sha256 = $5, sealed_key = $6`,
    [kept.object, evidenceId, kept.bytes, kept.sealedBytes, kept.sealedSha256, kept.sealedKey],
  );
}

/** Said when it is out, so that nothing that was said dies with the process. */
async function say(line: string): Promise<void> {
  if (!stdout.write(`${line}\n`)) await once(stdout, 'drain');
}
