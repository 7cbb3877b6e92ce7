import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PDFDocument } from '@napi-rs/canvas';
import sharp from 'sharp';

/**
 * `npm run demo:draw`: makes the files that fictional people of the demonstration send out of the drawings beside them.
 * They are kept, because letters look different where other fonts are installed, and nobody waits for them at a start.
 */
const FOLDER = resolve(import.meta.dirname, '../data/demonstration');
const A4 = { width: 595, height: 842 };
const MARGIN = 60;
const INK = '#211c16';
const SOFT = '#6a6156';

type Pen = ReturnType<PDFDocument['beginPage']>;

for (const name of await readdir(FOLDER)) {
  if (!name.endsWith('.svg')) continue;
  const picture = await sharp(join(FOLDER, name)).webp({ quality: 60, effort: 6 }).toBuffer();
  await writeFile(join(FOLDER, name.replace('.svg', '.webp')), picture);
}
await writeFile(join(FOLDER, 'minutes.pdf'), minutes());

function minutes(): Buffer {
  const document = new PDFDocument({ title: 'Démonstration' });
  page(document, 'Compte rendu de réunion', [9, 7, 8]);
  page(document, 'Décisions', [3, 3, 3, 3]);
  page(document, 'Suites', [6, 5]);
  return document.close();
}

/** Lines that nobody can read, in paragraphs of so many. */
function page(document: PDFDocument, title: string, paragraphs: number[]): void {
  const pen = document.beginPage(A4.width, A4.height);
  write(pen, title, { size: 26, at: 90, font: 'DejaVu Serif', color: INK });
  let y = 140;
  for (const lines of paragraphs) {
    for (let line = 0; line < lines; line++, y += 18) scribble(pen, y, line === lines - 1 ? 0.6 : 1);
    y += 22;
  }
  const mark = 'DÉMONSTRATION · rien de réel · nothing real';
  write(pen, mark, { size: 12, at: A4.height - 40, font: 'DejaVu Sans', color: SOFT });
  document.endPage();
}

function write(
  pen: Pen,
  text: string,
  { size, at, font, color }: { size: number; at: number; font: string; color: string },
): void {
  pen.fillStyle = color;
  pen.font = `${size}px "${font}", sans-serif`;
  pen.fillText(text, MARGIN, at);
}

function scribble(pen: Pen, y: number, share: number): void {
  pen.strokeStyle = SOFT;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(MARGIN, y);
  const end = MARGIN + (A4.width - 2 * MARGIN) * share;
  for (let x = MARGIN; x < end; x += 8) pen.quadraticCurveTo(x + 4, y + (x % 16 < 8 ? -4 : 4), x + 8, y);
  pen.stroke();
}
