import { type RecommendationStory } from '@parole-tenue/contract';
import { expect, type Locator, test } from '@playwright/test';
import { GATE, PUMP, untilCleaned } from '../support/cleaned.js';

const PHONE = { width: 320, height: 700 };
/** Newer statements stand first: this one is further back. */
const SAID = '/fr/recommendations/PD-N3?statements=all';
const RESTRICTED = 'Feuille de présence au dernier entretien de suivi';

async function expectSeen(picture: Locator): Promise<void> {
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
}

test.describe('a visitor on a phone', () => {
  test.use({ viewport: PHONE });
  test.beforeEach(({ request }) => untilCleaned(request));

  test('sees the pictures under what was said, and those that stand alone with who brought them', async ({ page }) => {
    await page.goto(SAID);
    await expectSeen(page.getByRole('img', { name: GATE }));
    await page.goto('/fr/recommendations/PD-N2');
    const alone = page.getByRole('region', { name: 'Preuves apportées' });
    await alone.scrollIntoViewIfNeeded();
    await expectSeen(alone.getByRole('img', { name: PUMP }));
    await expect(alone.getByRole('link', { name: 'Maison des tisserands de paix (démonstration)' })).not.toHaveCount(0);
    await expect(alone.getByText('Confirmée par 1 organisation d’observation')).toBeVisible();
    await expect(page.getByText('Vérifié : confirmé par')).not.toHaveCount(0);
    await expect(page.getByText(RESTRICTED)).toHaveCount(0);
  });

  test('asks for a picture where data are saved, is told what it weighs, and stays on the page', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.goto(SAID);
    const load = page.getByRole('link', { name: `: ${GATE}` });
    await load.scrollIntoViewIfNeeded();
    await expect(load).toHaveText(/Charger l’image \(\d+\sko\)/);
    await page.waitForLoadState('networkidle');
    await load.press('Enter');
    await expectSeen(page.getByRole('img', { name: GATE }));
    await expect(page).toHaveURL(SAID);
  });
});

test.describe('a visitor without scripts', () => {
  test.use({ viewport: PHONE, javaScriptEnabled: false });

  test('reads all that stands there, and reaches each picture by a link', async ({ page }) => {
    await untilCleaned(page.request);
    await page.goto(SAID);
    const address = await page.getByRole('link', { name: `: ${GATE}` }).getAttribute('href');
    const picture = await page.request.get(address ?? '');
    expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/webp']);
    await page.goto('/fr/recommendations/PD-N2');
    await expect(page.getByRole('link', { name: PUMP, exact: true })).toBeVisible();
  });
});

test('a milestone counts as verified where two observer organisations confirm it, and not where they part', async ({
  request,
}) => {
  const verified = async (reference: string): Promise<boolean[]> => {
    const answer = await request.get(`/api/recommendations/${reference}`);
    const { milestones } = (await answer.json()) as RecommendationStory;
    return milestones.flatMap(({ verification }) => (verification.findings.length > 1 ? verification.isVerified : []));
  };
  expect(await verified('PD-N2')).toEqual([true]);
  expect(await verified('PD-N3')).toEqual([false]);
});
