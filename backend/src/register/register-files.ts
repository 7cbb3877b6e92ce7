import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StartProblem } from '../core/config/start-problem.js';
import { checkRegister, type RegisterFiles } from './check-register.js';
import type { RegisterContent } from './register-content.js';

/** The same from the source and from what is built of it. */
const FOLDER = resolve(import.meta.dirname, '../../data');
const NAMES = {
  areas: 'areas.json',
  register: 'register.json',
  publicRecord: 'public-record.json',
  templates: 'templates.json',
} as const;

/** @throws StartProblem when a file is missing or is no JSON. */
export async function readRegisterFiles(folder = FOLDER): Promise<RegisterFiles> {
  const problems: string[] = [];
  const read = async (name: string): Promise<unknown> => {
    try {
      return JSON.parse(await readFile(resolve(folder, name), 'utf8'));
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
  const [areas, register, publicRecord, templates] = await Promise.all([
    read(NAMES.areas),
    read(NAMES.register),
    read(NAMES.publicRecord),
    read(NAMES.templates),
  ]);
  refuse(problems);
  return { areas, register, publicRecord, templates };
}

/** @throws StartProblem that lists everything wrong with the files at once. */
export function checkedContent(files: RegisterFiles): RegisterContent {
  const { content, problems } = checkRegister(files);
  refuse(problems);
  return content;
}

function refuse(problems: string[]): void {
  if (problems.length === 0) return;
  const lines = problems.map((problem) => `  - ${problem}`);
  throw new StartProblem(['The register’s files are not right; nothing was loaded:', ...lines].join('\n'));
}
