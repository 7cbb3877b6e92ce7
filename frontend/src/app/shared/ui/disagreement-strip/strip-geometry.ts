import { type Level, type Perspective, type PerspectiveView } from '@parole-tenue/contract';

import { LOOKS, type MarkLook } from '../perspective-mark/perspective-mark';

/** A mark, and how many organisations it stands for. */
export interface Mark {
  perspective: Perspective;
  look: MarkLook;
  organisations: number;
}

/** A mark on the scale. */
export interface PlacedMark extends Mark {
  /** 0 at the left end of the scale, 1 at the right. */
  at: number;
  /** How many mark widths aside, so that marks at one level are all seen. */
  shift: number;
}

export interface Strip {
  /** Fresh levels, on the line. */
  marks: PlacedMark[];
  /** Levels older than a year: at their level, but outside the line. */
  outdated: PlacedMark[];
  /** Without any level: apart from the scale. */
  apart: Mark[];
  /** From the lowest fresh level to the highest; null with fewer than two perspectives. */
  line: { from: number; to: number } | null;
}

const TOP_LEVEL = 3;

/** Where everything stands on the strip of four perspectives. */
export function drawStrip(views: readonly PerspectiveView[]): Strip {
  const marks = place(views, 'assessed');
  return { marks, outdated: place(views, 'outdated'), apart: views.flatMap(setApart), line: joining(marks) };
}

function place(views: readonly PerspectiveView[], state: 'assessed' | 'outdated'): PlacedMark[] {
  const placed = views.flatMap(({ level, ...view }) =>
    view.state === state && level !== null ? [{ ...view, level }] : [],
  );
  return placed.map(({ perspective, level, organisations }) => ({
    perspective,
    look: LOOKS[state],
    organisations,
    at: level / TOP_LEVEL,
    shift: shiftOf(perspective, level, placed),
  }));
}

/** Those at one level stand side by side, centred on it. */
function shiftOf(perspective: Perspective, level: Level, all: { perspective: Perspective; level: Level }[]): number {
  const together = all.filter((other) => other.level === level);
  return together.findIndex((other) => other.perspective === perspective) - (together.length - 1) / 2;
}

function setApart({ perspective, state, organisations }: PerspectiveView): Mark[] {
  return state === 'assessed' || state === 'outdated' ? [] : [{ perspective, look: LOOKS[state], organisations }];
}

function joining(marks: readonly PlacedMark[]): { from: number; to: number } | null {
  if (marks.length < 2) return null;
  const places = marks.map(({ at }) => at);
  return { from: Math.min(...places), to: Math.max(...places) };
}
