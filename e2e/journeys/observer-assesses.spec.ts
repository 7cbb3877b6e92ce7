import { expect, signIn, test } from '../support/person.js';

const REASONS =
  'Nous avons demandé par écrit le programme de formation, la liste des sessions et un entretien. Aucune réponse en six semaines : rien ne permet de juger.';

test('an observer says that nothing allows a judgement, and it stands apart from the scale', async ({
  page: member,
  as,
  request,
}) => {
  await signIn(member, 'observer.member');
  const toAssess = member.getByRole('region', { name: 'À évaluer' });
  await expect(toAssess.getByRole('link', { name: /^Évaluer / }).first()).toBeVisible();
  await expect(member.getByRole('region', { name: 'Rapports à rendre' })).toBeHidden();

  await member.goto('/fr/recommendations/CR-2');
  const actions = member.getByRole('navigation', { name: 'Vos actions' });
  await actions.getByRole('link', { name: 'Évaluer' }).click();
  await member.getByRole('radio', { name: 'Sans preuve' }).check();
  await member.getByLabel('Vos raisons').fill(REASONS);
  await member.getByRole('radio', { name: 'Très' }).check();
  await member.getByLabel('Pourquoi pas plus, ni moins ?').fill('Nos trois demandes et leurs dates sont gardées.');
  await member.getByRole('button', { name: 'Soumettre' }).click();
  await expect(member.getByText('Soumise', { exact: true })).toBeVisible();
  await expect(member.getByRole('button', { name: 'Publier' })).toBeHidden();

  const lead = await as('observer.lead');
  await lead.goto('/fr/work');
  await lead.getByRole('link', { name: 'Lire et décider Évaluation CR-2' }).click();
  await lead.getByRole('button', { name: 'Publier' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
  await lead.getByRole('link', { name: 'Voir sur la page publique' }).click();

  const statement = lead.getByRole('listitem').filter({ hasText: REASONS });
  await expect(statement).toContainText('Évaluation : Sans preuve');
  await expect(lead.getByRole('img', { name: /indépendants : sans preuve/ })).toBeVisible();
  expect(await (await request.get('/fr/recommendations/CR-2')).text()).toContain(REASONS);
});
