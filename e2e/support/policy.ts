import { type BrowserContext } from '@playwright/test';

/** How a browser says that a policy refused something: a script, a picture, text that was to become markup. */
const REFUSED = /Content Security Policy|Trusted(HTML|Script)/;

/** What the policies of our pages refuse in a browser from now on: nothing, if all is well. */
export function refusalsIn(context: BrowserContext): string[] {
  const refusals: string[] = [];
  context.on('console', (message) => {
    if (REFUSED.test(message.text())) refusals.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
  });
  return refusals;
}
