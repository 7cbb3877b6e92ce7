import { readFile, readdir } from 'node:fs/promises';

/** What Linux tells of running processes; elsewhere there is nothing to read and the lists are empty. */
export async function familyOf(...roots: number[]): Promise<number[]> {
  const parents = await parentsById();
  const family = new Set(roots);
  for (let grown = -1; grown !== family.size;) {
    grown = family.size;
    for (const [id, parent] of parents) if (family.has(parent)) family.add(id);
  }
  return [...family].filter((id) => parents.has(id));
}

/** As it was started; empty when it is gone. */
export async function commandOf(id: number): Promise<string> {
  return (await readText(`/proc/${id}/cmdline`)).replaceAll('\0', ' ');
}

/** Memory of processes in megabytes, shared pages counted once among those that share them (PSS). */
export async function memoryOf(ids: number[]): Promise<number> {
  const kilobytes = await Promise.all(ids.map(proportionalSize));
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}

const IS_OURS = /^(\S*\/)?(node|postgres|pg_ctl|initdb) /;

/** Servers and their helpers, zombies aside, that name this text in their command line; not whoever looks at its files. */
export async function processesNaming(text: string): Promise<string[]> {
  const commands = await Promise.all((await allIds()).map(commandOf));
  return commands.filter((command) => IS_OURS.test(command) && command.includes(text));
}

async function parentsById(): Promise<Map<number, number>> {
  const entries = await Promise.all((await allIds()).map(async (id) => [id, await parentOf(id)] as const));
  return new Map(entries.filter(([, parent]) => parent > 0));
}

/** The name in parentheses may hold anything, so the fields are counted from its end. */
async function parentOf(id: number): Promise<number> {
  const stat = await readText(`/proc/${id}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

async function proportionalSize(id: number): Promise<number> {
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(await readText(`/proc/${id}/smaps_rollup`)) ?? [];
  return Number(kilobytes ?? 0);
}

async function allIds(): Promise<number[]> {
  const names = await readdir('/proc').catch(() => []);
  return names.filter((name) => /^\d+$/.test(name)).map(Number);
}

const readText = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
