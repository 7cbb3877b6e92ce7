import { type EditedRecommendation, type RelatedFramework } from '@parole-tenue/contract';
import { type Recommendation } from './recommendation.entity.js';

/** With the slug of the template that it is measured by. */
export function toEdited(
  { id, reference, text, frStatus, related, version }: Recommendation,
  template: string | null,
): EditedRecommendation {
  return { id, reference, text, frStatus, template, related: related.map(toRelated), version };
}

const toRelated = ({ framework, how, articles }: Recommendation['related'][number]): RelatedFramework => ({
  ...{ framework, how, articles: articles ?? null },
});
