import {
  type CreateIndicator,
  type Id,
  type Slot,
  type Target,
  type TargetRevision,
  type Translated,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Indicator } from './indicator.entity.js';

/** What is decided about an indicator when it is planned, in the form in which it is kept. */
export interface IndicatorPlan extends Omit<CreateIndicator, 'recommendation' | 'title' | 'target'> {
  title: Translated;
  target: Target | null;
}

export interface PlannedIndicator extends IndicatorPlan {
  id: Id;
  recommendationId: Id;
  /** Null: it stands in the public record, and nobody here plans it. */
  organisationId: Id | null;
  /** A published report gave a value, superseded or not. */
  hasValues: boolean;
  targetRevisions: TargetRevision[];
  version: number;
}

export interface NewIndicator extends IndicatorPlan {
  id: Id;
  recommendationId: Id;
  creationHash: Buffer;
}

/** Which slots there are to fill, and what a slot is filled by. */
export interface TemplateSlots {
  templateId: Id;
  slots: Slot[];
}

/** Of an organisation that leads the recommendation today: what others planned before is no obstacle. */
const IS_LEADING = `EXISTS (SELECT FROM current_responsibilities c
  WHERE c.recommendation_id = i.recommendation_id AND c.organisation_id = i.organisation_id AND c.part = 'lead')`;

const HAS_VALUES = `EXISTS (SELECT FROM reported_values v JOIN statements s ON s.id = v.statement_id
  WHERE v.indicator_id = i.id AND s.state = 'published')`;

@Injectable()
export class IndicatorsRepository {
  constructor(private readonly database: Database) {}

  /** Until the transaction ends nobody else changes it, and no report that gives a value of it is published. */
  async hold(id: Id): Promise<void> {
    await this.database.query('SELECT FROM indicators WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  async find(id: Id): Promise<PlannedIndicator | null> {
    const [row] = await this.database.query<PlannedIndicator>(
      `SELECT id, recommendation_id AS "recommendationId", organisation_id AS "organisationId", kind, unit, title, slot, direction,
         is_cumulative AS "isCumulative", dimensions, quota_rule AS "quotaRule", baseline, target, targets, target_revisions AS "targetRevisions", ${HAS_VALUES} AS "hasValues", version
       FROM indicators i WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Whether the same request made it before. */
  async isCreatedBy(id: Id, creationHash: Buffer): Promise<boolean> {
    const rows = await this.database.query('SELECT FROM indicators WHERE id = $1 AND creation_hash = $2', [
      id,
      creationHash,
    ]);
    return rows.length > 0;
  }

  /** Of the recommendation's template; null: it has none. */
  async findSlots(recommendationId: Id): Promise<TemplateSlots | null> {
    const [row] = await this.database.query<TemplateSlots>(
      `SELECT t.id AS "templateId", t.slots FROM recommendations r JOIN templates t ON t.id = r.template_id WHERE r.id = $1`,
      [recommendationId],
    );
    return row ?? null;
  }

  async isFilled(recommendationId: Id, slot: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM indicators i WHERE i.recommendation_id = $1 AND i.slot = $2 AND ${IS_LEADING}`,
      [recommendationId, slot],
    );
    return rows.length > 0;
  }

  /** False when the id is taken, also by somebody who is faster right now. Marked as who plans it is. */
  async insert({ organisationId }: Member, { id, recommendationId, ...plan }: NewIndicator): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO indicators (id, key, recommendation_id, organisation_id, kind, unit, title, slot, direction, is_cumulative, dimensions,
         quota_rule, baseline, target, targets, creation_hash, is_demo)
       SELECT $1::uuid, $1::uuid::text, $2, o.id, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, o.is_demo FROM organisations o WHERE o.id = $3
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        ...[id, recommendationId, organisationId, plan.kind, plan.unit, plan.title, plan.slot, plan.direction],
        ...[plan.isCumulative, plan.dimensions, plan.quotaRule, plan.baseline, plan.target],
        ...[JSON.stringify(plan.targets), plan.creationHash],
      ],
    );
    return rows.length > 0;
  }

  async save({ id, version, ...plan }: PlannedIndicator): Promise<void> {
    const { title, direction, isCumulative, dimensions, baseline, target, targets, targetRevisions } = plan;
    const said = { title, direction, isCumulative, dimensions, baseline, target, targets, targetRevisions };
    await this.database.manager.update(Indicator, { id }, { ...said, version });
  }
}
