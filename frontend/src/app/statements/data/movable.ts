import { type Milestone, type OrganisationRef, type RecommendationStory } from '@parole-tenue/contract';

import { relationTo } from '../../session/relation';

/** Milestones that an organisation may move: all where it leads, otherwise those that it answers for itself. */
export function movableBy(
  { milestones, responsibilities }: Pick<RecommendationStory, 'milestones' | 'responsibilities'>,
  organisation: Pick<OrganisationRef, 'slug'> | undefined,
): Milestone[] {
  const place = relationTo(responsibilities, organisation ?? null);
  const isOurs = (milestone: Milestone): boolean => milestone.organisation.slug === organisation?.slug;
  return milestones.filter((milestone) => place === 'leading' || (place === 'responsible' && isOurs(milestone)));
}
