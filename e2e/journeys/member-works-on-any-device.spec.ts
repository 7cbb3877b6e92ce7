import { expectAccessible } from '../support/accessibility.js';
import { LANGUAGES, WIDTHS } from '../support/pages.js';
import { expect, test } from '../support/person.js';

/** What one needs to say to find one's way. */
const WORDS = {
  fr: {
    decide: 'Lire et décider Évaluation PD-N5',
    giveBack: 'Renvoyer avec une remarque',
    cancel: 'Annuler',
    publish: 'Publier',
    evidence: 'Preuves',
    shown: 'Ce qui vous est montré',
    testimony: 'Écrire un témoignage',
    link: 'Donner un lien',
    achieved: 'Atteint',
    offline: 'Hors connexion.',
  },
  en: {
    decide: 'Read and decide Assessment PD-N5',
    giveBack: 'Return with a remark',
    cancel: 'Cancel',
    publish: 'Publish',
    evidence: 'Evidence',
    shown: 'Shown to you',
    testimony: 'Write a testimony',
    link: 'Give a link',
    achieved: 'Achieved',
    offline: 'Offline.',
  },
} as const;

for (const width of WIDTHS) {
  for (const language of LANGUAGES) {
    test(`every page of a member is accessible and fits ${String(width)} px, in ${language}`, async ({ as }) => {
      const words = WORDS[language];
      const page = await as('donor.lead');
      await page.setViewportSize({ width, height: 800 });

      await page.goto(`/${language}/work`);
      const decide = page.getByRole('link', { name: words.decide });
      await expect(decide).toBeVisible();
      await expectAccessible(page);

      await decide.click();
      const publish = page.getByRole('button', { name: words.publish });
      await expect(publish).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: words.giveBack }).click();
      // The field takes the focus, and the page scrolls there.
      await expect(page.getByRole('textbox')).toBeFocused();
      await expectAccessible(page);
      await page.getByRole('button', { name: words.cancel }).click();
      await publish.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);

      await page.goto(`/${language}/work/assessments/new?recommendation=PD-N6`);
      await expect(page.getByRole('radiogroup').first()).toBeVisible();
      await expectAccessible(page);

      await page.goto(`/${language}/work/evidence`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.evidence);
      await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('link', { name: words.shown }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.shown);
      await expectAccessible(page);
      await page.goto(`/${language}/work/evidence/new?recommendation=PD-N6`);
      await page.getByRole('button', { name: words.testimony }).click();
      await page.getByRole('button', { name: words.link, exact: true }).click();
      await expect(page.getByRole('textbox')).toHaveCount(4);
      // The new piece takes the focus, and the page scrolls there.
      await expect(page.getByRole('textbox').nth(2)).toBeFocused();
      await expectAccessible(page);

      // Last, and without a connection: what is typed here must not be there for others.
      await page.goto(`/${language}/work/reports/new?recommendation=PD-I4`);
      await page.route('**/api/reports/*', (route) => route.abort());
      await page.getByRole('radio', { name: words.achieved }).first().check();
      await expect(page.getByText(words.offline).first()).toBeVisible();
      await expectAccessible(page);
    });
  }
}
