import { type Id, type NoticeKind, type OneTimeLink } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { InvitationsService } from '../accounts/invitations.service.js';
import { NoticesService } from '../accounts/notices.service.js';
import { type Actor } from '../core/access/actor.js';
import { OrganisationStandingService } from '../organisations/organisation-standing.service.js';
import { PeopleService } from '../people/people.service.js';
import { type Matter } from './request.view.js';

/** An invitation that was made, with its link. */
export interface Invited {
  id: Id;
  link: OneTimeLink;
}

type Turn<Of extends string> = Extract<Matter['kind'], `${string}_${Of}`>;
type AboutPerson = Turn<'person'> | 'reset_factor';

const OF_PERSON = { suspend_person: 'suspend', restore_person: 'restore', reset_factor: 'resetFactor' } as const;
const TOLD_OF_PERSON: Record<AboutPerson, { ofLead: NoticeKind; ofRole: NoticeKind }> = {
  suspend_person: { ofLead: 'lead_suspended', ofRole: 'role_suspended' },
  restore_person: { ofLead: 'lead_restored', ofRole: 'role_restored' },
  reset_factor: { ofLead: 'lead_factor_reset', ofRole: 'role_factor_reset' },
};
const TOLD_OF_ORGANISATION: Record<Turn<'organisation'> | 'change_kind', NoticeKind> = {
  change_kind: 'kind_changed',
  suspend_organisation: 'organisation_suspended',
  restore_organisation: 'organisation_restored',
  dissolve_organisation: 'organisation_dissolved',
};

/** Does what two administrators agreed on, and tells everybody whom it concerns. */
@Injectable()
export class RequestExecution {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly people: PeopleService,
    private readonly organisations: OrganisationStandingService,
    private readonly notices: NoticesService,
  ) {}

  /** @returns the invitation where one was made. @throws Conflict when it cannot be done any more */
  async carryOut(actor: Actor, matter: Matter): Promise<Invited | null> {
    const { kind, organisationId, personId } = matter;
    switch (kind) {
      case 'appoint_lead':
      case 'grant_role':
        return this.invite(actor, matter);
      case 'suspend_person':
      case 'restore_person':
        await this.turnPerson(actor, kind, given(personId));
        return null;
      case 'reset_factor':
        await this.turnPerson(actor, kind, given(personId));
        await this.notices.tell(given(personId), 'factor_reset');
        return null;
      default:
        await this.turnOrganisation(actor, matter, given(organisationId));
        await this.notices.tellOrganisation(given(organisationId), TOLD_OF_ORGANISATION[kind]);
        return null;
    }
  }

  private async invite(actor: Actor, { organisationId, role, email }: Matter): Promise<Invited> {
    const invited = await this.invitations.invite(actor, { organisationId, role: role ?? 'lead', email: given(email) });
    if (organisationId === null) await this.notices.tellAdministrators('role_granted');
    else await this.notices.tellOrganisation(organisationId, 'lead_appointed');
    return invited;
  }

  private async turnPerson(actor: Actor, kind: AboutPerson, id: Id): Promise<void> {
    const { organisationId } = await this.people[OF_PERSON[kind]](actor, id);
    const { ofLead, ofRole } = TOLD_OF_PERSON[kind];
    if (organisationId === null) await this.notices.tellAdministrators(ofRole, id);
    else await this.notices.tellOrganisation(organisationId, ofLead);
  }

  private turnOrganisation(actor: Actor, { kind, organisationKind }: Matter, id: Id): Promise<void> {
    if (kind === 'change_kind') return this.organisations.changeKind(actor, id, given(organisationKind));
    if (kind === 'suspend_organisation') return this.organisations.suspend(actor, id);
    if (kind === 'restore_organisation') return this.organisations.restore(actor, id);
    return this.organisations.dissolve(actor, id);
  }
}

/** What a request of its kind always has; one table keeps them all. */
function given<Value>(value: Value | null): Value {
  if (value === null) throw new Error('The request lacks what its kind needs.');
  return value;
}
