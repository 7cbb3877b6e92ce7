import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';

/** The browser of `CHROMIUM_PATH`, or the one that npm brought, with the libraries it needs where the system lacks them. */
export async function chromiumPath(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  const path = await chromium.executablePath();
  if (lacksLibraries(path)) await bringLibraries();
  return path;
}

function lacksLibraries(path: string): boolean {
  if (process.platform !== 'linux') return false;
  return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found');
}

async function bringLibraries(): Promise<void> {
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin/al2023.tar.br');
  await inflate(packed);
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
}
