import { tabTo } from '../support/keyboard.js';
import { expect, test } from '../support/person.js';

const REPORT = 'Au cours du trimestre, trois accompagnements de plus ont commencé, à Kita et à Dioïla.';

test('the first stop leads past the head of the page', async ({ page }) => {
  await page.goto('/fr/recommendations');
  const skip = page.getByRole('link', { name: 'Aller au contenu' });
  await tabTo(page, skip);
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, page.getByRole('searchbox'));
});

test('a slash leads to the search, and Escape closes what is open', async ({ page }) => {
  await page.goto('/fr/recommendations');
  const search = page.getByRole('searchbox');
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(search).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('paix/');
  await expect(search).toHaveValue('paix/');

  const theme = page.getByRole('search').getByText('Thème').first();
  await tabTo(page, theme);
  await page.keyboard.press('Enter');
  const choice = page.getByRole('checkbox', { name: 'Emploi des jeunes' });
  await tabTo(page, choice);
  await page.keyboard.press('Escape');
  await expect(choice).toBeHidden();
  await expect(theme).toBeFocused();
});

test('a report is written and sent in without a pointer, from signing in on', async ({ page }) => {
  await page.goto('/fr/sign-in');
  await tabTo(page, page.getByLabel('Adresse électronique'));
  await page.keyboard.type('donor.member@demo.parole-tenue.test');
  await tabTo(page, page.getByLabel('Mot de passe', { exact: true }));
  await page.keyboard.type('Parole-tenue-demo-1');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mon travail');
  const due = page.getByRole('region', { name: 'Rapports à rendre' });
  await tabTo(page, due.getByRole('link', { name: 'Rédiger le rapport PD-I6' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rapport d’avancement');
  const text = page.getByLabel('Ce qui a changé pendant la période');
  await expect(text).toBeVisible();
  await tabTo(page, text);
  await page.keyboard.type(REPORT);

  const level = page.getByRole('radiogroup', { name: 'Niveau atteint, selon vous' });
  // What was stated last time stands there.
  await tabTo(page, level.getByRole('radio', { name: 'Achevé' }));
  await page.keyboard.press('ArrowUp');
  await expect(level.getByRole('radio', { name: 'Intermédiaire' })).toBeChecked();

  await tabTo(page, page.getByRole('button', { name: 'Soumettre' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Soumis', { exact: true })).toBeVisible();
  await expect(page.getByText(REPORT)).toBeVisible();
});

test('a question is left by Escape, and focus returns to where it came from', async ({ as }) => {
  const lead = await as('donor.lead');
  await lead.goto('/fr/work');
  const read = lead.getByRole('link', { name: 'Lire et décider Évaluation PD-N5' });
  await expect(read).toBeVisible();
  await tabTo(lead, read);
  await lead.keyboard.press('Enter');
  const publish = lead.getByRole('button', { name: 'Publier' });
  await expect(publish).toBeVisible();
  await tabTo(lead, publish);
  await lead.keyboard.press('Enter');
  const question = lead.getByRole('dialog', { name: 'Publier maintenant ?' });
  await expect(question.getByRole('button', { name: 'Publier' })).toBeFocused();
  await lead.keyboard.press('Shift+Tab');
  await expect(question.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await lead.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(publish).toBeFocused();

  const giveBack = lead.getByRole('button', { name: 'Renvoyer avec une remarque' });
  await tabTo(lead, giveBack);
  await lead.keyboard.press('Enter');
  const remark = lead.getByLabel('Que faut-il changer ?');
  await expect(remark).toBeFocused();
  await lead.keyboard.type('Citer la source.');
  await lead.keyboard.press('Escape');
  await expect(giveBack).toBeFocused();
  await lead.keyboard.press('Enter');
  await expect(remark).toHaveValue('Citer la source.');
});

test('what has the focus is never under the bar below the form, on a phone', async ({ as }) => {
  const member = await as('observer.member');
  await member.setViewportSize({ width: 320, height: 640 });
  await member.emulateMedia({ reducedMotion: 'reduce' });
  await member.goto('/fr/work/assessments/new?recommendation=PD-I4');
  await expect(member.getByRole('button', { name: 'Soumettre' })).toBeVisible();
  const lookAt = (): Promise<{ isInBar: boolean; html: string; under: number }> =>
    member.evaluate(() => {
      const [held, bar] = [document.activeElement ?? document.body, document.querySelector('pt-save-bar .bar')];
      const under = held.getBoundingClientRect().bottom - (bar?.getBoundingClientRect().top ?? 0);
      return { isInBar: bar?.contains(held) ?? false, html: held.outerHTML.slice(0, 120), under };
    });
  await member.getByRole('heading', { level: 1 }).click();
  let stops = 0;
  for (let now = await lookAt(); !now.isInBar; now = await lookAt()) {
    if (stops > 0) expect(now.under, now.html).toBeLessThanOrEqual(1);
    await member.keyboard.press('Tab');
    stops += 1;
  }
  expect(stops).toBeGreaterThan(15);
});
