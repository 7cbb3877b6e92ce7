import { type Locator } from '@playwright/test';
import { expect } from './person.js';

/** The table of a chart, opened; where the page takes over what the server drew meanwhile, opened again. */
export async function tableOf(chart: Locator): Promise<Locator> {
  const table = chart.getByRole('table');
  await expect(async () => {
    if (!(await table.isVisible())) await chart.getByText('Tableau').click({ timeout: 2_000 });
    await chart.page().waitForLoadState('networkidle');
    await expect(table).toBeVisible({ timeout: 500 });
  }).toPass();
  return table;
}
