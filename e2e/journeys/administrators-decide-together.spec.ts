import { type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { dayAgo } from '../support/days.js';
import { PASSWORD } from '../support/member.js';
import { LANGUAGES, WIDTHS } from '../support/pages.js';
import { confirmIdentity, expect, test } from '../support/person.js';

const REASON = 'Demandé par lettre de la coordination, le 3 novembre.';

/** Enters an organisation of the test's own into the register; answers the address of its page there. */
async function enterOrganisation(administrator: Page, name: string): Promise<string> {
  await administrator.goto('/fr/administration/new-organisation');
  await administrator.getByLabel('Nom en français').fill(name);
  await administrator.getByLabel('Catégorie').selectOption({ label: 'Société civile' });
  await administrator.getByRole('button', { name: 'Ajouter' }).click();
  await expect(administrator.getByRole('heading', { level: 1 })).toHaveText(name);
  return new URL(administrator.url()).pathname;
}

/** From the page of an organisation, asks for something that takes two; answers the code, where somebody is to be invited. */
async function ask(administrator: Page, organisation: string, what: string, email?: string): Promise<string> {
  await administrator.goto(organisation);
  await administrator.getByRole('link', { name: what }).click();
  await expect(administrator.getByRole('heading', { name: 'Ce que cela fera' })).toBeVisible();
  if (email !== undefined) await administrator.getByLabel('Adresse électronique').fill(email);
  await administrator.getByLabel('Pourquoi').fill(REASON);
  await administrator.getByRole('button', { name: 'Demander', exact: true }).click();
  const code = email === undefined ? '' : await takeCode(administrator, email);
  await expect(administrator.getByRole('heading', { level: 1 })).toHaveText('Demandes');
  return code;
}

/** Shown this once, to who asks. */
async function takeCode(administrator: Page, email: string): Promise<string> {
  await expect(administrator.getByRole('heading', { name: `Code à donner à ${email}` })).toBeFocused();
  await expectAccessible(administrator);
  const code = await administrator.getByLabel('Code de l’invitation').inputValue();
  await administrator.getByRole('button', { name: 'C’est noté, ne plus l’afficher' }).click();
  return code;
}

const requestAbout = (page: Page, organisation: string) => page.getByRole('listitem').filter({ hasText: organisation });

async function approve(administrator: Page, organisation: string): Promise<void> {
  await administrator.goto('/fr/work');
  await requestAbout(administrator, organisation).getByRole('button', { name: 'Accepter' }).click();
  const question = administrator.getByRole('dialog', { name: 'Accepter cette demande ?' });
  await question.getByRole('button', { name: 'Accepter' }).click();
}

test('a first lead is appointed by two administrators: one has the code, the other the link, and it takes both', async ({
  as,
  visitor,
}) => {
  const [first, second] = [await as('admin'), await as('admin2')];
  const name = 'Maison des médiateurs de Sikasso';
  const page = await enterOrganisation(first, name);
  const code = await ask(first, page, 'Nommer un responsable', 'lead.sikasso@exemple.test');
  const own = requestAbout(first, name);
  await expect(own.getByText('Un autre administrateur doit décider.')).toBeVisible();
  await expect(own.getByRole('button', { name: 'Accepter' })).toHaveCount(0);

  await approve(second, name);
  await confirmIdentity(second);
  const link = await second.getByLabel('Lien à usage unique').inputValue();
  await expect(second.getByRole('heading', { name: 'Lien à remettre à lead.sikasso@exemple.test' })).toBeFocused();

  await expect(second.getByText('Ce lien seul n’ouvre rien')).toBeVisible();

  const invited = await visitor();
  await invited.goto(link);
  const field = invited.getByLabel('Code de l’invitation');
  await field.fill('ABCD-EFGH-JKMN');
  await invited.getByRole('button', { name: 'Continuer' }).click();
  await expect(invited.getByText('Ce code ne convient pas à ce lien.')).toBeVisible();
  await expect(field).toBeFocused();
  await expectAccessible(invited);
  await field.fill(code.toLowerCase().replaceAll('-', ' '));
  await invited.keyboard.press('Enter');
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText(`Rejoindre ${name}`);
  await invited.getByLabel('Votre nom').fill('Moussa Dembélé');
  await invited.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await invited.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(invited.getByRole('img', { name: 'Code QR' })).toBeVisible();
});

test('an organisation is suspended by two, which its public page says, and refused or withdrawn nothing changes', async ({
  as,
  visitor,
}) => {
  const [first, second, reader] = [await as('admin'), await as('admin2'), await visitor()];
  const name = 'Comité de veille de Ménaka';
  const page = await enterOrganisation(first, name);
  const publicPage = page.replace('/administration', '');

  await ask(first, page, 'Dissoudre une organisation');
  await second.goto('/fr/work');
  await requestAbout(second, name).getByRole('button', { name: 'Refuser' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Refuser' }).click();
  await expect(requestAbout(second, name).getByText('Refusée', { exact: true })).toBeVisible();

  await ask(first, page, 'Dissoudre une organisation');
  await requestAbout(first, name).getByRole('button', { name: 'Retirer la demande' }).click();
  await first.getByRole('dialog').getByRole('button', { name: 'Retirer la demande' }).click();
  await expect(requestAbout(first, name).getByText('Retirée', { exact: true })).toBeVisible();
  await reader.goto(publicPage);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(reader.getByText('A cessé d’exister')).toHaveCount(0);

  await ask(first, page, 'Suspendre une organisation');
  await approve(second, name);
  await confirmIdentity(second);
  await expect(requestAbout(second, name).getByText('Acceptée', { exact: true })).toBeVisible();
  await reader.reload();
  await expect(reader.getByText('Suspendue : personne ne parle en son nom pour le moment')).toBeVisible();
});

test('a new name leaves the old one readable with its days', async ({ as, visitor }) => {
  const [editor, reader] = [await as('editor'), await visitor()];
  const page = await enterOrganisation(editor, 'Cellule des relais de Kayes');
  await expect(editor.getByRole('heading', { name: 'Ce qui se décide à deux' })).toHaveCount(0);
  await editor.getByLabel('Nom en français').fill('Cellule des relais de Kayes et de Nioro');
  await editor.getByLabel('À partir du').fill(dayAgo(0));
  await editor.getByRole('button', { name: 'Changer de nom' }).click();
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('Cellule des relais de Kayes et de Nioro');

  await reader.goto(page.replace('/administration', ''));
  await expect(reader.getByRole('heading', { name: 'Anciens noms' })).toBeVisible();
  await expect(reader.getByText('Cellule des relais de Kayes', { exact: true })).toBeVisible();
});

test('the administration is not there for anybody else', async ({ as }) => {
  for (const name of ['cso.lead', 'editor']) {
    const page = await as(name);
    await page.goto('/fr/administration/people');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
  }
});

const PAGES = [
  '/work',
  '/administration/requests',
  '/administration/requests/new?kind=change_kind',
  '/administration/people',
  '/administration/organisations',
  '/administration/organisations/min-emploi',
  '/administration/new-organisation',
];

for (const width of WIDTHS) {
  for (const language of LANGUAGES) {
    test(`every page of an administrator is accessible and fits ${String(width)} px, in ${language}`, async ({
      as,
    }) => {
      const page = await as('admin');
      await page.setViewportSize({ width, height: 800 });
      for (const path of PAGES) {
        await page.goto(`/${language}${path}`, { waitUntil: 'networkidle' });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page).toHaveTitle(language === 'fr' ? 'Espace de travail' : 'Workspace');
        await expectAccessible(page);
      }
      await page.getByRole('button', { name: 'Menu' }).click();
      await expect(page.getByRole('link', { name: 'Administration' })).toBeVisible();
      await expectAccessible(page);
    });
  }
}
