import { TransactionHost } from '@nestjs-cls/transactional';
import { type TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** The way to PostgreSQL for repositories: the request's transaction when there is one, the pool otherwise. */
@Injectable()
export class Database {
  constructor(private readonly host: TransactionHost<TransactionalAdapterTypeOrm>) {}

  get manager(): EntityManager {
    return this.host.tx;
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, parameters);
  }

  /** Runs work in one transaction, joining the one that is open. Whatever throws rolls all of it back. */
  transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.host.withTransaction(work);
  }
}
