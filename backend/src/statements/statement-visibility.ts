import { type Actor } from '../core/access/actor.js';

/**
 * Which statements somebody may read: of the own organisation all, of others what is published.
 * @returns an SQL condition on statement `s`, and the value of its one parameter.
 */
export function statementsVisibleTo(actor: Actor | null, firstParameter: number) {
  return {
    condition: `(s.organisation_id = $${firstParameter} OR s.state = 'published')`,
    parameters: [actor?.organisationId ?? null] as const,
  };
}
