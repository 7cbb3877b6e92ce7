import { type Id, type Period, type ReportingWindow, type Rhythms, type Translated } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';
import { Framework } from './framework.entity.js';
import { type FrameworkLife } from './framework.rules.js';

/** The days of a period that editors set. */
export interface KeptWindow extends ReportingWindow {
  version: number;
}

/** A framework that follows another one. */
export interface Follower {
  slug: string;
  leadsBack: boolean;
}

/** What editors change of a framework, held until the transaction ends. */
export interface HeldFramework extends FrameworkLife, Rhythms {
  id: Id;
  title: Translated;
  about: Translated | null;
  version: number;
}

/** Writing frameworks: held first, so that of two editors one comes second. */
@Injectable()
export class FrameworkChangesRepository {
  constructor(private readonly database: Database) {}

  /** @throws Absent */
  async getForChange(slug: string): Promise<HeldFramework> {
    const [framework] = await this.database.query<HeldFramework>(
      `SELECT id, slug, title, about, status, ended::text, ended_note AS "endedNote", followed_by AS "followedBy", rhythm, former_rhythms AS "formerRhythms", version
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
    formerRhythms,
    version,
  }: HeldFramework): Promise<void> {
    const life = { status, ended, endedNote, followedBy };
    await this.database.manager.update(Framework, { id }, { title, about, ...life, rhythm, formerRhythms, version });
  }

  /**
   * Those of the slugs that name a framework, and whether what follows leads back to where one came from. Who says what
   * follows is one at a time, so that two cannot close a circle between them.
   */
  async findFollowers(of: string, slugs: readonly string[]): Promise<Follower[]> {
    if (slugs.length === 0) return [];
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('frameworks.followed_by', 0))`);
    return this.database.query<Follower>(
      `WITH RECURSIVE after (slug, follower) AS (
         SELECT f.slug, f.slug FROM frameworks f WHERE f.slug = ANY ($2)
         UNION SELECT after.slug, unnest(f.followed_by) FROM after JOIN frameworks f ON f.slug = after.follower
       )
       SELECT slug, bool_or(follower = $1) AS "leadsBack" FROM after GROUP BY slug`,
      [of, slugs],
    );
  }

  async findPeriod(frameworkId: Id, period: Period): Promise<KeptWindow | null> {
    const [row] = await this.database.query<KeptWindow>(
      `SELECT opens_on::text AS "opensOn", closes_on::text AS "closesOn", version FROM reporting_periods WHERE framework_id = $1 AND period = $2`,
      [frameworkId, period],
    );
    return row ?? null;
  }

  async savePeriod(frameworkId: Id, period: Period, { opensOn, closesOn, version }: KeptWindow): Promise<void> {
    await this.database.query(
      `INSERT INTO reporting_periods (framework_id, period, opens_on, closes_on, version) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (framework_id, period)
       DO UPDATE SET opens_on = excluded.opens_on, closes_on = excluded.closes_on, version = excluded.version`,
      [frameworkId, period, opensOn, closesOn, version],
    );
  }
}
