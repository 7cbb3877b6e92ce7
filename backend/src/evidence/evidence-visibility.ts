import { type OrganisationKind, type VisibilityLevel } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';

/** access.md: what is `shared` is read by these and never by a ministry; platform roles read what is public, no more. */
const READ_SHARED: readonly OrganisationKind[] = ['civil_society', 'donor', 'independent'];

/**
 * Which evidence somebody may read: all of the own organisation; of others what stands under a published statement and
 * is public, or shared with the reader's kind of organisation.
 * @returns an SQL condition on evidence `e` of statement `s`, and the values of its two parameters.
 */
export function evidenceVisibleTo(actor: Actor | null, firstParameter: number) {
  return {
    condition: `(s.organisation_id = $${firstParameter} OR (s.state = 'published' AND e.level = ANY($${firstParameter + 1})))`,
    parameters: [actor?.organisationId ?? null, levelsReadableBy(actor?.organisationKind ?? null)] as const,
  };
}

/** Levels that a kind of organisation reads of others; null: visitors and platform roles. */
export function levelsReadableBy(kind: OrganisationKind | null): VisibilityLevel[] {
  return kind !== null && READ_SHARED.includes(kind) ? ['public', 'shared'] : ['public'];
}
