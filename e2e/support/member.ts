import { randomUUID } from 'node:crypto';
import { type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expect } from './person.js';

export const PASSWORD = 'tambour cuivre marigot lanterne';

/** What the page shows to somebody who has no camera: the address that the QR code holds. */
const addressOf = (page: Page): Promise<string | null> => page.locator('a[href^="otpauth:"]').getAttribute('href');

/** The code that an authenticator app shows for the secret on the page. */
export async function codeOf(page: Page): Promise<string> {
  const secret = new URL((await addressOf(page)) ?? '').searchParams.get('secret') ?? '';
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate();
}

/** Has a signed-in lead invite somebody new; answers whom, and the path of the link. */
export async function invite(lead: Page): Promise<{ email: string; path: string }> {
  const id = randomUUID();
  const email = `${id.slice(0, 8)}@exemple.test`;
  const answer = await lead.request.put(`/api/invitations/${id}`, { data: { email, role: 'member' } });
  expect(answer.ok(), 'the lead invites').toBe(true);
  const { link } = (await answer.json()) as { link: { link: string } };
  const { pathname, hash } = new URL(link.link);
  return { email, path: pathname + hash };
}

/** Accepts an invitation and sets the second factor, in French; answers the recovery codes. */
export async function join(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.getByLabel('Votre nom').fill('Aminata Coulibaly');
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await page.getByLabel('Code à six chiffres').fill(await codeOf(page));
  await page.getByRole('button', { name: 'Vérifier et activer' }).click();
  const codes = page.getByRole('list', { name: 'Codes de secours' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const shown = await codes.allInnerTexts();
  await page.getByRole('button', { name: 'Je les ai gardés' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mon travail');
  return shown;
}
