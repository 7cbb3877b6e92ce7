import { type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { dayAgo, inFrench } from '../support/days.js';
import { expect, test } from '../support/person.js';

const STORY = '/fr/recommendations/PD-N2';
const REASONS =
  'Rien n’est ouvert dans nos cercles depuis notre dernière évaluation : sur 26 groupements interrogés, aucun ne connaît un guichet du fonds.';
const SURE = 'Nos membres ont interrogé chacun de ces groupements.';
const SEEN = 'À Mopti, les deux ateliers qui accueillaient des jeunes ont fermé en octobre, faute d’indemnités.';
const MILESTONE = '4 000 stages de qualification dans dix régions';
const SINCE = dayAgo(40);
const RESTRICTED = { caption: 'Fiches d’entretien de 26 groupements', url: 'https://preuves.example.org/e2e/fiches' };
const PUBLIC = { caption: 'Résultats regroupés, sans noms', url: 'https://preuves.example.org/e2e/resultats' };

// What the member writes, the lead publishes.
test.describe.configure({ mode: 'serial' });

async function addEvidence(page: Page, { caption, url }: typeof PUBLIC): Promise<void> {
  await page.getByLabel('Ce que montre la preuve').fill(caption);
  await page.getByLabel('Lien', { exact: true }).fill(url);
  await page.getByRole('button', { name: 'Ajouter cette preuve' }).click();
  await expect(page.getByRole('link', { name: caption })).toBeVisible();
}

async function publish(lead: Page, noun: string): Promise<void> {
  await lead.goto('/fr/work');
  await lead.getByRole('link', { name: `Lire et décider ${noun} PD-N2` }).click();
  await lead.getByRole('button', { name: 'Publier' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
  await expect(lead.getByText('C’est publié. Tout le monde peut lire.')).toBeVisible();
}

test('the member assesses with reasons and evidence, which stays restricted by itself', async ({ as }) => {
  const member = await as('cso.member');
  await member.goto(STORY);
  await member.getByRole('navigation', { name: 'Vos actions' }).getByRole('link', { name: 'Évaluer' }).click();
  await member.getByRole('radio', { name: 'Non engagé' }).check();

  const reasons = member.getByLabel('Vos raisons');
  await expect(member.getByText('Encore 80 caractères :')).toBeVisible();
  await reasons.fill('Rien n’est ouvert.');
  await expect(member.getByText('Encore 62 caractères :')).toBeVisible();
  await reasons.fill(REASONS);
  await expect(member.getByText(`${String(REASONS.length)} caractères. C’est assez`)).toBeVisible();
  await member.getByRole('radio', { name: 'Très' }).check();
  await member.getByLabel('Pourquoi pas plus, ni moins ?').fill(SURE);

  await expect(member.getByRole('radio', { name: 'Restreint' })).toBeChecked();
  await addEvidence(member, RESTRICTED);
  await expect(member.getByLabel(`Qui peut la lire ? ${RESTRICTED.caption}`)).toHaveValue('restricted');
  await member.getByRole('button', { name: 'Soumettre' }).click();
  await expect(member.getByText('Soumise', { exact: true })).toBeVisible();
});

test('the member tells what they see, with a proof for everybody', async ({ as }) => {
  const member = await as('cso.member');
  await member.goto(STORY);
  await member.getByRole('navigation', { name: 'Vos actions' }).getByRole('link', { name: 'Rapporter' }).click();
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('Ce que nous constatons');
  await expect(member.getByRole('region', { name: 'Jalons' })).toBeHidden();
  await member.getByLabel('Ce que vous constatez sur le terrain').fill(SEEN);
  // Where it was last time is there already.
  await expect(member.getByRole('button', { name: /^Mopti/ })).toHaveAttribute('aria-pressed', 'true');
  await member.locator('[data-area="bandiagara"]').click();
  await member.getByLabel('Depuis le').fill(SINCE);
  const about = member.getByRole('group', { name: 'Ce constat concerne-t-il un jalon ?' });
  await about.getByRole('radio', { name: 'Il contredit un jalon' }).check();
  await about.getByLabel('Lequel ?').selectOption({ label: MILESTONE });
  await expectAccessible(member);
  await member.getByRole('radio', { name: 'Public' }).check();
  await addEvidence(member, PUBLIC);
  await member.getByRole('button', { name: 'Soumettre' }).click();
  await expect(member.getByText('Soumis', { exact: true })).toBeVisible();
});

test('the lead publishes both, and nobody else reads what is restricted', async ({ as, visitor, request }) => {
  const lead = await as('cso.lead');
  await publish(lead, 'Évaluation');
  await publish(lead, 'Rapport');

  const html = await (await request.get(`${STORY}?statements=all`)).text();
  expect(html).toContain(REASONS);
  expect(html).toContain(PUBLIC.url);

  const [anyone, ministry] = [await visitor(), await as('ministry.lead')];
  for (const reader of [anyone, ministry]) {
    await reader.goto(`${STORY}?statements=all`);
    const assessment = reader.getByRole('listitem').filter({ hasText: REASONS });
    await expect(assessment).toContainText('Évaluation : Non engagé');
    await expect(assessment).toContainText('Sans preuve publique.');
    const told = reader.getByRole('listitem').filter({ hasText: SEEN });
    await expect(told).toContainText(`Contredit le jalon « ${MILESTONE} »`);
    await expect(told).toContainText('Où : Bandiagara, Douentza, Mopti');
    await expect(told).toContainText(`Constaté depuis le ${inFrench(SINCE)}`);
    await expect(told.getByRole('link', { name: PUBLIC.caption })).toHaveAttribute('href', PUBLIC.url);
    for (const page of [await reader.content(), await answers(reader)]) {
      expect(page).not.toContain(RESTRICTED.caption);
      expect(page).not.toContain(RESTRICTED.url);
    }
  }
});

/** Whatever the API tells somebody about the recommendation. */
async function answers({ request }: Page): Promise<string> {
  const paths = ['recommendations/PD-N2', 'recommendations/PD-N2/timeline', 'assessments', 'reports'];
  const all = await Promise.all(paths.map(async (path) => (await request.get(`/api/${path}`)).text()));
  expect(all.join('')).toContain(REASONS);
  return all.join('');
}
