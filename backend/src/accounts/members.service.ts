import {
  type ChangeMember,
  type Id,
  type MemberAction,
  type MembersPage,
  type OneTimeLink,
  type OrganisationMember,
  type PageQuery,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { pageOfWhole } from '../core/http/page.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Stale } from '../core/problems/problems.js';
import { toMember } from './member.mapper.js';
import { requireAllowed, requireStillLead } from './member.rules.js';
import { type MemberRow, MembersRepository } from './members.repository.js';
import { NoticesService } from './notices.service.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { PasswordLinksRepository } from './password-links.repository.js';

/** The people of the own organisation, and what their lead may do about them. */
@Injectable()
export class MembersService {
  constructor(
    private readonly members: MembersRepository,
    private readonly passwordLinks: PasswordLinksRepository,
    private readonly links: OneTimeLinks,
    private readonly notices: NoticesService,
    private readonly journal: JournalService,
  ) {}

  async findPage(actor: Member, query: PageQuery): Promise<MembersPage> {
    const rows = await this.members.findVisible(actor);
    return pageOfWhole(
      rows.map((row) => toMember(actor, row)),
      query,
      ({ id }) => id,
    );
  }

  /** @throws Absent, Stale, Forbidden, Conflict */
  async changeRole(actor: Member, id: Id, version: number, { role }: ChangeMember): Promise<OrganisationMember> {
    const row = await this.getForChange(actor, id, 'appoint', version);
    if (row.role === role) return toMember(actor, row);
    await this.members.saveRole(id, role);
    await this.notices.tell(id, 'role_changed');
    if (role === 'lead') await this.notices.tellOrganisation(actor.organisationId, 'lead_appointed');
    await this.record(actor, id, 'appoint', { role: row.role }, { role });
    return this.get(actor, id);
  }

  /** The person is signed out at once, and everybody told when it is a lead. @throws Absent, Forbidden, Conflict */
  async suspend(actor: Member, id: Id): Promise<OrganisationMember> {
    const { role } = await this.getForChange(actor, id, 'suspend');
    await this.members.saveSuspension(id, true);
    if (role === 'lead') await this.notices.tellOrganisation(actor.organisationId, 'lead_suspended');
    await this.record(actor, id, 'suspend', { isSuspended: false }, { isSuspended: true });
    return this.get(actor, id);
  }

  /** The person learns that they were suspended. @throws Absent, Forbidden, Conflict */
  async restore(actor: Member, id: Id): Promise<OrganisationMember> {
    const { role } = await this.getForChange(actor, id, 'restore');
    await this.members.saveSuspension(id, false);
    await this.notices.tell(id, 'account_suspended');
    if (role === 'lead') await this.notices.tellOrganisation(actor.organisationId, 'lead_restored');
    await this.record(actor, id, 'restore', { isSuspended: true }, { isSuspended: false });
    return this.get(actor, id);
  }

  /** A link for who forgot their password. Their second factor stays, and they are told. @throws Absent, Forbidden, Conflict */
  async help(actor: Member, id: Id): Promise<OneTimeLink> {
    const row = await this.getForChange(actor, id, 'help');
    const drawn = this.links.drawNewPassword();
    await this.passwordLinks.addForMember(id, drawn);
    await this.notices.tell(id, 'password_link_made');
    await this.record(actor, id, 'help', null, null);
    return this.links.giveNewPassword(row, drawn);
  }

  private async getForChange(actor: Member, id: Id, action: MemberAction, version?: number): Promise<MemberRow> {
    const leads = await this.members.lockAll(actor);
    const row = await this.members.getVisible(actor, id);
    if (version !== undefined && row.version !== version) throw new Stale(toMember(actor, row));
    requireStillLead(actor, leads);
    requireAllowed(actor, row, action);
    return row;
  }

  private async get(actor: Member, id: Id): Promise<OrganisationMember> {
    return toMember(actor, await this.members.getVisible(actor, id));
  }

  private record(actor: Member, id: Id, verb: string, before: object | null, after: object | null): Promise<void> {
    return this.journal.record(actor, { noun: 'member', id, verb, before, after });
  }
}
