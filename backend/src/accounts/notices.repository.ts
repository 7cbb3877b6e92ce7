import { type Id, type Notice, type NoticeKind } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';

@Injectable()
export class NoticesRepository {
  constructor(private readonly database: Database) {}

  /** What the person has not closed, newest first. */
  async findOpen({ accountId }: Actor): Promise<Notice[]> {
    const rows = await this.database.query<Omit<Notice, 'at'> & { at: Date }>(
      'SELECT id, kind, at FROM notices WHERE account_id = $1 AND closed_at IS NULL ORDER BY at DESC, id',
      [accountId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async insert(accountId: Id, kind: NoticeKind): Promise<void> {
    await this.database.query('INSERT INTO notices (id, account_id, kind) VALUES (gen_random_uuid(), $1, $2)', [
      accountId,
      kind,
    ]);
  }

  /** For everybody of an organisation, whom the one who acts may not even know. */
  async insertForOrganisation(organisationId: Id, kind: NoticeKind): Promise<void> {
    await this.database.query('SELECT tell_organisation($1, $2)', [organisationId, kind]);
  }

  async insertForAdministrators(kind: NoticeKind, concerned: Id | null): Promise<void> {
    await this.database.query(
      `INSERT INTO notices (id, account_id, kind)
       SELECT gen_random_uuid(), a.id, $1 FROM accounts a
       WHERE (a.role = 'administrator' OR a.id = $2) AND a.erased_at IS NULL`,
      [kind, concerned],
    );
  }
}
