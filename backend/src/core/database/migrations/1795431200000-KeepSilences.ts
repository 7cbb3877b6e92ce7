import type { MigrationInterface, QueryRunner } from 'typeorm';

const TODAY = `(now() AT TIME ZONE 'UTC')::date`;
const KINDS = ['report', 'response', 'assessment', 'reply'];

/**
 * What an organisation said of a recommendation and when last, what waits for its reply, and from when its silence counts where
 * it said nothing: the later of its first account and of the day from which it answers for it in the part that is told. Null
 * without accounts. Each is read once, however often it is then asked for.
 */
const SILENCE_OF = `
CREATE FUNCTION silence_of(organisation uuid, recommendation uuid) RETURNS TABLE (part text, counted_from date, has_spoken boolean,
  reported_on date, responded_on date, assessed_on date, objected_on date) LANGUAGE sql STABLE AS $$
  SELECT duty.part, CASE WHEN here.since IS NOT NULL THEN greatest(here.since, duty.from_day) END,
    said.has_spoken, said.reported_on, said.responded_on, said.assessed_on,
    (SELECT min(d.published_on) FROM objection_standings d
      WHERE d.recommendation_id = recommendation AND d.about_organisation_id IS NOT DISTINCT FROM organisation AND d.reply_id IS NULL)
  FROM (SELECT min(p.since) AS since FROM organisation_presence p WHERE p.organisation_id = organisation) here
  CROSS JOIN (
    SELECT count(*) > 0 AS has_spoken, max(s.published_on) FILTER (WHERE s.noun = 'report') AS reported_on,
      max(s.published_on) FILTER (WHERE s.noun = 'response') AS responded_on,
      max(s.published_on) FILTER (WHERE s.judgement IS NOT NULL) AS assessed_on
    FROM published_statements s WHERE s.recommendation_id = recommendation AND s.organisation_id = organisation
  ) said
  LEFT JOIN LATERAL (
    SELECT c.part, c.from_day FROM current_responsibilities c WHERE c.recommendation_id = recommendation AND c.organisation_id = organisation
    ORDER BY array_position(ARRAY['lead', 'support', 'funding'], c.part), c.from_day NULLS FIRST LIMIT 1
  ) duty ON true
  $$;
`;

const silences = (from: string, since: string, report: string): string => `
CREATE OR REPLACE VIEW silences AS
SELECT r.id AS recommendation_id,
  CASE
    WHEN count(lead.organisation_id) = 0 THEN 'no_lead'
    WHEN max(${report}) IS NOT NULL THEN 'reported'
    WHEN min(${since}) IS NULL THEN 'not_invited'
    ELSE 'never_reported' END AS state,
  coalesce(max(${report}), min(${since})) AS since,
  ${TODAY} - coalesce(max(${report}), min(${since})) AS days,
  max(${report}) AS last_report_on
FROM recommendations r
LEFT JOIN current_responsibilities lead ON lead.recommendation_id = r.id AND lead.part = 'lead'
${from}
GROUP BY r.id`;

const OF_LEADS = silences(
  'LEFT JOIN LATERAL silence_of(lead.organisation_id, r.id) heard ON true',
  'heard.counted_from',
  'heard.reported_on',
);
const OF_LEADS_BEFORE = silences(
  `LEFT JOIN LATERAL (
  SELECT min((created_at AT TIME ZONE 'UTC')::date) AS since FROM accounts WHERE organisation_id = lead.organisation_id
) account ON true
LEFT JOIN LATERAL (
  SELECT max(published_on) AS published_on FROM published_statements s
  WHERE s.recommendation_id = r.id AND s.organisation_id = lead.organisation_id AND s.noun = 'report'
) report ON true`,
  'account.since',
  'report.published_on',
);

/** Who leads owes reports; of others who reported once, and may still, another one is awaited. A response is owed once: given, it stands. */
const EXPECTED = {
  report: `CASE WHEN s.part = 'lead' THEN o.kind IN ('government', 'civil_society', 'donor') WHEN s.reported_on IS NULL THEN false
      WHEN s.part IS NOT NULL THEN o.kind IN ('government', 'civil_society', 'donor') ELSE o.kind = 'civil_society' END`,
  response: `s.part = 'lead' AND s.responded_on IS NULL`,
  assessment: 's.part IS NOT NULL OR s.has_spoken',
  reply: 's.objected_on IS NOT NULL',
};
const COUNTED_FROM = {
  report: 'coalesce(s.reported_on, s.counted_from)',
  response: 's.counted_from',
  assessment: 'coalesce(s.assessed_on, s.counted_from)',
  reply: 's.objected_on',
};
const sinceOf = (kind: keyof typeof EXPECTED): string =>
  `CASE WHEN ${EXPECTED[kind]} THEN CASE WHEN s.counted_from IS NULL THEN 'infinity' ELSE ${COUNTED_FROM[kind]} END END`;
const SINCE = KINDS.map((kind) => `${kind}_since`);
const COLUMNS = ['position', 'part', 'since', ...SINCE, 'has_reported', 'has_assessed', 'stale_on'].join(', ');
const COLUMN_TYPES = `"position" integer, part text, since date, ${SINCE.map((name) => `${name} date`).join(', ')},
  has_reported boolean, has_assessed boolean, stale_on date`;

/**
 * What is awaited of whom, since when: null where nobody expects it, `infinity` of who was not invited yet; `since` is the
 * longest. It holds until a part begins or ends, or the organisation does.
 */
const SILENCE_PAIR = `
CREATE FUNCTION silence_pair(organisation uuid, recommendation uuid) RETURNS TABLE (${COLUMN_TYPES}) LANGUAGE sql STABLE AS $$
  SELECT r.position, s.part, least(${SINCE.map((name) => `w.${name}`).join(', ')}), ${SINCE.map((name) => `w.${name}`).join(', ')},
    s.reported_on IS NOT NULL, s.assessed_on IS NOT NULL,
    (SELECT min(turn.day) FROM responsibilities d CROSS JOIN unnest(ARRAY[d.from_day, d.until_day, o.until]) AS turn (day)
      WHERE d.recommendation_id = recommendation AND d.organisation_id = organisation AND turn.day > ${TODAY})
  FROM organisations o CROSS JOIN recommendations r CROSS JOIN LATERAL (SELECT * FROM silence_of(organisation, recommendation) OFFSET 0) s
  CROSS JOIN LATERAL (SELECT ${(Object.keys(EXPECTED) as (keyof typeof EXPECTED)[]).map((kind) => `(${sinceOf(kind)})::date AS ${kind}_since`).join(', ')} OFFSET 0) w
  WHERE o.id = organisation AND r.id = recommendation
  $$;
`;

const inOrderOf = (name: string, column: string): string =>
  `CREATE INDEX ix_silence_pairs_${name} ON silence_pairs (organisation_id, ${column}, position, recommendation_id) WHERE ${column} IS NOT NULL;`;

const TABLE = `
CREATE TABLE silence_pairs (
  organisation_id uuid NOT NULL,
  recommendation_id uuid NOT NULL,
  position integer NOT NULL DEFAULT 0,
  part text,
  since date,
  ${SINCE.map((name) => `${name} date`).join(', ')},
  has_reported boolean NOT NULL DEFAULT false,
  has_assessed boolean NOT NULL DEFAULT false,
  stale_on date,
  CONSTRAINT pk_silence_pairs PRIMARY KEY (organisation_id, recommendation_id),
  CONSTRAINT fk_silence_pairs_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  CONSTRAINT fk_silence_pairs_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES recommendations(id)
);
${inOrderOf('since', 'since')}
${KINDS.map((kind) => inOrderOf(kind, `${kind}_since`)).join('\n')}
CREATE INDEX ix_silence_pairs_place ON silence_pairs (position, recommendation_id);
CREATE INDEX ix_silence_pairs_recommendation_id ON silence_pairs (recommendation_id);
CREATE INDEX ix_silence_pairs_stale_on ON silence_pairs (stale_on);
ALTER TABLE silence_pairs ENABLE ROW LEVEL SECURITY;
CREATE POLICY silence_pairs_read ON silence_pairs FOR SELECT TO parole_app USING (true);
CREATE POLICY silence_pairs_task ON silence_pairs TO parole_task USING (true) WITH CHECK (true);
GRANT SELECT ON silence_pairs TO parole_app, parole_task;
`;

const DEFINER = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS';

/** Whoever changes something of the pair at the same moment waits, and reads what the other changed. Several are kept in one order. */
const KEEP = `
CREATE FUNCTION keep_silence(organisation uuid, recommendation uuid) RETURNS void ${DEFINER}
  $$ BEGIN
    INSERT INTO silence_pairs (organisation_id, recommendation_id) VALUES (organisation, recommendation) ON CONFLICT DO NOTHING;
    PERFORM FROM silence_pairs k WHERE k.organisation_id = organisation AND k.recommendation_id = recommendation FOR UPDATE;
    UPDATE silence_pairs k SET (${COLUMNS}) = (SELECT n.* FROM silence_pair(organisation, recommendation) n)
      WHERE k.organisation_id = organisation AND k.recommendation_id = recommendation;
    DELETE FROM silence_pairs k
      WHERE k.organisation_id = organisation AND k.recommendation_id = recommendation AND k.since IS NULL AND k.stale_on IS NULL;
  END $$;
CREATE FUNCTION keep_silences_of(organisation uuid) RETURNS void ${DEFINER}
  $$ BEGIN
    PERFORM keep_silence(organisation, pair.recommendation_id) FROM (
      SELECT k.recommendation_id FROM silence_pairs k WHERE k.organisation_id = organisation ORDER BY k.recommendation_id OFFSET 0) pair;
  END $$;
CREATE FUNCTION refresh_silences(most integer) RETURNS integer ${DEFINER}
  $$ DECLARE refreshed integer; BEGIN
    SELECT count(keep_silence(stale.organisation_id, stale.recommendation_id)) INTO refreshed FROM (
      SELECT k.organisation_id, k.recommendation_id FROM silence_pairs k WHERE k.stale_on <= ${TODAY}
      ORDER BY k.stale_on, k.organisation_id, k.recommendation_id LIMIT most FOR UPDATE SKIP LOCKED) stale;
    RETURN refreshed;
  END $$;
REVOKE EXECUTE ON FUNCTION keep_silence, keep_silences_of, refresh_silences FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_silences TO parole_app, parole_task;
`;

/** What is said, and to whom; who answers for what, since when, in whose place; the first account; what an organisation is, and until when; places in the register. */
const TRIGGERS = `
CREATE FUNCTION keep_silences() RETURNS trigger ${DEFINER}
  $$ BEGIN
    PERFORM keep_silence(pair.organisation, NEW.recommendation_id) FROM (
      SELECT NEW.organisation_id AS organisation UNION SELECT a.organisation_id FROM statements a WHERE a.id = NEW.answers_id
      ORDER BY organisation OFFSET 0) pair;
    RETURN NULL;
  END $$;
CREATE TRIGGER keep_silences AFTER INSERT OR UPDATE OF state ON statements FOR EACH ROW
  WHEN (NEW.state = 'published' AND NEW.recommendation_id IS NOT NULL) EXECUTE FUNCTION keep_silences();
CREATE FUNCTION keep_silences_of_parts() RETURNS trigger ${DEFINER}
  $$ BEGIN
    PERFORM keep_silence(pair.organisation_id, pair.recommendation_id) FROM (
      SELECT OLD.organisation_id, OLD.recommendation_id WHERE OLD.id IS NOT NULL
      UNION SELECT NEW.organisation_id, NEW.recommendation_id WHERE NEW.id IS NOT NULL
      UNION SELECT d.organisation_id, d.recommendation_id FROM responsibilities d WHERE d.id IN (OLD.stands_in_for_id, NEW.stands_in_for_id)
      ORDER BY organisation_id, recommendation_id OFFSET 0) pair;
    RETURN NULL;
  END $$;
CREATE TRIGGER keep_silences AFTER INSERT OR UPDATE OR DELETE ON responsibilities FOR EACH ROW EXECUTE FUNCTION keep_silences_of_parts();
CREATE FUNCTION keep_silences_of_members() RETURNS trigger ${DEFINER}
  $$ BEGIN
    IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM accounts a WHERE a.organisation_id = NEW.organisation_id AND a.id <> NEW.id
      AND a.created_at <= NEW.created_at) THEN RETURN NULL; END IF;
    PERFORM keep_silences_of(own.organisation) FROM (
      SELECT OLD.organisation_id AS organisation UNION SELECT NEW.organisation_id ORDER BY organisation OFFSET 0) own
      WHERE own.organisation IS NOT NULL;
    RETURN NULL;
  END $$;
CREATE TRIGGER keep_silences AFTER INSERT OR DELETE OR UPDATE OF organisation_id, created_at ON accounts
  FOR EACH ROW EXECUTE FUNCTION keep_silences_of_members();
CREATE FUNCTION keep_silences_of_organisation() RETURNS trigger ${DEFINER}
  $$ BEGIN PERFORM keep_silences_of(NEW.id); RETURN NULL; END $$;
CREATE TRIGGER keep_silences AFTER UPDATE OF kind, until ON organisations FOR EACH ROW
  WHEN (NEW.kind <> OLD.kind OR NEW.until IS DISTINCT FROM OLD.until)
  EXECUTE FUNCTION keep_silences_of_organisation();
CREATE FUNCTION keep_silences_in_place() RETURNS trigger ${DEFINER}
  $$ BEGIN UPDATE silence_pairs SET position = NEW.position WHERE recommendation_id = NEW.id; RETURN NULL; END $$;
CREATE TRIGGER keep_silences AFTER UPDATE OF position ON recommendations FOR EACH ROW WHEN (NEW.position <> OLD.position)
  EXECUTE FUNCTION keep_silences_in_place();
`;

/** All of them, in one go. */
const KEPT = `
INSERT INTO silence_pairs (organisation_id, recommendation_id, ${COLUMNS})
SELECT heard.organisation_id, heard.recommendation_id, n.* FROM (
  SELECT d.organisation_id, d.recommendation_id FROM responsibilities d
  UNION SELECT s.organisation_id, s.recommendation_id FROM statements s WHERE s.state = 'published' AND s.recommendation_id IS NOT NULL
) heard CROSS JOIN LATERAL silence_pair(heard.organisation_id, heard.recommendation_id) n
WHERE n.since IS NOT NULL OR n.stale_on IS NOT NULL`;

const TRIGGERED = ['statements', 'responsibilities', 'accounts', 'organisations', 'recommendations'];

/** Silences are kept for every organisation and recommendation, and one definition serves lists and leads. */
export class KeepSilences1795431200000 implements MigrationInterface {
  name = 'KeepSilences1795431200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SILENCE_OF, OF_LEADS, SILENCE_PAIR, TABLE, KEEP, TRIGGERS, KEPT]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TRIGGERED) await runner.query(`DROP TRIGGER keep_silences ON ${table}`);
    await runner.query(OF_LEADS_BEFORE);
    await runner.query(`
      DROP FUNCTION keep_silences_in_place, keep_silences_of_organisation, keep_silences_of_members, keep_silences_of_parts, keep_silences,
        refresh_silences, keep_silences_of, keep_silence;
      DROP TABLE silence_pairs; DROP FUNCTION silence_pair, silence_of`);
  }
}
