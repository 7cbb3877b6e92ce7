import { accountOf, type Party, type Somebody, World } from '../second-wall/world.js';
import { type TestApp } from '../test-app.js';

export type Attempt = [what: string, who: () => Somebody, sql: string, parameters: () => unknown[]];

/** What nobody may do, and what goes on. */
export interface Cases {
  refused: Attempt[];
  allowed: Attempt[];
}

interface Ground {
  cso: Party;
  ministry: Party;
  /** It leads nothing. */
  supporter: Party;
  editor: Somebody;
  administrator: Somebody;
  ids: Awaited<ReturnType<typeof findIds>>;
}

/** Who there is, and what, once it is laid out. */
export const there = {} as Ground;

export const member = (): Somebody => there.cso.member;
export const lead = (): Somebody => there.cso.lead;

/** In place of a day among parameters. */
export const NOW = 'now()';

export async function layGround(app: TestApp): Promise<void> {
  const world = await World.build(app);
  await world.hideAll();
  there.cso = world.partyOf('civil-society-one');
  there.ministry = world.partyOf('government-one');
  there.supporter = world.partyOf('civil-society-other');
  there.editor = world.personOf('editor');
  there.administrator = world.personOf('administrator');
  there.ids = await findIds(app);
}

async function findIds({ owner }: TestApp) {
  const { cso, ministry } = there;
  const idOf = async (sql: string, ...parameters: string[]): Promise<string> =>
    (await owner.query<{ id: string }>(`${sql} LIMIT 1`, parameters)).rows[0]?.id ?? '';
  const statement = ({ organisation }: Party, noun: string, state: string): Promise<string> =>
    idOf(
      'SELECT id FROM statements WHERE organisation_id = $1 AND noun = $2 AND state = $3',
      organisation.id,
      noun,
      state,
    );
  return {
    draft: await statement(cso, 'report', 'draft'),
    submitted: await statement(cso, 'report', 'submitted'),
    returned: await statement(cso, 'report', 'returned'),
    theirs: await statement(ministry, 'report', 'draft'),
    /** A draft that carries nothing. */
    empty: await idOf(
      `SELECT id FROM statements s WHERE organisation_id = $1 AND noun = 'assessment' AND state = 'draft'
        AND NOT EXISTS (SELECT FROM statement_grounds g WHERE g.statement_id = s.id)`,
      cso.organisation.id,
    ),
    published: await statement(cso, 'report', 'published'),
    response: await statement(cso, 'response', 'draft'),
    restricted: await idOf(
      `SELECT id FROM evidence WHERE statement_id = $1 AND level = 'restricted'`,
      cso.published.id,
    ),
    colleague: accountOf(cso.member),
  };
}
