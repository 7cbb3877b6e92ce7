import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ChangeTemplate,
  type CreateTemplate,
  type NewSlot,
  type Problem,
  type Template,
  type TemplatesPage,
} from '@parole-tenue/contract';
import { Factory, inBoth } from '../../test/factories.js';
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

const slot = (key: string, changes: Partial<NewSlot> = {}): NewSlot => ({
  ...{ key, title: { fr: key, en: null }, kind: 'count', unit: 'people', direction: 'up', isCumulative: true },
  ...{ dimensions: ['sex'], record: [], after: null, ...changes },
});
const templateOf = (changes: Partial<CreateTemplate> = {}): CreateTemplate => ({
  ...{ slug: `track-${randomUUID()}`, title: { fr: 'Un suivi', en: null }, about: null, view: 'pipeline' },
  ...{ slots: [slot('first'), slot('second', { after: 'first' })], ...changes },
});
const made = async (changes: Partial<CreateTemplate> = {}): Promise<Template> =>
  (await editor.browser.put<Template>('templates', templateOf(changes))).body;
const change = (id: string, version: number, body: ChangeTemplate) =>
  editor.browser.send<Template & Problem>('PATCH', `/api/templates/${id}`, { version, body });

/** An indicator that fills a slot of the template. */
async function fill(templateId: string, key: string): Promise<void> {
  const { id: recommendationId } = await make.recommendation({ templateId });
  await make.indicator({ recommendationId, organisationId: ministry.organisationId, slot: key });
}

describe('templates', () => {
  it('of the four tracks are read by everybody', async () => {
    const { body } = await app.visitor().get<TemplatesPage>('/api/templates');
    expect(body.items.map(({ slug, view, slots }) => [slug, view, slots.length]).slice(0, 4)).toEqual([
      ['ddr', 'pipeline', 7],
      ['dialogue', 'meetings', 0],
      ['youth-employment', 'targets', 3],
      ['participation', 'quota', 3],
    ]);
    const measured = await app.data.query(
      `SELECT r.reference, t.slug FROM recommendations r JOIN templates t ON t.id = r.template_id ORDER BY 1`,
    );
    expect(measured).toEqual([
      { reference: 'PD-N2', slug: 'youth-employment' },
      { reference: 'PD-N3', slug: 'ddr' },
      { reference: 'PD-N6', slug: 'dialogue' },
      { reference: 'PD-N7', slug: 'participation' },
    ]);
  });

  it('are made by an editor, once however often they are sent', async () => {
    const body = templateOf();
    const first = await editor.browser.put<Template>('templates', body);
    expect([first.status, first.body]).toMatchObject([
      201,
      { slug: body.slug, version: 1, slots: [{ key: 'first' }, {}] },
    ]);
    expect((await editor.browser.put('templates', body, first.id)).status).toBe(200);
    const other = await editor.browser.put<Problem>('templates', { ...body, view: 'targets' }, first.id);
    expect([other.status, other.body.code]).toEqual([409, 'id_taken']);
    expect(faultsOf(await editor.browser.put<Problem>('templates', body))).toEqual([400, [['slug', 'taken']]]);
    expect((await ministry.lead.browser.put('templates', templateOf())).status).toBe(403);
  });

  it('are made once of two that are sent at once under one slug', async () => {
    const body = templateOf();
    const answers = await Promise.all([1, 2, 3].map(() => editor.browser.put<Problem>('templates', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
  });

  it('change with a version, and their history stays', async () => {
    const { id } = await made();
    const { body } = await change(id, 1, { about: { fr: 'Ce que cela mesure.', en: null }, slots: [slot('first')] });
    expect(body).toMatchObject({ about: { fr: 'Ce que cela mesure.' }, slots: [{ key: 'first' }], version: 2 });
    expect((await change(id, 1, { view: 'targets' })).status).toBe(412);
    expect((await change(id, 2, { about: { fr: 'Ce que cela mesure.', en: null } })).body.version).toBe(2);
    expect((await change(randomUUID(), 1, {})).status).toBe(404);
    const entries = await app.data.query('SELECT verb, before, after FROM journal WHERE record_id = $1 ORDER BY id', [
      id,
    ]);
    expect(entries).toMatchObject([
      { verb: 'create' },
      { verb: 'change', before: { about: null, version: 1 }, after: { slots: [{ key: 'first' }], version: 2 } },
    ]);
  });

  it('keep a slot that an indicator fills, as what it is', async () => {
    const { id } = await made();
    await fill(id, 'second');
    expect(faultsOf(await change(id, 1, { slots: [slot('first')] }))).toEqual([400, [['slots', 'not_allowed']]]);
    const others = [slot('first'), slot('second', { unit: 'jobs', after: 'first' })];
    expect(faultsOf(await change(id, 1, { slots: others }))).toEqual([400, [['slots.1.unit', 'not_allowed']]]);
    const renamed = [slot('second', { title: { fr: 'Autrement', en: 'Otherwise' } }), slot('third')];
    expect((await change(id, 1, { slots: renamed })).body).toMatchObject({
      slots: [{ key: 'second' }, { key: 'third' }],
    });
  });

  it.each<[string, Partial<CreateTemplate>, [string, string][]]>([
    ['a key twice', { slots: [slot('first'), slot('first')] }, [['slots.1.key', 'taken']]],
    ['a key with spaces', { slots: [slot('the first')] }, [['slots.0.key', 'format']]],
    ['a stage after none', { slots: [slot('first', { after: 'zeroth' })] }, [['slots.0.after', 'not_found']]],
    ['a stage after itself', { slots: [slot('first', { after: 'first' })] }, [['slots.0.after', 'not_allowed']]],
    [
      'a stage after a later one',
      { slots: [slot('first', { after: 'second' }), slot('second')] },
      [['slots.0.after', 'not_allowed']],
    ],
    [
      'a quota in a pipeline',
      { slots: [slot('first', { kind: 'quota', unit: 'percent' })] },
      [['slots.0.kind', 'not_allowed']],
    ],
    [
      'stages where nothing follows',
      { view: 'targets', slots: [slot('first'), slot('second', { after: 'first' })] },
      [['slots.1.after', 'not_allowed']],
    ],
    [
      'percent of people',
      { view: 'targets', slots: [slot('first', { unit: 'percent' })] },
      [['slots.0.unit', 'not_allowed']],
    ],
    [
      'an indicator nobody recorded',
      { slots: [slot('first', { record: ['nothing'] })] },
      [['slots.0.record', 'not_found']],
    ],
    ['no title', { title: { fr: null, en: null } }, [['title', 'required']]],
    ['a slug with capitals', { slug: 'Suivi' }, [['slug', 'format']]],
    ['an unknown view', { view: 'map' as never }, [['view', 'choice']]],
  ])('are refused with %s', async (_, changes, faults) => {
    expect(faultsOf(await editor.browser.put<Problem>('templates', templateOf(changes)))).toEqual([400, faults]);
  });

  it('are named by title in both languages', async () => {
    const { body } = await app.visitor().get<TemplatesPage>('/api/templates?limit=4');
    expect(body.items.every(({ title }) => title.fr !== null && title.en !== null)).toBe(true);
    expect(inBoth('x').original).toBe('fr');
  });
});
