import { type Locator, type Page } from '@playwright/test';
import { expect, test } from '../support/person.js';
import { appoint, measureBy, planCount } from '../support/register.js';

const FORM = '/fr/work/reports/new?recommendation=PD-N1';
const COUNTED = 'Personnes venues aux séances d’écoute';
const EMAIL = 'ministry.member@demo.parole-tenue.test';
const PASSWORD = 'Parole-tenue-demo-1';
const SAVING = '**/api/reports/*';

/** What is typed, in two halves: something is cut between them. */
interface Piece {
  field: (page: Page) => Locator;
  halves: readonly [string, string];
  /** What has to be there before it can be typed. */
  before?: (page: Page) => Promise<void>;
}

type Cut = (page: Page, typeOn: (page: Page) => Promise<void>) => Promise<Page>;

const isWriting = (method: string): boolean => /^(PUT|PATCH)$/.test(method);
const value = (page: Page): Locator => page.getByRole('group', { name: COUNTED, exact: true });
const meetings = (page: Page): Locator => page.getByRole('region', { name: 'Réunions de la période' });
const text = (page: Page): Locator => page.getByLabel('Ce qui a changé pendant la période');
const tile = (page: Page, area: string): Locator => page.locator(`[data-area="${area}"]`).first();

const PIECES: readonly Piece[] = [
  { field: text, halves: ['Deux séances d’écoute ', 'ont eu lieu à Gao et à Ménaka.'] },
  { field: (page) => value(page).getByLabel('Valeur', { exact: true }), halves: ['1', '48'] },
  {
    field: (page) => value(page).getByLabel('Femmes', { exact: true }),
    halves: ['7', '1'],
    before: async (page) => value(page).getByText('Ventiler').click(),
  },
  { field: (page) => value(page).getByLabel('Hommes', { exact: true }), halves: ['7', '7'] },
  {
    field: (page) => value(page).getByLabel('Commentaire', { exact: true }),
    halves: ['Comptées à l’entrée, ', 'une fois chacune.'],
    before: async (page) => value(page).getByText('ajouter un commentaire').click(),
  },
  {
    field: (page) => meetings(page).getByLabel('Organisations présentes'),
    halves: ['Association des jeunes\n', 'Préfecture de Ménaka'],
    before: async (page) => page.getByRole('button', { name: 'Ajouter une réunion' }).click(),
  },
  { field: (page) => meetings(page).getByLabel('Ordre du jour'), halves: ['Points d’eau, ', 'écoles fermées'] },
  { field: (page) => meetings(page).getByLabel('Femmes', { exact: true }), halves: ['1', '9'] },
  {
    field: (page) => meetings(page).getByLabel('Ce qui a été décidé'),
    halves: ['Rouvrir l’école ', 'd’Inékar'],
    before: async (page) => page.getByRole('button', { name: 'Ajouter une décision' }).click(),
  },
  { field: (page) => meetings(page).getByLabel('Qui s’en charge'), halves: ['Académie ', 'de Ménaka'] },
];

/** Where a cut loses the page: another one is opened at the same place. */
async function openAgain(page: Page): Promise<Page> {
  const later = await page.context().newPage();
  await page.close();
  later.on('dialog', (dialog) => void dialog.accept());
  await later.goto(FORM);
  return later;
}

/** What goes out now does not come back as it should; once. */
async function cutOnce(
  page: Page,
  how: 'request' | 'answer' | 'refusal',
  meanwhile: () => Promise<void>,
): Promise<void> {
  let cut = (): void => undefined;
  let isCut = false;
  const whenCut = new Promise<void>((resolve) => (cut = resolve));
  await page.route(SAVING, async (route) => {
    if (isCut || !isWriting(route.request().method())) return route.fallback();
    isCut = true;
    if (how === 'answer') await route.fetch();
    if (how === 'refusal') await route.fulfill({ status: 503, headers: { 'retry-after': '1' } });
    else await route.abort();
    cut();
  });
  await meanwhile();
  await whenCut;
  await page.unroute(SAVING);
}

const CUTS: Record<string, Cut> = {
  'the network goes, and comes back': async (page, typeOn) => {
    await page.context().setOffline(true);
    await typeOn(page);
    await expect(page.getByText('Hors connexion.').first()).toBeVisible();
    await page.context().setOffline(false);
    return page;
  },
  'a request does not arrive': async (page, typeOn) => {
    await cutOnce(page, 'request', () => typeOn(page));
    return page;
  },
  'an answer does not arrive': async (page, typeOn) => {
    await cutOnce(page, 'answer', () => typeOn(page));
    return page;
  },
  'the page is loaded again at once': async (page, typeOn) => {
    await typeOn(page);
    await page.reload();
    return page;
  },
  'the tab is closed at once': async (page, typeOn) => {
    await typeOn(page);
    return openAgain(page);
  },
  'the network goes, and the tab is closed': async (page, typeOn) => {
    await page.context().setOffline(true);
    await typeOn(page);
    await expect(page.getByText('Votre texte est gardé, chiffré, sur cet appareil').first()).toBeVisible();
    // Letters are sealed and stored one after another: nobody shuts a tab within milliseconds of the last.
    await page.waitForTimeout(500);
    await page.close({ runBeforeUnload: false });
    return page;
  },
  'the session ends': async (page, typeOn) => {
    await page.context().clearCookies({ name: /session/ });
    await typeOn(page);
    const question = page.getByRole('dialog', { name: 'Votre session est terminée' });
    await question.getByLabel('Adresse électronique').fill(EMAIL);
    await question.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await question.getByRole('button', { name: 'Se connecter' }).click();
    await expect(question).toBeHidden();
    return page;
  },
  'the server cannot': async (page, typeOn) => {
    await cutOnce(page, 'refusal', () => typeOn(page));
    return page;
  },
  'a request hangs, and the page is loaded again': async (page, typeOn) => {
    await page.route(SAVING, (route) => (isWriting(route.request().method()) ? undefined : route.fallback()));
    const hanging = page.waitForRequest((request) => isWriting(request.method()));
    await typeOn(page);
    await hanging;
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.reload();
    return page;
  },
  'somebody goes elsewhere, and comes back': async (page, typeOn) => {
    await typeOn(page);
    await page.getByRole('link', { name: 'Mon travail' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mon travail');
    await page.goto(FORM);
    return page;
  },
};

async function type(page: Page, field: Locator, words: string): Promise<void> {
  await field.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

test('a report is cut off at ten different moments, and no character of it is lost', async ({ as }) => {
  test.setTimeout(240_000);
  const editor = await as('editor');
  await appoint(editor, 'PD-N1', 'demo-metiers');
  await measureBy(editor, 'PD-N1', 'dialogue');
  await planCount(await as('ministry.lead'), 'PD-N1', COUNTED);

  let member = await as('ministry.member');
  const context = member.context();
  member.on('dialog', (dialog) => void dialog.accept());
  await member.goto(FORM);
  await member.getByText('Où et depuis quand').click();
  await tile(member, 'gao').click();
  await tile(member, 'menaka').click();

  const cuts = Object.entries(CUTS);
  expect(cuts).toHaveLength(PIECES.length);
  for (const [index, piece] of PIECES.entries()) {
    const [name, cut] = cuts[index] ?? ['', openAgain];
    await test.step(name, async () => {
      const { field, halves, before } = piece;
      if (before !== undefined) await before(member);
      await type(member, field(member), halves[0]);
      member = await cut(member, (page) => type(page, field(page), halves[1]));
      if (member.isClosed()) {
        await context.setOffline(false);
        member = await context.newPage();
        member.on('dialog', (dialog) => void dialog.accept());
        await member.goto(FORM);
      }
      await expectKept(member, PIECES.slice(0, index + 1));
    });
  }

  await member.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(member.getByText(/^Enregistré( à|$)/).first()).toBeVisible();
  const own = await member.request.get('/api/reports?of=own&recommendation=PD-N1');
  const { items } = (await own.json()) as { items: { text: string; areas: string[]; values: unknown[] }[] };
  expect(items).toHaveLength(1);
  const [report] = items;
  expect(report).toMatchObject({
    text: PIECES[0]?.halves.join(''),
    areas: ['gao', 'menaka'],
    values: [{ value: 148, comment: PIECES[4]?.halves.join(''), parts: [{ value: 71 }, { value: 77 }] }],
    meetings: [
      {
        organisations: ['Association des jeunes', 'Préfecture de Ménaka'],
        ...{ agenda: 'Points d’eau, écoles fermées', women: 19 },
        decisions: [{ text: 'Rouvrir l’école d’Inékar', owner: 'Académie de Ménaka' }],
      },
    ],
  });
});

async function expectKept(page: Page, pieces: readonly Piece[]): Promise<void> {
  for (const { field, halves } of pieces) await expect(field(page)).toHaveValue(halves.join(''));
  for (const area of ['gao', 'menaka']) await expect(tile(page, area)).toHaveAttribute('aria-pressed', 'true');
}
