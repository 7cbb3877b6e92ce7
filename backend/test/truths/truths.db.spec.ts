import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Generated } from './generated.js';
import { askedDays } from './histories.js';
import { broken, brokenLevels, MUTATIONS, SERIES_MUTATIONS } from './mutations.js';

const HISTORIES = 10_000;
/** So many are enough to notice a broken rule. */
const FEWER = 1_000;
/** Of so many every day is looked at. */
const FEW = 100;
const GENERATING_MS = 400_000;
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
    'is the same day by day and quarter by quarter, as the application works it out',
    async () => {
      const faults = await generated.faultsOfSeries();
      expect(faults.slice(0, 1)).toEqual([]);
    },
    GENERATING_MS,
  );

  it('has the same turns', async () => {
    const faults = await generated.faultsOfChanges(FEW);
    expect(faults.slice(0, 1)).toEqual([]);
  });
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

  it('notices areas whose level is too old, among those that are kept', async () => {
    const hollow = { name: '', of: 'areas_heard', was: `v.state = 'assessed'`, is: 'v.level IS NOT NULL' };
    const found = await broken(generated.client, hollow, async () => {
      await generated.keepStandings();
      return generated.faultsOfStandings();
    });
    expect(found).not.toEqual([]);
  });

  it.each(SERIES_MUTATIONS)('notices $name (levels of any day)', async (mutation) => {
    const levels = brokenLevels(mutation);
    const found = [...(await generated.faultsOfSeries(levels)), ...(await generated.faultsOfChanges(FEW, levels))];
    expect(found).not.toEqual([]);
  });
});
