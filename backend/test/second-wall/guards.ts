import { type Client } from 'pg';

/**
 * What stands in the way of a write, by name: a policy (`widenings_add`), a rule of a function (`guard_widenings: A wish is`,
 * by how it begins), a trigger (`trigger evidence_offers.guard_new`), or what the role has no right to
 * (`UPDATE (caption) ON evidence`, `EXECUTE ON FUNCTION apply_blackout`).
 */
export type Guard = string;

/** Takes guards away for a moment, to see that it was they who refused. */
export class Guards {
  constructor(private readonly owner: Client) {}

  async without<Result>(guards: readonly Guard[], work: () => Promise<Result>): Promise<Result> {
    const back: string[] = [];
    try {
      for (const guard of guards) {
        const [away, restore] = await this.stepsFor(guard);
        await this.owner.query(away);
        back.unshift(restore);
      }
      return await work();
    } finally {
      for (const sql of back) await this.owner.query(sql);
    }
  }

  private stepsFor(guard: Guard): Promise<[away: string, back: string]> | [away: string, back: string] {
    const [, table = '', trigger = ''] = /^trigger (\w+)\.(\w+)$/.exec(guard) ?? [];
    if (trigger) {
      return [`ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`, `ALTER TABLE ${table} ENABLE TRIGGER ${trigger}`];
    }
    const [, ruling = '', words = ''] = /^(\w+): (.+)$/.exec(guard) ?? [];
    if (words) return this.rule(ruling, words);
    return guard.includes(' ON ') ? rightTo(guard) : this.policy(guard);
  }

  private async rule(name: string, words: string): Promise<[string, string]> {
    const { rows } = await this.owner.query<{ whole: string }>('SELECT pg_get_functiondef($1::regproc) AS whole', [
      name,
    ]);
    const [{ whole } = { whole: '' }] = rows;
    const without = whole.replace(new RegExp(`RAISE EXCEPTION '${words}[^']*' USING ERRCODE = '42501'`), 'NULL');
    if (without === whole) throw new Error(`${name} has no rule that begins with: ${words}`);
    return [without, whole];
  }

  private async policy(name: string): Promise<[string, string]> {
    const { rows } = await this.owner.query<{ table: string; using: string | null; check: string | null }>(
      `SELECT tablename AS table, qual AS using, with_check AS check FROM pg_policies WHERE policyname = $1`,
      [name],
    );
    const [policy] = rows;
    if (!policy) throw new Error(`There is no policy ${name}`);
    const altered = (using: string | null, check: string | null): string =>
      `ALTER POLICY ${name} ON ${policy.table}${using === null ? '' : ` USING (${using})`}${check === null ? '' : ` WITH CHECK (${check})`}`;
    return [altered(policy.using && 'true', policy.check && 'true'), altered(policy.using, policy.check)];
  }
}

/** With the right goes whatever hides the rows from it. */
function rightTo(guard: Guard): [string, string] {
  const [, command = '', table = ''] = /^(UPDATE|DELETE).* ON (\w+)$/.exec(guard) ?? [];
  const [granted, revoked] = [`GRANT ${guard} TO parole_app`, `REVOKE ${guard} FROM parole_app`];
  if (!command) return [granted, revoked];
  const check = command === 'UPDATE' ? ' WITH CHECK (true)' : '';
  return [
    `${granted}; CREATE POLICY taken_away ON ${table} FOR ${command} TO parole_app USING (true)${check}`,
    `DROP POLICY taken_away ON ${table}; ${revoked}`,
  ];
}
