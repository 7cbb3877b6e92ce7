import { readFile } from 'node:fs/promises';
import { type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { tableOf } from '../support/charts.js';
import { expect, test } from '../support/person.js';

/** The four tracks: what each is measured by, as its region is called, and a row that its tables hold. */
const TRACKS = [
  { reference: 'PD-N2', name: 'Emploi des jeunes', row: '3e trimestre 2026' },
  { reference: 'PD-N3', name: 'DDR et réintégration', row: 'Enregistrés' },
  { reference: 'PD-N6', name: 'Dialogue entre l’État et la société civile', row: 'Bamako' },
  { reference: 'PD-N7', name: 'Participation des femmes et des jeunes', row: 'Femmes au gouvernement' },
] as const;

async function save(page: Page, button: Locator): Promise<{ name: string; content: string }> {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), content: await readFile(await file.path(), 'utf8') };
}

for (const { reference, name, row } of TRACKS) {
  test(`${reference} is shown in charts, each with its numbers in a table and in files`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(`/fr/recommendations/${reference}`);
    const track = page.getByRole('region', { name });
    await track.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    const charts = track.getByRole('figure');
    await expect(charts.first()).toBeVisible();
    const said: string[] = [];
    for (const chart of await charts.all()) {
      const table = await tableOf(chart);
      await expect(chart.locator('.drawing > * > svg, .drawing > svg').first()).toBeVisible();
      expect(await chart.locator('.summary').innerText()).not.toBe('');
      expect(await table.getByRole('row').count()).toBeGreaterThan(1);
      said.push(await table.innerText());
    }
    expect(said.join('\n')).toContain(row);
    await expectAccessible(page);

    const first = charts.first();
    const title = await first.getByRole('heading').innerText();
    const csv = await save(page, first.getByRole('button', { name: 'CSV' }));
    expect(csv.name).toMatch(/^[a-z0-9-]+\.csv$/);
    const heads = await first.getByRole('table').getByRole('columnheader').allInnerTexts();
    expect(csv.content.replace('\uFEFF', '').split('\r\n')[0]).toBe(heads.join(','));
    const lines = csv.content.trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(1);
    const svg = await save(page, first.getByRole('button', { name: 'SVG' }));
    expect(svg.name).toMatch(/^[a-z0-9-]+\.svg$/);
    expect(svg.content).toContain('<svg');
    // A picture says by itself what it shows and where it is from; long titles go over several lines.
    expect(svg.content).toContain(title.split(' ')[0] ?? '');
    expect(svg.content).toContain('Parole tenue');

    await page.setViewportSize({ width: 320, height: 800 });
    await expectAccessible(page);
  });
}

test('the disarmament and the participation track show the public record’s figures with their sources', async ({
  page,
}) => {
  for (const [reference, figures] of [
    ['PD-N3', ['1 840', '1 289', '32 908']],
    ['PD-N7', ['31 % de femmes', '18 % de femmes']],
  ] as const) {
    await page.goto(`/fr/recommendations/${reference}`);
    const track = page.locator('#measured');
    await track.scrollIntoViewIfNeeded();
    for (const figure of figures) await expect(track).toContainText(figure);
    expect(await track.getByText(/Rapporté par /).count(), reference).toBeGreaterThan(0);
    expect(await track.getByText('Non vérifié dans l’original.').count(), reference).toBeGreaterThan(0);
  }
});

test('a chart does what is pressed in it before its code has come', async ({ page }) => {
  await page.goto('/fr/recommendations/PD-N3', { waitUntil: 'networkidle' });
  const bySex = page.getByRole('button', { name: 'Par sexe' });
  await bySex.click();
  await expect(bySex).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { name: /^Combien de personnes .*, par sexe$/ })).toBeVisible();
});
