import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';

const STORY = '/fr/recommendations/PD-N2';

/** Which sides the statements on the page come from, as their heads say. */
async function sidesOf(page: Page): Promise<string[]> {
  const said = page.getByRole('region', { name: 'Qui a dit quoi, et quand' });
  await expect(said.locator('pt-timeline ol > li').first()).toBeVisible();
  return [...new Set(await said.locator('pt-timeline .head > span:last-child').allInnerTexts())];
}

test('what one side said stands alone, without scripts as well', async ({ browser, page }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(STORY);
  await plain.getByRole('link', { name: 'Société civile', exact: true }).click();
  await expect(plain).toHaveURL(`${STORY}?perspective=civil_society#said`);
  expect(await sidesOf(plain)).toEqual(['Société civile']);
  await plain.getByRole('link', { name: 'Indépendants', exact: true }).click();
  expect((await sidesOf(plain)).sort()).toEqual(['Indépendants', 'Société civile']);
  await context.close();

  await page.goto(STORY);
  const sides = page.getByRole('navigation', { name: 'Dit par' });
  await sides.getByRole('link', { name: 'Gouvernement' }).click();
  await expect(page).toHaveURL(`${STORY}?perspective=government#said`);
  await expect.poll(() => sidesOf(page)).toEqual(['Gouvernement']);
  await page.reload();
  await expect(sides.getByRole('link', { name: 'Gouvernement' })).toHaveAttribute('aria-current', 'true');
  await expectAccessible(page);
  await page.goBack();
  await expect(page).toHaveURL(STORY);
  await expect.poll(async () => (await sidesOf(page)).length).toBeGreaterThan(1);
});

test('the plan stands on a time line, as a table and under its own address, without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(STORY);
  const plan = page.getByRole('figure', { name: 'Jalons : prévus, reportés, atteints' });
  await expect(plan.locator('.drawing svg').first()).toBeVisible();
  await plan.getByText('Tableau').click();
  await expect(plan.getByRole('columnheader')).toHaveCount(7);
  expect(await plan.getByRole('row').count()).toBeGreaterThan(2);
  await plan.getByRole('link', { name: 'Lien' }).click();
  await expect(page).toHaveURL(`${STORY}#chart-jalons-prevus-reportes-atteints`);
  await plan.getByRole('link', { name: 'Définition' }).click();
  await expect(page).toHaveURL('/fr/method#milestones');
  await context.close();
});
