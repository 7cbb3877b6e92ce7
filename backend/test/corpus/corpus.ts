import { type CorpusFile } from './corpus-file.js';
import { disguises, misnamed } from './disguises.js';
import { type ExifTool } from './exiftool.js';
import { jpegs } from './jpegs.js';
import { pdfs } from './pdfs.js';
import { pngs } from './pngs.js';
import { webps } from './webps.js';

/** Everything that somebody could send, by accident or on purpose, and what must come of it. Made anew at each run. */
export async function corpus(tool: ExifTool): Promise<CorpusFile[]> {
  const documents = await pdfs(tool);
  const [first] = documents;
  return [
    ...(await jpegs(tool)),
    ...(await pngs(tool)),
    ...(await webps(tool)),
    ...documents,
    ...(await disguises()),
    ...(first ? await misnamed(first.bytes) : []),
  ];
}
