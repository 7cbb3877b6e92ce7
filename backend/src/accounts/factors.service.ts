import { type FactorSecret, type RecoveryCodes } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type SessionFacts } from '../core/access/actor.js';
import { requireConfirmed } from '../core/access/confirmation.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Conflict, InvalidInput } from '../core/problems/problems.js';
import { CredentialsRepository } from './credentials.repository.js';
import { addressOf, hashOfRecoveryCode, newRecoveryCodes, newSecret, stepOf } from './factor-codes.js';
import { NoticesService } from './notices.service.js';
import { SessionsRepository } from './sessions.repository.js';

/** The second factor of one's own account: an authenticator app, and recovery codes for when it is lost. */
@Injectable()
export class FactorsService {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly sessions: SessionsRepository,
    private readonly notices: NoticesService,
    private readonly journal: JournalService,
  ) {}

  /** A new secret. The old one holds until a code of the new one has come. */
  async prepare(actor: Actor, session: SessionFacts): Promise<FactorSecret> {
    const { email, hasFactor } = await this.credentials.getFactorFacts(actor.accountId);
    if (hasFactor) requireConfirmed(session);
    const secret = newSecret();
    await this.credentials.setPending(actor.accountId, secret);
    await this.record(actor, 'prepare');
    return { secret, address: addressOf(secret, email) };
  }

  /** The new secret counts from here on. What was signed in elsewhere is signed out: it may not be the same person. */
  async confirm(actor: Actor, session: SessionFacts, code: string): Promise<RecoveryCodes> {
    const { factorPending, factorSecret } = await this.credentials.getOwn();
    if (factorPending === null) throw new Conflict('step_refused');
    const step = stepOf(factorPending, code);
    if (step === null) throw new InvalidInput([{ path: 'code', code: 'wrong' }]);
    await this.credentials.setFactor(actor.accountId, factorPending, step);
    await this.sessions.endAll(session.id);
    if (factorSecret !== null) await this.notices.tell(actor.accountId, 'factor_changed');
    await this.record(actor, factorSecret === null ? 'set' : 'change');
    return this.newCodes(actor);
  }

  /** Ten new codes; those of before open nothing any more. */
  async replaceCodes(actor: Actor): Promise<RecoveryCodes> {
    const { hasFactor } = await this.credentials.getFactorFacts(actor.accountId);
    if (!hasFactor) throw new Conflict('step_refused');
    await this.record(actor, 'replace_codes');
    return this.newCodes(actor);
  }

  private async newCodes({ accountId }: Actor): Promise<RecoveryCodes> {
    const codes = newRecoveryCodes();
    await this.credentials.replaceRecoveryCodes(
      accountId,
      codes.map((code) => hashOfRecoveryCode(accountId, code)),
    );
    return { codes };
  }

  private async record(actor: Actor, verb: string): Promise<void> {
    await this.journal.record(actor, { noun: 'factor', id: actor.accountId, verb });
  }
}
