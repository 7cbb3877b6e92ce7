import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page of ours has before what somebody looks for. */
const MOST_STOPS = 90;

/** Presses Tab until something has the focus, which must show at every stop on the way. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    await expectFocusToShow(page);
    if (await hasFocus(target)) return;
  }
  throw new Error(`Tab does not reach ${String(target)}.`);
}

async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.evaluate((element) => element === document.activeElement);
}

async function expectFocusToShow(page: Page): Promise<void> {
  const focused = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { html: element.outerHTML.slice(0, 120), style: outlineStyle, width: Number.parseFloat(outlineWidth) };
  });
  // Between the last stop and the first the browser itself has the focus.
  if (focused === null) return;
  expect(focused.style, focused.html).not.toBe('none');
  expect(focused.width, focused.html).toBeGreaterThanOrEqual(2);
}
