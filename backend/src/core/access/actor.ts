import { type OrganisationKind, type Role } from '@parole-tenue/contract';
import { type FastifyRequest } from 'fastify';
import { Forbidden, NotSignedIn } from '../problems/problems.js';

/** Who is asking. A visitor is null. */
export interface Actor {
  readonly accountId: string;
  readonly organisationId: string | null;
  readonly organisationKind: OrganisationKind | null;
  readonly role: Role;
}

/** A person of an organisation: the only ones who make statements. */
export interface Member extends Actor {
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
}

export function isMember(actor: Actor | null): actor is Member {
  return actor?.organisationId != null && actor.organisationKind !== null;
}

/** On a public route, what only members may ask for. @throws NotSignedIn, Forbidden */
export function requireMember(actor: Actor | null): Member {
  if (!actor) throw new NotSignedIn();
  if (!isMember(actor)) throw new Forbidden();
  return actor;
}

/** Tells who is asking; the accounts noun knows. */
export abstract class ActorSource {
  abstract actorOf(request: FastifyRequest): Promise<Actor | null>;
}

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor | null;
  }
}
