import { expectAccessible } from '../support/accessibility.js';
import { LANGUAGES, WIDTHS } from '../support/pages.js';
import { confirmIdentity, expect, test } from '../support/person.js';

const EMAIL = 'fatou@exemple.test';

test('a lead invites somebody, who joins, is made lead, suspended and restored', async ({ as, visitor }) => {
  const lead = await as('cso2.lead');
  await lead.goto('/fr/work');
  await lead.getByRole('button', { name: 'Menu' }).click();
  await lead.getByRole('link', { name: 'Mon organisation' }).click();
  await expect(lead.getByText('Vous êtes la seule personne de votre organisation')).toBeVisible();

  await lead.getByLabel('Adresse électronique').fill(EMAIL);
  await lead.getByRole('button', { name: 'Créer l’invitation' }).click();
  await expect(lead.getByRole('heading', { name: `Lien à remettre à ${EMAIL}` })).toBeFocused();
  const first = await lead.getByLabel('Lien à usage unique').inputValue();

  await lead.getByRole('button', { name: `Nouveau lien ${EMAIL}` }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Nouveau lien' }).click();
  await expect(lead.getByLabel('Lien à usage unique')).not.toHaveValue(first);
  const link = new URL(await lead.getByLabel('Lien à usage unique').inputValue());
  await lead.getByRole('button', { name: 'C’est fait, ne plus l’afficher' }).click();
  await expect(lead.getByLabel('Lien à usage unique')).toHaveCount(0);

  const fatou = await visitor();
  const person = { name: 'Fatou Samaké', language: 'fr', password: 'mil-karité-lune-pirogue' };
  const accepted = await fatou.request.post('/api/invitations/acceptance', {
    data: { token: link.hash.slice(1), ...person },
  });
  expect(accepted.ok()).toBe(true);

  await lead.reload();
  const row = lead.getByRole('listitem').filter({ hasText: 'Fatou Samaké' }).first();
  await expect(row).toContainText('sans code à usage unique');
  await row.getByRole('button', { name: 'Gérer Fatou Samaké' }).click();
  await row.getByRole('button', { name: 'Nommer responsable' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Nommer responsable' }).click();
  await confirmIdentity(lead);
  await expect(row).toContainText('responsable depuis le');

  await row.getByRole('button', { name: 'Suspendre' }).click();
  const question = lead.getByRole('dialog', { name: 'Suspendre Fatou Samaké ?' });
  await expect(question).toContainText('Ses sessions se ferment tout de suite');
  await question.getByRole('button', { name: 'Suspendre' }).click();
  await expect(row).toContainText('Compte suspendu');
  expect((await fatou.request.get('/api/account')).status()).toBe(401);

  await row.getByRole('button', { name: 'Rétablir' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Rétablir' }).click();
  await expect(row).not.toContainText('Compte suspendu');
  await expect(row.getByRole('button', { name: 'Gérer Fatou Samaké' })).toBeFocused();

  const download = lead.waitForEvent('download');
  await lead.getByRole('button', { name: 'Exporter la liste (CSV)' }).click();
  expect((await download).suggestedFilename()).toBe('membres.csv');
  await lead.reload();
  await expect(lead.getByText('a exporté la liste des membres')).toBeVisible();
  await expect(lead.getByText('a rejoint l’organisation')).toBeVisible();
});

test('a member sees colleagues and what they did, and changes nothing', async ({ as }) => {
  const member = await as('ministry.member');
  await member.goto('/fr/organisation');
  await expect(member.getByRole('heading', { name: 'Activité' })).toBeVisible();
  await expect(member.getByText('(vous)')).toBeVisible();
  await expect(member.getByRole('button', { name: 'Gérer' })).toHaveCount(0);
  await expect(member.getByRole('heading', { name: 'Invitations' })).toHaveCount(0);

  const lines = member.getByRole('region', { name: 'Activité' }).getByRole('listitem');
  const more = member.getByRole('button', { name: 'Voir la suite' });
  await expect(more).toBeVisible();
  const before = await lines.count();
  await more.click();
  await expect(lines.nth(before)).toBeFocused();
});

test('three presses of Shift leave at once, and the session is over', async ({ as }) => {
  const lead = await as('cso.lead');
  await lead.route('https://fr.wikipedia.org/', (route) => route.fulfill({ body: 'elsewhere' }));
  await lead.goto('/fr/organisation');
  await expect(lead.getByRole('button', { name: 'Quitter vite' })).toBeVisible();
  for (let press = 0; press < 3; press += 1) await lead.keyboard.press('Shift');
  await lead.waitForURL('https://fr.wikipedia.org/');
  // Leaving waits for nothing; the session ends a moment later.
  await expect.poll(async () => (await lead.request.get('/api/members')).status()).toBe(401);
});

for (const width of WIDTHS) {
  for (const language of LANGUAGES) {
    test(`my organisation is accessible and fits ${String(width)} px, in ${language}`, async ({ as }) => {
      const lead = await as('observer.lead');
      await lead.setViewportSize({ width, height: 800 });
      await lead.goto(`/${language}/organisation`, { waitUntil: 'networkidle' });
      await lead
        .getByRole('button', { name: /^(Gérer|Manage)/ })
        .first()
        .click();
      await expectAccessible(lead);

      const menu = lead.getByRole('button', { name: 'Menu' });
      await menu.click();
      await expectAccessible(lead);
      const header = await lead.getByRole('banner').boundingBox();
      // Two rows of touch height at most on the smallest phone, one elsewhere.
      expect(header?.height).toBeLessThanOrEqual(width < 544 ? 100 : 60);
      await lead.keyboard.press('Escape');
      await expect(menu).toBeFocused();
      await lead.evaluate(() => {
        scrollTo(0, document.body.scrollHeight);
      });
      await expect(lead.getByRole('button', { name: /^(Quitter vite|Quick exit)$/ })).toBeInViewport({ ratio: 1 });
    });
  }
}
