import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What observers found of a milestone (docs/method.md, "Verification"): of each organisation the latest finding; verified is
 * what is achieved and what two of them confirm.
 */
const MILESTONE_VERIFICATION = `
CREATE FUNCTION milestone_verification(milestone uuid, milestone_state text) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object(
    'confirmed', count(*) FILTER (WHERE f.finding = 'confirmed'),
    'contradicted', count(*) FILTER (WHERE f.finding = 'contradicted'),
    'inconclusive', count(*) FILTER (WHERE f.finding = 'inconclusive'),
    'isVerified', milestone_state = 'achieved' AND count(*) FILTER (WHERE f.finding = 'confirmed') >= 2,
    'findings', coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'finding', f.finding, 'language', f.language, 'text', f.text,
      'publishedOn', (f.published_at AT TIME ZONE 'UTC')::date, 'isDemo', f.is_demo,
      'organisation', (SELECT o.ref FROM organisation_refs o WHERE o.id = f.organisation_id)) ORDER BY f.published_at DESC, f.id), '[]'))
  FROM (
    SELECT DISTINCT ON (v.organisation_id) v.id, v.organisation_id, v.finding, v.language, v.text, v.published_at, v.is_demo
    FROM verifications v WHERE v.milestone_id = milestone AND v.state = 'published'
    ORDER BY v.organisation_id, v.published_at DESC, v.id
  ) f
  $$`;

/** What was found of content that is destroyed may tell it: the words go with it, and what nobody published goes whole. */
const END_FINDINGS = `
CREATE FUNCTION end_findings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    DELETE FROM record_keys k USING verifications v WHERE v.evidence_id = NEW.id AND k.noun = 'verification' AND k.record_id = v.id::text;
    DELETE FROM verifications WHERE evidence_id = NEW.id AND state = 'draft';
    UPDATE verifications SET text = '' WHERE evidence_id = NEW.id;
    RETURN NULL;
  END $$;
CREATE TRIGGER end_findings AFTER UPDATE OF withdrawn_at ON evidence FOR EACH ROW
  WHEN (NEW.withdrawn_at IS NOT NULL AND OLD.withdrawn_at IS NULL) EXECUTE FUNCTION end_findings();
`;

const OURS = 'organisation_id = (SELECT acting_organisation())';
const WITHDRAWN = `noun = 'evidence' AND NOT EXISTS (SELECT FROM evidence e WHERE e.id::text = record_keys.record_id AND e.withdrawn_at IS NULL)`;
const DISCARDED = `noun IN ('report', 'assessment', 'response', 'objection', 'reply') AND NOT EXISTS (SELECT FROM statements s WHERE s.id::text = record_keys.record_id)`;
const UNPUBLISHED = `noun = 'verification' AND NOT EXISTS (SELECT FROM verifications v WHERE v.id::text = record_keys.record_id)`;

const removeKeys = (...conditions: string[]): string => `DROP POLICY record_keys_remove ON record_keys;
  CREATE POLICY record_keys_remove ON record_keys FOR DELETE TO parole_app USING (${OURS} AND ((${conditions.join(') OR (')})))`;

export class AddFindings1795365000000 implements MigrationInterface {
  name = 'AddFindings1795365000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MILESTONE_VERIFICATION);
    await runner.query(END_FINDINGS);
    await runner.query(removeKeys(WITHDRAWN, DISCARDED, UNPUBLISHED));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(removeKeys(WITHDRAWN, DISCARDED));
    await runner.query('DROP TRIGGER end_findings ON evidence; DROP FUNCTION end_findings');
    await runner.query('DROP FUNCTION milestone_verification');
  }
}
