import { type EvidenceListPage, type OwnEvidence } from '@parole-tenue/contract';
import { type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { confirmIdentity, expect, test } from '../support/person.js';
import { DEVICE, photo, PHOTOGRAPHER } from '../support/photos.js';

const RECOMMENDATION = 'PD-N3';
const SHOWN = 'Le marché couvert est debout';
const KEPT = 'Le registre de la caisse, page du mois';
const REASONS = 'Nous avons vu le marché en mai : la charpente, les étals et la dalle sont là.';

const PHONE = { width: 320, height: 700 };

async function ownPieces(page: Page): Promise<OwnEvidence[]> {
  const answer = await page.request.get(`/api/evidence?recommendation=${RECOMMENDATION}&limit=100`);
  const { items } = (await answer.json()) as EvidenceListPage;
  return items.filter((one): one is OwnEvidence => 'author' in one && [SHOWN, KEPT].includes(one.caption));
}

async function sendTwoPhotos(member: Page): Promise<void> {
  await member.goto(`/fr/work/evidence/new?recommendation=${RECOMMENDATION}`);
  await member.locator('input[type=file][multiple]').setInputFiles([await photo(1), await photo(2)]);
  const captions = member.getByLabel('Ce que montre la preuve');
  await expect(captions).toHaveCount(2);
  await captions.nth(0).fill(SHOWN);
  await captions.nth(1).fill(KEPT);
  await member.getByRole('button', { name: 'Envoyer les 2 pièces' }).click();
  const states = async (): Promise<string> => (await ownPieces(member)).map(({ sent }) => sent?.state).join();
  await expect.poll(states, { timeout: 90_000 }).toBe('ready,ready');
}

async function expectSeen(picture: Locator): Promise<void> {
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
}

test.describe('what a member saw', () => {
  test.setTimeout(240_000);

  test('is opened by two, confirmed by an observer and read by everybody, and what stays restricted leaves no trace', async ({
    as,
    visitor,
    request,
  }) => {
    const member = await as('cso.member');
    await member.setViewportSize(PHONE);
    await sendTwoPhotos(member);
    const pieces = await ownPieces(member);
    const [shown, kept] = [SHOWN, KEPT].map((caption) => pieces.find((one) => one.caption === caption)?.id ?? '');

    // One asks, and sees before what everybody will read.
    await member.goto('/fr/work/evidence');
    await member.getByRole('link', { name: SHOWN }).click();
    await expect(member.getByRole('heading', { level: 1 })).toHaveText(SHOWN);
    await expectSeen(member.getByRole('img', { name: SHOWN }));
    await expectAccessible(member);
    await member.getByRole('button', { name: 'Demander : public' }).click();
    const preview = member.getByRole('dialog', { name: 'Voici exactement ce que liront les autres' });
    await expect(preview).toContainText('Tout le monde.');
    await expectSeen(preview.getByRole('img', { name: SHOWN }));
    await expectAccessible(member);
    await preview.getByRole('button', { name: 'Demander', exact: true }).click();
    await expect(member.getByRole('group', { name: 'Demande d’ouverture' })).toContainText('Demandé par vous');
    await expect(member.getByRole('button', { name: 'Accepter' })).toHaveCount(0);

    // The lead agrees to exactly that, and offers it to an observer.
    const lead = await as('cso.lead');
    await lead.setViewportSize(PHONE);
    await lead.goto('/fr/work');
    await expect(lead.getByRole('region', { name: 'Demandes d’ouverture' })).toContainText('Pour la rendre publique');
    await expectAccessible(lead);
    await lead.getByRole('link', { name: `Lire et décider ${SHOWN}` }).click();
    const wish = lead.getByRole('group', { name: 'Demande d’ouverture' });
    await expectSeen(wish.getByRole('img', { name: SHOWN }));
    await expectAccessible(lead);
    await wish.getByRole('button', { name: 'Accepter' }).click();
    await lead.getByRole('dialog').getByRole('button', { name: 'Accepter et ouvrir' }).click();
    await confirmIdentity(lead);
    await expect(wish).toHaveCount(0);
    await lead.getByRole('checkbox', { name: /Observatoire des engagements/ }).check();
    await lead.getByRole('button', { name: 'Proposer', exact: true }).click();
    await expect(lead.getByRole('region', { name: 'À qui elle est montrée en particulier' })).toContainText(
      'Ne plus montrer',
    );

    // An observer looks at it and writes what they find; another one publishes it.
    const observer = await as('observer.member');
    await observer.setViewportSize(PHONE);
    await observer.goto('/fr/work');
    await observer
      .getByRole('region', { name: 'À vérifier' })
      .getByRole('link', { name: `Vérifier ${SHOWN}` })
      .click();
    await observer.getByRole('link', { name: 'Voir la preuve et l’original' }).click();
    await expect(observer.getByRole('heading', { level: 1 })).toHaveText(SHOWN);
    await expectSeen(observer.getByRole('img', { name: SHOWN }));
    await expectAccessible(observer);
    await observer.getByRole('link', { name: 'Écrire ce que vous constatez' }).click();
    await observer.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(observer.getByText('Choisissez votre constat.')).toBeVisible();
    await observer.getByRole('radio', { name: /^Confirmé/ }).check();
    await observer.getByLabel('Vos raisons').fill(REASONS);
    await expectAccessible(observer);
    await observer.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(observer.getByText('Une autre personne de votre organisation doit le publier.')).toBeVisible();
    await expect(observer.getByRole('button', { name: 'Publier' })).toHaveCount(0);

    const second = await as('observer.lead');
    await second.setViewportSize(PHONE);
    await second.goto('/fr/work');
    await second.getByRole('link', { name: `Lire et publier ${SHOWN}` }).click();
    await second.getByRole('button', { name: 'Publier' }).click();
    await second.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
    await expect(second.getByText('Le constat est publié.').first()).toBeVisible();
    // It is found again after that, and what was not offered is not there.
    await second.goto('/fr/work');
    await second.getByRole('link', { name: 'Ce qui vous est montré' }).click();
    await expect(second.getByRole('link', { name: `Lire votre constat ${SHOWN}` })).toBeVisible();
    await expect(second.getByText(KEPT)).toHaveCount(0);
    await expectAccessible(second);

    // Everybody reads the cleaned copy, and who confirmed it.
    const reader = await visitor();
    await reader.setViewportSize(PHONE);
    await reader.goto(`/fr/recommendations/${RECOMMENDATION}`);
    const proofs = reader.getByRole('region', { name: 'Preuves apportées' });
    await proofs.scrollIntoViewIfNeeded();
    await expectSeen(proofs.getByRole('img', { name: SHOWN }));
    await expect(proofs).toContainText('Confirmée par 1 organisation d’observation');
    await proofs.getByRole('link', { name: SHOWN }).click();
    await expect(reader).toHaveURL(new RegExp(`/fr/evidence/${shown ?? ''}$`));
    const findings = reader.getByRole('region', { name: 'Ce que disent les observateurs' });
    await expect(findings).toContainText('Observatoire des engagements');
    await expect(findings).toContainText(REASONS);
    await expectAccessible(reader);
    const address = await reader.getByRole('img', { name: SHOWN }).getAttribute('src');
    const copy = await (await request.get(address ?? '')).body();
    expect(copy.length).toBeGreaterThan(1000);
    for (const secret of [DEVICE, PHOTOGRAPHER, 'Exif\0']) expect(copy.includes(secret)).toBe(false);

    // A ministry that answers for it finds no trace of the other photo.
    const ministry = await as('ministry.lead');
    await ministry.setViewportSize(PHONE);
    expect((await ministry.goto(`/fr/evidence/${kept ?? ''}`))?.status()).toBe(404);
    await expect(ministry.getByText('Cette preuve n’existe pas, ou elle n’est pas publique.')).toBeVisible();
    await ministry.goto('/fr/work/evidence/shown', { waitUntil: 'networkidle' });
    await expect(ministry.getByRole('heading', { level: 1 })).toHaveText('Ce qui vous est montré');
    await expect(ministry.getByText(KEPT)).toHaveCount(0);
    await expectAccessible(ministry);
    await ministry.goto(`/fr/recommendations/${RECOMMENDATION}`);
    await expect(ministry.getByRole('region', { name: 'Preuves apportées' })).toContainText(SHOWN);
    const answers = await Promise.all(
      [`evidence?recommendation=${RECOMMENDATION}`, `recommendations/${RECOMMENDATION}`, 'workspace'].map(
        async (path) => (await ministry.request.get(`/api/${path}`)).text(),
      ),
    );
    for (const seen of [...answers, await ministry.content()]) {
      expect(seen).not.toContain(KEPT);
      expect(seen).not.toContain(kept);
    }
  });
});
