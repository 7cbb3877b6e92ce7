import { expect, test } from '@playwright/test';

test('anyone walks over the map by keys, turns it to another measure and to the outline, and finds the list behind a square', async ({
  page,
}) => {
  await page.goto('/fr/map', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1, name: 'Carte' })).toBeVisible();
  const map = page.getByRole('group', { name: 'Carte en cases, une par région' });
  await expect(map.getByRole('link')).toHaveCount(20);

  await map.getByRole('link', { name: /^Gao/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(map.getByRole('link', { name: /^Ménaka/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(map.getByRole('link', { name: /^Kidal/ })).toBeFocused();

  await page.getByRole('link', { name: 'Niveaux', exact: true }).click();
  await expect(page).toHaveURL(/\/fr\/map\?measure=levels$/);
  await page.getByRole('link', { name: 'Contour', exact: true }).click();
  await expect(page).toHaveURL(/measure=levels&view=outline$/);
  await expect(page.getByText('n’impliquent aucune prise de position')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/fr\/map$/);

  await map.getByRole('link', { name: /^Gao/ }).click();
  await expect(page).toHaveURL(/\/fr\/recommendations\?area=gao$/);
});

test('whoever has no script reads every area, in squares, in a list and in a table, and turns the map', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/fr/map');
  await expect(page.getByRole('region', { name: 'Liste des régions' }).getByRole('listitem')).toHaveCount(20);
  await page.locator('summary', { hasText: 'Tableau' }).click();
  await expect(page.getByRole('row')).toHaveCount(21);
  await page.getByRole('link', { name: 'Déclarations', exact: true }).click();
  await expect(page).toHaveURL(/measure=statements$/);
  await page.getByRole('link', { name: 'Contour', exact: true }).click();
  await expect(page.getByText('n’impliquent aucune prise de position')).toBeVisible();
  await page.locator('summary', { hasText: 'Thème' }).click();
  await page.getByRole('group', { name: 'Thème' }).getByRole('checkbox').first().check();
  await page.getByRole('group', { name: 'Thème' }).getByRole('button', { name: 'Appliquer' }).click();
  await expect(page).toHaveURL(/(?=.*\btheme=)(?=.*measure=statements)(?=.*view=outline)/);
  await context.close();
});
