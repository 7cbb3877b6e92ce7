import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { query } from './support/database.ts';
import { type Draft, type Found, DraftWriter, faultOf, isSignedIn, signIn } from './support/drafts.ts';
import { ParoleTenue, clusterFolder, freePort, newDataFolder, readPostmaster } from './support/parole-tenue.ts';
import { familyOf } from './support/processes.ts';

/**
 * `npm run drill:kill`: the server killed while people write (50 times), and the database (10 times). Nothing that was
 * acknowledged may be lost, nothing doubled, and the next start is ready within ten seconds. `-- --times 5` is short.
 * It also shows that it would notice: with `synchronous_commit=off` acknowledged writes must be found missing.
 * `-- --lossy` runs all of it that way, and must fail.
 */
const READY_SECONDS = 10;
const WRITERS = 4;
const { values } = parseArgs({
  options: { times: { type: 'string', default: '50' }, lossy: { type: 'boolean', default: false } },
});
const times = Number(values.times);
const databaseTimes = Math.ceil(times / 5);

type Victim = 'server' | 'database';

class Drill {
  readonly drafts: Draft[] = [];
  readonly faults: string[] = [];
  slowestStart = 0;
  private readonly folder: string;
  private readonly cookie: string;
  private run: ParoleTenue;

  private constructor(folder: string, run: ParoleTenue, cookie: string) {
    this.folder = folder;
    this.run = run;
    this.cookie = cookie;
  }

  static async on(isLossy: boolean): Promise<Drill> {
    const folder = await newDataFolder();
    const first = await startOn(folder);
    if (isLossy) {
      await first.stop();
      await appendFile(join(clusterFolder(folder), 'postgresql.auto.conf'), LOSSY);
    }
    const run = isLossy ? await startOn(folder) : first;
    return new Drill(folder, run, await signIn(run.url));
  }

  /** Lets people write, kills, starts again and looks what is there. */
  async round(victim: Victim): Promise<void> {
    const writers = Array.from({ length: WRITERS }, () => new DraftWriter(this.run.url, this.cookie));
    const writing = Promise.all(writers.map((writer) => writer.writeUntilCut()));
    await delay(200 + Math.random() * 600);
    await this.kill(victim);
    await writing;
    const written = writers.flatMap(({ drafts }) => drafts);
    this.drafts.push(...written);
    await this.restart();
    await this.inspect(written);
  }

  async end(): Promise<void> {
    await this.run.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async restart(): Promise<void> {
    this.run = new ParoleTenue(this.folder, await freePort());
    this.slowestStart = Math.max(this.slowestStart, await this.run.ready(READY_SECONDS));
  }

  private async kill(victim: Victim): Promise<void> {
    if (victim === 'database') {
      const { pid } = await readPostmaster(this.folder);
      for (const id of await familyOf(pid)) killNow(id);
    } else this.run.child.kill('SIGKILL');
    const { code } = await this.run.exit;
    if (victim === 'database' && code !== 1)
      this.faults.push(`the server ended with ${code ?? 'a signal'} instead of 1`);
  }

  /** First what is there, then once more after everything unanswered was sent again. */
  private async inspect(written: Draft[]): Promise<void> {
    await this.compare();
    if (!(await isSignedIn(this.run.url, this.cookie))) return void this.faults.push('lost: a session');
    await new DraftWriter(this.run.url, this.cookie).sendAgain(written);
    await this.compare();
  }

  private async compare(): Promise<void> {
    const found = new Map((await query<Found & { id: string }>(this.folder, FOUND)).map((row) => [row.id, row]));
    for (const draft of this.drafts) {
      const fault = faultOf(draft, found.get(draft.id));
      if (!fault) continue;
      this.faults.push(`${fault}: report ${draft.id}`);
      this.drafts.splice(this.drafts.indexOf(draft), 1);
    }
  }
}

async function startOn(folder: string): Promise<ParoleTenue> {
  const run = new ParoleTenue(folder, await freePort());
  await run.ready();
  return run;
}

/** Commits answer before they are on disk, and nobody writes them down for a while: what no deployment should do. */
const LOSSY = `synchronous_commit = off\nwal_writer_delay = 10s\nwal_writer_flush_after = 1GB\nwal_buffers = 16MB\n`;

const FOUND = `
  SELECT id, version, text, entries, creations
    FROM statements
    JOIN (SELECT record_id, count(*)::int AS entries, (count(*) FILTER (WHERE verb = 'create'))::int AS creations
            FROM journal WHERE noun = 'report' GROUP BY record_id) AS history ON record_id = id::text`;

await main();

async function main(): Promise<void> {
  const drill = await rounds(values.lossy, [
    ...Array<Victim>(times).fill('server'),
    ...Array<Victim>(databaseTimes).fill('database'),
  ]);
  console.log(
    `${times} kills of the server and ${databaseTimes} of the database: ${drill.drafts.length} reports written, ` +
      `${drill.faults.length} faults, slowest start ${drill.slowestStart.toFixed(1)} s of ${READY_SECONDS}.`,
  );
  report(drill.faults);
  if (!values.lossy) await showTeeth();
}

async function showTeeth(): Promise<void> {
  const drill = await rounds(true, ['database']);
  const lost = drill.faults.filter((fault) => fault.startsWith('lost')).length;
  console.log(`With synchronous_commit=off, one kill of the database: ${lost} acknowledged writes found missing.`);
  if (lost === 0) report(['the drill did not notice writes that are not kept']);
}

async function rounds(isLossy: boolean, victims: readonly Victim[]): Promise<Drill> {
  const drill = await Drill.on(isLossy);
  try {
    for (const victim of victims) await drill.round(victim);
  } finally {
    await drill.end();
  }
  return drill;
}

function report(faults: string[]): void {
  if (faults.length > 0) process.exitCode = 1;
  for (const fault of faults.slice(0, 20)) console.log(`✗ ${fault}`);
}

/** One that went by itself meanwhile is as dead as it shall be. */
function killNow(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    return;
  }
}
