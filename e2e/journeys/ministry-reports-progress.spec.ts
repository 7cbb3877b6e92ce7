import { type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { countClicks } from '../support/clicks.js';
import { dayAgo, inFrench } from '../support/days.js';
import { expect, signIn, test } from '../support/person.js';

/** From signing in to a report sent in (product.md, issue 2). */
const MOST_CLICKS = 12;
const MOST_SECONDS = 180;

const STORY = '/fr/recommendations/PD-N2';
const MILESTONE = '4 000 stages de qualification dans dix régions';
const FIRST_TEXT = 'Au cours du trimestre, 1 096 stages ont commencé dans la région de Bandiagara et à Gao.';
const LAST_TEXT = `${FIRST_TEXT} Parmi ces jeunes, 481 sont des femmes.`;
const REMARK = 'Combien de femmes ? Merci de compléter.';
const REACHED_ON = dayAgo(3);

// One report goes from hand to hand, and later tests take up the same organisation's work.
test.describe.configure({ mode: 'serial' });

/** As a hand does it: first the field, then the keys. */
async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.click();
  await field.fill(text);
}

test('a report goes from what is due to the public page in few clicks, once sent back', async ({
  page: member,
  as,
  visitor,
  request,
}) => {
  const clicks = await countClicks(member);
  const start = Date.now();
  await signIn(member, 'ministry.member');

  await test.step('the member finds what is due and writes', async () => {
    const due = member.getByRole('region', { name: 'Rapports à rendre' });
    await expect(due.getByText(MILESTONE)).toBeVisible();
    await due.getByRole('link', { name: 'Rédiger le rapport PD-N2' }).click();
    await write(member, 'Ce qui a changé pendant la période', FIRST_TEXT);
    const milestone = member.getByRole('group', { name: MILESTONE });
    await milestone.getByRole('radio', { name: 'Atteint' }).click();
    await write(member, 'Atteint le', REACHED_ON);
    await write(member, 'Ce qui a été fait', '4 028 stages commencés dans dix régions.');
    const level = member.getByRole('radiogroup', { name: 'Niveau atteint, selon vous' });
    await level.getByRole('radio', { name: 'Achevé' }).click();
    await member.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(member.getByText(/^Enregistré à \d\d:\d\d$/).first()).toBeVisible();
  });
  const writing = Date.now() - start;

  await test.step('the draft survives a reload', async () => {
    await member.reload();
    await expect(member.getByLabel('Ce qui a changé pendant la période')).toHaveValue(FIRST_TEXT);
    await expect(member.getByLabel('Atteint le')).toHaveValue(REACHED_ON);
    await expect(member.getByRole('radio', { name: 'Achevé' })).toBeChecked();
  });

  await test.step('the member sends it in', async () => {
    const sending = Date.now();
    await member.getByRole('button', { name: 'Soumettre' }).click();
    await expect(member.getByText('En attente : une autre personne')).toBeVisible();
    const seconds = (writing + Date.now() - sending) / 1000;
    console.log(`from sign-in to submission: ${String(clicks())} clicks, ${seconds.toFixed(1)} s`);
    expect(clicks()).toBeGreaterThan(0);
    expect(clicks()).toBeLessThanOrEqual(MOST_CLICKS);
    expect(seconds).toBeLessThan(MOST_SECONDS);
    expect(await (await request.get(STORY)).text()).not.toContain('1 096 stages');
  });

  const lead = await as('ministry.lead');
  await test.step('the lead sends it back with a remark', async () => {
    await lead.goto('/fr/work');
    const waiting = lead.getByRole('region', { name: 'À relire et publier' });
    await waiting.getByRole('link', { name: 'Lire et décider Rapport PD-N2' }).click();
    await expect(lead.getByText(FIRST_TEXT)).toBeVisible();
    await lead.getByRole('button', { name: 'Renvoyer avec une remarque' }).click();
    await lead.getByLabel('Que faut-il changer ?').fill(REMARK);
    await lead.getByRole('button', { name: 'Renvoyer', exact: true }).click();
    await expect(lead.getByText('Renvoyé', { exact: true })).toBeVisible();
  });

  await test.step('the member sees the remark, corrects, and sends it in again', async () => {
    await member.getByRole('link', { name: 'Mon travail' }).first().click();
    const returned = member.getByRole('region', { name: 'Renvoyés avec une remarque' });
    await expect(returned.getByText(REMARK)).toBeVisible();
    await returned.getByRole('link', { name: 'Corriger Rapport PD-N2' }).click();
    await expect(member.getByText(REMARK)).toBeVisible();
    await member.getByLabel('Ce qui a changé pendant la période').fill(LAST_TEXT);
    await member.getByRole('button', { name: 'Soumettre' }).click();
    await expect(member.getByText('En attente : une autre personne')).toBeVisible();
  });

  await test.step('the lead publishes', async () => {
    await lead.goto('/fr/work');
    await lead.getByRole('link', { name: 'Lire et décider Rapport PD-N2' }).click();
    await expect(lead.getByText(LAST_TEXT)).toBeVisible();
    await lead.getByRole('button', { name: 'Publier' }).click();
    await lead.getByRole('dialog', { name: 'Publier maintenant ?' }).getByRole('button', { name: 'Publier' }).click();
    await expect(lead.getByText('C’est publié. Tout le monde peut lire.')).toBeVisible();
  });

  await test.step('everybody reads it at once, before any script', async () => {
    const html = await (await request.get(STORY)).text();
    expect(html).toContain(LAST_TEXT);
    expect(html).toContain('Quatre points de vue, un écart de trois niveaux');
    expect(html).not.toContain(REMARK);
    expect(html).not.toContain('Oumou Sanakoréba');

    const reader = await visitor();
    await reader.goto(STORY);
    const said = reader.getByRole('listitem').filter({ hasText: LAST_TEXT });
    await expect(said).toContainText(inFrench(dayAgo(0)));
    await expect(said).toContainText('Rapport ; niveau déclaré : Achevé');
    await expect(said).toContainText('4 028 stages commencés dans dix régions.');
    const milestone = reader
      .getByRole('region', { name: 'Jalons' })
      .getByRole('listitem')
      .filter({ hasText: MILESTONE });
    await expect(milestone).toContainText('Atteint');
    await expect(milestone).toContainText(`atteint le ${inFrench(REACHED_ON)}`);
    await expect(reader.getByRole('img', { name: /^Gouvernement : achevé ;.* écart 3$/ })).toBeVisible();
  });
});

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
  await lead.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(lead.getByText(/^Enregistré à/).first()).toBeVisible();

  await member.getByLabel(text).fill('Version de la membre : 140 stages, dont 61 à Mopti.');
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
  await expect(member.getByText('Choisissez une version.')).toBeVisible();
  await expectAccessible(member);
  await choice.getByRole('radio', { name: 'La vôtre' }).check();
  await member.getByRole('button', { name: 'Garder ces choix' }).click();
  await expect(member.getByText(/^Enregistré à/).first()).toBeVisible();

  for (const page of [member, lead]) {
    await page.reload();
    await expect(page.getByLabel(text)).toHaveValue('Version de la membre : 140 stages, dont 61 à Mopti.');
    await expect(page.getByRole('radio', { name: 'Minimal' })).toBeChecked();
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
