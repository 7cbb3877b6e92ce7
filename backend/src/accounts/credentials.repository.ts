import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

export interface Credentials {
  accountId: string;
  passwordHash: string;
  factorSecret: string | null;
  isKnownDevice: boolean;
  /** Another one once all sessions were ended. */
  round: number;
}

/** An account, and what a password was found to fit: it must still be so when the session begins. */
export type Shown = Pick<Credentials, 'accountId' | 'passwordHash' | 'round'>;

export interface OwnSecrets {
  passwordHash: string;
  factorSecret: string | null;
  /** A secret that no code has come of yet. */
  factorPending: string | null;
}

/** What people prove who they are with. The database keeps it to itself and answers single questions. */
@Injectable()
export class CredentialsRepository {
  constructor(private readonly database: Database) {}

  /**
   * What a sign-in with this address is checked against; null credentials as for a suspended account. The address comes
   * back as the database compares it: written in another way it is still the same one.
   */
  async find(email: string, device: Buffer | null): Promise<{ address: string; credentials: Credentials | null }> {
    const [row] = await this.database.query<{ address: string } & (Credentials | { accountId: null })>(
      `SELECT lower($1) AS address, account_id AS "accountId", password_hash AS "passwordHash",
         factor_secret AS "factorSecret", is_known_device AS "isKnownDevice", sign_in_round AS round
       FROM (VALUES (1)) AS one LEFT JOIN credentials_of($1, $2) ON true`,
      [email, device],
    );
    if (!row) throw new Error('The database gave no answer.');
    const { address, ...credentials } = row;
    return { address, credentials: credentials.accountId === null ? null : credentials };
  }

  /** Of whom the open transaction is for. */
  async getOwn(): Promise<OwnSecrets> {
    const [row] = await this.database.query<OwnSecrets>(
      `SELECT password_hash AS "passwordHash", factor_secret AS "factorSecret", factor_pending AS "factorPending"
       FROM own_secrets()`,
    );
    if (!row) throw new Error('Nobody is asking.');
    return row;
  }

  /** Keeps the account as it is until the transaction ends. @returns whether it still is as it was when the password fitted. */
  async hold({ accountId, passwordHash, round }: Shown): Promise<boolean> {
    const [row] = await this.database.query<{ isStillSo: boolean }>('SELECT hold_shown($1, $2, $3) AS "isStillSo"', [
      accountId,
      passwordHash,
      round,
    ]);
    return row?.isStillSo ?? false;
  }

  /** @returns false when a code of this step or a later one was used before. */
  async takeStep(accountId: string, step: number): Promise<boolean> {
    const [row] = await this.database.query<{ isTaken: boolean }>('SELECT take_factor_step($1, $2) AS "isTaken"', [
      accountId,
      step,
    ]);
    return row?.isTaken ?? false;
  }

  /** @returns false when it is none of the account's, or used. */
  async takeRecoveryCode(accountId: string, codeHash: Buffer): Promise<boolean> {
    const [row] = await this.database.query<{ isTaken: boolean }>('SELECT take_recovery_code($1, $2) AS "isTaken"', [
      accountId,
      codeHash,
    ]);
    return row?.isTaken ?? false;
  }

  async setPending(accountId: string, secret: string): Promise<void> {
    await this.database.query('UPDATE accounts SET factor_pending = $2 WHERE id = $1', [accountId, secret]);
  }

  /** The pending secret becomes the factor; the code that showed it is used up. */
  async setFactor(accountId: string, secret: string, step: number): Promise<void> {
    await this.database.query(
      `UPDATE accounts SET factor_secret = $2, has_factor = true, factor_pending = NULL, factor_step = $3 WHERE id = $1`,
      [accountId, secret, step],
    );
  }

  async replaceRecoveryCodes(accountId: string, codeHashes: Buffer[]): Promise<void> {
    await this.database.query('DELETE FROM recovery_codes WHERE account_id = $1', [accountId]);
    await this.database.query('INSERT INTO recovery_codes (account_id, code_hash) SELECT $1, unnest($2::bytea[])', [
      accountId,
      codeHashes,
    ]);
  }

  async getFactorFacts(accountId: string): Promise<{ email: string; hasFactor: boolean }> {
    const [row] = await this.database.query<{ email: string; hasFactor: boolean }>(
      'SELECT email, has_factor AS "hasFactor" FROM accounts WHERE id = $1',
      [accountId],
    );
    if (!row) throw new Error('Nobody is asking.');
    return row;
  }
}
