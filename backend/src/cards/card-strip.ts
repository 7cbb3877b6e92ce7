import { type Divergence } from '@parole-tenue/contract';
import { COLOURS, PERSPECTIVE_COLOURS } from './card-look.js';
import { type CardPen, MARGIN, WIDTH } from './card-pen.js';
import { type CardWords } from './card-words.js';
import { type SideOnCard } from './card.js';

/** Where sides without a level stand, and where the scale begins and ends. */
const APART = { x: MARGIN, width: 176 };
const SCALE = { from: 300, to: WIDTH - MARGIN - 40 };
const HEADING = 378;
const LINE = 424;
const LEVELS = LINE + 46;
const COLUMNS = 514;
const MARK = 34;
const TOP_LEVEL = 3;
const HATCH = 5;

type Placed = SideOnCard & { level: NonNullable<SideOnCard['level']> };

/** The disagreement strip as the pages draw it, under how far apart the sides stand, and what each one says. */
export function drawSides(pen: CardPen, sides: readonly SideOnCard[], gap: Divergence, words: CardWords): void {
  pen.write(gap === null ? words.noGap : words.gaps[gap], MARGIN, HEADING, { size: 27, isBold: true });
  drawScale(pen, words);
  const placed = sides.filter((side): side is Placed => side.level !== null);
  drawLine(
    pen,
    placed.filter(({ state }) => state === 'assessed'),
  );
  for (const side of placed) pen.mark(side, placeOf(side, placed), heightOf(side), MARK);
  drawApart(
    pen,
    sides.filter(({ level }) => level === null),
  );
  sides.forEach((side, index) => {
    drawColumn(pen, side, MARGIN + (index * (WIDTH - 2 * MARGIN)) / sides.length, words);
  });
}

const xOf = (level: number): number => SCALE.from + (level / TOP_LEVEL) * (SCALE.to - SCALE.from);

function drawScale(pen: CardPen, { levels }: CardWords): void {
  pen.fill({ x: SCALE.from, y: LINE - 1, width: SCALE.to - SCALE.from, height: 2 }, COLOURS.line);
  levels.forEach((name, level) => {
    pen.fill({ x: xOf(level) - 1, y: LINE - 9, width: 2, height: 18 }, COLOURS.edge);
    pen.write(name, xOf(level), LEVELS, { size: 21, colour: COLOURS.soft, align: 'center' });
  });
}

/** From the lowest fresh level to the highest: a long line is a strong disagreement. */
function drawLine(pen: CardPen, fresh: readonly Placed[]): void {
  const places = fresh.map(({ level }) => xOf(level));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  if (places.length > 1) pen.fill({ x: from, y: LINE - 2.5, width: to - from, height: 5 }, COLOURS.ink);
}

/** Those at one level, and as old, stand side by side, centred on it. */
function placeOf(side: Placed, all: readonly Placed[]): number {
  const together = all.filter(({ level, state }) => level === side.level && state === side.state);
  const shift = together.indexOf(side) - (together.length - 1) / 2;
  return xOf(side.level) + shift * (MARK - 2);
}

/** What is older stands outside the line. */
const heightOf = ({ state }: SideOnCard): number => (state === 'outdated' ? LINE - MARK : LINE);

function drawApart(pen: CardPen, apart: readonly SideOnCard[]): void {
  if (apart.length === 0) return;
  pen.stripe({ ...APART, y: LINE - 26, height: 52 }, [COLOURS.paper, COLOURS.line], HATCH);
  apart.forEach((side, index) => {
    const shift = index - (apart.length - 1) / 2;
    pen.mark(side, APART.x + APART.width / 2 + shift * (MARK + 8), LINE, MARK);
  });
}

function drawColumn(pen: CardPen, side: SideOnCard, x: number, words: CardWords): void {
  pen.mark(side, x + 12, COLUMNS - 8, 24);
  const colour = PERSPECTIVE_COLOURS[side.perspective];
  pen.write(words.perspectives[side.perspective], x + 34, COLUMNS, { size: 23, isBold: true, colour });
  linesOf(side, words).forEach((line, index) => {
    pen.write(line, x, COLUMNS + 27 + index * 24, { size: 20 });
  });
}

/** Two lines: where the side stands, and what that rests on. */
function linesOf({ level, state, organisations }: SideOnCard, words: CardWords): string[] {
  const resting = organisations > 0 ? [words.organisations(organisations)] : [];
  if (level === null) return state === 'assessed' ? [] : [words.states[state], ...resting];
  return state === 'outdated' ? [words.levels[level], words.states.outdated] : [words.levels[level], ...resting];
}
