import { type Perspective, PERSPECTIVES, type PerspectiveView, type RecommendationItem } from '@parole-tenue/contract';
import { type ItemRow } from './items.repository.js';
import { rollUpOf } from './roll-up.js';

export function toItem({ id: _, ...row }: ItemRow): RecommendationItem {
  return { ...row, perspectives: fourPerspectives(row.perspectives), milestones: rollUpOf(row.milestones) };
}

/** The four in the order of the vocabulary: a side that said nothing is shown to have said nothing. */
export function fourPerspectives(views: PerspectiveView[]): PerspectiveView[] {
  return PERSPECTIVES.map(
    (perspective) => views.find((view) => view.perspective === perspective) ?? silent(perspective),
  );
}

function silent(perspective: Perspective): PerspectiveView {
  return {
    perspective,
    state: 'never_assessed',
    level: null,
    lowest: null,
    highest: null,
    organisations: 0,
    latestOn: null,
  };
}
