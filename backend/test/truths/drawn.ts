import { type Perspective, PERSPECTIVES } from '@parole-tenue/contract';
import { NEVER, type Picture, type Seen } from './reference.js';

/** A strip as it is drawn: what it says aloud, and each side's mark. */
export interface Strip {
  sentence: string[];
  marks: Partial<Record<Perspective, { look: string; at: number | null; organisations: number }>>;
  line: { from: number; width: number } | null;
}

const LOOKS = {
  assessed: 'solid',
  outdated: 'hollow',
  no_evidence: 'crossed',
  not_applicable: 'barred',
  never_assessed: 'dashed',
};
const SIDES = { government: 'Government', civil_society: 'civil society', donor: 'donors', independent: 'independent' };
const LEVELS = ['not initiated', 'minimum', 'intermediate', 'full'];
const STATES = { no_evidence: 'no evidence', not_applicable: 'not applicable', never_assessed: 'never assessed' };

const MARK =
  /<span[^>]*class="mark[^"]*"(?: style="left: ([\d.]+)%[^"]*")?[^>]*><pt-perspective-mark[^>]*class="([\w ]+)"[^>]*>.*?<\/pt-perspective-mark>(?:<span[^>]*class="count"[^>]*>(\d+)<)?/gs;
const LINE = /<span[^>]*class="line"[^>]*style="left: ([\d.]+)%; width: ([\d.]+)%/;

/** The strips of a page of the list, in English, by reference. */
export function stripsIn(html: string): Map<string, Strip> {
  const rows = html.split('<pt-recommendation-row').slice(1);
  return new Map(rows.map((row) => [/class="reference"[^>]*>([^<]+)</.exec(row)?.[1] ?? '', stripIn(row)]));
}

function stripIn(row: string): Strip {
  const strip = /<pt-disagreement-strip.*?<\/pt-disagreement-strip>/s.exec(row)?.[0] ?? '';
  const said = /aria-label="([^"]*)"/.exec(strip)?.[1] ?? '';
  const [, from, width] = LINE.exec(strip) ?? [];
  const marks = [...strip.matchAll(MARK)].map(([, at, classes = '', count]) => {
    const names = classes.split(' ');
    const side = PERSPECTIVES.find((perspective) => names.includes(perspective));
    const look = Object.values(LOOKS).find((one) => names.includes(one));
    return [side, { look, at: at === undefined ? null : Math.round(Number(at)), organisations: Number(count ?? 0) }];
  });
  return {
    sentence: said.replaceAll('&nbsp;', ' ').split('; ').map(withoutAge),
    marks: Object.fromEntries(marks) as Strip['marks'],
    line: from === undefined ? null : { from: Math.round(Number(from)), width: Math.round(Number(width)) },
  };
}

/** The age is told in words of its own, by the day that it is read. */
const withoutAge = (part: string): string => part.replace(/, (today|yesterday|[^,]* ago|last [^,]*)$/, '');

/** As it has to be drawn, by the definitions and by docs of the strip alone. */
export function stripOf({ perspectives, divergence }: Picture): Strip {
  const seen = PERSPECTIVES.map((side) => ({ side, view: perspectives[side] ?? NEVER }));
  const fresh = seen.flatMap(({ view: { state, level } }) => (state === 'assessed' && level !== null ? [level] : []));
  const from = Math.min(...fresh);
  return {
    sentence: [
      ...seen.map(({ side, view }) => `${SIDES[side]}: ${saidOf(view).join(', ')}`),
      divergence === null ? 'no measurable divergence' : `divergence ${String(divergence)}`,
    ],
    marks: Object.fromEntries(seen.map(({ side, view }) => [side, markOf(view)])),
    line: fresh.length < 2 ? null : { from: placeOf(from), width: placeOf(Math.max(...fresh) - from) },
  };
}

const placeOf = (level: number): number => Math.round((level * 100) / 3);

const markOf = ({ state, level, organisations }: Seen) => ({
  look: LOOKS[state],
  at: level === null ? null : placeOf(level),
  organisations,
});

function saidOf({ state, level, lowest, highest, organisations }: Seen): string[] {
  const name = (one: number | null): string => LEVELS[one ?? 0] ?? '';
  return [
    state === 'assessed' || state === 'outdated' ? name(level) : STATES[state],
    ...(state === 'outdated' ? ['over 12 months old'] : []),
    ...(organisations === 1 ? ['rests on a single organisation'] : []),
    ...(organisations > 1 ? [`${String(organisations)} organisations`] : []),
    ...(lowest === highest ? [] : [`from ${name(lowest)} to ${name(highest)}`]),
  ];
}
