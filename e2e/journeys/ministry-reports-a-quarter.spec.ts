import { type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { dayAgo } from '../support/days.js';
import { KEY_S, measureEffort } from '../support/effort.js';
import { expect, test } from '../support/person.js';

const MOST_SECONDS = 180;
/** In which order a browser asks for them depends on the system: they are filled in, and counted here. */
const KEYS_OF_A_DAY = 8;
const PHONE = { width: 320, height: 640 };

const STORY = '/fr/recommendations/PD-N2';
const INTERNSHIPS = '4 000 stages de qualification dans dix régions';
const FUND = 'Fonds d’appui à l’auto-emploi ouvert dans douze régions';
const KEPT = '1 500 jeunes en emploi six mois après leur stage';
const JOBS = 'Jeunes en emploi à la suite d’un stage du programme';
const LASTING = 'Jeunes encore en emploi six mois après leur stage';
const TRAINED = 'Jeunes entrés en stage de qualification';
const WOMEN = 'Part des jeunes femmes parmi les stagiaires';
const DELAY = 'Retard moyen du versement de l’indemnité, en jours';

const SENTENCE = 'Tous les stages sont ouverts.';
const FIRST_TEXT = `${SENTENCE} Gao reste à payer.`;
const CORRECTED = 'Les 4 028 stages sont ouverts dans dix régions.';
const LAST_TEXT = `${CORRECTED} Gao reste à payer.`;
const ON_SENTENCE = 'Combien, et dans combien de régions ?';
const ON_VALUE = 'La liste des ateliers en compte 812.';
const OBJECTION = 'À Gao, quatre ateliers sur sept n’ont reçu aucun stagiaire ce trimestre.';
const REPLY = 'Les trois autres ateliers de Gao ouvrent en janvier ; la liste est jointe au compte rendu.';

const thing = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });

/** Presses a field and types, then goes on with the keyboard's own next key. */
async function type(page: Page, field: Locator, ...texts: string[]): Promise<void> {
  await field.click();
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
}

async function giveNumber(page: Page, name: string, whole: string, ...parts: string[]): Promise<void> {
  await type(page, thing(page, name).getByLabel('Valeur', { exact: true }), whole);
  if (parts.length > 0) await type(page, thing(page, name).getByLabel('Femmes', { exact: true }), ...parts);
}

async function publish(lead: Page, noun: string): Promise<void> {
  await lead.goto('/fr/work');
  await lead.getByRole('link', { name: `Lire et décider ${noun} PD-N2` }).click();
  await lead.getByRole('button', { name: 'Publier' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
  await expect(lead.getByText('C’est publié. Tout le monde peut lire.').first()).toBeVisible();
}

test('a quarter is reported in three minutes, returned, corrected, objected to and replied to, all in public', async ({
  as,
  visitor,
  request,
}) => {
  test.setTimeout(240_000);
  const [member, lead] = await Promise.all([as('ministry.member'), as('ministry.lead')]);

  await test.step('the member reports three milestones and five values, by sex and by age', async () => {
    await member.setViewportSize(PHONE);
    const takes = await measureEffort(member);
    await member.goto('/fr/work');
    const due = member.getByRole('region', { name: 'Rapports à rendre' });
    await due.getByRole('link', { name: 'Rédiger le rapport PD-N2' }).click();

    await thing(member, INTERNSHIPS).getByRole('radio', { name: 'Atteint' }).click();
    const achieved = thing(member, INTERNSHIPS).getByLabel('Atteint le');
    await achieved.click();
    await achieved.fill(dayAgo(3));
    await thing(member, FUND).getByRole('radio', { name: 'En cours' }).click();
    await thing(member, KEPT).getByRole('radio', { name: 'En cours' }).click();

    await giveNumber(member, JOBS, '821', '310', '502');
    await giveNumber(member, LASTING, '305', '112', '193');
    await giveNumber(member, TRAINED, '4028', '1700', '2328');
    await type(member, thing(member, WOMEN).getByLabel('Nombre', { exact: true }), '1700', '4028');
    await type(member, thing(member, WOMEN).getByLabel('15 à 24 ans'), '980', '720');
    await giveNumber(member, DELAY, '18');
    await type(member, member.getByLabel('Ce qui a changé pendant la période'), FIRST_TEXT);

    await expect(thing(member, JOBS).getByText('Somme : 812 pour un ensemble de 821.')).toBeVisible();
    await expect(member.getByText('Rien ne manque.')).toBeVisible();
    await member.getByRole('button', { name: 'Soumettre' }).click();
    await expect(member.getByText('En attente : une autre personne')).toBeVisible();
    const seconds = Math.round(takes() + KEYS_OF_A_DAY * KEY_S);
    console.log(`a quarter with three milestones and five values: ${String(seconds)} s for somebody slow`);
    expect(seconds).toBeGreaterThan(60);
    expect(seconds).toBeLessThanOrEqual(MOST_SECONDS);
    await expectAccessible(member);
  });

  await test.step('the lead returns it with a remark at a sentence and one at a value', async () => {
    await lead.goto('/fr/work');
    await expectAccessible(lead);
    await lead.getByRole('link', { name: 'Lire et décider Rapport PD-N2' }).click();
    await lead.getByRole('button', { name: 'Renvoyer avec une remarque' }).click();
    const remarks = lead.getByRole('textbox', { name: 'Remarque', exact: true });
    await lead.getByText('Choisir une phrase').click();
    await lead.getByRole('button', { name: SENTENCE }).click();
    await remarks.nth(0).fill(ON_SENTENCE);
    await lead.getByText('Choisir un élément').click();
    await lead.getByRole('button', { name: `Chiffre : ${JOBS}` }).click();
    await remarks.nth(1).fill(ON_VALUE);
    await expectAccessible(lead);
    await lead.getByRole('button', { name: 'Renvoyer', exact: true }).click();
    await expect(lead.getByText('Renvoyé', { exact: true })).toBeVisible();
  });

  await test.step('the member finds both where they belong, and corrects', async () => {
    await member.goto('/fr/work');
    const returned = member.getByRole('region', { name: 'Renvoyés avec une remarque' });
    await returned.getByRole('link', { name: 'Corriger Rapport PD-N2' }).click();
    await expect(thing(member, JOBS).getByRole('note', { name: 'Remarque de qui a relu' })).toContainText(ON_VALUE);
    const said = member.getByLabel('Ce qui a changé pendant la période');
    const note = member.getByRole('note', { name: 'Remarque de qui a relu' }).filter({ hasText: ON_SENTENCE });
    await expect(note).toContainText(SENTENCE);
    await expectAccessible(member);
    await note.getByRole('button', { name: 'Montrer le passage' }).click();
    await member.keyboard.type(CORRECTED);
    await expect(said).toHaveValue(LAST_TEXT);
    await thing(member, JOBS).getByLabel('Valeur', { exact: true }).fill('812');
    await expect(thing(member, JOBS).getByText('Somme : 812, comme l’ensemble (812).')).toBeVisible();
    await member.getByRole('button', { name: 'Soumettre' }).click();
    await expect(member.getByText('En attente : une autre personne')).toBeVisible();
  });

  await test.step('the lead is told what will be public, and publishes', async () => {
    await lead.goto('/fr/work');
    await lead.getByRole('link', { name: 'Lire et décider Rapport PD-N2' }).click();
    await expect(lead.getByText(LAST_TEXT)).toBeVisible();
    await lead.getByRole('button', { name: 'Publier' }).click();
    const question = lead.getByRole('dialog', { name: 'Publier maintenant ?' });
    await expect(question).toContainText('3 jalons, 5 chiffres');
    await expectAccessible(lead);
    await question.getByRole('button', { name: 'Publier' }).click();
    await expect(lead.getByText('C’est publié. Tout le monde peut lire.').first()).toBeVisible();
  });

  await test.step('civil society objects, and another person there publishes it', async () => {
    const objecting = await as('cso.member');
    await objecting.goto(STORY);
    await objecting
      .getByRole('navigation', { name: 'Sur cette page' })
      .getByRole('link', { name: 'Qui a dit quoi' })
      .click();
    const report = objecting.getByRole('listitem').filter({ hasText: LAST_TEXT });
    await report.getByRole('link', { name: 'Faire une objection' }).click();
    await expect(objecting.getByText(LAST_TEXT)).toBeVisible();
    await objecting.getByLabel('Votre objection').fill(OBJECTION);
    await expectAccessible(objecting);
    await objecting.getByRole('button', { name: 'Soumettre' }).click();
    await expect(objecting.getByText('En attente : une autre personne')).toBeVisible();
    await publish(await as('cso.lead'), 'Objection');
  });

  await test.step('the ministry replies', async () => {
    await member.goto('/fr/work');
    const waiting = member.getByRole('region', { name: 'Objections qui attendent une réplique' });
    const ours = waiting.getByRole('listitem').filter({ hasText: OBJECTION });
    await expect(ours).toContainText('réplique attendue avant le');
    await ours.getByRole('link', { name: 'Répliquer PD-N2' }).click();
    // On a phone what is replied to is folded away.
    await member.getByRole('heading', { name: 'L’objection' }).click();
    await expect(member.getByText(OBJECTION)).toBeVisible();
    await member.getByLabel('Votre réplique').fill(REPLY);
    await expectAccessible(member);
    await member.getByRole('button', { name: 'Soumettre' }).click();
    await expect(member.getByText('En attente : une autre personne')).toBeVisible();
    await publish(lead, 'Réplique');
  });

  await test.step('all of it stands on the public timeline, before any script', async () => {
    const html = await (await request.get(`${STORY}?statements=all`)).text();
    for (const said of [LAST_TEXT, OBJECTION, REPLY]) expect(html).toContain(said);
    for (const inside of [FIRST_TEXT, ON_SENTENCE, ON_VALUE, 'Oumou Sanakoréba']) expect(html).not.toContain(inside);

    const reader = await visitor();
    await reader.goto(STORY);
    const report = reader.getByRole('listitem').filter({ hasText: LAST_TEXT });
    for (const milestone of [INTERNSHIPS, FUND, KEPT]) await expect(report).toContainText(milestone);
    const values = report.getByRole('list', { name: 'Valeurs déclarées' }).getByRole('listitem');
    await expect(values).toHaveCount(5);
    await expect(values.filter({ hasText: JOBS })).toContainText('femmes 310, hommes 502');
    await expect(values.filter({ hasText: WOMEN })).toContainText('1 700 sur 4 028');
    await expect(report).toContainText('1 objection');
    await expect(report).toContainText('a sa réplique');
    const objection = reader.getByRole('listitem').filter({ hasText: OBJECTION });
    await expect(objection).toContainText('Objection à ce qu’a publié');
    await objection.getByRole('link', { name: 'Lire la réplique' }).click();
    const reply = reader.getByRole('listitem').filter({ hasText: REPLY });
    await expect(reply).toBeInViewport();
    await expect(reply).toContainText('Réplique à l’objection de');
    await expectAccessible(reader);
  });

  await test.step('the same in English, on a phone', async () => {
    const reader = await visitor();
    await reader.setViewportSize(PHONE);
    await reader.goto('/en/recommendations/PD-N2?statements=all');
    const report = reader.getByRole('listitem').filter({ hasText: LAST_TEXT });
    await expect(report).toContainText('women 310, men 502');
    await expect(report).toContainText('1 objection');
    await expect(reader.getByRole('listitem').filter({ hasText: REPLY })).toBeVisible();
    await expectAccessible(reader);
  });
});
