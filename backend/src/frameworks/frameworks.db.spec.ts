import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FrameworkDetail, type FrameworksPage, type Problem } from '@parole-tenue/contract';
import { Factory, inBoth } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  const report = await make.framework({ slug: 'report', position: 1, published: '2018-07', about: inBoth('A report') });
  const accord = await make.framework({
    slug: 'accord',
    position: 3,
    kind: 'agreement',
    status: 'ended',
    ended: '2024-01-25',
    endedNote: inBoth('Ended'),
    followedBy: ['dialogue', 'charter'],
  });
  await make.framework({ slug: 'charter', position: 2, kind: 'law' });
  await make.framework({ slug: 'dialogue', position: 4, kind: 'dialogue' });
  const relating = { frameworkId: report.id, related: [{ framework: 'accord', how: 'implements' as const }] };
  await make.recommendation({ reference: 'R-2', position: 2, ...relating, addressee: 'international' });
  await make.recommendation({ reference: 'R-1', position: 1, ...relating });
  await make.recommendation({ reference: 'R-3', position: 3, frameworkId: report.id });
  const observer = await make.organisation({ slug: 'observer', kind: 'independent' });
  for (const asOf of ['2018-12', '2020-12']) {
    await make.recordedAssessment({ frameworkId: accord.id, organisationId: observer.id, asOf });
  }
});
afterAll(() => app.stop());

describe('frameworks', () => {
  it('are listed in the register’s order, with how many recommendations stand in each', async () => {
    const { body } = await app.visitor().get<FrameworksPage>('/api/frameworks');
    expect(body.items.map(({ slug, recommendations }) => [slug, recommendations])).toEqual([
      ['report', 3],
      ['charter', 0],
      ['accord', 0],
      ['dialogue', 0],
    ]);
    expect(body).toMatchObject({ total: 4, totalIsExact: true, nextCursor: null });
  });

  it('come page by page', async () => {
    const { body: first } = await app.visitor().get<FrameworksPage>('/api/frameworks?limit=3');
    const cursor = first.nextCursor ?? '';
    const { body: second } = await app.visitor().get<FrameworksPage>(`/api/frameworks?limit=3&cursor=${cursor}`);
    expect([first, second].map(({ items }) => items.length)).toEqual([3, 1]);
    expect(second.nextCursor).toBeNull();
  });

  it('end, and are followed by others', async () => {
    const { body } = await app.visitor().get<FrameworkDetail>('/api/frameworks/accord');
    expect(body).toMatchObject({ status: 'ended', ended: '2024-01-25', endedNote: { fr: 'Ended' } });
    expect(body.followedBy.map(({ slug, kind }) => [slug, kind])).toEqual([
      ['dialogue', 'dialogue'],
      ['charter', 'law'],
    ]);
  });

  it('name what stands in them and what relates to them', async () => {
    const { body: accord } = await app.visitor().get<FrameworkDetail>('/api/frameworks/accord');
    expect(accord.standing).toEqual([]);
    expect(accord.relating).toEqual([
      { reference: 'R-1', text: inBoth('R-1'), addressee: 'national' },
      { reference: 'R-2', text: inBoth('R-2'), addressee: 'international' },
    ]);
    const { body: report } = await app.visitor().get<FrameworkDetail>('/api/frameworks/report');
    expect(report.standing.map(({ reference }) => reference)).toEqual(['R-1', 'R-2', 'R-3']);
    expect(report).toMatchObject({ relating: [], published: '2018-07', about: { fr: 'A report' } });
  });

  it('carry what was published of them elsewhere, newest first, as nobody’s statement here', async () => {
    const { body } = await app.visitor().get<FrameworkDetail>('/api/frameworks/accord');
    expect(body.recordedAssessments.map(({ asOf }) => asOf)).toEqual(['2020-12', '2018-12']);
    expect(body.recordedAssessments[0]).toEqual({
      organisation: { slug: 'observer', kind: 'independent', name: inBoth('observer'), isDemo: false },
      perspective: 'independent',
      asOf: '2020-12',
      asOfPrecision: 'month',
      scale: ['begun', 'done'],
      counts: [3, 4],
      total: 7,
      source: 'a page',
      isChecked: false,
    });
  });

  it('are absent under another name', async () => {
    const { status, body } = await app.visitor().get<Problem>('/api/frameworks/unheard-of');
    expect([status, body.code]).toEqual([404, 'absent']);
  });
});
