import { type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { expect, test } from '../support/person.js';

const REGISTERED = 'Personnes inscrites dans les cinq centres';

// Later tests take up the same report.
test.describe.configure({ mode: 'serial' });

const numberOf = (page: Page): Locator =>
  page.getByRole('group', { name: REGISTERED, exact: true }).getByLabel('Valeur', { exact: true });

test('two people who write one report see both versions, and the second chooses', async ({ as }) => {
  const [member, lead] = await Promise.all([as('ministry.member'), as('ministry.lead')]);
  for (const page of [member, lead]) {
    await page.goto('/fr/work');
    await page.getByRole('link', { name: 'Corriger Rapport PD-N3' }).click();
    await expect(page.getByText('Bon début.')).toBeVisible();
  }
  const text = 'Ce qui a changé pendant la période';

  await lead.getByLabel(text).fill('Version de la responsable : 140 stages, source à citer.');
  await lead.getByRole('radio', { name: 'Minimal' }).check();
  await numberOf(lead).fill('2980');
  await lead.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(lead.getByText(/^Enregistré à/).first()).toBeVisible();

  await member.getByLabel(text).fill('Version de la membre : 140 stages, dont 61 à Mopti.');
  await numberOf(member).fill('3012');
  await member.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(
    member.getByRole('heading', { name: 'Ce brouillon a été modifié pendant que vous écriviez' }),
  ).toBeVisible();
  const choice = member.getByRole('radiogroup', { name: 'Texte du rapport' });
  await expect(
    choice.getByRole('radio', { name: 'La vôtre Version de la membre : 140 stages, dont 61 à Mopti.' }),
  ).not.toBeChecked();
  await expect(
    choice.getByRole('radio', { name: 'La leur Version de la responsable : 140 stages, source à citer.' }),
  ).not.toBeChecked();
  const level = member.getByRole('radiogroup', { name: 'Niveau' });
  await expect(level.getByRole('radio', { name: 'La leur Minimal' })).toBeChecked();

  await member.getByRole('button', { name: 'Garder ces choix' }).click();
  await expect(member.getByText('Choisissez une version.')).toHaveCount(2);
  await expectAccessible(member);
  await choice.getByRole('radio', { name: 'La vôtre' }).check();
  const number = member.getByRole('radiogroup', { name: `Chiffre : ${REGISTERED}` });
  await expect(number.getByRole('radio', { name: /^La vôtre 3 012/ })).not.toBeChecked();
  await number.getByRole('radio', { name: /^La leur 2 980/ }).check();
  await member.getByRole('button', { name: 'Garder ces choix' }).click();
  await expect(member.getByText(/^Enregistré à/).first()).toBeVisible();

  for (const page of [member, lead]) {
    await page.reload();
    await expect(page.getByLabel(text)).toHaveValue('Version de la membre : 140 stages, dont 61 à Mopti.');
    await expect(page.getByRole('radio', { name: 'Minimal' })).toBeChecked();
    await expect(numberOf(page)).toHaveValue('2980');
  }
});

test('a dead connection takes nothing that was typed', async ({ as }) => {
  const member = await as('ministry.member');
  await member.goto('/fr/work');
  await member.getByRole('link', { name: 'Corriger Rapport PD-N3' }).click();
  const text = member.getByLabel('Ce qui a changé pendant la période');
  await expect(text).not.toHaveValue('');

  await member.context().setOffline(true);
  await text.fill('Écrit sans réseau : 152 stages.');
  await expect(
    member.getByText('Hors connexion. Votre texte est gardé, chiffré, sur cet appareil').first(),
  ).toBeVisible();
  await expect(text).toHaveValue('Écrit sans réseau : 152 stages.');
  await member.context().setOffline(false);
  await expect(member.getByText(/^Enregistré à/).first()).toBeVisible();
  await member.reload();
  await expect(text).toHaveValue('Écrit sans réseau : 152 stages.');
});

test('what is sent twice because the answer was lost is there once', async ({ as }) => {
  const member = await as('ministry.member');
  const lost: string[] = [];
  for (const address of [/\/api\/assessments\/[^/]+$/, /\/submission$/]) {
    await member.route(
      address,
      async (route) => {
        lost.push(route.request().method());
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
  }
  await member.goto('/fr/work/assessments/new?recommendation=SI-1');
  await member.getByRole('radio', { name: 'Minimal' }).check();
  await member
    .getByLabel('Vos raisons')
    .fill('Trois unités sur six existent ; les trois autres attendent un local depuis un an. '.repeat(2));
  await member.getByRole('radio', { name: 'Assez' }).check();
  await member.getByLabel('Pourquoi pas plus, ni moins ?').fill('Nous avons demandé à chacune des six régions.');
  await member.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(member.getByText(/^Enregistré à/).first()).toBeVisible();
  await member.getByRole('button', { name: 'Soumettre' }).click();
  await expect(member.getByRole('alert')).toContainText('Pas de réponse du serveur');
  await expect(member.getByRole('alert')).toBeInViewport();
  await member.getByRole('button', { name: 'Soumettre' }).click();
  await expect(member.getByText('En attente : une autre personne')).toBeVisible();
  expect(lost).toEqual(['PUT', 'POST']);

  const answer = await member.request.get('/api/assessments?of=own&recommendation=SI-1');
  const { items } = (await answer.json()) as { items: { state: string }[] };
  expect(items.map(({ state }) => state)).toEqual(['submitted']);
});
