import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { PROJECT_FOLDER } from '../src/core/config/environment-reader.js';
import { type CleaningProgram } from '../src/evidence/cleaning/cleaning-program.js';

const SOURCE = join(import.meta.dirname, '../src/evidence/cleaning');
const CACHE = join(PROJECT_FOLDER, 'node_modules/.cache/parole-tenue');

/** The cleaning process as it stands in the source: no test needs a build, and no child has to compile anything. */
export function cleaningFromSource(): CleaningProgram {
  const files = readdirSync(SOURCE).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const sources = files.map((name) => [name, readFileSync(join(SOURCE, name), 'utf8')] as const);
  const folder = join(CACHE, createHash('sha256').update(JSON.stringify(sources)).digest('hex'));
  if (!existsSync(folder)) compile(sources, folder);
  return { entry: join(folder, 'cleaning.process.js'), parameters: [], folders: [folder] };
}

/** Made aside and moved, for those who look at the same time. */
function compile(sources: readonly (readonly [string, string])[], folder: string): void {
  mkdirSync(CACHE, { recursive: true });
  const aside = mkdtempSync(join(CACHE, 'new-'));
  writeFileSync(join(aside, 'package.json'), '{"type":"module"}');
  for (const [name, source] of sources) {
    const { code } = transformSync(source, { filename: name, module: { type: 'es6' }, jsc: { target: 'es2024' } });
    writeFileSync(join(aside, name.replace(/\.ts$/, '.js')), code);
  }
  try {
    renameSync(aside, folder);
  } catch {
    rmSync(aside, { recursive: true });
  }
}
