import type { MigrationInterface, QueryRunner } from 'typeorm';

type Rule = readonly [words: string, condition: string];

/** What the application's role alone is bound by: what loads and undoes knows more. */
interface Guard {
  table: string;
  on: 'INSERT' | 'UPDATE';
  /** What is held first, so that nothing decided here is undone by who comes at the same instant. */
  first?: string;
  rules: readonly Rule[];
}

const TODAY = `(now() AT TIME ZONE 'UTC')::date`;
const changes = (...columns: string[]): string => {
  const of = (row: string): string => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
  return `${of('NEW')} IS DISTINCT FROM ${of('OLD')}`;
};

const IS_MOVED = `EXISTS (SELECT FROM milestone_moves v JOIN statements s ON s.id = v.statement_id
  WHERE v.milestone_id = OLD.id AND s.state = 'published')`;
const IS_OVERDUE = 'EXISTS (SELECT FROM current_milestones c WHERE c.id = OLD.id AND c.overdue_days > 0)';
const HAS_VALUES = `EXISTS (SELECT FROM reported_values v JOIN statements s ON s.id = v.statement_id
  WHERE v.indicator_id = OLD.id AND s.state = 'published')`;

const RECORDED = `(SELECT count(*) FROM milestone_revisions r WHERE r.milestone_id = NEW.milestone_id AND r.position >= NEW.position) = 0`;
const IS_TO_COME = `EXISTS (SELECT FROM current_milestones c
  WHERE c.id = NEW.milestone_id AND c.planned_on = NEW.planned_from AND c.state IN ('planned', 'in_progress'))`;

const OLD_REVISIONS = 'jsonb_array_length(OLD.target_revisions)';
/** Those that a change adds. */
const NEW_REVISIONS = `jsonb_array_elements(NEW.target_revisions) WITH ORDINALITY AS added (revision, place)`;
const IS_ONLY_ADDED_TO = `coalesce((SELECT jsonb_agg(revision ORDER BY place) FROM ${NEW_REVISIONS} WHERE place <= ${OLD_REVISIONS}), '[]')
    = OLD.target_revisions
  AND NOT EXISTS (SELECT FROM ${NEW_REVISIONS} WHERE place > ${OLD_REVISIONS} AND (revision ->> 'on')::date IS DISTINCT FROM ${TODAY})`;

const isRecorded = (period: string, was: string, is: string): string =>
  `EXISTS (SELECT FROM ${NEW_REVISIONS} WHERE place > ${OLD_REVISIONS} AND revision ->> 'period' IS NOT DISTINCT FROM ${period}
    AND revision #> '{from,value}' IS NOT DISTINCT FROM ${was} AND revision #> '{to,value}' IS NOT DISTINCT FROM ${is})`;
const FINAL_IS_RECORDED = `NOT (${changes('target')}) OR NOT ${HAS_VALUES}
  OR ${isRecorded('NULL', `OLD.target -> 'value'`, `NEW.target -> 'value'`)}`;

const PERIOD_START = `(left(period, 4) || CASE right(period, 2) WHEN 'Q2' THEN '-04-01' WHEN 'Q3' THEN '-07-01' WHEN 'H2' THEN '-07-01'
  WHEN 'Q4' THEN '-10-01' ELSE '-01-01' END)::date`;
const targetsOf = (row: string): string =>
  `(SELECT target ->> 'period' AS period, target -> 'value' AS value FROM jsonb_array_elements(${row}.targets) AS target)`;
/** A period that still runs may get its first target. */
const BEGUN_ARE_RECORDED = `NOT EXISTS (SELECT FROM ${targetsOf('OLD')} was FULL JOIN ${targetsOf('NEW')} will USING (period)
  WHERE was.value IS DISTINCT FROM will.value
    AND CASE WHEN was.value IS NULL THEN period_end(period) < ${TODAY} ELSE ${PERIOD_START} <= ${TODAY} END
    AND NOT ${isRecorded('period', 'was.value', 'will.value')})`;

const formerly = (row: string): string =>
  `(SELECT coalesce(jsonb_agg(former ORDER BY former ->> 'until'), '[]') FROM jsonb_array_elements(${row}.former_rhythms) AS former
    WHERE (former ->> 'until')::date <= ${TODAY})`;
const held = (row: string): string =>
  `coalesce((SELECT former ->> 'rhythm' FROM jsonb_array_elements(${row}.former_rhythms) AS former
    WHERE (former ->> 'until')::date > ${TODAY} ORDER BY former ->> 'until' LIMIT 1), ${row}.rhythm)`;

const GUARDS: readonly Guard[] = [
  {
    ...{ table: 'milestones', on: 'UPDATE' },
    rules: [
      [
        'What a published report spoke of stays what it was',
        `NOT (${changes('organisation_id', 'title', 'areas', 'weight')}) OR NOT ${IS_MOVED}`,
      ],
      ['Who is late stays who it is', `NOT (${changes('organisation_id')}) OR NOT ${IS_OVERDUE}`],
    ],
  },
  {
    ...{ table: 'milestone_revisions', on: 'INSERT' },
    first: 'PERFORM FROM milestones m WHERE m.id = NEW.milestone_id FOR NO KEY UPDATE',
    rules: [
      [
        'Another day is said today, after all others, instead of the one that stood, of what is still to come',
        `NEW.revised_on = ${TODAY} AND ${RECORDED} AND ${IS_TO_COME}`,
      ],
    ],
  },
  {
    ...{ table: 'indicators', on: 'UPDATE' },
    rules: [
      [
        'What published values were given in stays',
        `NOT (${changes('title', 'direction', 'is_cumulative', 'dimensions')}) OR NOT ${HAS_VALUES}`,
      ],
      [
        'What published values were read against stays',
        `NOT (${changes('baseline')}) OR coalesce(OLD.baseline, 'null') = 'null' OR NOT ${HAS_VALUES}`,
      ],
      ['What targets were is only added to, today', IS_ONLY_ADDED_TO],
      ['A target that counts changes with a word of what it was', `(${FINAL_IS_RECORDED}) AND ${BEGUN_ARE_RECORDED}`],
    ],
  },
  {
    ...{ table: 'indicators', on: 'INSERT' },
    rules: [['What is planned anew has no past', `NEW.target_revisions = '[]'`]],
  },
  {
    ...{ table: 'frameworks', on: 'UPDATE' },
    rules: [
      [
        'The rhythm that held, and the one that holds, stay',
        `${formerly('NEW')} = ${formerly('OLD')} AND ${held('NEW')} = ${held('OLD')}`,
      ],
    ],
  },
];

const nameOf = ({ table, on }: Guard): string => (on === 'INSERT' ? `guard_new_${table}` : `guard_${table}`);

/** What is published is looked for behind every policy; a condition that is not known to hold does not hold. */
function guard(one: Guard): string {
  const checks = one.rules.map(
    ([words, condition]) =>
      `IF (${condition}) IS NOT TRUE THEN RAISE EXCEPTION '${words}' USING ERRCODE = '42501'; END IF;`,
  );
  return `
    CREATE FUNCTION ${nameOf(one)}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
      $$ BEGIN ${one.first ? `${one.first};` : ''} ${checks.join('\n')} RETURN NEW; END $$;
    CREATE TRIGGER ${one.on === 'INSERT' ? 'guard_new' : 'guard'} BEFORE ${one.on} ON ${one.table} FOR EACH ROW
      WHEN (current_user = 'parole_app') EXECUTE FUNCTION ${nameOf(one)}();`;
}

const holding = (table: string, key: string, cargo: string): string =>
  `PERFORM FROM ${table} p WHERE p.id IN (SELECT c.${key} FROM ${cargo} c WHERE c.statement_id = statement) ORDER BY p.id FOR SHARE;`;

/**
 * What is published speaks of plans as they stand: whoever changes one at the same instant comes before, and is seen, or after,
 * and is refused. Asked by the application before it checks, and by the publication itself, whoever makes it.
 */
const HOLD_PLANS = `
CREATE FUNCTION hold_plans(statement uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    ${holding('milestones', 'milestone_id', 'milestone_moves')}
    ${holding('indicators', 'indicator_id', 'reported_values')}
  END $$;
REVOKE EXECUTE ON FUNCTION hold_plans FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_plans TO parole_app, parole_task;
CREATE FUNCTION await_plans() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN PERFORM hold_plans(NEW.id); RETURN NEW; END $$;
CREATE TRIGGER await_plans BEFORE UPDATE OF state ON statements FOR EACH ROW
  WHEN (NEW.state = 'published' AND OLD.state <> 'published') EXECUTE FUNCTION await_plans();
`;

/** Plans, targets and rhythms are added to and never rewritten, also by whoever holds the application's role. */
export class KeepRevisions1795350000000 implements MigrationInterface {
  name = 'KeepRevisions1795350000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const one of GUARDS) await runner.query(guard(one));
    await runner.query(HOLD_PLANS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER await_plans ON statements; DROP FUNCTION await_plans; DROP FUNCTION hold_plans');
    for (const one of GUARDS) {
      await runner.query(
        `DROP TRIGGER ${one.on === 'INSERT' ? 'guard_new' : 'guard'} ON ${one.table}; DROP FUNCTION ${nameOf(one)}`,
      );
    }
  }
}
