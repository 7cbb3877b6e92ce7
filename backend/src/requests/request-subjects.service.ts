import { type CreateAdminRequest, type RequestKind } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { type FieldFault, InvalidInput, refuseFaults } from '../core/problems/problems.js';
import { canTake, OrganisationStandingService, type Turn } from '../organisations/organisation-standing.service.js';
import { PeopleService } from '../people/people.service.js';
import { shapeFaults } from './request.rules.js';
import { type Matter } from './request.view.js';

const TURNS: Partial<Record<RequestKind, Turn>> = {
  change_kind: 'change_kind',
  suspend_organisation: 'suspend',
  restore_organisation: 'restore',
  dissolve_organisation: 'dissolve',
};

/** Whom and what a request is about, and whether it can be done to them today. */
@Injectable()
export class RequestSubjects {
  constructor(
    private readonly organisations: OrganisationStandingService,
    private readonly people: PeopleService,
  ) {}

  /** @throws InvalidInput for what is missing, unknown, or not so any more */
  async resolve({ accountId }: Actor, sent: CreateAdminRequest): Promise<Matter> {
    refuseFaults(shapeFaults(sent));
    const { kind, organisation: slug, person, email = null, role = null, organisationKind = null } = sent;
    const organisation = slug === undefined ? null : await this.organisations.find(slug);
    if (slug !== undefined && !organisation) throw new InvalidInput([{ path: 'organisation', code: 'not_found' }]);
    const matter = { kind, email, role, organisationKind, personId: person ?? null };
    const resolved = { ...matter, organisationId: organisation?.id ?? null };
    refuseFaults(await this.findFaults(resolved));
    // Who is signed in has a factor, or sets one up: asking for another one is for others to do.
    if (kind === 'reset_factor' && person === accountId)
      throw new InvalidInput([{ path: 'person', code: 'not_allowed' }]);
    return resolved;
  }

  /** What stands against it today. The organisation concerned is held as it is until the transaction ends. */
  async findFaults(matter: Matter): Promise<FieldFault[]> {
    return [
      ...(await this.faultsOfOrganisation(matter)),
      ...(await this.faultsOfPerson(matter)),
      ...(await this.faultsOfAddress(matter)),
    ];
  }

  private async faultsOfOrganisation({ kind, organisationId, organisationKind }: Matter): Promise<FieldFault[]> {
    if (organisationId === null) return [];
    const standing = await this.organisations.findHeld(organisationId);
    if (!standing) return [{ path: 'organisation', code: 'not_found' }];
    if (standing.kind === organisationKind) return [{ path: 'organisationKind', code: 'taken' }];
    const turn = TURNS[kind];
    const isFit = turn ? canTake(turn, standing) : !standing.isSuspended && !standing.isDissolved;
    return isFit ? [] : [{ path: 'organisation', code: 'not_allowed' }];
  }

  private async faultsOfPerson({ kind, personId }: Matter): Promise<FieldFault[]> {
    if (personId === null) return [];
    const person = await this.people.find(personId);
    if (!person) return [{ path: 'person', code: 'not_found' }];
    const isFit = person.isSuspended === (kind === 'restore_person') && (person.hasFactor || kind !== 'reset_factor');
    return isFit ? [] : [{ path: 'person', code: 'not_allowed' }];
  }

  /** A member's address is not told from a free one: only whoever holds the link learns that it has an account. */
  private async faultsOfAddress({ email }: Matter): Promise<FieldFault[]> {
    if (email === null || !(await this.people.isKnownAddress(email))) return [];
    return [{ path: 'email', code: 'taken' }];
  }
}
