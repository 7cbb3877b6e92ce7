import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alterFunction } from '../alter-function.js';

/** Of those who answer for what was judged each replies once; to an objection only who it is addressed to. */
const REPLIES = (key: string): string => `
DROP INDEX uq_statements_reply;
CREATE UNIQUE INDEX uq_statements_reply ON statements (${key}) WHERE noun = 'reply' AND state = 'published';
`;

const STANDINGS = (ofWhom: string): string => `
CREATE OR REPLACE VIEW objection_standings WITH (security_barrier) AS
SELECT s.id, s.recommendation_id, s.organisation_id, s.answers_id, about.noun AS about_noun, about.organisation_id AS about_organisation_id,
  (s.published_at AT TIME ZONE 'UTC')::date AS published_on, s.due_on, reply.id AS reply_id, s.is_demo,
  CASE WHEN reply.id IS NOT NULL THEN 'answered' WHEN s.due_on < (now() AT TIME ZONE 'UTC')::date THEN 'unanswered' ELSE 'open' END AS standing
FROM statements s
JOIN statements about ON about.id = s.answers_id AND about.state = 'published'
LEFT JOIN statements reply ON reply.answers_id = s.id AND reply.noun = 'reply' AND reply.state = 'published'${ofWhom}
WHERE s.noun = 'objection' AND s.state = 'published'`;

/**
 * Who answers for what was judged (docs/method.md, "Right of reply"): the organisations that lead the recommendation today, and
 * of a milestone the one that it falls to. Never who judged.
 */
const RESPONSIBLE = `
CREATE VIEW replying_organisations WITH (security_barrier) AS
SELECT s.id AS statement_id, c.organisation_id
FROM statements s JOIN current_responsibilities c ON c.recommendation_id = s.recommendation_id AND c.part = 'lead'
WHERE s.state = 'published' AND s.judgement IS NOT NULL AND s.noun IN ('report', 'assessment') AND c.organisation_id <> s.organisation_id
UNION
SELECT s.id, m.organisation_id
FROM statements s JOIN milestones m ON m.id = s.subject_id
WHERE s.state = 'published' AND s.judgement IS NOT NULL AND s.noun = 'assessment' AND m.organisation_id <> s.organisation_id;
GRANT SELECT ON replying_organisations TO parole_app, parole_task;
`;

/**
 * Told of a level of 0 or 1, or of sides that are two or more apart; all of the organisation, at the publication. Who has not
 * closed what they were told is not told again: the work that waits names each of them.
 */
const TELL = `
CREATE FUNCTION tell_judged() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    IF NEW.judgement IN ('not_initiated', 'minimum')
      OR EXISTS (SELECT FROM divergences d WHERE d.subject_id = NEW.subject_id AND d.divergence >= 2)
    THEN
      INSERT INTO notices (id, account_id, kind)
        SELECT gen_random_uuid(), a.id, 'judgement_published'
        FROM replying_organisations o JOIN accounts a ON a.organisation_id = o.organisation_id AND a.erased_at IS NULL
        WHERE o.statement_id = NEW.id AND NOT EXISTS (SELECT FROM notices n
          WHERE n.account_id = a.id AND n.kind = 'judgement_published' AND n.closed_at IS NULL);
    END IF;
    RETURN NULL;
  END $$;
CREATE TRIGGER tell_judged AFTER UPDATE OF state ON statements FOR EACH ROW
  WHEN (NEW.state = 'published' AND OLD.state <> 'published' AND NEW.judgement IS NOT NULL) EXECUTE FUNCTION tell_judged();
`;

/** The second gate: who replies was objected to, or answers for what was judged. */
const GUARDED = 'RETURN NEW;';
const GUARDED_MORE = `IF NEW.noun = 'reply' AND NEW.state = 'published'
      AND NOT EXISTS (SELECT FROM objection_standings d WHERE d.id = NEW.answers_id AND d.about_organisation_id = NEW.organisation_id)
      AND NOT EXISTS (SELECT FROM replying_organisations o WHERE o.statement_id = NEW.answers_id AND o.organisation_id = NEW.organisation_id)
    THEN RAISE EXCEPTION 'Who replies was objected to, or answers for what was judged' USING ERRCODE = '42501'; END IF;
    RETURN NEW;`;

export class AddRightOfReply1795422000000 implements MigrationInterface {
  name = 'AddRightOfReply1795422000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REPLIES('answers_id, organisation_id'));
    await runner.query(STANDINGS(' AND reply.organisation_id = about.organisation_id'));
    await runner.query(RESPONSIBLE);
    await runner.query(TELL);
    await alterFunction(runner, 'guard_statements', GUARDED, GUARDED_MORE);
  }

  /** @throws where two organisations replied to one statement since. */
  async down(runner: QueryRunner): Promise<void> {
    await alterFunction(runner, 'guard_statements', GUARDED_MORE, GUARDED);
    await runner.query(
      'DROP TRIGGER tell_judged ON statements; DROP FUNCTION tell_judged; DROP VIEW replying_organisations',
    );
    await runner.query(STANDINGS(''));
    await runner.query(REPLIES('answers_id'));
  }
}
