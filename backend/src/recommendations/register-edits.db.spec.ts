import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ChangeResponsibility,
  type CreateResponsibility,
  type EditedRecommendation,
  type EditedResponsibility,
  type Problem,
  type RecommendationStory,
} from '@parole-tenue/contract';
import { dayAgo, Factory } from '../../test/factories.js';
import { faultsOf } from '../../test/faults.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';
import { RegisterLoader } from '../register/register.loader.js';

let app: TestApp;
let make: Factory;
let editor: Person;
let ministry: Side;

beforeAll(async () => {
  app = await TestApp.start();
  await (await app.tasks()).get(RegisterLoader).load();
  make = new Factory(app.owner);
  editor = await personOf(app, make, { role: 'editor' });
  ministry = await sideOf(app, make, 'government');
});
afterAll(() => app.stop());

const entriesOf = (id: string) =>
  app.data.query<{ verb: string; before: object | null; after: object | null }>(
    'SELECT verb, before, after FROM journal WHERE record_id = $1 ORDER BY id',
    [id],
  );

describe('a responsibility', () => {
  const responsibilityOf = async (changes: Partial<CreateResponsibility> = {}): Promise<CreateResponsibility> => ({
    ...{ recommendation: (await make.recommendation()).reference, organisation: ministry.slug, part: 'lead' },
    ...{ basis: 'proposal', from: dayAgo(30), until: null, ...changes },
  });
  const change = (id: string, version: number, body: ChangeResponsibility) =>
    editor.browser.send<EditedResponsibility & Problem>('PATCH', `/api/responsibilities/${id}`, { version, body });

  it('is entered and ended by editors, and stays in the story', async () => {
    const body = await responsibilityOf();
    const first = await editor.browser.put<EditedResponsibility>('responsibilities', body);
    expect([first.status, first.body]).toEqual([201, { id: first.id, ...body, version: 1 }]);
    expect((await editor.browser.put('responsibilities', body, first.id)).status).toBe(200);
    const again = await editor.browser.put('responsibilities', { ...body, part: 'support' }, first.id);
    expect(again.status).toBe(409);
    const ended = await change(first.id, 1, { until: dayAgo(1), basis: 'commitment' });
    expect(ended.body).toMatchObject({ until: dayAgo(1), basis: 'commitment', version: 2 });
    expect((await change(first.id, 1, { until: null })).status).toBe(412);
    expect((await change(first.id, 2, { until: dayAgo(1) })).body.version).toBe(2);
    const { body: story } = await app.visitor().get<RecommendationStory>(`/api/recommendations/${body.recommendation}`);
    expect(story.responsibilities).toMatchObject([{ id: first.id, until: dayAgo(1), isCurrent: false }]);
    expect(await entriesOf(first.id)).toMatchObject([
      { verb: 'create', after: { organisation: ministry.slug, part: 'lead' } },
      { verb: 'change', before: { until: null }, after: { until: dayAgo(1) } },
    ]);
  });

  it('is nobody else’s to enter', async () => {
    const body = await responsibilityOf();
    expect((await ministry.lead.browser.put('responsibilities', body)).status).toBe(403);
    expect((await change(randomUUID(), 1, {})).status).toBe(404);
  });

  it('stands once at a time, and again later', async () => {
    const body = await responsibilityOf({ until: dayAgo(10) });
    await editor.browser.put('responsibilities', body);
    const overlapping = { ...body, from: dayAgo(15), until: null };
    expect(faultsOf(await editor.browser.put<Problem>('responsibilities', overlapping))).toEqual([
      400,
      [['part', 'taken']],
    ]);
    const later = await editor.browser.put('responsibilities', { ...body, from: dayAgo(10), until: null });
    expect(later.status).toBe(201);
    expect(faultsOf(await change(later.id, 1, { from: dayAgo(11) }))).toEqual([400, [['part', 'taken']]]);
  });

  it.each<[string, Partial<CreateResponsibility>, [string, string][]]>([
    ['no recommendation', { recommendation: 'XX-9' }, [['recommendation', 'not_found']]],
    ['no organisation', { organisation: 'nobody' }, [['organisation', 'not_found']]],
    ['an end before it begins', { from: '2026-02-01', until: '2026-01-01' }, [['until', 'before_other']]],
    ['an organisation that ceased to exist', { organisation: 'csa', until: null }, [['until', 'required']]],
    [
      'more time than the organisation had',
      { organisation: 'csa', until: '2025-01-01', from: null },
      [['until', 'too_big']],
    ],
    ['an unknown part', { part: 'boss' as never }, [['part', 'choice']]],
    ['a day that is none', { from: '2026-02-30' }, [['from', 'not_a_day']]],
  ])('is refused with %s', async (_, changes, faults) => {
    const body = await responsibilityOf(changes);
    expect(faultsOf(await editor.browser.put<Problem>('responsibilities', body))).toEqual([400, faults]);
  });

  it('that an editor made beside one of the register is not taken for it', async () => {
    const { body } = await app.visitor().get<RecommendationStory>('/api/recommendations/PD-N2');
    const [first] = body.responsibilities;
    expect(first?.organisation.slug).toBe('min-emploi');
    const { part } = first ?? { part: 'lead' as const };
    const [row] = await app.data.query<{ version: number }>('SELECT version FROM responsibilities WHERE id = $1', [
      first?.id,
    ]);
    await change(first?.id ?? '', row?.version ?? 0, { until: dayAgo(5) });
    const again = { recommendation: 'PD-N2', organisation: 'min-emploi', part, basis: 'commitment' as const };
    const { id } = await editor.browser.put('responsibilities', { ...again, from: dayAgo(5), until: null });
    const before = await app.data.query('SELECT * FROM responsibilities ORDER BY id');
    await (await app.tasks()).get(RegisterLoader).load();
    expect(await app.data.query('SELECT * FROM responsibilities ORDER BY id')).toEqual(before);
    expect(id).not.toBe(first?.id);
  });
});

describe('the crosswalk and the template of a recommendation', () => {
  const ADDRESS = '/api/recommendations/PD-N3';
  const change = (version: number, body: object) =>
    editor.browser.send<EditedRecommendation & Problem>('PATCH', ADDRESS, { version, body });
  const story = async () => (await app.visitor().get<RecommendationStory>(ADDRESS)).body;

  it('name frameworks with their articles, and the old ones stay in the journal', async () => {
    const related = [
      { framework: 'algiers-accord-2015', how: 'implements', articles: ' art. 17 à 21 ' },
      { framework: 'national-charter-2025', how: 'continued_by', articles: null },
    ];
    const { body } = await change(1, { related });
    expect(body).toMatchObject({ version: 2, template: 'ddr', related: [{ articles: 'art. 17 à 21' }, related[1]] });
    expect((await story()).related).toMatchObject([
      { framework: { slug: 'algiers-accord-2015', status: 'ended' }, articles: 'art. 17 à 21', endedOn: '2024-01-25' },
      { framework: { slug: 'national-charter-2025' }, articles: null },
    ]);
    expect(await entriesOf(body.id)).toMatchObject([
      { verb: 'create' },
      { verb: 'change', before: { version: 1 }, after: { related: [{ articles: 'art. 17 à 21' }, {}] } },
    ]);
    expect((await change(2, { related: body.related })).body.version).toBe(2);
  });

  it('change the template, but for what fills its slots', async () => {
    expect((await change(2, { template: null })).body).toMatchObject({ template: null, version: 3 });
    expect((await change(3, { template: 'ddr' })).body).toMatchObject({ template: 'ddr', version: 4 });
    const { id: recommendationId } = await story();
    await make.indicator({ recommendationId, organisationId: ministry.organisationId, slot: 'registered' });
    expect(faultsOf(await change(4, { template: 'dialogue' }))).toEqual([400, [['template', 'not_allowed']]]);
    expect(faultsOf(await change(4, { template: null }))).toEqual([400, [['template', 'not_allowed']]]);
  });

  it.each<[string, object, [string, string][]]>([
    [
      'an unknown framework',
      { related: [{ framework: 'x', how: 'implements', articles: null }] },
      [['related.0.framework', 'not_found']],
    ],
    [
      'the framework it stands in',
      { related: [{ framework: 'mali-on-the-brink', how: 'implements', articles: null }] },
      [['related.0.framework', 'not_found']],
    ],
    [
      'a framework twice',
      {
        related: [1, 2].map(() => ({ framework: 'algiers-accord-2015', how: 'implements', articles: null })),
      },
      [['related', 'too_many']],
    ],
    [
      'too many articles',
      { related: [{ framework: 'algiers-accord-2015', how: 'implements', articles: 'a'.repeat(201) }] },
      [['related.0.articles', 'too_long']],
    ],
    ['an unknown template', { template: 'x' }, [['template', 'not_found']]],
  ])('are refused with %s', async (_, body, faults) => {
    expect(faultsOf(await change(4, body))).toEqual([400, faults]);
  });
});
