import { type CreateAssessment } from '@parole-tenue/contract';
import { dayAgo } from './factories.js';

export const REASONS =
  'À Mopti, aucun des centres annoncés n’a ouvert ; à Ségou, un seul accueille des jeunes, sans matériel.';

/** What an assessor sends of a recommendation: complete, unless it says otherwise. */
export const assessmentOn = (recommendation: string, changes: Partial<CreateAssessment> = {}): CreateAssessment => ({
  about: { noun: 'recommendation', id: recommendation },
  judgement: 'minimum',
  effect: null,
  confidence: 'medium',
  confidenceWhy: 'Deux cercles sur trois visités.',
  guidance: {},
  differsBecause: '',
  language: 'fr',
  reasons: REASONS,
  areas: [],
  asOf: dayAgo(1),
  grounds: { reports: [], evidence: [] },
  ...changes,
});
