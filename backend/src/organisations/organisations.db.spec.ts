import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OrganisationDetail, type OrganisationsPage, type Problem } from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory, inBoth } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
});
afterAll(() => app.stop());

const read = async (slug: string): Promise<OrganisationDetail> =>
  (await app.visitor().get<OrganisationDetail>(`/api/organisations/${slug}`)).body;

describe('organisations', () => {
  it('are listed by name as French sorts, and by the English one where there is no other', async () => {
    const names = ['Zone', 'Éducation', 'Emploi', 'eau'];
    for (const name of names)
      await make.organisation({ slug: `o-${name.charCodeAt(0)}-${name.length}`, name: inBoth(name) });
    await make.organisation({ slug: 'english', name: { fr: null, en: 'Friends', original: 'en' } });
    const { body } = await app.visitor().get<OrganisationsPage>('/api/organisations?limit=100');
    expect(body.items.map(({ name }) => name.fr ?? name.en)).toEqual(['eau', 'Éducation', 'Emploi', 'Friends', 'Zone']);
  });

  it('are "not yet invited" until somebody has an account', async () => {
    const organisation = await make.organisation({ slug: 'invited' });
    expect(await read('invited')).toMatchObject({ hasAccounts: false });
    await make.account({ organisationId: organisation.id });
    expect(await read('invited')).toMatchObject({ hasAccounts: true });
  });

  it('tell what they answer for, and count what they published', async () => {
    const { id: organisationId } = await make.organisation({
      slug: 'busy',
      kind: 'government',
      nameSince: '2026-02-12',
    });
    const [first, second] = [
      await make.recommendation({ reference: 'B-1', position: 1 }),
      await make.recommendation({ reference: 'B-2', position: 2 }),
    ];
    await make.responsibility({ organisationId, recommendationId: first.id, part: 'support' });
    await make.responsibility({ organisationId, recommendationId: second.id, from: '2024-01-25' });
    await make.responsibility({ organisationId, recommendationId: first.id, until: '2024-01-25' });
    const said = { organisationId, recommendationId: first.id };
    await make.report({ ...said, publishedAt: daysAgo(20) });
    await make.assessment({ ...said, publishedAt: daysAgo(30) });
    await make.assessment({ ...said, publishedAt: daysAgo(40) });
    await make.report({ ...said, state: 'draft' });
    const { responsibilities, ...organisation } = await read('busy');
    expect(organisation).toMatchObject({
      nameSince: '2026-02-12',
      lastStatementOn: dayAgo(20),
      publishedReports: 1,
      publishedAssessments: 2,
    });
    expect(
      responsibilities.map(({ recommendation, part, from, until }) => [recommendation.reference, part, from, until]),
    ).toEqual([
      ['B-1', 'lead', null, '2024-01-25'],
      ['B-2', 'lead', '2024-01-25', null],
      ['B-1', 'support', null, null],
    ]);
  });

  it('name nobody who belongs to them', async () => {
    const { id: organisationId } = await make.organisation({ slug: 'discreet' });
    await make.account({ organisationId, name: 'Aminata K.', email: 'aminata@example.test' });
    expect(Object.keys(await read('discreet')).sort()).toEqual([
      ...[
        'formerNames',
        'hasAccounts',
        'isDemo',
        'isSuspended',
        'kind',
        'lastStatementOn',
        'name',
        'nameCheck',
        'nameSince',
        'publishedAssessments',
      ],
      ...['publishedReports', 'responsibilities', 'slug', 'until'],
    ]);
  });

  it('are absent under another name', async () => {
    const { status, body } = await app.visitor().get<Problem>('/api/organisations/unheard-of');
    expect([status, body.code]).toEqual([404, 'absent']);
  });
});
