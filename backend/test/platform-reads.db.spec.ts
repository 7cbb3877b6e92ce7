import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Factory } from './factories.js';
import { IS_PUBLIC } from '../src/core/access/access.decorators.js';
import { routesOf } from './routes.js';
import { personOf, sideOf } from './side.js';
import { type Browser, TestApp } from './test-app.js';

const SECRET = 'Ce que personne d’ailleurs ne doit lire';
const OWN_ANSWER = ['/api/session'];

let app: TestApp;
let readers: [role: string, browser: Browser][];
let values: Record<string, string[]>;

/** What one side has written, at every state and level, and the ids of it. */
async function writings(make: Factory) {
  const side = await sideOf(app, make, 'civil_society');
  const { id: recommendationId, reference } = await make.recommendation();
  const said = { recommendationId, organisationId: side.organisationId, authorId: side.member.account.id };
  const ids: string[] = [];
  for (const state of ['draft', 'submitted', 'returned', 'published'] as const) {
    const text = state === 'published' ? 'Ce que chacun lit.' : SECRET;
    for (const noun of ['report', 'assessment'] as const) {
      const { id } = await make[noun]({ ...said, state, text, ...(noun === 'report' && { period: '2026-Q3' }) });
      ids.push(id);
      for (const level of ['public', 'shared', 'restricted'] as const) {
        const caption = level === 'public' && state === 'published' ? 'Une preuve' : SECRET;
        const evidence = await make.evidence({ statementId: id, authorId: side.member.account.id, level, caption });
        ids.push(evidence.id);
      }
    }
  }
  return { ids, reference, slug: side.slug };
}

beforeAll(async () => {
  app = await TestApp.start();
  const make = new Factory(app.owner);
  const { ids, reference, slug } = await writings(make);
  values = { id: ids, reference: [reference], slug: [slug] };
  readers = [
    ['an administrator', (await personOf(app, make, { role: 'administrator' })).browser],
    ['an editor', (await personOf(app, make, { role: 'editor' })).browser],
  ];
});
afterAll(() => app.stop());

/** Every address of the public routes that read, with all that can stand in it. */
function addresses(): string[] {
  const open = routesOf(app.nest).filter(
    ({ method, handler, controller }) =>
      method === 'GET' && [handler, controller].some((declared) => Reflect.getMetadata(IS_PUBLIC, declared) === true),
  );
  return open
    .map(({ path }) => path)
    .filter((path) => !OWN_ANSWER.includes(path))
    .flatMap((path) => {
      const name = /\{(\w+)\}/.exec(path)?.[1];
      return name === undefined ? [path] : (values[name] ?? []).map((value) => path.replace(`{${name}}`, value));
    });
}

describe('who holds a role on the platform', () => {
  it('is answered like a visitor wherever something is public, and so reads nothing above it', async () => {
    const all = addresses();
    expect(all.length).toBeGreaterThan(60);
    for (const address of all) {
      const visitor = await app.visitor().get(address);
      expect(JSON.stringify(visitor.body)).not.toContain(SECRET);
      for (const [who, browser] of readers) {
        const { status, body } = await browser.get(address);
        expect({ who, address, status, body: withoutNumber(body) }).toEqual({
          ...{ who, address, status: visitor.status },
          body: withoutNumber(visitor.body),
        });
      }
    }
  });

  it.each(['/api/reports?of=own', '/api/assessments?of=own', '/api/members', '/api/activity'])(
    'is refused what only people of an organisation read: %s',
    async (address) => {
      for (const [who, browser] of readers) expect([who, (await browser.get(address)).status]).toEqual([who, 403]);
    },
  );

  it('finds nothing of any side in their own pages', async () => {
    const own = [
      '/api/workspace',
      '/api/people',
      '/api/requests',
      '/api/invitations',
      '/api/account',
      '/api/account/data',
    ];
    for (const address of own) {
      for (const [, browser] of readers) {
        const { body } = await browser.get(address);
        for (const secret of [SECRET, 'Member of', ...(values['id'] ?? [])])
          expect([address, JSON.stringify(body).includes(secret)]).toEqual([address, false]);
      }
    }
  });
});

/** The number of a refusal is another each time. */
function withoutNumber(body: unknown): unknown {
  return body !== null && typeof body === 'object' && 'requestId' in body ? { ...body, requestId: '' } : body;
}
