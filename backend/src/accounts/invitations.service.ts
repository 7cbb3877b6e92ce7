import { randomUUID } from 'node:crypto';
import {
  type CreateInvitation,
  type Id,
  type Invitation,
  type InvitationsPage,
  type NewInvitation,
  type OneTimeLink,
  type PageQuery,
  type Role,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member, type SessionFacts } from '../core/access/actor.js';
import { requireConfirmed } from '../core/access/confirmation.js';
import { type Creation } from '../core/http/creation.js';
import { pageOfWhole } from '../core/http/page.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Conflict } from '../core/problems/problems.js';
import { InvitationAllowance } from './invitation-allowance.service.js';
import { type InvitationRow, InvitationsRepository, type NewInvitationRow } from './invitations.repository.js';
import { type DrawnCode, OneTimeLinks } from './one-time-links.service.js';
import { OwnAccountRepository } from './own-account.repository.js';

/** Inviting people. Nothing here tells whether an address has an account already. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly links: OneTimeLinks,
    private readonly allowance: InvitationAllowance,
    private readonly accounts: OwnAccountRepository,
    private readonly journal: JournalService,
  ) {}

  async findPage(actor: Actor, query: PageQuery): Promise<InvitationsPage> {
    const rows = await this.invitations.findOpen(actor);
    return pageOfWhole(rows.map(toInvitation), query, ({ id }) => id);
  }

  /**
   * Into the own organisation. Sent again, a new link takes the place of the old. A new lead is a role given like any other:
   * it asks again who one is. @throws Forbidden, Conflict, TooMany
   */
  async create(actor: Member, session: SessionFacts, id: Id, sent: CreateInvitation): Promise<Creation<NewInvitation>> {
    if (sent.role === 'lead') requireConfirmed(session);
    await this.allowance.take(actor.accountId);
    const link = await this.add(actor, { ...sent, id, organisationId: actor.organisationId });
    if (!link) return { isNew: false, record: await this.renew(actor, id, sent) };
    await this.record(actor, id, 'create', { role: sent.role });
    return { isNew: true, record: await this.withLink(actor, id, link) };
  }

  /** The code of an invitation that is asked for, for who asks; null where mail carries one. */
  drawCode(): DrawnCode | null {
    return this.links.isMailSet ? null : this.links.drawCode();
  }

  /**
   * For what two administrators agreed on: the first lead of an organisation, an editor, an administrator. Without mail its
   * code is that of the request, which the database puts in. The caller's own journal entry tells of it.
   */
  async invite(
    actor: Actor,
    to: { organisationId: Id | null; role: Role; email: string },
  ): Promise<{ id: Id; link: OneTimeLink }> {
    const id = randomUUID();
    await this.allowance.take(actor.accountId);
    const link = await this.add(actor, { ...to, id });
    if (!link) throw new Conflict('id_taken');
    return { id, link: { ...link, needsCode: true } };
  }

  /** The link opens nothing any more. @throws Absent, Conflict when there is nothing left to revoke */
  async revoke(actor: Actor, id: Id): Promise<void> {
    const { isOpen, role } = await this.invitations.getVisible(actor, id);
    if (!isOpen) throw new Conflict('step_refused');
    await this.invitations.revoke(id);
    await this.record(actor, id, 'revoke', { role });
  }

  /** Null when the id is taken. */
  private async add(actor: Actor, row: NewInvitationRow): Promise<OneTimeLink | null> {
    const drawn = this.links.drawInvitation();
    if (!(await this.invitations.insert(actor, row, drawn))) return null;
    const { language } = await this.accounts.get(actor);
    return this.links.giveInvitation(row.email, language, drawn);
  }

  private async renew(actor: Member, id: Id, sent: CreateInvitation): Promise<NewInvitation> {
    const known = await this.invitations.findVisible(actor, id);
    if (!known) throw new Conflict('id_taken');
    if (!known.isOpen) throw new Conflict('step_refused');
    if (!isSame(known, sent)) throw new Conflict('id_taken');
    const drawn = this.links.drawInvitation();
    await this.invitations.renew(id, drawn);
    const { language } = await this.accounts.get(actor);
    await this.record(actor, id, 'renew', { role: sent.role });
    return this.withLink(actor, id, this.links.giveInvitation(sent.email, language, drawn));
  }

  private async withLink(actor: Actor, id: Id, link: OneTimeLink): Promise<NewInvitation> {
    return { ...toInvitation(await this.invitations.getVisible(actor, id)), link };
  }

  private record(actor: Actor, id: Id, verb: string, after: object): Promise<void> {
    return this.journal.record(actor, { noun: 'invitation', id, verb, after });
  }
}

function isSame({ email, role }: InvitationRow, sent: CreateInvitation): boolean {
  return email?.toLowerCase() === sent.email.toLowerCase() && role === sent.role;
}

function toInvitation({ id, email, role, organisation, expiresAt }: InvitationRow): Invitation {
  const isExpired = expiresAt.getTime() <= Date.now();
  return { id, email: email ?? '', role, organisation, expiresAt: expiresAt.toISOString(), isExpired };
}
