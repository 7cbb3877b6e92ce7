import { type EditedRecommendation } from '@parole-tenue/contract';
import { type Recommendation } from './recommendation.entity.js';

export function toEdited({ id, reference, text, frStatus, version }: Recommendation): EditedRecommendation {
  return { id, reference, text, frStatus, version };
}
