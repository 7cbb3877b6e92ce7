import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { daysAgo, Factory } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';
import { StandingsRepository } from './standings.repository.js';
import { StandingsService } from './standings.service.js';

let app: TestApp;
let make: Factory;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => app.stop());

/** Two sides three apart, of which one's word grew older than a year overnight, without anybody asking. */
async function grownOld(): Promise<string> {
  const { id: recommendationId } = await make.recommendation();
  const judged = async (kind: 'government' | 'donor', judgement: 'full' | 'not_initiated', days: number) => {
    const { id: organisationId } = await make.organisation({ kind });
    return make.assessment({ recommendationId, organisationId, judgement, publishedAt: daysAgo(days) });
  };
  await judged('government', 'full', 10);
  const { id } = await judged('donor', 'not_initiated', 20);
  await app.data.query(`UPDATE statements SET published_at = now() - interval '13 months' WHERE id = $1`, [id]);
  await app.data.query(`UPDATE standings SET stale_on = current_date WHERE recommendation_id = $1`, [recommendationId]);
  return recommendationId;
}
const of = (table: string, id: string): Promise<Record<'divergence' | 'government' | 'donor', number | null>[]> =>
  app.data.query(`SELECT divergence, government, donor FROM ${table} WHERE recommendation_id = $1`, [id]);
const kept = (id: string) => of('standings', id);
const shown = (id: string) => of('current_standings', id);

const BEFORE = { divergence: 3, government: 3, donor: 0 };
const NOW = { divergence: null, government: 3, donor: null };

describe('where sides stand', () => {
  it('is shown right when a judgement grows old, and kept so with the next housekeeping', async () => {
    const [id, other] = [await grownOld(), await grownOld()];
    expect([await kept(id), await shown(id)]).toEqual([[BEFORE], [NOW]]);
    const standings = app.nest.get(StandingsRepository);
    expect([await standings.refresh(1), await standings.refresh(10)]).toEqual([1, 1]);
    expect([await kept(id), await shown(id), await kept(other)]).toEqual([[NOW], [NOW], [NOW]]);
    expect(await standings.refresh(10)).toBe(0);
  });

  it('is kept by a server from its start on', async () => {
    const id = await grownOld();
    const service = app.nest.get(StandingsService);
    service.begin();
    const isKept = async (): Promise<boolean> => (await kept(id))[0]?.donor === null;
    for (let tries = 0; tries < 100 && !(await isKept()); tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await kept(id)).toEqual([NOW]);
    service.onModuleDestroy();
  });

  it('stays as it is when the database is not there, and stops no server', async () => {
    jest.spyOn(app.nest.get(StandingsRepository), 'refresh').mockRejectedValueOnce(new Error('gone'));
    await expect(app.nest.get(StandingsService).work()).resolves.toBeUndefined();
  });
});
