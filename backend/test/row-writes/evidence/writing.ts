import { randomUUID } from 'node:crypto';
import { type Guard } from '../../second-wall/guards.js';
import { type Person, type Side } from '../../side.js';
import { type Ids, there } from './ground.js';

type Attempt = [what: string, who: () => Person, sql: () => string, ...guards: Guard[]];

export const member = (): Person => there.cso.member;
export const lead = (): Person => there.cso.lead;
export const looking = (): Person => there.observer.member;
export const to = (table: string, id: keyof Ids, set: string) => () =>
  `UPDATE ${table} SET ${set} WHERE id = '${there.ids[id]}'`;
export const evidence = (id: keyof Ids, set: string) => to('evidence', id, set);
export const from = (table: string, column: string, id: keyof Ids) => () =>
  `DELETE FROM ${table} WHERE ${column} = '${there.ids[id]}'`;

export const NOW = 'now()';

/** A new row of a table. */
export const values = (table: string, row: () => object) => () => {
  const all = Object.entries<string | number | null>({
    ...(table === 'evidence_openings' ? {} : { id: randomUUID() }),
    ...row(),
  });
  const said = all.map(([, value]) => (value === null || value === NOW ? String(value) : `'${String(value)}'`));
  return `INSERT INTO ${table} (${all.map(([name]) => name).join(', ')}) VALUES (${said.join(', ')})`;
};

/** Whose finding it is. */
export const found = ({ organisationId, member: { account } }: Side) => ({
  ...{ organisation_id: organisationId, author_id: account.id, edited_by_id: account.id },
});

/** What nobody may do, with the guards that refuse it; and what goes on. */
export interface Cases {
  refused: Attempt[];
  allowed: Attempt[];
}
