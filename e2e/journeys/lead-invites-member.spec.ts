import { type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { measureEffort } from '../support/effort.js';
import { tabTo } from '../support/keyboard.js';
import { codeOf, invite, join, PASSWORD } from '../support/member.js';
import { LANGUAGES, WIDTHS } from '../support/pages.js';
import { expect, test } from '../support/person.js';

const FOUR_MINUTES_S = 240;
const PHONE = { width: 320, height: 640 };

async function signInWith(page: Page, email: string): Promise<void> {
  await page.goto('/fr/sign-in');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

test('a lead invites, and the member is signed in with a second factor, in under four minutes', async ({
  as,
  visitor,
}) => {
  const started = Date.now();
  const lead = await as('ministry.lead');
  const leadTakes = await measureEffort(lead);
  await lead.goto('/fr/work');
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Mon travail');
  await lead.getByRole('button', { name: 'Menu' }).click();
  await lead.getByRole('link', { name: 'Mon organisation' }).click();
  await lead.getByLabel('Adresse électronique').click();
  await lead.keyboard.type('aminata@exemple.test');
  await lead.getByRole('button', { name: 'Créer l’invitation' }).click();
  const link = new URL(await lead.getByLabel('Lien à usage unique').inputValue());
  await lead.getByRole('button', { name: 'Copier' }).click();

  const member = await visitor();
  await member.setViewportSize(PHONE);
  const memberTakes = await measureEffort(member);
  await member.goto(link.pathname + link.hash);
  await expect(member.getByRole('heading', { level: 1 })).toContainText('Rejoindre');
  expect(member.url()).not.toContain('#');
  await member.getByLabel('Votre nom').click();
  await member.keyboard.type('Aminata Coulibaly');
  await member.getByLabel('Mot de passe', { exact: true }).click();
  await member.keyboard.type(PASSWORD);
  await member.getByRole('button', { name: 'Créer mon compte' }).click();

  await expect(member.getByRole('img', { name: 'Code QR' })).toBeVisible();
  await expect(member).toHaveTitle('Espace de travail');
  const code = await codeOf(member);
  await member.getByLabel('Code à six chiffres').click();
  await member.keyboard.type(code);
  await member.getByRole('button', { name: 'Vérifier et activer' }).click();
  await expect(member.getByRole('heading', { name: 'Vos codes de secours' })).toBeFocused();
  await member.getByRole('button', { name: 'Je les ai gardés' }).click();
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('Mon travail');

  const takes = Math.round(leadTakes() + memberTakes());
  console.log(`from the invitation to being signed in: ${String(takes)} s for somebody slow`);
  expect(takes).toBeGreaterThan(60);
  expect(takes).toBeLessThan(FOUR_MINUTES_S);
  expect(Date.now() - started).toBeLessThan(FOUR_MINUTES_S * 1000);

  await lead.reload();
  await expect(lead.getByText('Aminata Coulibaly').first()).toBeVisible();
});

test('a link that was used invites nobody else', async ({ as, visitor }) => {
  const { path } = await invite(await as('ministry.lead'));
  await join(await visitor(), path);
  const other = await visitor();
  await other.goto(path);
  await expect(other.getByRole('alert')).toContainText('Ce lien ne sert plus');
});

test('whoever has no second factor yet is led to it, and nowhere else', async ({ as, visitor }) => {
  const { path } = await invite(await as('ministry.lead'));
  const member = await visitor();
  await member.goto(path);
  await member.getByLabel('Votre nom').fill('Oumar Keïta');
  await member.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await member.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(member.getByRole('img', { name: 'Code QR' })).toBeVisible();
  for (const page of ['work', 'account', 'organisation']) {
    await member.goto(`/fr/${page}`);
    await expect(member.getByRole('heading', { level: 1 })).toHaveText('Protéger votre compte par un code');
  }
  expect((await member.request.get('/api/account')).status()).toBe(403);
});

test('who lost the phone signs in with a recovery code, once, and signs every device out', async ({ as, visitor }) => {
  const { email, path } = await invite(await as('ministry.lead'));
  const lost = await visitor();
  const [first = '', second = ''] = await join(lost, path);

  const page = await visitor();
  await page.setViewportSize(PHONE);
  await signInWith(page, email);
  await expect(page.getByLabel('Code à six chiffres')).toBeFocused();
  await page.getByRole('button', { name: 'Utiliser un code de secours' }).click();
  await page.getByLabel('Code de secours').fill(first.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mon travail');

  await page.goto('/fr/account');
  await expect(page.getByText('Il vous reste 9 codes de secours.')).toBeVisible();
  const sessions = page.locator('pt-session-item');
  await expect(sessions).toHaveCount(2);
  await page.getByRole('button', { name: 'Terminer toutes mes sessions' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Terminer toutes mes sessions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Se connecter');
  expect((await lost.request.get('/api/account')).status()).toBe(401);
  expect((await page.request.get('/api/account')).status()).toBe(401);

  await signInWith(page, email);
  await page.getByRole('button', { name: 'Utiliser un code de secours' }).click();
  await page.getByLabel('Code de secours').fill(first);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByText('Ce code de secours ne convient pas, ou il a déjà servi.')).toBeVisible();
  await page.getByLabel('Code de secours').fill(second);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mon travail');
});

test('something grave asks again who one is; declining leaves the page as it was', async ({ as, visitor }) => {
  const { path } = await invite(await as('ministry.lead'));
  const member = await visitor();
  await join(member, path);
  await member.goto('/fr/account');
  const erase = member.getByRole('button', { name: 'Effacer mes données' });
  await erase.click();
  const word = member.getByLabel('Tapez EFFACER pour confirmer');
  await word.fill('effacer');
  const forEver = member.getByRole('button', { name: 'Effacer pour toujours' });
  await forEver.click();
  const question = member.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
  await question.getByLabel('Mot de passe', { exact: true }).fill('pas le bon');
  await question.getByRole('button', { name: 'Confirmer' }).click();
  await expect(question.getByText('Ce n’est pas votre mot de passe.')).toBeVisible();
  await member.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(word).toHaveValue('effacer');
  await expect(member.getByRole('alert')).toHaveCount(0);

  await forEver.click();
  await question.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await question.getByRole('button', { name: 'Confirmer' }).click();
  await expect(member.getByText('Vos données sont effacées.')).toBeVisible();
  expect((await member.request.get('/api/account')).status()).toBe(401);
});

test('an account is made and protected without a pointer', async ({ as, visitor }) => {
  const { path } = await invite(await as('ministry.lead'));
  const member = await visitor();
  await member.goto(path);
  await expect(member.getByLabel('Votre nom')).toBeVisible();
  await tabTo(member, member.getByLabel('Votre nom'));
  await member.keyboard.type('Mariam Dembélé');
  await tabTo(member, member.getByLabel('Mot de passe', { exact: true }));
  await member.keyboard.type('court');
  await member.keyboard.press('Enter');
  await expect(member.getByLabel('Mot de passe', { exact: true })).toBeFocused();
  await member.keyboard.press('ControlOrMeta+A');
  await member.keyboard.type(PASSWORD);
  await member.keyboard.press('Enter');

  const code = member.getByLabel('Code à six chiffres');
  await expect(code).toBeVisible();
  await tabTo(member, code);
  await member.keyboard.type(await codeOf(member));
  await member.keyboard.press('Enter');
  await expect(member.getByRole('heading', { name: 'Vos codes de secours' })).toBeFocused();
  await tabTo(member, member.getByRole('button', { name: 'Je les ai gardés' }));
  await member.keyboard.press('Enter');
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('Mon travail');
});

const PARTS = {
  fr: { password: 'Changer de mot de passe', codes: 'Créer de nouveaux codes', erase: 'Effacer mes données' },
  en: { password: 'Change password', codes: 'Create new codes', erase: 'Erase my data' },
} as const;

for (const width of WIDTHS) {
  for (const language of LANGUAGES) {
    test(`the pages of one's own account are accessible and fit ${String(width)} px, in ${language}`, async ({
      as,
      visitor,
    }) => {
      const parts = PARTS[language];
      const lead = await as('ministry.lead');
      const page = await visitor();
      await page.setViewportSize({ width, height: 800 });

      const { path } = await invite(lead);
      await page.goto(path.replace(/^\/\w+/, `/${language}`));
      await expect(page.locator('#password')).toBeVisible();
      await page.locator('form button').last().click();
      await expectAccessible(page);
      await page.locator('#name').fill('Seydou Maïga');
      await page.locator('#password').fill(PASSWORD);
      await page.locator('form button').last().click();
      await expect(page.locator('pt-qr-code svg')).toBeVisible();
      await expectAccessible(page);
      await page.locator('#code').fill(await codeOf(page));
      await page.locator('form button').last().click();
      await expect(page.locator('pt-recovery-codes')).toBeVisible();
      await expectAccessible(page);
      await page.locator('pt-recovery-codes .primary').click();

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Mon travail|My work)$/);
      await page.goto(`/${language}/account`);
      await expect(page.locator('pt-session-item')).toBeVisible();
      await page.getByRole('button', { name: parts.password }).click();
      await page.getByRole('button', { name: parts.erase }).click();
      await expectAccessible(page);
      await page.getByRole('button', { name: parts.codes }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
    });
  }
}
