import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Compresses what the browser loads once, at build time and as well as can be: the server then only sends it. */
const FOLDER = join(import.meta.dirname, '../dist/browser');
const COMPRESS_FROM = 1024;
const compress = promisify(brotliCompress);

for await (const file of glob('**/*.{js,css,svg,json,txt}', { cwd: FOLDER })) {
  const content = await readFile(join(FOLDER, file));
  if (content.length < COMPRESS_FROM) continue;
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(join(FOLDER, `${file}.br`), await compress(content, best));
}
