import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Upload } from 'tus-js-client';
import { BadNetworkProxy } from './support/bad-network.ts';
import { query } from './support/database.ts';
import { freePort, newDataFolder, ParoleTenue, readPostmaster } from './support/parole-tenue.ts';
import { commandOf, familyOf } from './support/processes.ts';
import { isCut, newFile, Sender, type SentFile } from './support/sent-files.ts';

/**
 * `npm run drill:upload`: a file of 5 MB over a line of 64 kbit/s that breaks every 200 kB arrives once and whole, with at
 * most 1.2 × its bytes on the wire; then the server, what cleans and the database are killed while people send, 30 times:
 * no half file is ever read, and none is lost that was acknowledged. `-- --kilobytes 200 --cut 20 --kbits 2000 --times 3`
 * is short.
 */
const MOST_ON_THE_WIRE = 1.2;
const PIECE_BYTES = 256 * 1024;
const RETRY_MS = 100;
const RETRIES = 1000;
const READY_SECONDS = 60;
const CLEANED_SECONDS = 120;
const KILL_FILES = 3;
const PEOPLE = ['cso.member', 'cso.lead', 'cso2.lead'];
const { values } = parseArgs({
  options: {
    kilobytes: { type: 'string', default: '5000' },
    cut: { type: 'string', default: '200' },
    kbits: { type: 'string', default: '64' },
    times: { type: 'string', default: '30' },
  },
});

type Victim = 'server' | 'worker' | 'database';
const VICTIMS: readonly Victim[] = ['server', 'worker', 'database'];

class Drill {
  readonly faults: string[] = [];
  readonly files: SentFile[] = [];
  /** Kills that met what they were meant for. */
  kills = 0;
  private readonly folder: string;
  private run: ParoleTenue;
  private senders: Sender[] = [];

  private constructor(folder: string, run: ParoleTenue) {
    this.folder = folder;
    this.run = run;
  }

  static async begin(): Promise<Drill> {
    const folder = await newDataFolder();
    const run = new ParoleTenue(folder, await freePort());
    await run.ready();
    const drill = new Drill(folder, run);
    drill.senders = await Promise.all(PEOPLE.map((who) => Sender.as(run.url, who)));
    return drill;
  }

  async end(): Promise<void> {
    await this.run.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  async sendOverBadNetwork(): Promise<void> {
    const [sender] = this.senders;
    if (!sender) return;
    const file = await newFile(Number(values.kilobytes) * 1000);
    const network = { cutBytes: Number(values.cut) * 1000, bytesPerSecond: (Number(values.kbits) * 1000) / 8 };
    const proxy = await BadNetworkProxy.before(this.run.url, network);
    const start = performance.now();
    await sender.announce(file);
    await deliver(file, proxy.url, sender.cookie);
    file.isAcknowledged = true;
    const seconds = (performance.now() - start) / 1000;
    await proxy.close();
    const share = proxy.carried / file.bytes.length;
    console.log(
      `${values.kilobytes} kB at ${values.kbits} kbit/s, broken ${proxy.cuts} times: delivered in ${seconds.toFixed(0)} s ` +
        `with ${share.toFixed(3)} × its bytes on the wire, at most ${MOST_ON_THE_WIRE} allowed.`,
    );
    if (share > MOST_ON_THE_WIRE) this.faults.push('too many bytes on the wire');
    if (proxy.cuts < file.bytes.length / network.cutBytes - 1) this.faults.push('the line did not break as it should');
    await this.inspect([file]);
    const uploads = await query(this.folder, `SELECT FROM uploads WHERE evidence_id = '${file.id}'`);
    if (uploads.length !== 1) this.faults.push(`${uploads.length} uploads instead of one`);
  }

  /** Lets people send, kills, starts again, and looks what is there. */
  async round(victim: Victim): Promise<void> {
    const files = await Promise.all(this.senders.flatMap(() => Array.from({ length: KILL_FILES }, newSmallFile)));
    this.files.push(...files);
    const sending = Promise.all(
      this.senders.map((sender, index) =>
        sendUntilCut(sender, files.slice(index * KILL_FILES, (index + 1) * KILL_FILES)),
      ),
    );
    await this.kill(victim);
    await sending;
    const acknowledged = files.filter(({ isAcknowledged }) => isAcknowledged);
    if (victim !== 'worker') await this.restart();
    await this.lookForHalves(files);
    await this.pretendTimePassed();
    // What was cut off is sent on; what was acknowledged is not, and must be there.
    for (const [index, sender] of this.senders.entries()) {
      const own = files
        .slice(index * KILL_FILES, (index + 1) * KILL_FILES)
        .filter((file) => !acknowledged.includes(file));
      for (const file of own) await sender.send(file);
    }
    await this.inspect(files);
  }

  private async kill(victim: Victim): Promise<void> {
    if (victim === 'worker') return this.killWorker();
    await delay(100 + Math.random() * 900);
    if (victim === 'server') this.run.child.kill('SIGKILL');
    else for (const id of await familyOf((await readPostmaster(this.folder)).pid)) killNow(id);
    await this.run.exit;
    this.kills++;
  }

  /** The process that cleans lives for less than a second: it is waited for. */
  private async killWorker(): Promise<void> {
    const until = performance.now() + 10_000;
    const server = this.run.child.pid ?? 0;
    while (performance.now() < until) {
      for (const id of await familyOf(server)) {
        if (!(await commandOf(id)).includes('cleaning.process')) continue;
        await delay(Math.random() * 150);
        killNow(id);
        this.kills++;
        return;
      }
      await delay(5);
    }
    this.faults.push('nothing that cleans was seen');
  }

  private async restart(): Promise<void> {
    this.run = new ParoleTenue(this.folder, await freePort());
    await this.run.ready(READY_SECONDS);
    for (const sender of this.senders) sender.url = this.run.url;
  }

  /** Each is ready and read whole, or nobody opens it. */
  private async lookForHalves(files: readonly SentFile[]): Promise<void> {
    for (const file of files) {
      const sender = this.senderOf(file);
      const state = await sender.stateOf(file).catch(() => 'absent');
      if (file.isAcknowledged && !['cleaning', 'ready'].includes(state))
        this.faults.push(`lost (${state}): ${file.id}`);
      if (state === 'absent') continue;
      // It may have become ready in between.
      const isClosed = state !== 'ready' && (await sender.isClosed(file));
      const isRight = isClosed || ((await sender.stateOf(file)) === 'ready' && (await sender.isReadWhole(file)));
      if (!isRight) this.faults.push(`half (${state}): ${file.id}`);
    }
  }

  /** Who held a file and was killed holds it for some seconds more; and a day has limits. */
  private async pretendTimePassed(): Promise<void> {
    await query(
      this.folder,
      'UPDATE cleanings SET held_until = NULL',
      `UPDATE uploads SET created_at = created_at - interval '1 day' WHERE completed_at IS NOT NULL`,
    );
  }

  private async inspect(files: readonly SentFile[]): Promise<void> {
    const until = performance.now() + CLEANED_SECONDS * 1000;
    for (const file of files) {
      const sender = this.senderOf(file);
      let state = await sender.stateOf(file);
      while (state === 'cleaning' && performance.now() < until) {
        await delay(100);
        state = await sender.stateOf(file);
      }
      if (state !== 'ready') this.faults.push(`not ready but ${state}: ${file.id}`);
      else if (!(await sender.isReadWhole(file))) this.faults.push(`not as it was sent: ${file.id}`);
    }
  }

  async inspectAll(): Promise<void> {
    await this.inspect(this.files);
    const [row] = await query<Leftovers>(this.folder, LEFTOVERS);
    const { files, twice, left } = row ?? { files: 0, twice: 0, left: 0 };
    if (files + twice + left > 0)
      this.faults.push(`${files} files of none, ${twice} taken twice, ${left} still waiting`);
  }

  private senderOf(file: SentFile): Sender {
    const place = Math.max(0, this.files.indexOf(file));
    const sender = this.senders[Math.floor(place / KILL_FILES) % this.senders.length];
    if (!sender) throw new Error('Nobody sent it.');
    return sender;
  }
}

interface Leftovers {
  files: number;
  twice: number;
  left: number;
}

const LEFTOVERS = `
  SELECT (SELECT count(*)::int FROM evidence_files f JOIN evidence e ON e.id = f.evidence_id WHERE e.file_state <> 'ready') AS files,
    (SELECT count(*)::int FROM (SELECT FROM uploads WHERE completed_at IS NOT NULL GROUP BY evidence_id HAVING count(*) > 1) n) AS twice,
    (SELECT count(*)::int FROM cleanings) AS left`;

/** As the application's own client does it, which knows nothing of the line. */
function deliver({ id, bytes }: SentFile, url: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    new Upload(bytes, {
      endpoint: `${url}/api/uploads`,
      chunkSize: PIECE_BYTES,
      retryDelays: Array<number>(RETRIES).fill(RETRY_MS),
      headers: { Cookie: cookie },
      metadata: { evidence: id },
      storeFingerprintForResuming: false,
      onSuccess: () => {
        resolve();
      },
      onError: reject,
    }).start();
  });
}

async function sendUntilCut(sender: Sender, files: readonly SentFile[]): Promise<void> {
  try {
    for (const file of files) await sender.send(file);
  } catch (error) {
    if (!isCut(error)) throw error;
  }
}

const newSmallFile = (): Promise<SentFile> => newFile(150_000 + Math.floor(Math.random() * 450_000));

/** One that went by itself meanwhile is as dead as it shall be. */
function killNow(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    return;
  }
}

const drill = await Drill.begin();
try {
  await drill.sendOverBadNetwork();
  for (let turn = 0; turn < Number(values.times); turn++) await drill.round(VICTIMS[turn % VICTIMS.length] ?? 'server');
  await drill.inspectAll();
} finally {
  await drill.end();
}
console.log(
  `${drill.kills} kills of the server, of what cleans and of the database: ${drill.files.length} files sent, ${drill.faults.length} faults.`,
);
if (drill.faults.length > 0) process.exitCode = 1;
for (const fault of drill.faults.slice(0, 20)) console.log(`✗ ${fault}`);
