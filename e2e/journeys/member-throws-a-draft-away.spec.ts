import { expectAccessible } from '../support/accessibility.js';
import { expect, signIn, test } from '../support/person.js';

const ADDRESS = '/fr/work/assessments/new?recommendation=PD-I2';
const REASONS = 'Ce brouillon ne mène à rien et ne doit pas rester.';

test('a draft that leads nowhere is thrown away, once that is sure, and what is typed at its address begins anew', async ({
  page: member,
}) => {
  await signIn(member, 'observer2.lead');
  await member.goto(ADDRESS);
  const reasons = member.locator('textarea').first();
  await reasons.fill(REASONS);
  await expect(member.getByText(/^Enregistré à/).first()).toBeVisible();
  const written = member.url();

  await member.goto('/fr/work');
  const drafts = member.getByRole('region', { name: 'Brouillons' });
  await drafts.getByRole('listitem').filter({ hasText: 'PD-I2' }).getByRole('link').click();
  await member.getByRole('button', { name: 'Supprimer ce brouillon' }).click();
  const question = member.getByRole('dialog', { name: 'Supprimer ce brouillon' });
  await expectAccessible(member);
  await member.keyboard.press('Escape');
  await expect(reasons).toHaveValue(REASONS);

  await member.getByRole('button', { name: 'Supprimer ce brouillon' }).click();
  await question.getByRole('button', { name: 'Supprimer' }).click();
  await expect(member).toHaveURL(/\/fr\/work$/);
  await expect(drafts.getByRole('listitem').filter({ hasText: 'PD-I2' })).toHaveCount(0);

  await member.goto(written);
  await expect(reasons).toHaveValue('');
  await reasons.fill(REASONS);
  await expect(member.getByText(/^Enregistré à/).first()).toBeVisible();
  await member.getByRole('button', { name: 'Supprimer ce brouillon' }).click();
  await question.getByRole('button', { name: 'Supprimer' }).click();
  await expect(member).toHaveURL(/\/fr\/work$/);
});
