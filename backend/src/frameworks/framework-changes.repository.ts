import { type Id, type Period, type Rhythm, type SetReportingPeriod, type Translated } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';
import { Framework } from './framework.entity.js';
import { type FrameworkLife } from './framework.rules.js';

/** What editors change of a framework, held until the transaction ends. */
export interface HeldFramework extends FrameworkLife {
  id: Id;
  title: Translated;
  about: Translated | null;
  rhythm: Rhythm;
  version: number;
}

/** Writing frameworks: held first, so that of two editors one comes second. */
@Injectable()
export class FrameworkChangesRepository {
  constructor(private readonly database: Database) {}

  /** @throws Absent */
  async getForChange(slug: string): Promise<HeldFramework> {
    const [framework] = await this.database.query<HeldFramework>(
      `SELECT id, slug, title, about, status, ended::text, ended_note AS "endedNote", followed_by AS "followedBy", rhythm, version
       FROM frameworks WHERE slug = $1 FOR UPDATE`,
      [slug],
    );
    if (!framework) throw new Absent();
    return framework;
  }

  async save({
    id,
    title,
    about,
    status,
    ended,
    endedNote,
    followedBy,
    rhythm,
    version,
  }: HeldFramework): Promise<void> {
    const life = { status, ended, endedNote, followedBy };
    await this.database.manager.update(Framework, { id }, { title, about, ...life, rhythm, version });
  }

  /** Those of the slugs that name a framework. */
  async findKnown(slugs: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ slug: string }>('SELECT slug FROM frameworks WHERE slug = ANY ($1)', [
      slugs,
    ]);
    return rows.map(({ slug }) => slug);
  }

  async findPeriod(frameworkId: Id, period: Period): Promise<SetReportingPeriod | null> {
    const [row] = await this.database.query<SetReportingPeriod>(
      `SELECT opens_on::text AS "opensOn", closes_on::text AS "closesOn" FROM reporting_periods WHERE framework_id = $1 AND period = $2`,
      [frameworkId, period],
    );
    return row ?? null;
  }

  async savePeriod(frameworkId: Id, period: Period, { opensOn, closesOn }: SetReportingPeriod): Promise<void> {
    await this.database.query(
      `INSERT INTO reporting_periods (framework_id, period, opens_on, closes_on) VALUES ($1, $2, $3, $4)
       ON CONFLICT (framework_id, period) DO UPDATE SET opens_on = excluded.opens_on, closes_on = excluded.closes_on`,
      [frameworkId, period, opensOn, closesOn],
    );
  }
}
