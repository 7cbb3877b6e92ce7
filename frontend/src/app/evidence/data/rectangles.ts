import { computed, signal } from '@angular/core';
import { type Redaction } from '@parole-tenue/contract';

/** Rectangles in one piece of evidence at most. */
export const RECTANGLES_MAX = 200;
/** The least that is blacked out, in parts of the page. */
const LEAST = 0.01;

export interface Rectangle extends Redaction {
  /** Counted from 1 in the order in which they were drawn; stays with it. */
  number: number;
}

type Box = Pick<Redaction, 'x' | 'y' | 'width' | 'height'>;

const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
/** Shorter to send, and finer than any pixel of a page. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Within the page, and never nothing. */
export function fitted({ x, y, width, height }: Box): Box {
  const [left, top] = [between(x, 0, 1 - LEAST), between(y, 0, 1 - LEAST)];
  return {
    x: rounded(left),
    y: rounded(top),
    width: rounded(between(width, LEAST, 1 - left)),
    height: rounded(between(height, LEAST, 1 - top)),
  };
}

/** The box between two points, whichever comes first. */
export function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  const [left, top] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return fitted({ x: left, y: top, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) });
}

/** The parts of a piece of evidence that are to be blacked out, and every step back to none. */
export class Rectangles {
  private readonly steps = signal<readonly (readonly Rectangle[])[]>([[]]);
  private last = 0;

  readonly all = computed(() => this.steps().at(-1) ?? []);
  readonly canUndo = computed(() => this.steps().length > 1);
  readonly isFull = computed(() => this.all().length >= RECTANGLES_MAX);

  /** Those of an earlier page: nothing goes back behind them. */
  takeUp(known: readonly Rectangle[]): void {
    this.steps.set([known]);
    this.last = Math.max(0, ...known.map(({ number }) => number));
  }

  on(page: number): readonly Rectangle[] {
    return this.all().filter((one) => one.page === page);
  }

  /** In the middle, or as drawn. Null when there are too many. */
  add(page: number, box: Box = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }): Rectangle | null {
    if (this.isFull()) return null;
    const added = { ...fitted(box), page, number: ++this.last };
    this.step([...this.all(), added]);
    return added;
  }

  /** By parts of the page; it stops at the edges. */
  move(number: number, dx: number, dy: number): void {
    this.change(number, ({ x, y, width, height }) => ({
      x: between(x + dx, 0, 1 - width),
      y: between(y + dy, 0, 1 - height),
      width,
      height,
    }));
  }

  resize(number: number, dx: number, dy: number): void {
    this.change(number, ({ x, y, width, height }) => ({ x, y, width: width + dx, height: height + dy }));
  }

  remove(number: number): void {
    this.step(this.all().filter((one) => one.number !== number));
  }

  undo(): void {
    if (this.canUndo()) this.steps.update((steps) => steps.slice(0, -1));
  }

  /** As they are sent. */
  sent(): Redaction[] {
    return this.all().map(({ page, x, y, width, height }) => ({ page, x, y, width, height }));
  }

  private change(number: number, how: (box: Box) => Box): void {
    this.step(this.all().map((one) => (one.number === number ? { ...one, ...fitted(how(one)) } : one)));
  }

  private step(all: readonly Rectangle[]): void {
    this.steps.update((steps) => [...steps, all]);
  }
}
