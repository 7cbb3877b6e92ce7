import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { LANGUAGES, PUBLIC_PAGES, WIDTHS } from '../support/pages.js';

for (const width of WIDTHS) {
  for (const language of LANGUAGES) {
    test(`every public page is accessible and fits ${String(width)} px, in ${language}`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: 800 });
      for (const path of PUBLIC_PAGES) {
        await page.goto(`/${language}${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expectAccessible(page);
      }
    });
  }
}

test('the words come before the scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/fr/recommendations/PD-N2');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Créer des possibilités d’emploi dans tout le Mali',
  );
  await page.goto('/fr/recommendations?q=reintegration');
  await expect(page.getByText('PD-N3').first()).toBeVisible();
  await context.close();
});

test('nothing on a page is refused by the content security policy, and no script fails', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const path of PUBLIC_PAGES.filter((known) => known !== '/nowhere')) {
    await page.goto(`/fr${path}`, { waitUntil: 'networkidle' });
    // What loads only when it comes into view, as charts do.
    for (const late of await page.locator('pt-level-shares').all()) await late.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
  }
  expect(complaints).toEqual([]);
});

test('an unknown page and an unknown recommendation are 404, in words', async ({ page }) => {
  for (const path of ['/fr/nowhere', '/fr/recommendations/XX-9', '/en/organisations/nobody']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
