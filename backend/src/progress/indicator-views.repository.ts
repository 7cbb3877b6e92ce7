import { complianceOf, type Id, type Indicator, mismatchesOf } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

/** What was published elsewhere, and what the current published reports measured. */
const VALUES = `
SELECT measured.answer FROM (
  SELECT v.date, v.position, jsonb_build_object('date', v.date, 'datePrecision', v.date_precision, 'value', v.value,
    'numerator', v.numerator, 'denominator', v.denominator, 'unavailable', NULL,
    'parts', (SELECT coalesce(jsonb_agg(jsonb_build_object('dimension', 'area', 'key', part->>'area', 'value', part->'value')), '[]')
              FROM jsonb_array_elements(v.areas) AS part),
    'note', v.note, 'by', v.reported_by, 'source', v.source, 'isChecked', v.is_checked, 'report', NULL, 'organisation', NULL, 'period', NULL) AS answer
  FROM indicator_values v WHERE v.indicator_id = i.id
  UNION ALL
  SELECT v.on_day::text, 0, jsonb_build_object('date', v.on_day, 'datePrecision', 'day', 'value', v.value,
    'numerator', v.numerator, 'denominator', v.denominator, 'unavailable', v.unavailable, 'parts', v.parts,
    'note', nullif(v.comment, ''), 'by', NULL, 'source', NULL, 'isChecked', false, 'report', v.statement_id,
    'organisation', (SELECT signed_by(s.id) FROM published_statements s WHERE s.id = v.statement_id),
    'period', v.period)
  FROM current_values v WHERE v.indicator_id = i.id
) measured ORDER BY measured.date COLLATE "C", measured.position, measured.answer->>'report'`;

const INDICATOR = `
SELECT jsonb_build_object('id', i.id, 'key', i.key, 'kind', i.kind, 'unit', i.unit, 'title', i.title, 'slot', i.slot,
  'direction', i.direction, 'isCumulative', i.is_cumulative, 'dimensions', i.dimensions,
  'quotaRule', CASE i.kind WHEN 'quota' THEN coalesce(i.quota_rule, 'appointments') END, 'baseline', i.baseline,
  'target', i.target, 'targets', i.targets, 'targetRevisions', i.target_revisions, 'values', to_jsonb(ARRAY(${VALUES})),
  'organisation', (SELECT o.ref FROM organisation_refs o WHERE o.id = i.organisation_id), 'isDemo', i.is_demo, 'version', i.version) AS indicator
FROM indicators i`;

/** What follows from a value by definition (docs/method.md): parts that do not add up, a quota kept or not. */
function withMeasures(indicator: Indicator): Indicator {
  const { kind, quotaRule } = indicator;
  const values = indicator.values.map((value) => ({
    ...value,
    mismatches: mismatchesOf(kind, value, value.parts),
    compliance: quotaRule && complianceOf(quotaRule, value),
  }));
  return { ...indicator, values };
}

/** Indicators as everybody reads them, with all that counts as a value of theirs today (docs/method.md, "Current values"). */
@Injectable()
export class IndicatorViewsRepository {
  constructor(private readonly database: Database) {}

  /** Those of the public record first, then what is planned. */
  findOf(recommendationId: Id): Promise<Indicator[]> {
    return this.find('i.recommendation_id = $1 ORDER BY i.organisation_id IS NOT NULL, i.key', recommendationId);
  }

  async findOne(id: Id): Promise<Indicator | undefined> {
    const [indicator] = await this.find('i.id = $1', id);
    return indicator;
  }

  private async find(condition: string, id: Id): Promise<Indicator[]> {
    const rows = await this.database.query<{ indicator: Indicator }>(`${INDICATOR} WHERE ${condition}`, [id]);
    return rows.map(({ indicator }) => withMeasures(indicator));
  }
}
