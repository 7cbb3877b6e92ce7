import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Assessment,
  type AssessmentsPage,
  type CreateEvidence,
  type OwnAssessment,
  type OwnEvidence,
  type Problem,
  type RecommendationStory,
  type TimelinePage,
  VISIBILITY_LEVELS,
  type VisibilityLevel,
} from '@parole-tenue/contract';
import { whenBothMeet } from '../../test/at-once.js';
import { Factory } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { personOf, type Side, sideOf } from '../../test/side.js';
import { type Browser, TestApp } from '../../test/test-app.js';
import { type Statement } from '../statements/statement.entity.js';

const URL_OF_PROOF = 'https://exemple.test/preuve?id=7';

let app: TestApp;
let make: Factory;
let database: TestApp['data'];
let cso: Side;
let ministry: Side;

beforeAll(async () => {
  app = await TestApp.start();
  database = app.data;
  make = new Factory(database);
  cso = await sideOf(app, make, 'civil_society');
  ministry = await sideOf(app, make, 'government');
});
afterAll(() => app.stop());

/** An assessment of the CSO's member. */
async function assessment(state: Statement['state']) {
  const { id: recommendationId, reference } = await make.recommendation();
  const authorId = cso.member.account.id;
  const said = { recommendationId, organisationId: cso.organisationId, authorId };
  const { id, version } = await make.assessment({ ...said, state, judgement: 'minimum' });
  return { id, version, authorId, reference };
}

const linkUnder = (id: string, changes: Partial<CreateEvidence> = {}): CreateEvidence => ({
  attachedTo: { noun: 'assessment', id },
  kind: 'link',
  caption: 'Relevé des centres ouverts',
  url: URL_OF_PROOF,
  level: 'restricted',
  ...changes,
});

const entriesOf = (id: string) =>
  database.query<{ verb: string; before: unknown; after: unknown }>(
    'SELECT verb, before, after FROM journal WHERE record_id = $1 ORDER BY id',
    [id],
  );

describe('evidence under a draft', () => {
  it('is brought, corrected and taken away by the own organisation', async () => {
    const { id: statement } = await assessment('draft');
    const created = await cso.member.browser.put<OwnEvidence>('evidence', linkUnder(statement));
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      id: created.id,
      kind: 'link',
      caption: 'Relevé des centres ouverts',
      url: URL_OF_PROOF,
      level: 'restricted',
      isDemo: false,
      attachedTo: { noun: 'assessment', id: statement },
      version: 1,
    });
    const { body: shown } = await cso.member.browser.get<OwnAssessment>(`/api/assessments/${statement}`);
    expect([shown.evidence, shown.version]).toEqual([[created.body], 1]);

    const url = `/api/evidence/${created.id}`;
    await app.confirm(cso.lead);
    const changed = await cso.lead.browser.send<OwnEvidence>('PATCH', url, { version: 1, body: { level: 'shared' } });
    expect(changed.body).toMatchObject({ caption: created.body.caption, isMine: false, level: 'shared', version: 2 });
    const stale = await cso.member.browser.send<Problem>('PATCH', url, { version: 1, body: { caption: 'Autre' } });
    expect([stale.status, stale.body.current]).toEqual([412, { ...created.body, level: 'shared', version: 2 }]);
    const same = await cso.member.browser.send<OwnEvidence>('PATCH', url, { version: 2, body: { level: 'shared' } });
    expect(same.body.version).toBe(2);

    expect((await cso.member.browser.send('DELETE', url)).status).toBe(428);
    expect((await cso.member.browser.send('DELETE', url, { version: 1 })).status).toBe(412);
    expect((await cso.member.browser.send('DELETE', url, { version: 2 })).status).toBe(204);
    expect((await cso.member.browser.get(url)).status).toBe(404);
  });

  it('does not come back by a creation that arrives after it was taken away', async () => {
    const { id: statement } = await assessment('draft');
    const { id } = await cso.member.browser.put('evidence', linkUnder(statement));
    await cso.member.browser.send('DELETE', `/api/evidence/${id}`, { version: 1 });
    const late = await cso.member.browser.put<Problem>('evidence', linkUnder(statement), id);
    expect([late.status, late.body.code]).toEqual([409, 'id_taken']);
    expect((await cso.member.browser.get(`/api/evidence/${id}`)).status).toBe(404);
  });

  it('is opened to more readers only by who says again who they are; to fewer at once', async () => {
    const { id: statement } = await assessment('draft');
    const { id } = await cso.lead.browser.put('evidence', linkUnder(statement));
    const url = `/api/evidence/${id}`;
    const levelled = (level: VisibilityLevel, version: number) =>
      cso.lead.browser.send<Problem & OwnEvidence>('PATCH', url, { version, body: { level } });
    await app.owner.query('UPDATE sessions SET confirmed_at = NULL');
    const refused = await levelled('public', 1);
    expect([refused.status, refused.body.code]).toEqual([403, 'confirmation_required']);
    await app.confirm(cso.lead);
    expect((await levelled('public', 1)).status).toBe(200);
    await app.owner.query(`UPDATE sessions SET confirmed_at = now() - interval '11 minutes'`);
    expect((await levelled('restricted', 2)).status).toBe(200);
  });

  it('leaves in the journal where it stood and who could read it, never what it was', async () => {
    const { id: statement } = await assessment('draft');
    const { id } = await cso.member.browser.put('evidence', linkUnder(statement));
    await app.confirm(cso.member);
    await cso.member.browser.send('PATCH', `/api/evidence/${id}`, { version: 1, body: { level: 'public' } });
    await cso.member.browser.send('DELETE', `/api/evidence/${id}`, { version: 2 });
    const attachedTo = { noun: 'assessment', id: statement };
    const [first, second] = [
      { attachedTo, level: 'restricted', version: 1 },
      { attachedTo, level: 'public', version: 2 },
    ];
    expect(await entriesOf(id)).toEqual([
      { verb: 'create', before: null, after: first },
      { verb: 'change', before: first, after: second },
      { verb: 'delete', before: second, after: null },
    ]);
  });

  it('is one piece when ten browsers send it at once, and keeps its id to itself', async () => {
    const { id: statement } = await assessment('draft');
    const id = randomUUID();
    const attempts = Array.from({ length: 10 }, () => cso.member.browser.put('evidence', linkUnder(statement), id));
    const answers = await Promise.all(attempts);
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    expect(await entriesOf(id)).toHaveLength(1);
    const other = await cso.member.browser.put('evidence', linkUnder(statement, { level: 'public' }), id);
    expect([other.status, codesOf(other)]).toEqual([409, 'id_taken']);
  });

  it.each(VISIBILITY_LEVELS)('may be %s, as any organisation chooses', async (level) => {
    const { id: recommendationId } = await make.recommendation();
    const { id } = await make.assessment({ recommendationId, organisationId: ministry.organisationId, state: 'draft' });
    const { body } = await ministry.member.browser.put<OwnEvidence>('evidence', linkUnder(id, { level }));
    expect(body.level).toBe(level);
  });

  it('does not slip in while its statement is being sent in', async () => {
    const { id } = await assessment('draft');
    const submit = () => database.query(`UPDATE statements SET state = 'submitted', version = 2 WHERE id = $1`, [id]);
    const { status } = await whenBothMeet(app, submit, () => cso.member.browser.put('evidence', linkUnder(id)));
    expect(status).toBe(409);
  });
});

describe('evidence under what is sent in or published', () => {
  async function standing(state: 'submitted' | 'published', level: VisibilityLevel) {
    const { id: statementId } = await assessment(state);
    const { id } = await make.evidence({ statementId, authorId: cso.member.account.id, level });
    return { id, statementId, url: `/api/evidence/${id}` };
  }

  it.each(['submitted', 'published'] as const)('is neither added nor taken away (%s)', async (state) => {
    const { url, statementId } = await standing(state, 'public');
    const answers = [
      await cso.member.browser.put('evidence', linkUnder(statementId)),
      await cso.lead.browser.send('DELETE', url, { version: 1 }),
      await cso.lead.browser.send('PATCH', url, { version: 1, body: { caption: 'Autre' } }),
    ];
    expect(answers.map((answer) => [answer.status, codesOf(answer)])).toEqual(answers.map(() => [409, 'step_refused']));
  });

  it('is narrowed by a lead at once', async () => {
    const { id, url } = await standing('published', 'public');
    expect((await app.visitor().get(url)).status).toBe(200);
    const body = { level: 'restricted' };
    expect((await cso.member.browser.send('PATCH', url, { version: 1, body })).status).toBe(403);
    const narrowed = await cso.lead.browser.send<OwnEvidence>('PATCH', url, { version: 1, body });
    expect([narrowed.status, narrowed.body.level]).toEqual([200, 'restricted']);
    expect((await app.visitor().get(url)).status).toBe(404);
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it('is not widened by one person', async () => {
    const { url } = await standing('published', 'restricted');
    const refused = await cso.lead.browser.send('PATCH', url, { version: 1, body: { level: 'public' } });
    expect([refused.status, codesOf(refused)]).toEqual([403, 'forbidden']);
    expect((await app.visitor().get(url)).status).toBe(404);
  });
});

/** By hand from access.md: who reads the CSO's evidence under a published statement. */
const READERS = {
  visitor: ['public'],
  editor: ['public'],
  administrator: ['public'],
  ministry: ['public'],
  'another CSO': ['public', 'shared'],
  donor: ['public', 'shared'],
  observer: ['public', 'shared'],
  'own organisation': ['public', 'shared', 'restricted'],
} as const;
/** What stands in the own organisation's answers alone. */
const OURS_ALONE = ['attachedTo', 'author', 'isMine', 'sent', 'redactionOf', 'offers', 'widening', 'version'];
type Reader = keyof typeof READERS;
const names = Object.keys(READERS) as Reader[];

describe('who reads evidence', () => {
  let readers: Record<Reader, Browser>;

  beforeAll(async () => {
    const of = async (kind: 'civil_society' | 'donor' | 'independent') => (await sideOf(app, make, kind)).lead.browser;
    readers = {
      visitor: app.visitor(),
      editor: (await personOf(app, make, { role: 'editor' })).browser,
      administrator: (await personOf(app, make, { role: 'administrator' })).browser,
      ministry: ministry.lead.browser,
      'another CSO': await of('civil_society'),
      donor: await of('donor'),
      observer: await of('independent'),
      'own organisation': cso.member.browser,
    };
  });

  /** A statement with a link of every level, and the ids by level. */
  async function levels(state: Statement['state']) {
    const { id, authorId, reference } = await assessment(state);
    const ids: Record<string, string> = {};
    for (const level of VISIBILITY_LEVELS) {
      const row = { statementId: id, authorId, level, caption: `caption ${level}` };
      ids[level] = (await make.evidence(row)).id;
    }
    return { id, reference, ids };
  }

  it.each(names)('%s, of a published statement', async (name) => {
    const { id, ids, reference } = await levels('published');
    const browser = readers[name];
    const readable: readonly string[] = READERS[name];
    const levelsOf = (evidence: { level: string }[] = []): string[] => evidence.map(({ level }) => level).sort();
    const expected = [...readable].sort();

    for (const level of VISIBILITY_LEVELS) {
      const { status, body } = await browser.get<Problem>(`/api/evidence/${ids[level] ?? ''}`);
      expect([level, status]).toEqual([level, readable.includes(level) ? 200 : 404]);
      const absent = await browser.get<Problem>(`/api/evidence/${randomUUID()}`);
      if (status === 404) expect({ ...body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
    }
    const single = await browser.get<Assessment>(`/api/assessments/${id}`);
    expect(levelsOf(single.body.evidence)).toEqual(expected);
    const list = await browser.get<AssessmentsPage>(`/api/assessments?recommendation=${reference}`);
    expect(levelsOf(list.body.items[0]?.evidence)).toEqual(expected);
    const story = await browser.get<RecommendationStory>(`/api/recommendations/${reference}`);
    expect(levelsOf(story.body.timeline[0]?.evidence)).toEqual(expected);
    expect(story.body.counts.publicEvidence).toBe(1);
    const timeline = await browser.get<TimelinePage>(`/api/recommendations/${reference}/timeline`);
    expect(levelsOf(timeline.body.items[0]?.evidence)).toEqual(expected);

    const everything = JSON.stringify([single.body, list.body, story.body, timeline.body]);
    for (const level of VISIBILITY_LEVELS)
      expect(everything.includes(`caption ${level}`)).toBe(readable.includes(level));
  });

  it.each(['draft', 'submitted', 'returned'] as const)(
    'only the own organisation, of a statement that is %s',
    async (state) => {
      const { ids } = await levels(state);
      for (const name of names) {
        const statuses = await Promise.all(
          VISIBILITY_LEVELS.map(async (level) => (await readers[name].get(`/api/evidence/${ids[level] ?? ''}`)).status),
        );
        expect([name, ...statuses]).toEqual([name, ...Array<number>(3).fill(name === 'own organisation' ? 200 : 404)]);
      }
    },
  );

  it('without the version and place that only its own organisation needs', async () => {
    const { ids } = await levels('published');
    const { body } = await readers.donor.get<object>(`/api/evidence/${ids['shared'] ?? ''}`);
    expect(Object.keys(body).filter((key) => OURS_ALONE.includes(key))).toEqual([]);
    const own = await readers['own organisation'].get<object>(`/api/evidence/${ids['shared'] ?? ''}`);
    expect(Object.keys(own.body)).toEqual(expect.arrayContaining(OURS_ALONE));
  });

  it('and nobody changes what they may only read', async () => {
    const { ids } = await levels('published');
    for (const level of VISIBILITY_LEVELS) {
      const url = `/api/evidence/${ids[level] ?? ''}`;
      const statuses = await Promise.all([
        readers.donor.send('PATCH', url, { version: 1, body: { level: 'restricted' } }),
        readers.donor.send('DELETE', url, { version: 1 }),
      ]);
      const expected = level === 'restricted' ? 404 : 403;
      expect(statuses.map(({ status }) => status)).toEqual([expected, expected]);
    }
  });
});

describe('what is sent', () => {
  it.each<[string, object, unknown[]]>([
    ['no caption', { caption: ' ' }, [['caption', 'format']]],
    ['too long a caption', { caption: 'x'.repeat(301) }, [['caption', 'too_long']]],
    ['a script for an address', { url: 'javascript:alert(1)' }, [['url', 'not_a_link']]],
    ['a password in the address', { url: 'https://moi:secret@exemple.test/' }, [['url', 'not_a_link']]],
    ['a level that is none yet', { level: 'sealed' }, [['level', 'choice']]],
    ['a place that is none', { attachedTo: null }, [['attachedTo', 'type']]],
    ['half a place', { attachedTo: { noun: 'report' } }, [['attachedTo.id', 'required']]],
    ['a field too many', { author: 'Awa' }, [['author', 'unknown']]],
  ])('is refused with %s', async (_, changes, errors) => {
    const { id } = await assessment('draft');
    const answer = await cso.member.browser.put('evidence', { ...linkUnder(id), ...changes });
    expect([answer.status, codesOf(answer)]).toEqual([400, errors]);
  });

  it('stands under a statement of the own organisation and of the noun that is named', async () => {
    const { id: own } = await assessment('draft');
    const { id: recommendationId } = await make.recommendation();
    const foreign = { recommendationId, organisationId: ministry.organisationId };
    const places = [
      { noun: 'report' as const, id: own },
      { noun: 'assessment' as const, id: randomUUID() },
      { noun: 'assessment' as const, id: (await make.assessment({ ...foreign, state: 'draft' })).id },
      { noun: 'assessment' as const, id: (await make.assessment(foreign)).id },
    ];
    for (const attachedTo of places) {
      const answer = await cso.member.browser.put('evidence', linkUnder(own, { attachedTo }));
      expect([answer.status, codesOf(answer)]).toEqual([400, [['attachedTo.id', 'not_found']]]);
    }
  });
});
