import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SUBJECT_NOUNS } from '@parole-tenue/contract';
import { TestApp } from '../../test/test-app.js';
import { SUBJECTS } from './statements.repository.js';

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

it.each(SUBJECT_NOUNS)('a %s that somebody speaks of is found by an index', async (noun) => {
  await app.owner.query('SET enable_seqscan = off');
  const key = `'5f0c7a52-6d2a-4f8e-9c55-0d1f5b1f4a10'`;
  const { rows } = await app.owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${SUBJECTS[noun].replace('$1', key)}`);
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toContain('Seq Scan');
});
