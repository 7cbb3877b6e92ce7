import { expectAccessible } from '../support/accessibility.js';
import { dayAgo, inFrench } from '../support/days.js';
import { expect, test } from '../support/person.js';

const POLICY = 'Politique nationale de prévention et de lutte contre l’extrémisme violent';
const WORDING =
  'Rendre les communautés plus résilientes et promouvoir la cohésion sociale face à l’extrémisme violent.';
const CHARTER = 'Charte nationale pour la paix et la réconciliation';
const NOTE = 'La période de la politique est échue ; la charte en reprend les engagements.';
const ENDED_ON = dayAgo(2);

test('an editor corrects a wording, writes the crosswalk and ends a framework, which keeps its history and points on', async ({
  as,
  visitor,
}) => {
  test.setTimeout(150_000);
  const reader = await visitor();
  await reader.goto('/fr/recommendations/VE-1?statements=all');
  const said = reader.getByRole('region', { name: 'Qui a dit quoi, et quand' }).getByRole('listitem');
  await said.first().scrollIntoViewIfNeeded();
  await expect(said.first()).toBeVisible();
  const levels = reader.getByRole('img', { name: /^Gouvernement : / });
  const [before, statements] = [await levels.getAttribute('aria-label'), await said.count()];
  expect(statements).toBeGreaterThan(1);

  const editor = await as('editor');
  await test.step('the recommendation is tied to an article of the policy', async () => {
    await editor.goto('/fr/register/recommendations/VE-1');
    const crosswalk = editor.getByRole('region', { name: 'Textes liés et modèle' });
    await crosswalk.getByRole('button', { name: 'Ajouter un cadre' }).click();
    const frameworks = crosswalk.getByLabel('Cadre', { exact: true });
    const titles = await frameworks.getByRole('option').allInnerTexts();
    await frameworks.selectOption(titles.find((title) => title.includes(POLICY)) ?? '');
    await crosswalk.getByLabel('Lien', { exact: true }).selectOption({ label: 'Met en œuvre' });
    await crosswalk.getByLabel('Articles').fill('axe 2, § 4');
    await expectAccessible(editor);
    await crosswalk.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(editor.getByText('C’est enregistré.').first()).toBeVisible();
  });

  await test.step('its French wording is corrected, and the page says where the old one stays', async () => {
    await editor.goto('/fr/register/recommendations/VE-1');
    const wording = editor.getByRole('region', { name: 'Formulation' });
    await expect(wording.getByLabel('En anglais')).toHaveAccessibleDescription(/C’est l’original/);
    await wording.getByLabel('En français').fill(WORDING);
    await wording.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(editor.getByText('L’ancienne formulation reste dans le journal.')).toBeVisible();
    await expect(editor.getByRole('main').getByText(WORDING).first()).toBeVisible();
  });

  await test.step('the other form of the page goes on from there', async () => {
    await editor.getByLabel('Modèle de suivi').selectOption({ index: 1 });
    await editor
      .getByRole('region', { name: 'Textes liés et modèle' })
      .getByRole('button', { name: 'Enregistrer' })
      .click();
    await expect(editor.getByText('C’est enregistré.', { exact: true })).toBeVisible();
    await editor.setViewportSize({ width: 320, height: 800 });
    await expectAccessible(editor);
    await editor.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('the policy ends, and something follows it', async () => {
    await editor.goto('/fr/register/frameworks/pve-policy-2018');
    await editor.getByLabel('Statut').selectOption({ label: 'Terminé' });
    await editor.getByLabel('Terminé le').fill(ENDED_ON);
    await editor.getByRole('group', { name: 'Comment il a pris fin' }).getByLabel('En français').fill(NOTE);
    await editor.getByRole('group', { name: 'Ce qui le suit' }).getByLabel(CHARTER).check();
    await expectAccessible(editor);
    await editor.getByRole('button', { name: 'Enregistrer' }).first().click();
    await expect(editor.getByText('C’est enregistré.').first()).toBeVisible();
  });

  await test.step('everybody reads when it ended and where it goes on; what was said stays', async () => {
    await reader.goto('/fr/recommendations/VE-1?statements=all');
    await expect(reader.getByText(WORDING).first()).toBeVisible();
    const texts = reader.getByRole('region', { name: 'Textes de référence' });
    const tie = texts.getByRole('listitem').filter({ hasText: POLICY });
    await tie.scrollIntoViewIfNeeded();
    await expect(tie).toContainText('Met en œuvre');
    await expect(tie).toContainText('axe 2, § 4');
    await expect(tie).toContainText(`A pris fin le ${inFrench(ENDED_ON)}`);
    await expect(tie).toContainText(`Suivi par ${CHARTER}`);
    await expect(said).toHaveCount(statements);
    await expect(levels).toHaveAttribute('aria-label', before ?? '');
    await expectAccessible(reader);

    await tie.getByRole('link', { name: POLICY }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toContainText(POLICY);
    await expect(reader.getByText(NOTE)).toBeVisible();
    await expect(reader.getByRole('link', { name: 'VE-1', exact: true })).toBeVisible();
    await reader.setViewportSize({ width: 320, height: 800 });
    await expectAccessible(reader);
    await reader.getByRole('link', { name: CHARTER }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(CHARTER);
  });
});
