import { type ConfirmIdentity } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type SessionFacts } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { JournalService } from '../core/journal/journal.service.js';
import { IdentityService } from './identity.service.js';
import { SessionsRepository } from './sessions.repository.js';

/** Saying again who one is, before something grave. It holds for its session and for some minutes. */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityService,
    private readonly sessions: SessionsRepository,
    private readonly journal: JournalService,
  ) {}

  /** The proof is looked at before the transaction: it takes long, and its failure counts. */
  async confirm(actor: Actor, session: SessionFacts, proof: ConfirmIdentity): Promise<void> {
    await this.identity.requireAgain(actor, session, proof);
    await this.database.transactionAs(actor, async () => {
      await this.sessions.confirm(actor, session.id);
      await this.journal.record(actor, { noun: 'session', id: actor.accountId, verb: 'confirm' });
    });
  }
}
