import { type Level, type Perspective, type PerspectiveView } from '@parole-tenue/contract';

import { type MarkLook } from '../perspective-mark/perspective-mark';

/** A mark on the scale. */
export interface PlacedMark {
  perspective: Perspective;
  look: MarkLook;
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
  apart: { perspective: Perspective; look: MarkLook }[];
  /** From the lowest fresh level to the highest; null with fewer than two perspectives. */
  line: { from: number; to: number } | null;
}

const TOP_LEVEL = 3;

const LOOK_APART: Readonly<Record<'no_evidence' | 'not_applicable' | 'never_assessed', MarkLook>> = {
  no_evidence: 'crossed',
  not_applicable: 'barred',
  never_assessed: 'dashed',
};

/** Where everything stands on the strip of four perspectives. */
export function drawStrip(views: readonly PerspectiveView[]): Strip {
  const marks = place(views, 'assessed', 'solid');
  return { marks, outdated: place(views, 'outdated', 'hollow'), apart: views.flatMap(setApart), line: joining(marks) };
}

function place(views: readonly PerspectiveView[], state: 'assessed' | 'outdated', look: MarkLook): PlacedMark[] {
  const placed = views.flatMap(({ perspective, level, ...view }) =>
    view.state === state && level !== null ? [{ perspective, level }] : [],
  );
  return placed.map(({ perspective, level }) => ({
    perspective,
    look,
    at: level / TOP_LEVEL,
    shift: shiftOf(perspective, level, placed),
  }));
}

/** Those at one level stand side by side, centred on it. */
function shiftOf(perspective: Perspective, level: Level, all: { perspective: Perspective; level: Level }[]): number {
  const together = all.filter((other) => other.level === level);
  return together.findIndex((other) => other.perspective === perspective) - (together.length - 1) / 2;
}

function setApart({ perspective, state }: PerspectiveView): { perspective: Perspective; look: MarkLook }[] {
  return state === 'assessed' || state === 'outdated' ? [] : [{ perspective, look: LOOK_APART[state] }];
}

function joining(marks: readonly PlacedMark[]): { from: number; to: number } | null {
  if (marks.length < 2) return null;
  const places = marks.map(({ at }) => at);
  return { from: Math.min(...places), to: Math.max(...places) };
}
