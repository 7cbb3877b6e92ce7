import { readFile } from 'node:fs/promises';
import { expect, type Locator, test } from '@playwright/test';
import { tableOf } from '../support/charts.js';

const PERSPECTIVES = ['Gouvernement', 'Société civile', 'Partenaires', 'Indépendants'];

/** The rows of a table as people read them. */
async function rowsOf(table: Locator): Promise<string[][]> {
  const rows = await table.getByRole('row').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.getByRole('rowheader').or(row.getByRole('columnheader')).or(row.getByRole('cell')).all();
      return Promise.all(cells.map(async (cell) => (await cell.innerText()).trim()));
    }),
  );
}

test('the overview counts, and each number leads to what it counted', async ({ page }) => {
  await page.goto('/fr');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('23 recommandations');
  const tile = page.getByRole('link', { name: 'désaccords d’au moins deux niveaux' }).first();
  const count = Number.parseInt(await tile.innerText(), 10);
  expect(count).toBeGreaterThan(1);
  await tile.click();
  await expect(page).toHaveURL(/\/fr\/recommendations\?divergence=2/);
  await expect(page.getByText(`${String(count)} recommandations`)).toBeVisible();
  await expect(page.getByRole('link', { name: 'PD-N2', exact: true })).toBeVisible();
});

test('the overview is narrowed by its own filters, and every number leads to the list behind it', async ({ page }) => {
  await page.goto('/fr');
  await page.locator('summary', { hasText: 'Adressée à' }).click();
  await page.getByRole('checkbox', { name: 'Acteurs nationaux' }).check();
  await expect(page).toHaveURL(/\/fr\?addressee=national$/);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(/^17 recommandations/);
  await page.getByLabel('Lignes').selectOption('donor');
  await expect(page).toHaveURL(/\?addressee=national&by=donor$/);
  await page.reload();
  await expect(heading).toContainText(/^17 recommandations/);
  await expect(page.getByLabel('Lignes')).toHaveValue('donor');
  await page.getByLabel('Lignes').selectOption('');

  const address = page.url();
  const main = page.getByRole('main');
  const numbers = ['désaccords? d’au moins', 'sans rapport du responsable', 'que personne n’a encore évaluées'];
  for (const name of numbers) {
    const tile = main.getByRole('link', { name: new RegExp(name) }).first();
    const count = Number.parseInt(await tile.innerText(), 10);
    await tile.click();
    await expect(main.getByRole('status')).toContainText(new RegExp(`^\\s*${String(count)} recommandation`));
    await expect(page).toHaveURL(/addressee=national/);
    await page.goto(address);
  }

  const chart = page.getByRole('figure', { name: 'L’avancement selon chaque point de vue' });
  const row = (await tableOf(chart)).getByRole('row', { name: 'Société civile' });
  const counts = await row.getByRole('link').all();
  expect(counts.length).toBeGreaterThan(2);
  const last = counts.at(-2);
  const count = Number.parseInt((await last?.innerText()) ?? '', 10);
  await last?.click();
  await expect(page).toHaveURL(/addressee=national&level=civil_society:/);
  await expect(main.getByRole('status')).toContainText(new RegExp(`^\\s*${String(count)} recommandation`));
  await page.goBack();
  await page.getByRole('link', { name: 'Retirer le filtre Acteurs nationaux' }).click();
  await expect(heading).toContainText('23 recommandations');
});

test('the chart comes when it comes into view, with a table and a file of the same numbers', async ({ page }) => {
  await page.goto('/fr');
  const chart = page.getByRole('figure', { name: 'L’avancement selon chaque point de vue' });
  const table = chart.getByRole('table');
  const before = await rowsOf(table);
  await chart.scrollIntoViewIfNeeded();
  await expect(table).toBeHidden();
  await expect(chart.getByText('Société civile', { exact: true })).toBeVisible();

  await chart.getByRole('button', { name: 'Tableau' }).click();
  await expect.poll(() => rowsOf(table)).toEqual(before);
  const [head, ...rows] = before;
  const levels = ['Non engagé', 'Minimal', 'Intermédiaire', 'Achevé', 'Sans niveau récent'];
  expect(head).toEqual(['Point de vue', ...levels, 'Total']);
  expect(rows.map(([perspective]) => perspective)).toEqual(PERSPECTIVES);
  for (const [, ...numbers] of rows) {
    const total = Number(numbers.pop());
    expect(total).toBe(23);
    expect(numbers.reduce((sum, number) => sum + Number(number), 0)).toBe(total);
  }

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('avancement.csv');
  const file = await readFile(await download.path(), 'utf8');
  expect(file).toBe(`\ufeff${before.map((row) => row.join(',')).join('\r\n')}\r\n`);
});

test('a strip says in one sentence who stands where', async ({ page }) => {
  await page.goto('/fr/recommendations/PD-N7');
  await expect(
    page.getByRole('img', {
      name: new RegExp(
        'Gouvernement\\s: achevé, repose sur une seule organisation, il y a .+\\s; ' +
          'société civile\\s: non engagé, 3 organisations, de non engagé à minimal, .+\\s; ' +
          'partenaires\\s: minimal, repose sur une seule organisation, .+\\s; indépendants\\s: sans objet, .+\\s; écart 3',
      ),
    }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Trois points de vue, un écart de trois niveaux' })).toBeVisible();
  await page.goto('/en/recommendations/PD-N7');
  await expect(
    page.getByRole('img', {
      name: /^Government: full, rests on a single organisation, .+; civil society: not initiated, 3 organisations/i,
    }),
  ).toBeVisible();
});

test('what is searched and filtered stands in the address, and survives going back and the other language', async ({
  page,
}) => {
  await page.goto('/fr/recommendations');
  const count = page.getByRole('main').getByRole('status');
  await expect(count).toHaveText('23 recommandations');

  await page.getByRole('searchbox').fill('jeunes');
  await expect(page).toHaveURL(/\?q=jeunes$/);
  await expect(count).not.toHaveText('23 recommandations');
  const found = await count.innerText();

  await page.getByRole('search').getByText('Thème').first().click();
  await page.getByRole('checkbox', { name: 'Emploi des jeunes' }).check();
  await expect(page).toHaveURL(/q=jeunes&theme=youth-employment$/);
  await expect(count).toHaveText('1 recommandation');
  await expect(page.getByRole('link', { name: 'PD-N2', exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/recommendations\?q=jeunes&theme=youth-employment$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recommendations');
  await expect(count).toHaveText('1 recommendation');
  await expect(page.getByRole('link', { name: 'Remove the filter Youth employment' })).toBeVisible();
  await page.getByRole('link', { name: 'Français' }).click();

  await page.getByRole('link', { name: 'Retirer le filtre Emploi des jeunes' }).click();
  await expect(page).toHaveURL(/\?q=jeunes$/);
  await expect(count).toHaveText(found);
  await page.goBack();
  await expect(count).toHaveText('1 recommandation');
  await expect(page.getByRole('link', { name: 'Retirer le filtre Emploi des jeunes' })).toBeVisible();

  await page.getByRole('link', { name: 'Tout effacer' }).click();
  await expect(page).toHaveURL(/\/fr\/recommendations$/);
  await expect(count).toHaveText('23 recommandations');
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('the public record stands with its source, and says that nobody checked it against the original', async ({
  page,
}) => {
  await page.goto('/fr/recommendations/PD-N7');
  const measured = page.getByRole('region', { name: 'Participation des femmes et des jeunes' });
  const committee = measured
    .getByRole('listitem')
    .filter({ hasText: 'Part des femmes au Comité de suivi de l’Accord' });
  await expect(committee).toContainText('31 % de femmes, 69 % d’hommes, novembre 2020');
  await expect(committee).toContainText('Rapporté par MINUSMA');
  await expect(committee).toContainText('Non vérifié dans l’original.');
  const chart = measured.getByRole('figure', { name: /^Part des femmes dans chaque instance, .* 30 %$/ });
  const rows = await rowsOf(await tableOf(chart));
  const government = rows.filter(([body]) => body === 'Femmes au gouvernement');
  // Two counts of one government: both stand.
  expect(government.map(([, , women, seats]) => `${women ?? ''}/${seats ?? ''}`)).toEqual(
    expect.arrayContaining(['6/28', '5/28']),
  );

  const elsewhere = page.getByRole('region', { name: 'Évaluation publiée ailleurs' });
  const accord = elsewhere.getByRole('figure', { name: 'Centre Carter' });
  await expect(accord).toContainText('décembre 2018 · 78 engagements');
  const counts = (await rowsOf(accord.getByRole('table'))).map(([, count]) => Number(count));
  expect(counts).toEqual([12, 14, 18, 14, 20]);
  await expect(accord).toContainText('Rapporté par The Carter Center');
  await expect(accord).toContainText('Non vérifié dans l’original.');
});

test('whatever is fictional says so, and stands in nobody’s name', async ({ page }) => {
  for (const [path, banner] of [
    ['/fr', 'Démonstration. Les recommandations sont réelles ; les rapports, évaluations et preuves sont fictifs.'],
    ['/fr/recommendations/PD-N7', 'Démonstration. Les recommandations sont réelles'],
    [
      '/en/organisations',
      'Demonstration. The recommendations are real; the reports, assessments and evidence are fictional.',
    ],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(banner)).toBeVisible();
  }

  await page.goto('/fr/recommendations/PD-N7');
  const said = page.getByRole('region', { name: 'Qui a dit quoi, et quand' });
  const authors = await said
    .getByRole('link', { name: /^(Ministère|Association|Réseau|Fonds|Veille|Insti|Obser)/ })
    .all();
  expect(authors.length).toBeGreaterThan(5);
  for (const author of authors) await expect(author).toHaveAccessibleName(/\(démonstration\)$/);
  const milestones = page.getByRole('region', { name: 'Jalons' }).getByRole('listitem');
  await expect(milestones).toHaveCount(3);
  for (const milestone of await milestones.all()) await expect(milestone).toContainText('démonstration');

  await page.getByRole('link', { name: 'Ministère de la Réconciliation, de la Paix' }).click();
  await expect(page.getByText('Pas encore invitée')).toBeVisible();
  await expect(page.getByText('Personne n’y a encore de compte : rien ne lui est attribué.')).toBeVisible();
});
