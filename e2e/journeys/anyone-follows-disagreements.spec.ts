import { expect, test } from '@playwright/test';

test('anyone goes from the overview to what each side says, and finds the same list again', async ({ page }) => {
  await page.goto('/fr');
  await page.getByRole('link', { name: 'Tous les désaccords d’au moins deux niveaux' }).click();
  await expect(page).toHaveURL(/\/fr\/disagreements\?divergence=2$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Désaccords' })).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
  const all = await page.getByRole('article').count();

  const between = page.getByRole('search').locator('summary').first();
  await between.click();
  await page.getByLabel('Gouvernement et société civile').check();
  await expect(page).toHaveURL(/between=government:civil_society/);
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Gouvernement et société civile')).toBeHidden();
  await expect(between).toBeFocused();
  await expect(page.getByRole('link', { name: 'Retirer le filtre Gouvernement et société civile' })).toBeVisible();
  const filtered = page.url();

  const first = page.getByRole('article').first();
  await expect(first.getByRole('heading', { level: 3 })).toContainText(['Gouvernement', 'Société civile']);
  await first
    .getByRole('link', { name: /^(Rapport publié|Évaluation publiée) le/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/fr\/recommendations\/[A-Z]+-\w+\?statements=all#(report|assessment)-/);
  const statement = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(statement).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(filtered);
  await expect(first).toBeVisible();

  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(filtered.replace('/fr/', '/en/'));
  await expect(page.getByRole('link', { name: /Government and civil society$/ })).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'Tout effacer' }).click();
  await expect(page).toHaveURL(/\/fr\/disagreements$/);
  expect(all).toBeGreaterThan(1);
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThanOrEqual(all);
});

test('anyone sees who has been silent for how long, by organisation and by recommendation', async ({ page }) => {
  await page.goto('/fr/silences', { waitUntil: 'networkidle' });
  await page.getByLabel('Ce qui manque').selectOption({ label: 'Sans rapport' });
  await expect(page).toHaveURL(/\/fr\/silences\?with=report$/);
  await page.getByRole('link', { name: 'par recommandation' }).click();
  await expect(page).toHaveURL(/with=report&by=recommendation/);
  const group = page
    .getByRole('region')
    .filter({ hasText: /dernier rapport il y a|aucun rapport depuis/ })
    .first();
  await expect(group.getByRole('heading', { level: 2 })).toContainText(/[A-Z]+-\w+/);
  await page.getByLabel('Durée du silence').selectOption({ label: 'Depuis au moins 90 jours' });
  await expect(page).toHaveURL(/by=recommendation/);
  await expect(page).toHaveURL(/days=90/);
  await page.goBack();
  await expect(page.getByLabel('Durée du silence')).toHaveValue('');
  await page
    .getByRole('link', { name: /^(Rapport|Évaluation|Objection|Réplique|Réponse) publiée? le/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/fr\/recommendations\/[A-Z]+-\w+\?statements=all#\w+-/);
});

test('whoever has no script reads both pages and filters them', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/fr/disagreements?divergence=3');
  await expect(page.getByRole('article').first()).toContainText('Ce qui trancherait');
  await page.locator('summary', { hasText: 'Entre qui' }).click();
  await page.getByLabel('Gouvernement et société civile').check();
  await page.getByRole('group', { name: 'Entre qui' }).getByRole('button', { name: 'Appliquer' }).click();
  await expect(page).toHaveURL(/between=government(:|%3A)civil_society/);
  await expect(page.getByRole('link', { name: 'Retirer le filtre Gouvernement et société civile' })).toBeVisible();
  await page.goto('/fr/silences?by=recommendation');
  await page.getByLabel('Ce qui manque').selectOption({ label: 'Sans réponse' });
  await page.getByRole('search').getByRole('button', { name: 'Appliquer' }).last().click();
  await expect(page).toHaveURL(/\?(?=.*\bby=recommendation)(?=.*\bwith=response)/);
  await expect(page.getByText('Pas de réponse', { exact: false }).first()).toBeVisible();
  await context.close();
});
