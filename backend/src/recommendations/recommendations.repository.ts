import { type Id, type RelatedFramework } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';
import { Recommendation } from './recommendation.entity.js';

@Injectable()
export class RecommendationsRepository {
  constructor(private readonly database: Database) {}

  /** Held until the transaction ends, so that of two editors one comes second. @throws Absent */
  async getForChange(reference: string): Promise<Recommendation> {
    const recommendation = await this.database.manager.findOne(Recommendation, {
      where: { reference },
      lock: { mode: 'pessimistic_write' },
    });
    if (!recommendation) throw new Absent();
    return recommendation;
  }

  async save({ id, text, frStatus, related, templateId, version }: Recommendation): Promise<void> {
    await this.database.manager.update(Recommendation, { id }, { text, frStatus, related, templateId, version });
  }

  async findTemplate(slug: string): Promise<Id | null> {
    const [row] = await this.database.query<{ id: Id }>('SELECT id FROM templates WHERE slug = $1', [slug]);
    return row?.id ?? null;
  }

  async findTemplateSlug(id: Id | null): Promise<string | null> {
    const [row] = await this.database.query<{ slug: string }>('SELECT slug FROM templates WHERE id = $1', [id]);
    return row?.slug ?? null;
  }

  /** Whether what is planned here fills slots that this template does not have, or has for something else. */
  async isMeasuredOtherwise(id: Id, templateId: Id | null): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM indicators i
       WHERE i.recommendation_id = $1 AND i.slot IS NOT NULL AND i.organisation_id IS NOT NULL AND NOT EXISTS (
         SELECT FROM templates t CROSS JOIN jsonb_array_elements(t.slots) AS listed (slot)
         WHERE t.id = $2 AND (listed.slot->>'key', listed.slot->>'kind', listed.slot->>'unit') = (i.slot, i.kind, i.unit))
       LIMIT 1`,
      [id, templateId],
    );
    return rows.length > 0;
  }

  /** Which of the frameworks there are, but for the one that the recommendation stands in. */
  async findRelatable(frameworkId: Id, related: readonly RelatedFramework[]): Promise<string[]> {
    const rows = await this.database.query<{ slug: string }>(
      'SELECT slug FROM frameworks WHERE slug = ANY ($1) AND id <> $2',
      [related.map(({ framework }) => framework), frameworkId],
    );
    return rows.map(({ slug }) => slug);
  }
}
