import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alterFunction } from '../alter-function.js';

const ACTING = '(SELECT acting_organisation())';
const OURS = `organisation_id = ${ACTING}`;
const ME = '(SELECT acting_account())';

/** Who made a piece of evidence, answers for its matter today, or said what it is about. */
const INVOLVEMENT = `
CREATE FUNCTION is_involved_in(organisation uuid, piece uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM evidence e WHERE e.id = piece AND (e.organisation_id = organisation
    OR EXISTS (SELECT FROM current_responsibilities c WHERE c.recommendation_id = e.recommendation_id AND c.organisation_id = organisation)
    OR EXISTS (SELECT FROM statements s WHERE s.id = e.about_statement_id AND s.organisation_id = organisation)))
  $$;
CREATE FUNCTION may_judge(organisation uuid, milestone uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM organisations o WHERE o.id = organisation AND o.kind = 'independent')
    AND NOT EXISTS (SELECT FROM milestones m WHERE m.id = milestone AND (m.organisation_id = organisation
      OR EXISTS (SELECT FROM current_responsibilities c WHERE c.recommendation_id = m.recommendation_id AND c.organisation_id = organisation)))
  $$;
`;

const OLD_VERIFY = `(SELECT acting_kind()) = 'independent' AND NOT EXISTS (
    SELECT FROM evidence e WHERE e.id = verifications.evidence_id AND (e.${OURS} OR EXISTS (SELECT FROM current_responsibilities c
      WHERE c.recommendation_id = e.recommendation_id AND c.${OURS})))
  AND NOT EXISTS (SELECT FROM milestones m WHERE m.id = verifications.milestone_id AND (m.${OURS} OR EXISTS (SELECT FROM current_responsibilities c
    WHERE c.recommendation_id = m.recommendation_id AND c.${OURS})))
  AND (milestone_id IS NOT NULL OR EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id))`;
const MAY_VERIFY = `(SELECT acting_kind()) = 'independent' AND CASE WHEN milestone_id IS NOT NULL THEN may_judge(${ACTING}, milestone_id)
  ELSE EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id) AND NOT is_involved_in(${ACTING}, evidence_id) END`;
const policies = (rule: string): string => `
ALTER POLICY verifications_add ON verifications WITH CHECK (${OURS} AND author_id = ${ME} AND edited_by_id = ${ME} AND state = 'draft' AND ${rule});
ALTER POLICY verifications_change ON verifications USING (${OURS} AND ${rule}) WITH CHECK (${OURS} AND ${rule});
`;

const OLD_RECIPIENT = `NOT EXISTS (SELECT FROM evidence e JOIN current_responsibilities c ON c.recommendation_id = e.recommendation_id
          WHERE e.id = NEW.evidence_id AND c.organisation_id = NEW.organisation_id)`;
const RECIPIENT = 'NOT is_involved_in(NEW.organisation_id, NEW.evidence_id)';

/** What observers found counts while they are observers, and have no part in the matter themselves. */
const OLD_CONFIRMED = `milestone_state = 'achieved' AND count(*) FILTER (WHERE f.finding = 'confirmed')`;
const CONFIRMED = `milestone_state = 'achieved' AND count(*) FILTER (WHERE f.finding = 'confirmed' AND may_judge(f.organisation_id, milestone))`;

/** Who found something keeps what it was about in words, also when the evidence is offered no longer: while they are observers. */
const FOUND = `
CREATE VIEW found_evidence WITH (security_barrier) AS
SELECT v.id AS verification_id, e.id, e.organisation_id, e.recommendation_id, e.caption
FROM verifications v JOIN evidence e ON e.id = v.evidence_id WHERE v.${OURS} AND (SELECT acting_kind()) = 'independent' AND e.withdrawn_at IS NULL;
GRANT SELECT ON found_evidence TO parole_app;
`;

/** Whoever takes evidence back, or ends an offer of it, comes before a finding, and is seen, or after. It tells nothing. */
const HOLD = `
CREATE FUNCTION hold_evidence(piece uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN PERFORM FROM evidence e WHERE e.id = piece FOR KEY SHARE; END $$;
REVOKE EXECUTE ON FUNCTION hold_evidence FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_evidence TO parole_app;
`;

/** With what is taken back goes what it could be known again by: sizes, sums, and hashes from which words might be guessed. */
const FORGET = `
CREATE FUNCTION forget_withdrawn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    NEW.sent_sha256 := NULL; NEW.sent_bytes := NULL; NEW.redactions := NULL;
    NEW.creation_hash := sha256(uuid_send(gen_random_uuid()));
    RETURN NEW;
  END $$;
CREATE TRIGGER forget_withdrawn BEFORE UPDATE OF withdrawn_at ON evidence FOR EACH ROW
  WHEN (NEW.withdrawn_at IS NOT NULL AND OLD.withdrawn_at IS NULL) EXECUTE FUNCTION forget_withdrawn();
`;
const EMPTIED = `SET text = ''`;
const FORGOTTEN = `SET text = '', creation_hash = sha256(uuid_send(gen_random_uuid()))`;

/** What was handed to an observer is not for a ministry, also when the same organisation has become one. The owner’s journal tells it. */
const END_OFFERS = `
CREATE FUNCTION end_offers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    WITH ended AS (
      UPDATE evidence_offers SET withdrawn_at = now(), version = version + 1 WHERE organisation_id = NEW.id AND withdrawn_at IS NULL RETURNING *
    )
    INSERT INTO journal (noun, record_id, verb, after, organisation_id) SELECT 'offer', e.id::text, 'withdraw', jsonb_build_object(
      'evidence', e.evidence_id, 'organisation', NEW.slug, 'purpose', e.purpose, 'isStanding', false, 'version', e.version), e.owner_id FROM ended e;
    RETURN NULL;
  END $$;
CREATE TRIGGER end_offers AFTER UPDATE OF kind ON organisations FOR EACH ROW WHEN (NEW.kind <> OLD.kind) EXECUTE FUNCTION end_offers();
`;

const IS_DRAFTED = `EXISTS (SELECT FROM statements s WHERE s.id = statement_id AND s.${OURS} AND s.state IN ('draft', 'returned'))`;
const IS_ALONE = `(statement_id IS NULL AND level = 'restricted')`;
const IS_UNSEEN = `NOT EXISTS (SELECT FROM evidence_offers o WHERE o.evidence_id = evidence.id)
  AND NOT EXISTS (SELECT FROM widenings w WHERE w.evidence_id = evidence.id AND w.state = 'agreed')`;
const removeEvidence = (rule: string): string =>
  `ALTER POLICY evidence_remove ON evidence USING (${OURS} AND (${rule}))`;

/** What others were shown is taken back, and never taken away; and who found something keeps it, whatever becomes of the rest. */
export class KeepFindings1795410000000 implements MigrationInterface {
  name = 'KeepFindings1795410000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [INVOLVEMENT, policies(MAY_VERIFY), FOUND, HOLD, FORGET, END_OFFERS]) await runner.query(step);
    await alterFunction(runner, 'guard_new_evidence_offers', OLD_RECIPIENT, RECIPIENT);
    await alterFunction(runner, 'milestone_verification', OLD_CONFIRMED, CONFIRMED);
    await alterFunction(runner, 'end_findings', EMPTIED, FORGOTTEN);
    await runner.query(removeEvidence(`(${IS_DRAFTED} OR ${IS_ALONE}) AND ${IS_UNSEEN}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(removeEvidence(`${IS_DRAFTED} OR (${IS_ALONE} AND ${IS_UNSEEN})`));
    await alterFunction(runner, 'end_findings', FORGOTTEN, EMPTIED);
    await alterFunction(runner, 'milestone_verification', CONFIRMED, OLD_CONFIRMED);
    await alterFunction(runner, 'guard_new_evidence_offers', RECIPIENT, OLD_RECIPIENT);
    await runner.query(policies(OLD_VERIFY));
    await runner.query(`
      DROP TRIGGER end_offers ON organisations; DROP FUNCTION end_offers;
      DROP TRIGGER forget_withdrawn ON evidence; DROP FUNCTION forget_withdrawn;
      DROP FUNCTION hold_evidence; DROP VIEW found_evidence; DROP FUNCTION may_judge, is_involved_in`);
  }
}
