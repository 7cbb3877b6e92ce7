import { type Page } from '@playwright/test';
import { expect, signOut, test } from '../support/person.js';

const FORM = '/fr/work/reports/new?recommendation=PD-I4';
const OTHER_FORM = '/fr/work/reports/new?recommendation=PD-I5';
const TEXT = 'Ce qui a changé pendant la période';
const SECRET = 'Trois familles de Ténenkou attendent encore leurs semences.';
const CAPTION = 'Relevé de Mme Traoré';

/** The network is gone for whatever would save, also while a page is being closed; the rest of the page works. */
async function cutOff(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) =>
      document.documentElement.dataset['isConnected'] === undefined && /^(PUT|PATCH)$/.test(init?.method ?? '')
        ? Promise.reject(new TypeError('no network'))
        : fetch(input, init);
  });
}

async function connect(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['isConnected'] = '';
  });
}

async function write(page: Page): Promise<void> {
  await page.getByLabel(TEXT).fill(SECRET);
  await page.getByLabel('Ce que montre la preuve').fill(CAPTION);
  await expect(page.getByText('Votre texte est gardé, chiffré, sur cet appareil').first()).toBeVisible();
}

/** Everything that the device keeps of us, as somebody would read it who has the device. */
function keptOn(page: Page): Promise<{ texts: number; bytes: string }> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no answer'));
        };
      });
    const found = { texts: 0, bytes: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]) };
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = (await answer(database.transaction(store).objectStore(store).getAll())) as Record<
          string,
          unknown
        >[];
        found.texts += all.length;
        for (const value of all.flatMap((one) => Object.values(one))) {
          const isBytes = value instanceof ArrayBuffer || value instanceof Uint8Array;
          found.bytes += isBytes ? new TextDecoder('latin1').decode(value) : JSON.stringify(value);
        }
      }
      database.close();
    }
    return found;
  });
}

test('what is typed without a network is there again after the page was closed, and nobody else reads it', async ({
  as,
}) => {
  const member = await as('donor.member');
  await cutOff(member);
  await member.goto(FORM);
  await write(member);

  const { texts, bytes } = await keptOn(member);
  expect(texts).toBe(2);
  for (const part of ['Ténenkou', 'familles', 'Traoré', 'PD-I4', 'wanted']) expect(bytes).not.toContain(part);

  await member.reload();
  await expect(member.getByLabel(TEXT)).toHaveValue(SECRET);
  await expect(member.getByLabel('Ce que montre la preuve')).toHaveValue(CAPTION);

  // Closed, and begun anew from the same place: another address, the same text.
  const later = await member.context().newPage();
  await member.close();
  await later.goto(FORM);
  await expect(later.getByLabel(TEXT)).toHaveValue(SECRET);
  await expect(later.getByText('Le texte qui n’était pas parti est de retour.')).toBeVisible();

  await connect(later);
  await later.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(later.getByText(/^Enregistré à/).first()).toBeVisible();
  const own = await later.request.get('/api/reports?of=own&recommendation=PD-I4');
  expect(await own.text()).toContain(SECRET);
  // The evidence, which still lacks its address.
  expect((await keptOn(later)).texts).toBe(1);
});

test('signing out asks before it lets go of what was never sent, and leaves nothing', async ({ as }) => {
  const lead = await as('donor.lead');
  await cutOff(lead);
  await lead.goto(FORM);
  await write(lead);
  const other = await lead.context().newPage();
  await other.goto('/fr/work');

  await signOut(other);
  const question = other.getByRole('dialog', { name: 'Tout n’est pas encore envoyé' });
  await question.getByRole('button', { name: 'Annuler' }).click();
  expect((await keptOn(other)).texts).toBe(2);

  await signOut(other);
  await question.getByRole('button', { name: 'Effacer et se déconnecter' }).click();
  await expect(other.getByRole('link', { name: 'Se connecter' })).toBeVisible();
  await expect(lead.getByText(SECRET)).toHaveCount(0);
  expect((await keptOn(other)).texts).toBe(0);
});

test('text of a session that is over is read by nobody, not even by who wrote it', async ({ as }) => {
  const member = await as('donor.member');
  await cutOff(member);
  await member.goto(OTHER_FORM);
  await write(member);
  const credentials = { email: 'donor.member@demo.parole-tenue.test', password: 'Parole-tenue-demo-1' };
  await member.request.post('/api/session', { data: credentials });
  await member.goto(OTHER_FORM);
  await expect(member.getByLabel(TEXT)).not.toHaveValue(SECRET);
  expect((await keptOn(member)).texts).toBe(0);
});

test('the quick exit leaves nothing on the device', async ({ as }) => {
  const member = await as('observer.member');
  await member.route('https://fr.wikipedia.org/', (route) => route.fulfill({ body: 'elsewhere' }));
  await cutOff(member);
  await member.goto('/fr/work/assessments/new?recommendation=PD-I4');
  await member.getByLabel('Ce que montre la preuve').fill(CAPTION);
  await expect.poll(async () => (await keptOn(member)).texts).toBeGreaterThan(0);
  await member.getByRole('button', { name: 'Quitter vite' }).click();
  await expect(member).toHaveURL('https://fr.wikipedia.org/');
  const back = await member.context().newPage();
  await back.goto('/fr');
  expect((await keptOn(back)).texts).toBe(0);
});
