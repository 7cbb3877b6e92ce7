import { type Day, type Id, type Milestone as MilestoneAnswer, type Translated } from '@parole-tenue/contract';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Milestone } from './milestone.entity.js';
import { MilestoneRevision } from './milestone-revision.entity.js';

const REVISIONS = `
SELECT jsonb_build_object('from', v.planned_from, 'to', v.planned_to, 'reason', v.reason, 'on', v.revised_on)
FROM milestone_revisions v WHERE v.milestone_id = m.id ORDER BY v.revised_on, v.position, v.id`;

/** A milestone as everybody reads it: of `current_milestones m` and the `organisation_refs o` of who answers for it. */
export const MILESTONE = `jsonb_build_object('id', m.id, 'title', m.title, 'organisation', o.ref, 'weight', m.weight,
  'plannedOn', m.planned_on, 'firstPlannedOn', m.first_planned_on, 'revisions', to_jsonb(ARRAY(${REVISIONS})),
  'state', m.state, 'achievedOn', m.achieved_on, 'slippageDays', m.slippage_days, 'overdueDays', m.overdue_days,
  'movedBy', m.moved_by_id, 'isDemo', m.is_demo, 'areas', m.areas, 'blockers', m.blockers,
  'cancelledBecause', m.cancelled_because, 'verification', milestone_verification(m.id, m.state), 'version', m.version)`;

const IS_SPOKEN_OF = `(EXISTS (SELECT FROM milestone_moves mv JOIN statements s ON s.id = mv.statement_id
    WHERE mv.milestone_id = m.id AND s.state = 'published')
  OR EXISTS (SELECT FROM statements s WHERE s.milestone_id = m.id AND s.state = 'published'))`;

/** What stands of a plan, and under which recommendation. */
export interface PlannedMilestone {
  recommendationId: Id;
  organisationId: Id;
  /** Somebody published something of it, superseded or not: moved it, judged it, or said what they see. */
  isSpokenOf: boolean;
  milestone: MilestoneAnswer;
}

export interface NewMilestone extends Pick<Milestone, 'id' | 'recommendationId' | 'organisationId' | 'title'> {
  areas: string[];
  weight: number;
  plannedOn: Day;
  creationHash: Buffer;
}

/** Milestones as they are planned. What reports say of them stands with the reports. */
@Injectable()
export class MilestonePlansRepository {
  constructor(private readonly database: Database) {}

  /** Until the transaction ends nobody else changes it, and no report that speaks of it is published. */
  async hold(id: Id): Promise<void> {
    await this.database.query('SELECT FROM milestones WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  async find(id: Id): Promise<PlannedMilestone | null> {
    const [row] = await this.database.query<PlannedMilestone>(
      `SELECT m.recommendation_id AS "recommendationId", m.organisation_id AS "organisationId", ${IS_SPOKEN_OF} AS "isSpokenOf", ${MILESTONE} AS milestone
       FROM current_milestones m JOIN organisation_refs o ON o.id = m.organisation_id WHERE m.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Whether the same request made it before. */
  async isCreatedBy(id: Id, creationHash: Buffer): Promise<boolean> {
    const rows = await this.database.query('SELECT FROM milestones WHERE id = $1 AND creation_hash = $2', [
      id,
      creationHash,
    ]);
    return rows.length > 0;
  }

  async isTaken(id: Id): Promise<boolean> {
    return (await this.database.query('SELECT FROM milestones WHERE id = $1', [id])).length > 0;
  }

  /** False when the id is taken, also by somebody who is faster right now. Marked as who answers for it is. */
  async insert({ id, title, ...plan }: NewMilestone): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO milestones (id, recommendation_id, organisation_id, title, areas, weight, planned_on, creation_hash, is_demo)
       SELECT $1, $2, o.id, $4, $5, $6, $7, $8, o.is_demo FROM organisations o WHERE o.id = $3
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        id,
        plan.recommendationId,
        plan.organisationId,
        title,
        plan.areas,
        plan.weight,
        plan.plannedOn,
        plan.creationHash,
      ],
    );
    return rows.length > 0;
  }

  async save(
    id: Id,
    {
      organisationId,
      title,
      areas,
      weight,
      version,
    }: Pick<Milestone, 'organisationId' | 'title' | 'areas' | 'weight' | 'version'>,
  ): Promise<void> {
    await this.database.manager.update(Milestone, { id }, { organisationId, title, areas, weight, version });
  }

  /** The plan as first made stays; the new day stands beside it, with why. */
  async revise(milestoneId: Id, revision: { from: Day; to: Day; reason: Translated; on: Day; position: number }) {
    const { from, to, reason, on, position } = revision;
    const days = { plannedFrom: from, plannedTo: to, revisedOn: on, position };
    await this.database.manager.insert(MilestoneRevision, { id: randomUUID(), milestoneId, reason, ...days });
  }
}
