import { type Perspective, type PerspectiveView } from '@parole-tenue/contract';

/** The light colours of the pages. */
export const COLOURS = {
  paper: '#fbf8f2',
  line: '#d9cfbf',
  edge: '#8a7f70',
  ink: '#211c16',
  soft: '#6a6156',
  earth: '#7a4a21',
  demoA: '#f3e6cf',
  demoB: '#efddbe',
} as const;

export const PERSPECTIVE_COLOURS: Readonly<Record<Perspective, string>> = {
  government: '#2f4b8a',
  civil_society: '#a35f00',
  donor: '#0a6b66',
  independent: '#6d3580',
};

/** The shape of each perspective, in a square of 24, as the pages draw it. */
export const SHAPES: Readonly<Record<Perspective, string>> = {
  government: 'M4 4H20V20H4Z',
  civil_society: 'M12 3A9 9 0 1 1 12 21A9 9 0 1 1 12 3Z',
  donor: 'M12 3L22 20.5H2Z',
  independent: 'M12 1.5L22.5 12L12 22.5L1.5 12Z',
};

/** What stands within a mark that has no level. */
export const STROKES: Readonly<Partial<Record<PerspectiveView['state'], string>>> = {
  no_evidence: 'M8.5 8.5L15.5 15.5M15.5 8.5L8.5 15.5',
  not_applicable: 'M8 13H16',
};
