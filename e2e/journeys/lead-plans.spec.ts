import { expectAccessible } from '../support/accessibility.js';
import { dayAgo, inFrench } from '../support/days.js';
import { expect, test } from '../support/person.js';
import { measureBy } from '../support/register.js';

const PLANNING = '/fr/work/planning/PD-I5';
const MILESTONE = 'Une visite à Ménaka, comptes rendus relus';
const FIRST = dayAgo(-60);
const LATER = dayAgo(-120);
const REASON = 'La piste de Ménaka est fermée jusqu’à la fin de la saison.';

test('the lead plans a milestone, moves its date with a reason, and measures what the template asks for', async ({
  as,
  visitor,
}) => {
  test.setTimeout(150_000);
  await measureBy(await as('editor'), 'PD-I5', 'youth-employment');
  const lead = await as('donor.lead');

  await test.step('a milestone is planned', async () => {
    await lead.goto(PLANNING);
    await lead.getByRole('button', { name: 'Planifier un jalon' }).click();
    await lead.getByRole('group', { name: 'Ce qui doit être fait' }).getByLabel('En français').fill(MILESTONE);
    await lead.getByLabel('Qui en répond').selectOption({ label: 'Fonds des Deux Rives (démonstration)' });
    await lead.getByLabel('Pour le').fill(FIRST);
    await lead.getByLabel('Poids').fill('2');
    await lead.locator('[data-area="menaka"]').click();
    await expectAccessible(lead);
    await lead.getByRole('button', { name: 'Planifier ce jalon' }).click();
    await expect(lead.getByRole('listitem').filter({ hasText: MILESTONE })).toContainText(inFrench(FIRST));
  });

  await test.step('its date is not moved without a reason', async () => {
    await lead.getByRole('button', { name: `Modifier ${MILESTONE}` }).click();
    await lead.getByLabel('Pour le').fill(LATER);
    await lead.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(lead.getByText('Dites pourquoi, en 10 caractères au moins.').first()).toBeVisible();
    await expect(lead.getByLabel('Pour le')).toHaveValue(LATER);
    const reason = lead.getByRole('group', { name: 'Pourquoi cette nouvelle date ?' });
    await reason.getByLabel('En français').fill(REASON);
    await expectAccessible(lead);
    await lead.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(lead.getByRole('listitem').filter({ hasText: MILESTONE })).toContainText(
      `d’abord prévu le ${inFrench(FIRST)}`,
    );
  });

  await test.step('what the template asks for is measured with one click', async () => {
    const indicators = lead.getByRole('region', { name: 'Indicateurs' });
    const free = indicators.getByRole('button', { name: /^Suivre / });
    const count = await free.count();
    expect(count).toBeGreaterThan(1);
    const name = (await free.first().innerText()).replace(/^Suivre\s+/, '').trim();
    await free.first().click();
    await expect(free).toHaveCount(count - 1);
    await expect(indicators.getByRole('button', { name: `Modifier ${name}` })).toBeVisible();
    await lead.setViewportSize({ width: 320, height: 800 });
    await expectAccessible(lead);
  });

  await test.step('everybody reads both dates and why', async () => {
    const reader = await visitor();
    await reader.goto('/fr/recommendations/PD-I5');
    const milestone = reader
      .getByRole('region', { name: 'Jalons' })
      .getByRole('listitem')
      .filter({ hasText: MILESTONE })
      .first();
    await milestone.scrollIntoViewIfNeeded();
    await expect(milestone).toContainText(inFrench(FIRST));
    await expect(milestone).toContainText(inFrench(LATER));
    await expect(milestone).toContainText('60 jours de glissement');
    await expect(milestone).toContainText(REASON);
  });
});
