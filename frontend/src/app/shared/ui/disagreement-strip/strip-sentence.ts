import { LEVEL_NAMES, type Divergence, type Level, type LevelName, type PerspectiveView } from '@parole-tenue/contract';

import { type Words } from '../../../i18n/words';

type Say = Words['say'];

/** The strip read aloud: "Gouvernement : achevé ; société civile : minimal, 2 organisations ; écart 2". */
export function stripSentence(views: readonly PerspectiveView[], divergence: Divergence, say: Say): string {
  const parts = views.map((view, index) => {
    const name = say(`perspective.${view.perspective}`);
    return say('strip.part', { who: index === 0 ? name : name.toLowerCase(), what: statementOf(view, say) });
  });
  const last = divergence === null ? say('strip.noDivergence') : say('strip.divergence', { divergence });
  return [...parts, last].join(say('strip.separator'));
}

/** What one perspective says, in few words: "minimal, 2 organisations, de non engagé à intermédiaire". */
export function statementOf(view: PerspectiveView, say: Say): string {
  if (view.level === null) return say(`viewState.${view.state === 'assessed' ? 'never_assessed' : view.state}`);
  const level = say(`judgement.${levelName(view.level)}`).toLowerCase();
  return [
    view.state === 'outdated' ? say('strip.outdated', { level }) : level,
    ...(view.organisations > 1 ? [say('strip.organisations', { count: view.organisations })] : []),
    ...rangeOf(view, say),
  ].join(', ');
}

function rangeOf({ lowest, highest }: PerspectiveView, say: Say): string[] {
  if (lowest === null || highest === null || lowest === highest) return [];
  const [from, to] = [lowest, highest].map((level) => say(`judgement.${levelName(level)}`).toLowerCase());
  return [say('strip.range', { from: from ?? '', to: to ?? '' })];
}

/** The scale's word for a level. */
export function levelName(level: Level): LevelName {
  return LEVEL_NAMES[level];
}
