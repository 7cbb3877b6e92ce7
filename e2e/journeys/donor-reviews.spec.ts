import { expect, signIn, test } from '../support/person.js';

const REASONS =
  'Payments reach the internships, and the ministry corrects its figures in public. But nobody opened the fund, and of the young people whom we could follow none has work.';

test('a donor finds where sides differ, reads them, assesses, and everybody reads it at once', async ({
  page: member,
  as,
  visitor,
  request,
}) => {
  await signIn(member, 'donor.member', 'en');

  await test.step('filters for sharp disagreement', async () => {
    await member.getByRole('link', { name: 'Choose another recommendation' }).click();
    await member.getByLabel('Divergence between points of view').selectOption('2');
    await expect(member).toHaveURL(/\?divergence=2$/);
    await member.getByRole('link', { name: 'PD-N2', exact: true }).click();
  });

  await test.step('reads both sides', async () => {
    const said = member.getByRole('region', { name: 'Who said what, and when' });
    await member.getByRole('link', { name: 'All statements' }).click();
    for (const [who, what] of [
      ['Ministry of Trades and First Employment', 'Ce rapport remplace le précédent.'],
      ['Youth Association of the Bend', 'Depuis notre première évaluation'],
    ] as const) {
      const statement = said.getByRole('listitem').filter({ hasText: what });
      await expect(statement.getByRole('link', { name: who }).first()).toBeVisible();
    }
  });

  await test.step('assesses', async () => {
    await member.getByRole('navigation', { name: 'Your actions' }).getByRole('link', { name: 'Assess' }).click();
    const others = member.getByRole('region', { name: 'What others say' });
    await expect(others.getByRole('img', { name: /Government: .*civil society: / })).toBeVisible();
    await member.getByRole('radio', { name: 'Minimum' }).check();
    await member.getByLabel('Your reasons').fill(REASONS);
    await member.getByRole('radio', { name: 'Fairly' }).check();
    await member.getByLabel('Why no more, and no less?').fill('We followed payments and people, not every region.');
    await expect(member.getByRole('radio', { name: 'Public' })).toBeChecked();
    await member.getByRole('button', { name: 'Submit' }).click();
    await expect(member.getByText('Waiting: another person')).toBeVisible();
  });

  await test.step('its lead publishes', async () => {
    const lead = await as('donor.lead');
    await lead.goto('/en/work');
    await lead.getByRole('link', { name: 'Read and decide Assessment PD-N2' }).click();
    await lead.getByRole('button', { name: 'Publish' }).click();
    await lead.getByRole('dialog', { name: 'Publish now?' }).getByRole('button', { name: 'Publish' }).click();
    await expect(lead.getByText('Published. Everybody can read it.')).toBeVisible();
  });

  expect(await (await request.get('/en/recommendations/PD-N2')).text()).toContain(REASONS);
  const reader = await visitor();
  await reader.goto('/en/recommendations/PD-N2');
  const statement = reader.getByRole('listitem').filter({ hasText: REASONS });
  await expect(statement).toContainText('Two Shores Fund (demonstration)');
  await expect(statement).toContainText('Assessment: Minimum');
  await expect(
    reader.getByRole('img', { name: /donors: minimum, 2 organisations, from minimum to intermediate/i }),
  ).toBeVisible();
});
