import { expect, type Page } from '@playwright/test';

const PASSWORD = 'Parole-tenue-demo-1';

/** Signs in with a demonstration account, by its name before the @. */
export async function signIn(page: Page, name: string, language: 'fr' | 'en' = 'fr'): Promise<void> {
  const isFrench = language === 'fr';
  await page.goto(`/${language}/sign-in`);
  await page.getByLabel(isFrench ? 'Adresse électronique' : 'E-mail address').fill(`${name}@demo.parole-tenue.test`);
  await page.getByLabel(isFrench ? 'Mot de passe' : 'Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: isFrench ? 'Se connecter' : 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(isFrench ? 'Mon travail' : 'My work');
}
