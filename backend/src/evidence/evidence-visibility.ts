import { isGranted, type VisibilityLevel } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';

/**
 * Which evidence somebody may read: all of the own organisation; of others what stands alone or under a published
 * statement and is public, or shared with the reader's kind of organisation; and what was offered to the own organisation.
 * A file is read once it is cleaned; by the observers it is offered to also where only the original is kept.
 * @returns an SQL condition on evidence `e`, and the values of its two parameters.
 */
export function evidenceVisibleTo(actor: Actor | null, firstParameter: number) {
  const [us, levels] = [`$${firstParameter}::uuid`, `$${firstParameter + 1}`];
  return {
    condition: `(e.organisation_id = ${us} OR (coalesce(e.file_state = 'ready', true) AND e.level = ANY(${levels})
      AND (e.statement_id IS NULL OR EXISTS (SELECT FROM statements p WHERE p.id = e.statement_id AND p.state = 'published')))
      OR EXISTS (SELECT FROM evidence_offers o WHERE o.evidence_id = e.id AND o.organisation_id = ${us} AND o.withdrawn_at IS NULL
        AND (coalesce(e.file_state = 'ready', true) OR (e.file_state = 'original_only' AND o.purpose = 'verify'))))`,
    parameters: [actor?.organisationId ?? null, levelsReadableBy(actor)] as const,
  };
}

/** Levels that somebody reads of other organisations. */
export function levelsReadableBy(actor: Actor | null): VisibilityLevel[] {
  return actor && isGranted(actor, 'evidence.read_shared') ? ['public', 'shared'] : ['public'];
}
