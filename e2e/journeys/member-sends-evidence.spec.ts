import { type EvidenceListPage, type OwnEvidence } from '@parole-tenue/contract';
import { type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { Line } from '../support/line.js';
import { expect, signOut, test } from '../support/person.js';
import { DEVICE, photo, PHOTOGRAPHER } from '../support/photos.js';

const RECOMMENDATION = 'PD-N5';
const CAPTIONS = ['Le puits est creusé', 'La pompe manque encore', 'Les femmes puisent à la main'];
const SLOW = 20_000;

const captions = (page: Page): Locator => page.getByLabel('Ce que montre la preuve');

async function choosePhotos(page: Page, count: number): Promise<void> {
  const photos = await Promise.all(Array.from({ length: count }, (_, index) => photo(index + 1)));
  await page.locator('input[type=file][multiple]').setInputFiles(photos);
  await expect(captions(page)).toHaveCount(count);
  await expect(page.getByText('Préparation…')).toHaveCount(0, { timeout: 30_000 });
}

async function own(page: Page): Promise<OwnEvidence[]> {
  const answer = await page.request.get(`/api/evidence?recommendation=${RECOMMENDATION}&limit=100`);
  const { items } = (await answer.json()) as EvidenceListPage;
  return items.filter((one): one is OwnEvidence => 'author' in one && one.kind === 'image');
}

/** Everything that leaves the device, as somebody would read it who sits on the line. */
function listenTo(page: Page): Buffer[] {
  const sent: Buffer[] = [];
  page.on('request', (request) => {
    sent.push(Buffer.from(request.url()), request.postDataBuffer() ?? Buffer.alloc(0));
    sent.push(Buffer.from(JSON.stringify(request.headers())));
  });
  return sent;
}

/** How many files the device keeps for us. */
function filesOn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'unsent')) return 0;
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open('unsent');
      opening.onerror = () => {
        reject(new Error('no answer'));
      };
      opening.onsuccess = () => {
        const counting = opening.result.transaction('files').objectStore('files').count();
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    });
  });
}

test.describe('on a phone with a slow line', () => {
  test.setTimeout(180_000);

  test('three photos arrive once each, over a cut and a reload, and say nothing of who, where and with what', async ({
    as,
  }) => {
    const member = await as('cso.member');
    await member.setViewportSize({ width: 320, height: 700 });
    const line = await Line.of(member);
    const sent = listenTo(member);

    await member.goto(`/fr/recommendations/${RECOMMENDATION}`);
    await member.getByRole('link', { name: 'Apporter une preuve' }).click();
    await expect(member.getByRole('heading', { level: 1 })).toHaveText('Apporter une preuve');
    await choosePhotos(member, 3);
    await member.getByRole('button', { name: 'Envoyer les 3 pièces' }).click();
    await expect(member.getByText('Dites en quelques mots ce que montre cette preuve.')).toHaveCount(3);
    for (const [index, caption] of CAPTIONS.entries()) await captions(member).nth(index).fill(caption);
    await member.getByRole('combobox', { name: 'Année', exact: true }).selectOption('2025');
    await member.getByRole('combobox', { name: 'Mois de l’année' }).selectOption('03');
    await member.getByRole('button', { name: 'Ségou' }).first().click();
    await expect(member.getByText('visible seulement par votre organisation')).toBeVisible();
    await expectAccessible(member);

    // Nothing chosen or typed is lost by a reload.
    await member.reload();
    await expect(captions(member)).toHaveCount(3);
    for (const [index, caption] of CAPTIONS.entries()) await expect(captions(member).nth(index)).toHaveValue(caption);
    expect(await filesOn(member)).toBe(3);

    await line.slow(SLOW);
    await member.getByRole('button', { name: 'Envoyer les 3 pièces' }).click();
    const first = member.getByRole('progressbar', { name: `Envoi de ${CAPTIONS[0] ?? ''}` });
    await expect
      .poll(() => first.evaluate((bar: HTMLProgressElement) => bar.value), { timeout: 30_000 })
      .toBeGreaterThan(0);
    await line.cut();
    await expect(member.getByText('pas de réseau ; reprend tout seul').first()).toBeVisible({ timeout: 30_000 });
    await line.slow(SLOW);
    await expect(member.getByText('en cours d’envoi').first()).toBeVisible({ timeout: 30_000 });
    await expectAccessible(member);

    // Elsewhere and after a reload it goes on by itself, and every page says so.
    await member.goto('/fr/work');
    await expect(member.getByText(/en cours d’envoi\s: .* sur /)).toBeVisible({ timeout: 30_000 });
    await member.getByRole('link', { name: 'Voir les envois' }).click();
    await line.free();
    await expect
      .poll(async () => (await own(member)).map(({ sent }) => sent?.state).join(), { timeout: 60_000 })
      .toBe('ready,ready,ready');

    await member.goto('/fr/work/evidence?recommendation=PD-N5');
    for (const caption of CAPTIONS) {
      const picture = member.getByRole('img', { name: caption });
      await member.getByRole('heading', { name: caption }).scrollIntoViewIfNeeded();
      await expect(picture).toBeVisible({ timeout: 30_000 });
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    }
    await expectAccessible(member);

    const arrived = await own(member);
    expect(arrived.map(({ caption }) => caption).sort()).toEqual([...CAPTIONS].sort());
    for (const one of arrived) {
      expect([one.level, one.month, one.area, one.kind]).toEqual(['restricted', '2025-03', 'segou', 'image']);
      expect(one.file?.cover.at(-1)).toMatchObject({ width: 1600, height: 1200 });
    }
    expect(await filesOn(member)).toBe(0);

    // As long as nobody else can have read it, what is said of it is corrected; a reload loses nothing of that.
    await member.getByRole('link', { name: CAPTIONS[0] ?? '' }).click();
    const opener = member.getByText('Corriger ce qui en est dit');
    await opener.click();
    await captions(member).fill('Le puits du quartier est creusé');
    await expectAccessible(member);
    await member.reload();
    await opener.click();
    await expect(captions(member)).toHaveValue('Le puits du quartier est creusé');
    await member.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(member.getByRole('heading', { level: 1 })).toHaveText('Le puits du quartier est creusé');
    await expect(opener).toBeFocused();

    const onTheLine = Buffer.concat(sent);
    for (const secret of [PHOTOGRAPHER, 'Tenenkou', DEVICE, 'Exif\0']) expect(onTheLine.includes(secret)).toBe(false);
  });

  test('what is not taken says so at the file, a pause holds, cancelling leaves nothing, and signing out asks', async ({
    as,
  }) => {
    const member = await as('cso.member');
    await member.setViewportSize({ width: 320, height: 700 });
    const line = await Line.of(member);
    await member.goto('/fr/work/evidence/new?recommendation=PD-N4');
    const page = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg onload="alert(1)">') };
    await member.locator('input[type=file][multiple]').setInputFiles([page, { ...page, buffer: Buffer.alloc(0) }]);
    await expect(member.getByText('Ce type de fichier n’est pas pris')).toBeVisible();
    await expect(member.getByText('Ce fichier est vide.')).toBeVisible();
    await expectAccessible(member);
    await member.getByRole('button', { name: 'Tout retirer' }).click();
    await member.getByRole('dialog').getByRole('button', { name: 'Tout retirer' }).click();

    await choosePhotos(member, 1);
    await captions(member).fill('À ne pas garder');
    await line.slow(10_000);
    await member.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect(member.getByText('en cours d’envoi')).toBeVisible();
    await member.getByRole('button', { name: /^Pause/ }).click();
    await expect(member.getByText('en pause')).toBeVisible();
    expect(await filesOn(member)).toBe(1);

    await signOut(member);
    const question = member.getByRole('dialog', { name: 'Tout n’est pas encore envoyé' });
    await question.getByRole('button', { name: 'Annuler' }).click();

    await line.free();
    await member.goto('/fr/work/evidence');
    await expect(member.getByText('en pause')).toBeVisible();
    await member.getByRole('button', { name: 'Annuler À ne pas garder' }).click();
    await member.getByRole('dialog').getByRole('button', { name: 'Annuler l’envoi' }).click();
    await expect(member.getByText('À ne pas garder')).toHaveCount(0);
    expect(await filesOn(member)).toBe(0);
    const answer = await member.request.get('/api/evidence?recommendation=PD-N4&limit=100');
    expect(await answer.text()).not.toContain('À ne pas garder');
  });
});
