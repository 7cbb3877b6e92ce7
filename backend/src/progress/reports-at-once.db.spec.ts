import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OwnReport, type Problem } from '@parole-tenue/contract';
import { bodyOn, reportWorld, TEXT, type ReportWorld } from '../../test/reports.js';
import { type Answer, type Browser } from '../../test/test-app.js';

let world: ReportWorld;
let people: Browser[];
let milestone: string;
let draft: OwnReport;

beforeAll(async () => {
  world = await reportWorld();
  people = [world.ministry.member.browser, world.ministry.lead.browser];
});
afterAll(() => world.app.stop());

beforeEach(async () => {
  const ground = await world.ground();
  ({ milestone } = ground);
  const { reference } = ground;
  ({ body: draft } = await world.ministry.member.browser.put<OwnReport>('reports', bodyOn(reference)));
});

const read = async (): Promise<OwnReport> =>
  (await world.ministry.member.browser.get<OwnReport>(`/api/reports/${draft.id}`)).body;

/** Every third touches something else, so that what was merged would show. */
function editOf(editor: number): object {
  const edits = [
    { text: `${TEXT} Édition ${String(editor)}.` },
    { moves: [{ milestone, state: 'in_progress', achievedOn: null, text: `Édition ${String(editor)}` }] },
    { since: `2020-01-${String(10 + (editor % 20))}`, judgement: 'minimum' },
  ];
  return edits[editor % 3] ?? {};
}
const edit = (editor: number, version: number): Promise<Answer<OwnReport | Problem>> =>
  (people[editor % 2] ?? world.app.visitor()).send('PATCH', `/api/reports/${draft.id}`, {
    ...{ version, body: editOf(editor) },
  });
const journalOf = (): Promise<{ verb: string; version: number }[]> =>
  world.database.query(
    `SELECT verb, (after ->> 'version')::integer AS version FROM journal WHERE record_id = $1 ORDER BY id`,
    [draft.id],
  );

describe('a hundred edits of one report at once', () => {
  it('one wins, and ninety-nine are shown what it made of the report; nothing is merged', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, (_, editor) => edit(editor, 1)));
    const winner = answers.findIndex(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(99).fill(412)]);
    const now = await read();
    expect(now).toMatchObject({ version: 2, ...editOf(winner) });
    const said = { text: draft.text, moves: draft.moves, since: draft.since, judgement: draft.judgement };
    expect(now).toMatchObject({ ...said, ...editOf(winner) });
    for (const { status, body } of answers.filter((answer) => answer.status === 412)) {
      const { current, code } = body as Problem;
      // Who reads it tells whose it is, and who may throw it away.
      const asRead = { isMine: true, allowedActions: [] };
      expect([status, code, { ...(current as OwnReport), ...asRead }]).toEqual([412, 'stale', { ...now, ...asRead }]);
    }
    expect(await journalOf()).toEqual([
      { verb: 'create', version: 1 },
      { verb: 'change', version: 2 },
    ]);
  });

  it('all get through one after another when each takes up what it was shown, and none is lost', async () => {
    const EDITORS = 12;
    const won: number[] = [];
    let refused = 0;
    const persist = async (editor: number, version: number): Promise<void> => {
      const { status, body } = await edit(editor, version);
      if (status === 412) {
        refused++;
        return persist(editor, ((body as Problem).current as OwnReport).version);
      }
      expect(status).toBe(200);
      expect(body).toMatchObject(editOf(editor));
      won.push((body as OwnReport).version);
    };
    await Promise.all(Array.from({ length: EDITORS }, (_, editor) => persist(editor, 1)));
    const versions = Array.from({ length: EDITORS }, (_, index) => index + 2);
    expect(won.toSorted((a, b) => a - b)).toEqual(versions);
    expect((await journalOf()).map(({ version }) => version)).toEqual([1, ...versions]);
    expect((await read()).version).toBe(EDITORS + 1);
    expect(refused).toBeGreaterThanOrEqual(EDITORS - 1);
  });

  it('an edit and a submission do not meet: what is sent in is what was read', async () => {
    const { browser } = world.ministry.member;
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, (_, editor) => edit(editor, 1)),
      browser.send<OwnReport | Problem>('POST', `/api/reports/${draft.id}/submission`, { version: 1 }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(20);
    expect((await read()).version).toBe(2);
  });
});
