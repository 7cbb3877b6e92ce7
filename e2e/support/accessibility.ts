import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** A text that is not there shows its key: `work.save.now`. */
const KEY_OF_A_TEXT = /\b(?:work|method|account|members|administration)\.\w+|\b[a-z]\w*(?:\.\w+){2,}/;

/** No rule of WCAG 2.2 AA that a machine can check is broken, nothing sticks out sideways, and every text is there. */
export async function expectAccessible(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname;
  await restAtTop(page);
  // Our pages hold no frames: one pass inside the page is enough, and three times as fast.
  const axe = new AxeBuilder({ page }).options({ runOnly: RULES, resultTypes: ['violations'] }).setLegacyMode();
  // Behind an open dialog nothing can be reached, and what it covers in part would be judged by the rest.
  if ((await page.getByRole('dialog').count()) > 0) axe.include('[role=dialog]');
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => ({ path, id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
  expect(await page.locator('body').innerText(), path).not.toMatch(KEY_OF_A_TEXT);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content, path).toBeLessThanOrEqual(window);
}

/** What has scrolled half under the head would be judged as being that small; a page may still be on its way to what has the focus. */
async function restAtTop(page: Page): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await page.waitForTimeout(150);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }).toPass();
}
