import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Generated } from './generated.js';
import { askedDays } from './histories.js';
import { broken, MUTATIONS } from './mutations.js';

const HISTORIES = 10_000;
/** So many are enough to notice a broken rule. */
const FEWER = 1_000;
const GENERATING_MS = 180_000;
/** Another one every time; `TRUTHS_SEED` makes the same again. */
const SEED = Number(process.env['TRUTHS_SEED'] ?? Date.now() % 1_000_000);

describe('what sides say, as the database tells it and as it is defined', () => {
  let generated: Generated;

  beforeAll(async () => {
    generated = await Generated.start(SEED, HISTORIES);
  }, GENERATING_MS);
  afterAll(() => generated.stop());

  it.each(askedDays('today'))('is the same on %s', async (day) => {
    const differences = await generated.differencesOn(day === 'today' ? generated.today : day);
    expect(await generated.describe(differences)).toBe('');
  });

  it('is the same in what lists are filtered by', async () => {
    const faults = await generated.faultsOfStandings();
    expect(faults.slice(0, 1)).toEqual([]);
  });

  it(
    'is the same quarter by quarter',
    async () => {
      const faults = await generated.faultsOfQuarters();
      expect(faults.slice(0, 1)).toEqual([]);
    },
    GENERATING_MS,
  );
});

describe('the comparison', () => {
  let generated: Generated;

  beforeAll(async () => {
    generated = await Generated.start(SEED, FEWER);
  });
  afterAll(() => generated.stop());

  it.each(MUTATIONS)('notices $name ($of)', async (mutation) => {
    const found = await broken(generated.client, mutation, () => generated.firstDifference());
    expect(found).toBeDefined();
  });

  it('notices figures that are kept too long', async () => {
    const tooLong = { name: '', of: 'standing_of', was: `interval '12 months'`, is: `interval '18 months'` };
    const found = await broken(generated.client, tooLong, async () => {
      await generated.keepStandings();
      return generated.faultsOfStandings();
    });
    expect(found).not.toEqual([]);
  });

  it('notices quarters that end elsewhere', async () => {
    const aDayLater = (sql: string): string =>
      sql.replace(`interval '3 months')::date - 1`, `interval '3 months')::date`);
    expect(await generated.faultsOfQuarters(aDayLater)).not.toEqual([]);
  });
});
