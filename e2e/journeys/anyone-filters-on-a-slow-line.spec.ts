import { expect, test, type Page } from '@playwright/test';

/** Opens a page whose scripts stay away until they are let through. */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  let letThrough = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await expect(page.getByRole('search')).toBeVisible();
  return letThrough;
}

test('what anyone chooses before the scripts have come is kept, and narrows the list once they are there', async ({
  page,
}) => {
  const letThrough = await openWithoutScripts(page, '/fr/recommendations');
  await page.locator('summary', { hasText: 'Adressée à' }).click();
  await page.getByLabel('Acteurs nationaux').check();
  await page.getByLabel('Écart entre points de vue').selectOption('2');
  await page.getByRole('searchbox').fill('jeunes');
  await page.getByLabel('Trier par').selectOption({ label: 'écart le plus grand' });
  letThrough();
  await expect(page).toHaveURL(/\?q=jeunes&addressee=national&divergence=2&sort=-divergence$/);
  await expect(page.getByRole('link', { name: 'Retirer le filtre Acteurs nationaux' })).toBeVisible();
  await expect(page.getByLabel('Acteurs nationaux')).toBeChecked();
  await expect(page.getByLabel('Écart entre points de vue')).toHaveValue('2');
  await expect(page.getByRole('searchbox')).toHaveValue('jeunes');
});

for (const [path, label, option, address] of [
  [
    '/fr/silences?by=recommendation&days=90',
    'Ce qui manque',
    'Sans rapport',
    /\?with=report&days=90&by=recommendation$/,
  ],
  ['/en/disagreements', 'Divergence', '', /\?divergence=3$/],
] as const) {
  test(`a choice on ${path} is kept besides what the address asks for`, async ({ page }) => {
    const letThrough = await openWithoutScripts(page, path);
    const select = page.getByRole('search').getByLabel(label);
    await select.selectOption(option === '' ? { index: 2 } : { label: option });
    letThrough();
    await expect(page).toHaveURL(address);
  });
}

test('a page that nobody touched before its scripts came stays where it is', async ({ page }) => {
  // No control of the form stands for this theme: a form that is applied would lose it.
  const path = '/fr/recommendations?theme=nothing-known&divergence=2&overdue=true';
  const letThrough = await openWithoutScripts(page, path);
  letThrough();
  await page.waitForLoadState('networkidle');
  await expect(page).toHaveURL(path);
});

test('a table is in the language of the page that links to it', async ({ page, request }) => {
  for (const [path, name, head] of [
    ['/fr/disagreements', 'Ces recommandations en CSV', 'Référence'],
    ['/en/silences', 'CSV', 'Reference'],
  ] as const) {
    await page.goto(path);
    const link = page.locator('main').getByRole('link', { name });
    const answer = await request.get((await link.getAttribute('href')) ?? '', { headers: { 'accept-language': 'fr' } });
    expect((await answer.text()).replace('\uFEFF', '')).toMatch(new RegExp(`^"${head}"`));
  }
});
