import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { IndicatorValue } from '../progress/indicator-value.entity.js';
import { Indicator } from '../progress/indicator.entity.js';
import { type Fields } from './merge.js';
import { RegisterRecord } from './register-record.entity.js';
import { type Shelf } from './register.shelves.js';

/** One number for "loading the register", so that two processes do not load it at once. */
const REGISTER_LOCK = 7_262_019;

@Injectable()
export class RegisterRepository {
  constructor(private readonly database: Database) {}

  /** Until the transaction ends nobody else loads the register. */
  async lock(): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock($1)', [REGISTER_LOCK]);
  }

  /** All rows of a noun, held until the transaction ends, so that no editor changes one between reading and writing. */
  async findRows({ entity }: Shelf): Promise<Fields[]> {
    const rows: Fields[] = await this.database.manager.find(entity, { lock: { mode: 'pessimistic_write' } });
    return entity === Indicator ? this.withValues(rows) : rows;
  }

  async saveRow({ entity, primaryKey }: Shelf, row: Fields): Promise<void> {
    const { values, ...columns } = row;
    if (entity === Organisation) await this.keepFormerName(row);
    await this.database.manager.upsert(entity, columns, [primaryKey]);
    if (entity === Indicator) await this.replaceValues(row['id'] as string, values as IndicatorValue[]);
  }

  /** A name from a later day on is a new one, and the one before stays with its days; any other change mends it. */
  private async keepFormerName({ id, name, nameSince }: Fields): Promise<void> {
    await this.database.query(
      `INSERT INTO organisation_names (organisation_id, until, name, since)
       SELECT o.id, $2::date, o.name, o.name_since FROM organisations o
       WHERE o.id = $1 AND o.name <> $3::jsonb AND $2::date > coalesce(o.name_since, '-infinity')`,
      [id, nameSince, JSON.stringify(name)],
    );
  }

  /** What was last loaded of a noun, by key. */
  async findLoaded(noun: string): Promise<Map<string, Fields>> {
    const records = await this.database.manager.findBy(RegisterRecord, { noun });
    return new Map(records.map(({ key, loaded }) => [key, loaded as Fields]));
  }

  async saveLoaded(noun: string, key: string, loaded: Fields): Promise<void> {
    await this.database.manager.upsert(RegisterRecord, { noun, key, loaded: loaded as never }, ['noun', 'key']);
  }

  private async withValues(indicators: Fields[]): Promise<Fields[]> {
    const all = await this.database.manager.find(IndicatorValue, { order: { position: 'ASC' } });
    const valuesOf = (id: unknown): Fields[] => all.filter(({ indicatorId }) => indicatorId === id).map(saidBy);
    return indicators.map((indicator) => ({ ...indicator, values: valuesOf(indicator['id']) }));
  }

  private async replaceValues(indicatorId: string, values: Omit<IndicatorValue, 'indicatorId' | 'position'>[]) {
    await this.database.manager.delete(IndicatorValue, { indicatorId });
    const rows = values.map((value, position) => ({ ...value, indicatorId, position }));
    await this.database.manager.insert(IndicatorValue, rows);
  }
}

/** A value as the files have it: whose it is and where it stands among the others follow from its place. */
function saidBy(value: IndicatorValue): Fields {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !['indicatorId', 'position'].includes(name)));
}
