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
    expect(await generated.faultsOfStandings()).toEqual([]);
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
});
