import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Canvas, createCanvas, GlobalFonts, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import { COLOURS, PERSPECTIVE_COLOURS, SHAPES, STROKES } from './card-look.js';
import { type SideOnCard } from './card.js';

export const WIDTH = 1200;
export const HEIGHT = 630;
export const MARGIN = 64;

const FONTS = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
const REGULAR = 'Card';
const BOLD = 'Card Bold';
GlobalFonts.registerFromPath(join(FONTS, 'LiberationSans-Regular.ttf'), REGULAR);
GlobalFonts.registerFromPath(join(FONTS, 'LiberationSans-Bold.ttf'), BOLD);

const COLOURS_MOST = 64;
const DEGREES_45 = Math.PI / 4;

export interface Lettering {
  size: number;
  colour?: string;
  isBold?: boolean;
  align?: 'left' | 'center' | 'right';
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Writes and draws on paper of the size of a card. */
export class CardPen {
  private readonly canvas: Canvas = createCanvas(WIDTH, HEIGHT);
  private readonly on: SKRSContext2D = this.canvas.getContext('2d');

  constructor() {
    this.fill({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, COLOURS.paper);
  }

  /** Few colours make a picture a third as heavy, and nobody sees it. */
  encode(): Promise<Buffer> {
    const raw = { width: WIDTH, height: HEIGHT, channels: 4 } as const;
    return sharp(this.canvas.data(), { raw }).png({ palette: true, colours: COLOURS_MOST, dither: 0 }).toBuffer();
  }

  /** `y`: the line that letters stand on. Answers how wide it is. */
  write(text: string, x: number, y: number, { size, colour = COLOURS.ink, isBold, align = 'left' }: Lettering): number {
    this.letter(size, isBold);
    this.on.fillStyle = colour;
    this.on.textAlign = align;
    this.on.fillText(shown(text), x, y);
    return this.on.measureText(shown(text)).width;
  }

  measure(text: string, size: number, isBold = false): number {
    this.letter(size, isBold);
    return this.on.measureText(shown(text)).width;
  }

  fill({ x, y, width, height }: Box, colour: string): void {
    this.on.fillStyle = colour;
    this.on.fillRect(x, y, width, height);
  }

  /** Stripes of two colours, each so wide. */
  stripe(box: Box, [one, other]: readonly [string, string], width: number): void {
    const { on } = this;
    on.save();
    on.beginPath();
    on.rect(box.x, box.y, box.width, box.height);
    on.clip();
    this.fill(box, one);
    on.strokeStyle = other;
    on.lineWidth = width;
    on.beginPath();
    const step = (2 * width) / Math.cos(DEGREES_45);
    for (let x = box.x - box.height; x < box.x + box.width + box.height; x += step) {
      on.moveTo(x, box.y + box.height);
      on.lineTo(x + box.height, box.y);
    }
    on.stroke();
    on.restore();
  }

  /** The mark of a side around a point: full where its level is fresh, else hollow, with what tells why. */
  mark({ perspective, state }: Pick<SideOnCard, 'perspective' | 'state'>, x: number, y: number, size: number): void {
    const { on } = this;
    const [colour, isFull] = [PERSPECTIVE_COLOURS[perspective], state === 'assessed'];
    on.save();
    on.translate(x - size / 2, y - size / 2);
    on.scale(size / 24, size / 24);
    const shape = new Path2D(SHAPES[perspective]);
    on.lineWidth = isFull ? 4 : 2.5;
    on.strokeStyle = isFull ? COLOURS.paper : colour;
    on.fillStyle = isFull ? colour : COLOURS.paper;
    if (isFull) on.stroke(shape);
    on.fill(shape);
    if (state === 'never_assessed') on.setLineDash([4, 3]);
    if (!isFull) on.stroke(shape);
    const within = STROKES[state];
    if (within !== undefined) on.stroke(new Path2D(within));
    on.restore();
  }

  private letter(size: number, isBold = false): void {
    this.on.font = `${size}px "${isBold ? BOLD : REGULAR}"`;
  }
}

/** The font has no narrow space that does not break. */
function shown(text: string): string {
  return text.replaceAll('\u202F', '\u00A0');
}
