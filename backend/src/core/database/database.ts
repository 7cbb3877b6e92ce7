import { TransactionHost } from '@nestjs-cls/transactional';
import { type TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** Whom the rows' policies shall know as the one who asks. */
export interface Asker {
  readonly accountId: string;
  readonly organisationId: string | null;
  readonly organisationKind: string | null;
  readonly role: string;
}

/** The way to PostgreSQL for repositories: the request's transaction when there is one, the pool otherwise. */
@Injectable()
export class Database {
  private readonly afterwards = new WeakMap<EntityManager, (() => void)[]>();

  constructor(private readonly host: TransactionHost<TransactionalAdapterTypeOrm>) {}

  get manager(): EntityManager {
    return this.host.tx;
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, parameters);
  }

  /** Runs work in one transaction, joining the one that is open. Whatever throws rolls all of it back. */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.host.isTransactionActive()) return work();
    const afterwards: (() => void)[] = [];
    const result = await this.host.withTransaction(() => {
      this.afterwards.set(this.manager, afterwards);
      return work();
    });
    for (const follow of afterwards) follow();
    return result;
  }

  /** What nothing that is rolled back may lead to, and nobody waits for: begun when the open transaction is committed. */
  afterCommit(follow: () => void): void {
    const afterwards = this.afterwards.get(this.manager);
    if (afterwards) afterwards.push(follow);
    else follow();
  }

  /** The same, for somebody: policies show and let change what is theirs. Null: a visitor. */
  transactionAs<Result>(asker: Asker | null, work: () => Promise<Result>): Promise<Result> {
    return this.transaction(async () => {
      if (asker) await this.actAs(asker);
      return work();
    });
  }

  /** Says who is asking until the open transaction ends: for who has become known in the middle of it. */
  async actAs({ accountId, organisationId, organisationKind, role }: Asker): Promise<void> {
    await this.query(
      `SELECT set_config('parole.account', $1, true), set_config('parole.organisation', $2, true),
         set_config('parole.kind', $3, true), set_config('parole.role', $4, true)`,
      [accountId, organisationId ?? '', organisationKind ?? '', role],
    );
  }
}
