import { readFile, writeFile } from 'node:fs/promises';

/** Resident memory of a process now and at most, in bytes; null where the system does not tell (Linux only does). */
export async function memoryOf(pid: number): Promise<{ now: number; most: number } | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [now, most] = ['VmRSS', 'VmHWM'].map((name) => new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
  return now && most ? { now: Number(now) * 1024, most: Number(most) * 1024 } : null;
}

/** Where memory runs out, the system ends this process first, and not the one that serves people. */
export async function endFirst(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/oom_score_adj`, '1000').catch(() => undefined);
}
