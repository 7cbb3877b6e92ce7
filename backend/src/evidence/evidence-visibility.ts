import { isGranted, type VisibilityLevel } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';

/**
 * Which evidence somebody may read: all of the own organisation; of others what stands under a published statement and
 * is public, or shared with the reader's kind of organisation.
 * @returns an SQL condition on evidence `e` of statement `s`, and the values of its two parameters.
 */
export function evidenceVisibleTo(actor: Actor | null, firstParameter: number) {
  return {
    condition: `(s.organisation_id = $${firstParameter} OR (s.state = 'published' AND e.level = ANY($${firstParameter + 1})))`,
    parameters: [actor?.organisationId ?? null, levelsReadableBy(actor)] as const,
  };
}

/** Levels that somebody reads of other organisations. */
export function levelsReadableBy(actor: Actor | null): VisibilityLevel[] {
  return actor && isGranted(actor, 'evidence.read_shared') ? ['public', 'shared'] : ['public'];
}
