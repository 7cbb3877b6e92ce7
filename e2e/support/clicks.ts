import { type Page } from '@playwright/test';

/** Counts every press of a pointer in a page from now on; answers how to read the count. */
export async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction('countClick', () => {
    clicks += 1;
  });
  await page.addInitScript(() => {
    const { countClick } = globalThis as unknown as { countClick: () => Promise<void> };
    addEventListener('pointerdown', () => void countClick(), { capture: true });
  });
  return () => clicks;
}
