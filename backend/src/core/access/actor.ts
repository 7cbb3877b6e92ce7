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

/** The sign-in that a request belongs to. */
export interface SessionFacts {
  readonly id: string;
  /** Until a second factor is set, nothing else can be done. */
  readonly needsFactor: boolean;
  /** When the person last said again who they are. */
  readonly confirmedAt: Date | null;
  /** How many requests it made in this minute, this one included. */
  readonly requests: number;
}

export interface SignedIn {
  readonly actor: Actor;
  readonly session: SessionFacts;
}

/** Tells who is asking; the accounts noun knows. */
export abstract class ActorSource {
  abstract signedInOn(request: FastifyRequest): Promise<SignedIn | null>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null for a visitor, and for who has no second factor yet where that is needed. */
    actor?: Actor | null;
    session?: SessionFacts;
  }
}
