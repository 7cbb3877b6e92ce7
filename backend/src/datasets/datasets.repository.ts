import { type ColumnType, type DatasetCell, type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { type SqlColumn, type SqlDataset } from './dataset.js';

export interface SetRow extends Record<string, DatasetCell> {
  /** What the next page goes on after; it is told to nobody. */
  place: string[];
}

/** As what a value comes; the driver would make more of it than a file tells. */
const CASTS: Partial<Record<ColumnType, string>> = {
  ...{ id: 'text', text: 'text', day: 'text', list: 'text[]' },
  ...{ integer: 'integer', number: 'double precision', boolean: 'boolean' },
};

/** Sets as a visitor may read them: the transaction it asks in is nobody's. */
@Injectable()
export class DatasetsRepository {
  constructor(private readonly database: Database) {}

  /** The rows after a place, of some recommendations or of all. */
  find(set: SqlDataset, of: Id[] | null, after: string[] | null, limit: number): Promise<SetRow[]> {
    const place = `ARRAY[${set.order.join(', ')}]::text[] COLLATE "C"`;
    const narrowed = set.recommendation ? `OR ${set.recommendation} = ANY ($1)` : '';
    return this.database.query<SetRow>(
      `SELECT ${set.columns.map(told).join(', ')}, ${place} AS place FROM ${set.from}
       WHERE (${set.where ?? 'true'}) AND ($1::uuid[] IS NULL ${narrowed}) AND ($2::text[] IS NULL OR ${place} > $2)
       ORDER BY ${place} LIMIT $3`,
      [of, after, limit],
    );
  }
}

function told({ key, type, sql }: SqlColumn): string {
  const cast = CASTS[type];
  return `${cast ? `(${sql})::${cast}` : `(${sql})`} AS "${key}"`;
}
