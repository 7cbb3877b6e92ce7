import type { Day, Id, Page } from './common.js';
import type { RecommendationRef } from './reference.js';
import type { FocalPart, ResponsibilityBasis, ResponsibilityPart } from './vocabulary.js';

/** Who in the own organisation looks after a recommendation: shown to the own organisation alone. */
export interface FocalPoints {
  recommendation: RecommendationRef;
  focalPoint: FocalPerson | null;
  alternate: FocalPerson | null;
  version: number;
}
export interface FocalPerson {
  id: Id;
  name: string;
}

/** `GET /api/focal-points`: one per recommendation that the own organisation answers for. */
export type FocalPointsPage = Page<FocalPoints>;

/** `PATCH /api/focal-points/{reference}` with `If-Match`: the organisation's lead says who; null: nobody. Two different people. */
export type ChangeFocalPoints = Partial<Record<'focalPoint' | 'alternate', Id | null>>;

export const FOCAL_FIELDS: Readonly<Record<FocalPart, keyof ChangeFocalPoints>> = {
  focal_point: 'focalPoint',
  alternate: 'alternate',
};

/** `PUT /api/responsibilities/{id}`: editors only. */
export interface CreateResponsibility {
  recommendation: string;
  organisation: string;
  part: ResponsibilityPart;
  basis: ResponsibilityBasis;
  from: Day | null;
  until: Day | null;
}

/** `PATCH /api/responsibilities/{id}` with `If-Match`: it ends, or was something else. */
export type ChangeResponsibility = Partial<Pick<CreateResponsibility, 'basis' | 'from' | 'until'>>;

/** What an editor gets back. */
export interface EditedResponsibility extends CreateResponsibility {
  id: Id;
  version: number;
}
