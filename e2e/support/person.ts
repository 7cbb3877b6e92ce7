import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { refusalsIn } from './policy.js';

const PASSWORD = 'Parole-tenue-demo-1';

const emailOf = (name: string): string => `${name}@demo.parole-tenue.test`;

/** Signs in with a demonstration account, by its name before the @, on the page that people use. */
export async function signIn(page: Page, name: string, language: 'fr' | 'en' = 'fr'): Promise<void> {
  const isFrench = language === 'fr';
  await page.goto(`/${language}/sign-in`);
  await page.getByLabel(isFrench ? 'Adresse électronique' : 'E-mail address').fill(emailOf(name));
  await page.getByLabel(isFrench ? 'Mot de passe' : 'Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: isFrench ? 'Se connecter' : 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(isFrench ? 'Mon travail' : 'My work');
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: /^(Se déconnecter|Sign out)$/ }).click();
}

/** Says again who one is, where something grave asks for it. */
export async function confirmIdentity(page: Page): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
  await question.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await question.getByRole('button', { name: 'Confirmer' }).click();
  await expect(question).toBeHidden();
}

interface People {
  /** A browser of somebody's own, signed in. */
  as: (name: string) => Promise<Page>;
  /** A browser of somebody without an account. */
  visitor: () => Promise<Page>;
}

/** For journeys in which several people meet, each with a browser of their own. Nothing that they do is refused by a policy. */
export const test = base.extend<People>({
  context: async ({ context }, use) => {
    const refusals = refusalsIn(context);
    await use(context);
    expect(refusals).toEqual([]);
  },
  visitor: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const refusals: string[][] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      refusals.push(refusalsIn(context));
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(refusals.flat()).toEqual([]);
  },
  as: async ({ visitor }, use) => {
    await use(async (name) => {
      const page = await visitor();
      const answer = await page.request.post('/api/session', { data: { email: emailOf(name), password: PASSWORD } });
      expect(answer.ok(), `${name} signs in`).toBe(true);
      return page;
    });
  },
});

export { expect };
