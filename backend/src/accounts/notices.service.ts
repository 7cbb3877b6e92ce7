import { type Id, type Notice, type NoticeKind } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { NoticesRepository } from './notices.repository.js';

/** Tells people what others did to their account or their organisation. */
@Injectable()
export class NoticesService {
  constructor(private readonly notices: NoticesRepository) {}

  /** What the person was told and has not closed, newest first. */
  findOpen(actor: Actor): Promise<Notice[]> {
    return this.notices.findOpen(actor);
  }

  tell(accountId: Id, kind: NoticeKind): Promise<void> {
    return this.notices.insert(accountId, kind);
  }

  /** Everybody who belongs to it, whoever they are. */
  tellOrganisation(organisationId: Id, kind: NoticeKind): Promise<void> {
    return this.notices.insertForOrganisation(organisationId, kind);
  }

  /** And the person whom it concerns, if there is one. */
  tellAdministrators(kind: NoticeKind, concerned: Id | null = null): Promise<void> {
    return this.notices.insertForAdministrators(kind, concerned);
  }
}
