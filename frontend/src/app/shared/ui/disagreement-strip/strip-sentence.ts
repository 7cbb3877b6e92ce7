import {
  LEVEL_NAMES,
  type Day,
  type Divergence,
  type Level,
  type LevelName,
  type PerspectiveView,
} from '@parole-tenue/contract';

import { type Words } from '../../../i18n/words';

type Say = Words['say'];

/** What one side says; of an area it is the same. */
export type Stated = Omit<PerspectiveView, 'perspective'>;

/**
 * The strip read aloud, with all that it shows: "Gouvernement : achevé, repose sur une seule organisation, il y a 2 mois ;
 * société civile : minimal, 2 organisations, de non engagé à intermédiaire, il y a 12 jours ; écart 2".
 * @param ago how long ago a day is, in words
 */
export function stripSentence(
  views: readonly PerspectiveView[],
  divergence: Divergence,
  say: Say,
  ago: (day: Day) => string,
): string {
  const parts = views.map((view, index) => {
    const name = say(`perspective.${view.perspective}`);
    const age = view.latestOn === null ? [] : [ago(view.latestOn)];
    const what = [statementOf(view, say), ...age].join(', ');
    return say('strip.part', { who: index === 0 ? name : name.toLowerCase(), what });
  });
  const last = divergence === null ? say('strip.noDivergence') : say('strip.divergence', { divergence });
  return [...parts, last].join(say('strip.separator'));
}

/** What one side says, in few words: "minimal, 2 organisations, de non engagé à intermédiaire". */
export function statementOf(view: Stated, say: Say): string {
  return [stateOf(view, say), ...restingOf(view, say)].join(', ');
}

/** Where a side stands: "minimal", "minimal, dit il y a plus de 12 mois", "sans preuve". */
export function stateOf({ level, state }: Pick<Stated, 'level' | 'state'>, say: Say): string {
  if (level === null) return say(`viewState.${state === 'assessed' ? 'never_assessed' : state}`);
  const name = say(`judgement.${levelName(level)}`).toLowerCase();
  return state === 'outdated' ? say('strip.outdated', { level: name }) : name;
}

/** What a side's level rests on: how many organisations, and how far apart these are. */
export function restingOf(view: Stated, say: Say): string[] {
  return [...organisationsOf(view, say), ...rangeOf(view, say)];
}

/** However many there are; that there is but one is said in so many words. */
function organisationsOf({ organisations: count }: Stated, say: Say): string[] {
  if (count === 0) return [];
  return [count === 1 ? say('strip.alone') : say('strip.organisations', { count })];
}

function rangeOf({ lowest, highest }: Stated, say: Say): string[] {
  if (lowest === null || highest === null || lowest === highest) return [];
  const [from, to] = [lowest, highest].map((level) => say(`judgement.${levelName(level)}`).toLowerCase());
  return [say('strip.range', { from: from ?? '', to: to ?? '' })];
}

/** The scale's word for a level. */
export function levelName(level: Level): LevelName {
  return LEVEL_NAMES[level];
}
