import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import {
  AnnotationMode,
  getDocument,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { Refusal, SIDES } from './cleaning.types.js';
import type { Pixels } from './picture.js';

const PARTS = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
/** Pixels per point at most, 288 dpi: a page the size of a stamp is not blown up. */
const SCALE_MAX = 4;

export interface DocumentLimits {
  readonly pixelsMax: number;
  readonly pagesMax: number;
}

/** What pdf.js leaves out and draws on; it says so on the console only (corpus.spec.ts notices other words). */
const LACKING = [
  /Unable to decode (inline )?image/,
  /getOperatorList - ignoring (XObject|Shading|annotation|errors)/,
  /(getContentStream|handleTilingType|parseShading|_handleColorSpace) - ignoring/,
];
const TOO_LARGE = 'Image exceeded maximum allowed size';

/** The pages as they look, one after the other. Scripts do not run, nothing is fetched, fonts come from the package. */
export async function* drawPages(bytes: Buffer, { pixelsMax, pagesMax }: DocumentLimits): AsyncGenerator<Pixels> {
  const complaints = hearComplaints();
  const document = await open(bytes, pixelsMax).catch(refuse);
  if (document.numPages < 1) throw new Refusal('damaged');
  if (document.numPages > pagesMax) throw new Refusal('too_many_pages');
  // One for all pages: the memory of many is given back late.
  const canvas = createCanvas(1, 1);
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number).catch(refuse);
    const pixels = await draw(page, canvas).catch(refuse);
    refuseLacking(complaints);
    page.cleanup();
    yield pixels;
  }
}

/** This process does nothing else, so whatever warns is the drawing. */
function hearComplaints(): string[] {
  const complaints: string[] = [];
  console.warn = (complaint: unknown) => void complaints.push(String(complaint));
  return complaints;
}

/** A copy that silently lacks something would mislead whoever relies on it. */
function refuseLacking(complaints: string[]): void {
  const all = complaints.splice(0);
  if (all.some((complaint) => complaint.includes(TOO_LARGE))) throw new Refusal('too_many_pixels');
  if (all.some((complaint) => LACKING.some((lack) => lack.test(complaint)))) throw new Refusal('damaged');
}

function open(bytes: Buffer, maxImageSize: number): Promise<PDFDocumentProxy> {
  return getDocument({
    data: new Uint8Array(bytes),
    maxImageSize,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    cMapUrl: `${PARTS}/cmaps/`,
    iccUrl: `${PARTS}/iccs/`,
    standardFontDataUrl: `${PARTS}/standard_fonts/`,
    wasmUrl: `${PARTS}/wasm/`,
    verbosity: VerbosityLevel.WARNINGS,
  }).promise;
}

async function draw(page: PDFPageProxy, canvas: Canvas): Promise<Pixels> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(SIDES.large / Math.max(width, height), SCALE_MAX) });
  // Anew by its size: what was drawn before is gone.
  [canvas.width, canvas.height] = [pixels(viewport.width), pixels(viewport.height)];
  await page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE }).promise;
  return opaque(canvas.data(), canvas.width, canvas.height);
}

function pixels(length: number): number {
  return Math.min(SIDES.large, Math.max(1, Math.round(length)));
}

async function opaque(rgba: Buffer, width: number, height: number): Promise<Pixels> {
  const data = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .flatten({ background: 'white' })
    .raw()
    .toBuffer();
  return { data, width, height };
}

function refuse(error: unknown): never {
  if (error instanceof Error && error.name === 'PasswordException') throw new Refusal('encrypted');
  throw new Refusal(error instanceof RangeError ? 'too_heavy' : 'damaged');
}
