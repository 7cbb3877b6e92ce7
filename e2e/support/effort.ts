import { type Page } from '@playwright/test';

/** Somebody slow, on a phone: what each key, each press and taking in each page costs them. */
export const KEY_S = 0.6;
const PRESS_S = 4;
const PAGE_S = 15;

/** How long what is done in a page from now on would take a person; answers how to read it, in seconds. */
export async function measureEffort(page: Page): Promise<() => number> {
  let seconds = 0;
  await page.exposeFunction('countEffort', (kind: 'key' | 'press' | 'page') => {
    seconds += { key: KEY_S, press: PRESS_S, page: PAGE_S }[kind];
  });
  await page.addInitScript(() => {
    const { countEffort } = globalThis as unknown as { countEffort: (kind: string) => Promise<void> };
    addEventListener('keydown', () => void countEffort('key'), { capture: true });
    addEventListener('pointerdown', () => void countEffort('press'), { capture: true });
    addEventListener('DOMContentLoaded', () => {
      let shown = '';
      const look = (): void => {
        const heading = document.querySelector('h1')?.textContent ?? '';
        if (heading !== '' && heading !== shown) void countEffort('page');
        if (heading !== '') shown = heading;
      };
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  });
  return () => seconds;
}
