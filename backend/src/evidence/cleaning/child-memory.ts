import { readFile, writeFile } from 'node:fs/promises';

/** Most resident memory that a process held so far, in bytes; null where the system does not tell (Linux only does). */
export async function peakMemoryOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

/** Where memory runs out, the system ends this process first, and not the one that serves people. */
export async function endFirst(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/oom_score_adj`, '1000').catch(() => undefined);
}
