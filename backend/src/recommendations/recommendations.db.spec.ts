import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EditedRecommendation, type Problem, type Role } from '@parole-tenue/contract';
import { type Browser, TestApp } from '../../test/test-app.js';
import { PasswordsService } from '../accounts/passwords.service.js';
import { RegisterLoader } from '../register/register.loader.js';

const PASSWORD = 'a long enough password';
const OLD = 'Créer des possibilités d’emploi dans tout le Mali, en particulier pour les jeunes.';
const NEW = 'Créer des emplois partout au Mali, d’abord pour les jeunes.';
const ADDRESS = '/api/recommendations/PD-N2';

type Refused = Problem & { current: EditedRecommendation };

let app: TestApp;
let database: TestApp['data'];
let editor: Browser;

beforeAll(async () => {
  app = await TestApp.start();
  database = app.data;
  await (await app.tasks()).get(RegisterLoader).load();
  editor = await signedIn('editor');
});
afterAll(() => app.stop());

async function signedIn(role: Role): Promise<Browser> {
  const hash = await app.nest.get(PasswordsService).hash(PASSWORD);
  await database.query(
    `INSERT INTO accounts (id, email, name, password_hash, role, is_demo, organisation_id)
     SELECT gen_random_uuid(), $1 || '@example.test', 'Somebody', $2, $1, true,
       CASE WHEN $1 IN ('member', 'lead') THEN (SELECT id FROM organisations WHERE slug = 'min-emploi') END`,
    [role, hash],
  );
  return app.signedIn(`${role}@example.test`, PASSWORD);
}

/** So that no request wins merely because the others still wait for a connection. */
const openConnections = (count: number) =>
  Promise.all(Array.from({ length: count }, () => database.query('SELECT pg_sleep(0.05)')));

const entries = () =>
  database.query<{ after: object }>(
    `SELECT verb, before, after, account_id IS NOT NULL AS "isByPerson" FROM journal
     WHERE noun = 'recommendation' AND verb = 'change' ORDER BY id`,
  );

describe('an editor', () => {
  it('changes the wording, and the old one stays in the journal', async () => {
    const { status, body } = await editor.send('PATCH', ADDRESS, {
      version: 1,
      body: { fr: ` ${NEW} `, frStatus: 'official' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      reference: 'PD-N2',
      text: { fr: NEW, original: 'en' },
      frStatus: 'official',
      version: 2,
    });
    expect(await entries()).toMatchObject([
      {
        isByPerson: true,
        before: { text: { fr: OLD }, frStatus: 'unofficial', version: 1 },
        after: { text: { fr: NEW }, version: 2 },
      },
    ]);
  });

  it('changes nothing by sending what stands already', async () => {
    const { body } = await editor.send<EditedRecommendation>('PATCH', ADDRESS, { version: 2, body: { fr: NEW } });
    expect(body.version).toBe(2);
    expect(await entries()).toHaveLength(1);
  });

  it('is told what stands now when somebody else was faster', async () => {
    const { status, body } = await editor.send<Refused>('PATCH', ADDRESS, { version: 1, body: { fr: OLD } });
    expect([status, body.code]).toEqual([412, 'stale']);
    expect(body.current).toMatchObject({ text: { fr: NEW }, version: 2 });
  });

  it('must say which version is changed', async () => {
    expect((await editor.send('PATCH', ADDRESS, { body: { fr: OLD } })).status).toBe(428);
  });

  it('finds nothing under an unknown reference', async () => {
    expect((await editor.send('PATCH', '/api/recommendations/PD-N99', { version: 1, body: {} })).status).toBe(404);
  });

  it.each<[string, object, string, string]>([
    ['an empty wording', { fr: '' }, 'fr', 'format'],
    ['spaces for a wording', { fr: '   ' }, 'fr', 'format'],
    ['null for a wording', { en: null }, 'en', 'type'],
    ['more than 2,000 characters', { fr: 'a'.repeat(2001) }, 'fr', 'too_long'],
    ['an unknown status', { frStatus: 'final' }, 'frStatus', 'choice'],
    ['another reference', { reference: 'PD-N8' }, 'reference', 'unknown'],
  ])('cannot send %s', async (_, body, path, code) => {
    const answer = await editor.send<Problem>('PATCH', ADDRESS, { version: 2, body });
    expect([answer.status, answer.body.errors?.map((error) => [error.path, error.code])]).toEqual([
      400,
      [[path, code]],
    ]);
  });

  it('wins alone when ten change the same version at once', async () => {
    await openConnections(10);
    const attempts = Array.from({ length: 10 }, (_, index) =>
      editor.send('PATCH', ADDRESS, { version: 2, body: { fr: `${OLD} ${index}` } }),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(9).fill(412)]);
    expect(await entries()).toHaveLength(2);
  });
});

describe('nobody else', () => {
  it('changes a recommendation', async () => {
    const answers = await Promise.all(
      [app.visitor(), await signedIn('lead'), await signedIn('administrator')].map((browser) =>
        browser.send('PATCH', ADDRESS, { version: 3, body: { fr: OLD } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403]);
    expect(await entries()).toHaveLength(2);
  });
});
