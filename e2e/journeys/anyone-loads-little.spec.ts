import { expect, type Page, test } from '@playwright/test';
import { untilCleaned } from '../support/cleaned.js';

/** Budgets of the first view over the wire, in bytes (experience.md): everything, and scripts, before charts. */
const EVERYTHING = 170_000;
const SCRIPTS = 130_000;
const REPEAT_VISIT = 5_000;

interface Transfer {
  total: number;
  scripts: number;
}

/** What a visit to a page moves over the wire, from the browser's own count. */
async function transferOf(page: Page, path: string): Promise<Transfer> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const types = new Map<string, string>();
  const sum: Transfer = { total: 0, scripts: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sum.total += encodedDataLength;
    if (types.get(requestId) === 'Script') sum.scripts += encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await session.detach();
  return sum;
}

/** Others publish on the same server: a page that has changed meanwhile is rightly sent once more, and then no more. */
async function repeatOf(page: Page, path: string): Promise<Transfer> {
  const again = await transferOf(page, path);
  return again.total <= REPEAT_VISIT ? again : transferOf(page, path);
}

for (const path of ['/fr', '/fr/recommendations/PD-N2']) {
  test(`the first view of ${path} keeps its budget, and a repeat visit costs next to nothing`, async ({ page }) => {
    await untilCleaned(page.request);
    const first = await transferOf(page, path);
    const again = await repeatOf(page, path);
    console.log(`${path}: ${JSON.stringify({ first, again })} bytes over the wire`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(first.scripts).toBeGreaterThan(0);
    expect(first.total).toBeLessThanOrEqual(EVERYTHING);
    expect(first.scripts).toBeLessThanOrEqual(SCRIPTS);
    expect(again.total).toBeLessThanOrEqual(REPEAT_VISIT);
  });
}

test('a page that says the same is the same bytes, in whatever order its parts come', async ({ request }) => {
  await untilCleaned(request);
  const pages = await Promise.all(
    Array.from({ length: 6 }, async () => (await request.get('/fr/recommendations/PD-N7')).text()),
  );
  expect(new Set(pages).size).toBe(1);
});
