import { type Account, type ChangeAccount, type Notice, type PersonalData } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { hasCode } from '../core/database/error-code.js';
import { instantOf } from '../core/database/instant.js';
import { Absent, Conflict } from '../core/problems/problems.js';
import { type PasswordOwner } from './password-strength.service.js';

/** As the database says it (`require_another_lead`). */
const LEFT_WITHOUT_LEAD = 'PT409';

/** What is kept of the one who asks. */
export type OwnAccount = Omit<Account, 'notices'>;

@Injectable()
export class OwnAccountRepository {
  constructor(private readonly database: Database) {}

  async get({ accountId }: Actor): Promise<OwnAccount> {
    const [account] = await this.database.query<OwnAccount>(
      `SELECT a.id, a.name, a.email::text, a.language, a.role, o.ref AS organisation,
         (a.created_at AT TIME ZONE 'UTC')::date::text AS "joinedOn", a.has_factor AS "hasFactor",
         (SELECT count(*)::integer FROM recovery_codes r WHERE r.account_id = a.id AND r.used_at IS NULL) AS "recoveryCodesLeft",
         a.version
       FROM accounts a LEFT JOIN organisation_refs o ON o.id = a.organisation_id WHERE a.id = $1`,
      [accountId],
    );
    if (!account) throw new Absent();
    return account;
  }

  /** Held until the transaction ends: of two changes one comes second. */
  async lock({ accountId }: Actor): Promise<void> {
    await this.database.query('SELECT FROM accounts WHERE id = $1 FOR UPDATE', [accountId]);
  }

  async save({ accountId }: Actor, { name, language }: Required<ChangeAccount>): Promise<void> {
    await this.database.query('UPDATE accounts SET name = $2, language = $3, version = version + 1 WHERE id = $1', [
      accountId,
      name,
      language,
    ]);
  }

  async savePassword({ accountId }: Actor, passwordHash: string): Promise<void> {
    await this.database.query('UPDATE accounts SET password_hash = $2 WHERE id = $1', [accountId, passwordHash]);
  }

  /** Of the one whom the open transaction is for. @throws Conflict where others would be left without a lead */
  async erase(): Promise<void> {
    await this.database.query('SELECT erase_account()').catch((error: unknown) => {
      throw hasCode(error, LEFT_WITHOUT_LEAD) ? new Conflict('last_lead') : error;
    });
  }

  async getPasswordOwner(actor: Actor): Promise<PasswordOwner> {
    const { name, email } = await this.get(actor);
    return { name, email, organisation: await this.findOrganisationNames(actor.organisationId) };
  }

  /** As people write it. */
  async findOrganisationNames(id: string | null): Promise<(string | null)[]> {
    if (id === null) return [];
    const [row] = await this.database.query<{ names: (string | null)[] }>(
      `SELECT ARRAY[slug, name->>'fr', name->>'en'] AS names FROM organisations WHERE id = $1`,
      [id],
    );
    return row?.names ?? [];
  }

  /** Everything that is kept of a person beside the account itself. */
  async findTraces({ accountId }: Actor): Promise<Omit<PersonalData, 'account'>> {
    const [row] = await this.database.query<Omit<PersonalData, 'account'>>(
      `SELECT
         ${list('sessions', `'id', id, 'device', device, 'since', ${instantOf('created_at')}, 'lastUsedAt', ${instantOf('last_used_at')}`, 'account_id = $1', 'created_at DESC, id')} AS sessions,
         ${list('notices', `'id', id, 'kind', kind, 'at', ${instantOf('at')}`, 'account_id = $1', 'at DESC, id')} AS notices,
         ${list('devices', `'since', ${instantOf('created_at')}, 'lastUsedAt', ${instantOf('last_used_at')}`, 'account_id = $1', 'created_at DESC')} AS devices,
         ${list('journal', `'at', ${instantOf('at')}, 'noun', noun, 'verb', verb, 'recordId', record_id`, 'account_id = $1', 'id DESC')} AS acts,
         ${list(
           `statements s JOIN statement_hands h ON h.statement_id = s.id LEFT JOIN recommendations r ON r.id = s.recommendation_id
             LEFT JOIN frameworks f ON f.id = s.framework_id`,
           `'noun', s.noun, 'id', s.id, 'recommendation', r.reference, 'framework', f.slug, 'period', s.period, 'createdAt', ${instantOf('s.created_at')}`,
           '$1 IN (h.author_id, h.edited_by_id)',
           's.created_at DESC, s.id',
         )} AS statements`,
      [accountId],
    );
    if (!row) throw new Absent();
    return row;
  }

  /** @returns null when it is not the person's; whether it was open. */
  async closeNotice({ accountId }: Actor, id: Notice['id']): Promise<boolean | null> {
    const [notice] = await this.database.query<{ isOpen: boolean }>(
      'SELECT closed_at IS NULL AS "isOpen" FROM notices WHERE id = $1 AND account_id = $2',
      [id, accountId],
    );
    if (!notice) return null;
    if (notice.isOpen) await this.database.query('UPDATE notices SET closed_at = now() WHERE id = $1', [id]);
    return notice.isOpen;
  }
}

/** A list of objects out of a table, as one value. */
function list(from: string, fields: string, where: string, order: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}) ORDER BY ${order}), '[]') FROM ${from} WHERE ${where})`;
}
