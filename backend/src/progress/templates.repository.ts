import { type Id, type Slot, type Template as TemplateAnswer } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Template } from './template.entity.js';

export type NewTemplate = Omit<TemplateAnswer, 'version'> & { creationHash: Buffer };

const TEMPLATE = 'SELECT id, slug, title, about, view, slots, version FROM templates';

@Injectable()
export class TemplatesRepository {
  constructor(private readonly database: Database) {}

  findAll(): Promise<TemplateAnswer[]> {
    return this.database.query<TemplateAnswer>(
      `${TEMPLATE} ORDER BY coalesce(title->>'fr', title->>'en') COLLATE "fr-x-icu", slug`,
    );
  }

  async find(id: Id): Promise<TemplateAnswer | null> {
    const [template] = await this.database.query<TemplateAnswer>(`${TEMPLATE} WHERE id = $1`, [id]);
    return template ?? null;
  }

  async isSlugTaken(slug: string): Promise<boolean> {
    return (await this.database.query('SELECT FROM templates WHERE slug = $1', [slug])).length > 0;
  }

  /** Whether the same request made it before. */
  async isCreatedBy(id: Id, creationHash: Buffer): Promise<boolean> {
    const rows = await this.database.query('SELECT FROM templates WHERE id = $1 AND creation_hash = $2', [
      id,
      creationHash,
    ]);
    return rows.length > 0;
  }

  /** Those of the keys that name an indicator of the public record. */
  async findRecorded(keys: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ key: string }>(
      'SELECT key FROM indicators WHERE key = ANY ($1) AND organisation_id IS NULL',
      [keys],
    );
    return rows.map(({ key }) => key);
  }

  /** What indicators fill of a template, on whichever recommendation. */
  findFilled(templateId: Id): Promise<Pick<Slot, 'key' | 'kind' | 'unit'>[]> {
    return this.database.query(
      `SELECT DISTINCT i.slot AS key, i.kind, i.unit FROM indicators i JOIN recommendations r ON r.id = i.recommendation_id
       WHERE r.template_id = $1 AND i.slot IS NOT NULL AND i.organisation_id IS NOT NULL ORDER BY i.slot`,
      [templateId],
    );
  }

  /** False when id or slug is taken, also by somebody who is faster right now. */
  async insert({ id, slug, title, about, view, slots, creationHash }: NewTemplate): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO templates (id, slug, title, about, view, slots, creation_hash) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, slug, title, about, view, JSON.stringify(slots), creationHash],
    );
    return rows.length > 0;
  }

  async save({ id, title, about, view, slots, version }: TemplateAnswer): Promise<void> {
    await this.database.manager.update(Template, { id }, { title, about, view, slots, version });
  }
}
