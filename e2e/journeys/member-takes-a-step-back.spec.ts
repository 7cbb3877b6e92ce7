import { type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { countClicks } from '../support/clicks.js';
import { dayAgo } from '../support/days.js';
import { expect, signIn, test } from '../support/person.js';

/** From signing in to a report sent in (product.md). */
const MOST_CLICKS = 12;

const MILESTONE = '25 organisations accompagnées pendant douze mois';
const TEXT = 'Les 25 organisations sont accompagnées ; la dernière, à Nioro, depuis le mois de septembre.';
const SENT_IN = 'C’est soumis. Une autre personne de votre organisation peut maintenant publier.';
/** How long the way back is offered. */
const OFFERED_MS = 10_000;

/** As a hand does it: first the field, then the keys. */
async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.click();
  await field.fill(text);
}

test('a late report is sent in with few clicks, and taken back within ten seconds', async ({
  page: member,
  request,
}) => {
  test.setTimeout(120_000);
  const clicks = await countClicks(member);
  await signIn(member, 'donor.member');

  const late = member.getByRole('region', { name: 'En retard' });
  const item = late.getByRole('listitem').filter({ hasText: 'PD-I6' });
  await expect(item).toContainText('il sera marqué « en retard »');
  await item.getByRole('link', { name: 'Rédiger le rapport PD-I6' }).click();
  await expect(member.getByText('le rapport sera marqué « en retard »')).toBeVisible();
  const milestone = member.getByRole('group', { name: MILESTONE });
  await milestone.getByRole('radio', { name: 'Atteint' }).click();
  await write(member, 'Atteint le', dayAgo(60));
  await write(member, 'Ce qui a changé pendant la période', TEXT);
  await member.getByRole('button', { name: 'Soumettre' }).click();
  const offer = member.getByRole('status').filter({ hasText: SENT_IN });
  await expect(offer).toBeVisible();
  expect(clicks()).toBeGreaterThan(0);
  expect(clicks()).toBeLessThanOrEqual(MOST_CLICKS);
  await expectAccessible(member);

  await member.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(member.getByText('C’est annulé : rien n’est parti.').first()).toBeVisible();
  await expect(member.getByLabel('Ce qui a changé pendant la période')).toHaveValue(TEXT);
  await expect(milestone.getByRole('radio', { name: 'Atteint' })).toBeChecked();

  await member.getByRole('button', { name: 'Soumettre' }).click();
  const since = Date.now();
  await expect(offer).toBeVisible();
  await expect(offer).toBeHidden({ timeout: 2 * OFFERED_MS });
  expect(Date.now() - since).toBeGreaterThanOrEqual(OFFERED_MS - 1_000);
  // The page itself still has the way back, as long as the server takes it.
  await member.getByRole('button', { name: 'Revenir sur cette étape' }).click();
  await expect(member.getByText('Brouillon', { exact: true })).toBeVisible();
  expect(await (await request.get('/fr/recommendations/PD-I6')).text()).not.toContain('à Nioro');
});
