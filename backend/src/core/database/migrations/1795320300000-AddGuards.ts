import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules about what a row was and what it becomes, which no policy can compare. */
interface Guard {
  table: string;
  /** What a change must satisfy, each with the words of its refusal. */
  rules: readonly [words: string, condition: string][];
}

const IS_ME = 'OLD.id IS NOT DISTINCT FROM acting_account()';
const changes = (...columns: string[]): string => {
  const of = (row: string): string => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
  return `${of('NEW')} IS DISTINCT FROM ${of('OLD')}`;
};

/**
 * "Published by another": the lead, or any second member where a lead stands behind it; who is alone, their own. Whoever was
 * suspended in the last thirty days still counts: nobody makes themselves alone for a moment.
 */
const MAY_PUBLISH = `CASE WHEN OLD.edited_by_id = acting_account()
  THEN NOT EXISTS (SELECT FROM accounts a WHERE a.organisation_id = OLD.organisation_id AND a.id <> acting_account()
    AND coalesce(a.suspended_at > now() - interval '30 days', true) AND a.erased_at IS NULL)
  ELSE acting_role() = 'lead' OR EXISTS (SELECT FROM accounts a WHERE a.id = OLD.edited_by_id AND a.role = 'lead') END`;

const IS_EDITABLE = `EXISTS (SELECT FROM statements s WHERE s.id = OLD.statement_id AND s.state IN ('draft', 'returned'))`;
const RANK = (row: string): string => `array_position(ARRAY['public', 'shared', 'restricted'], ${row}.level)`;

const GUARDS: readonly Guard[] = [
  {
    table: 'accounts',
    rules: [
      ['Nobody changes their own role', `NOT (${IS_ME} AND ${changes('role', 'suspended_at')})`],
      [
        'Name, address and keys are changed by their person alone',
        `${IS_ME} OR NOT (${changes('email', 'name', 'language', 'password_hash', 'erased_at')}
          OR ${changes('factor_secret', 'has_factor', 'factor_pending', 'factor_step')})`,
      ],
      ['A role is changed by the own lead alone', `acting_role() = 'lead' OR NOT (${changes('role')})`],
    ],
  },
  {
    table: 'statements',
    rules: [
      [
        'A statement goes from step to step',
        `NOT (${changes('state')}) OR (OLD.state, NEW.state) IN
          (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'returned'), ('submitted', 'published'))`,
      ],
      [
        'Whoever changes a statement stands behind it',
        `NOT (${changes('edited_by_id', 'language', 'text', 'judgement', 'period', 'as_of')})
          OR (OLD.state IN ('draft', 'returned') AND NEW.edited_by_id IS NOT DISTINCT FROM acting_account())`,
      ],
      ['A statement is published by another person', `NEW.state <> 'published' OR (${MAY_PUBLISH})`],
    ],
  },
  {
    table: 'evidence',
    rules: [
      ['What was sent in keeps its evidence', `${IS_EDITABLE} OR NOT (${changes('caption', 'url')})`],
      [
        'Evidence is opened to more readers by two people',
        `${IS_EDITABLE} OR NOT (${changes('level')}) OR (acting_role() = 'lead' AND ${RANK('NEW')} > ${RANK('OLD')})`,
      ],
    ],
  },
];

/** A condition that is not known to hold does not hold. The application's role alone is bound: loaders and functions know more. */
function guard({ table, rules }: Guard): string {
  const checks = rules.map(
    ([words, condition]) =>
      `IF (${condition}) IS NOT TRUE THEN RAISE EXCEPTION '${words}' USING ERRCODE = '42501'; END IF;`,
  );
  return `
    CREATE FUNCTION guard_${table}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS
      $$ BEGIN ${checks.join('\n')} RETURN NEW; END $$;
    CREATE TRIGGER guard BEFORE UPDATE ON ${table} FOR EACH ROW
      WHEN (current_user = 'parole_app') EXECUTE FUNCTION guard_${table}();`;
}

/** What one person may not do to a row that is theirs to change: raise themselves, speak for another, open evidence alone. */
export class AddGuards1795320300000 implements MigrationInterface {
  name = 'AddGuards1795320300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const one of GUARDS) await runner.query(guard(one));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of GUARDS) {
      await runner.query(`DROP TRIGGER guard ON ${table}; DROP FUNCTION guard_${table}`);
    }
  }
}
