import { randomUUID } from 'node:crypto';
import {
  type FrameworkLevels,
  type Language,
  type LevelShares,
  type OwnReport,
  type PerspectiveView,
  type RecommendationStory,
  type Workspace,
} from '@parole-tenue/contract';
import { type APIRequestContext, type APIResponse, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { tableOf } from '../support/charts.js';
import { expect, signIn, test } from '../support/person.js';
import { appoint } from '../support/register.js';

/** No other journey speaks of it. */
const REFERENCE = 'SI-2';
const FRAMEWORK = 'sidibe-2012';
const STORY = `/fr/recommendations/${REFERENCE}`;
const PHONE = { width: 320, height: 700 };
const DESKTOP = { width: 1280, height: 800 };

const MINISTRY = 'Ministère des Métiers et du Premier Emploi (démonstration)';
const SOCIETY = 'Association des jeunes de la Boucle (démonstration)';
const REPORTED = 'Dix-huit ouvrages sur quarante sont livrés aux communes, et les chantiers des autres sont ouverts.';
const REASONS =
  'Les points d’eau livrés à Tombouctou servent tous les jours. Mais sur neuf villages que nos membres connaissent, six attendent encore, et personne ne leur a donné de date.';
const DIFFERS = 'Le rythme tient là où la route est sûre ; ailleurs rien n’annonce que ce sera fait à temps.';
const SURE = 'Nos membres ont vu neuf villages d’une seule région.';
const REPLY =
  'Les six villages attendent la fin de la saison des pluies : les entreprises sont choisies et les dates seront affichées dans chaque mairie avant la fin du mois.';

// What one side says, the next answers.
test.describe.configure({ mode: 'serial' });

async function told<Answer>(answer: APIResponse): Promise<Answer> {
  expect(answer.ok(), `${answer.url()}: ${String(answer.status())} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as Answer;
}

const read = async <Answer>(request: APIRequestContext, path: string): Promise<Answer> =>
  told<Answer>(await request.get(`/api/${path}`));

/** A report of the ministry, which leads from then on, as two of its people send and publish it. */
async function reportOfMinistry(member: Page, lead: Page): Promise<void> {
  const { due } = await read<Workspace>(member.request, 'workspace');
  const period = due.find(({ recommendation }) => recommendation.reference === REFERENCE)?.period;
  const path = `/api/reports/${randomUUID()}`;
  const about = { recommendation: REFERENCE, period, language: 'fr', moves: [], supersedes: null };
  const data = { ...about, text: REPORTED, judgement: 'intermediate' };
  let { version } = await told<OwnReport>(await member.request.put(path, { data }));
  for (const [person, step] of [
    [member, 'submission'],
    [lead, 'publication'],
  ] as const) {
    const headers = { 'If-Match': `"${String(version)}"` };
    ({ version } = await told<OwnReport>(await person.request.post(`${path}/${step}`, { headers })));
  }
}

async function publish(lead: Page, noun: string): Promise<void> {
  await lead.goto('/fr/work');
  await lead.getByRole('link', { name: `Lire et décider ${noun} ${REFERENCE}` }).click();
  await lead.getByRole('button', { name: 'Publier' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
  await expect(lead.getByText('C’est publié. Tout le monde peut lire.')).toBeVisible();
}

const answer = (form: Page, question: string, given: 'Oui' | 'Non'): Promise<void> =>
  form.getByRole('radiogroup', { name: question }).getByRole('radio', { name: given }).check();

test('a member is led by the scale’s questions, differs with a reason, and the lead publishes', async ({ as }) => {
  await appoint(await as('editor'), REFERENCE, 'demo-metiers');
  await reportOfMinistry(await as('ministry.member'), await as('ministry.lead'));

  const member = await as('cso.member');
  await member.setViewportSize(PHONE);
  await member.goto(STORY);
  await member.getByRole('navigation', { name: 'Vos actions' }).getByRole('link', { name: 'Évaluer' }).click();

  await test.step('answers, one question after another, until a level is proposed', async () => {
    await answer(member, 'S’applique-t-elle encore ?', 'Oui');
    await answer(member, 'Avez-vous de quoi en juger ?', 'Oui');
    await answer(member, 'A-t-elle commencé ?', 'Oui');
    await answer(member, 'Est-elle achevée ?', 'Non');
    const questions = member.getByRole('region', { name: 'Les questions de l’échelle' });
    await expect(questions.getByText('Vos réponses proposent', { exact: true })).toBeHidden();
    await answer(member, 'À ce rythme, sera-t-elle faite à temps ?', 'Oui');
    await expect(questions.getByRole('status')).toHaveText('Vos réponses proposent : Intermédiaire.');
    await expect(questions.getByRole('button', { name: 'Retenir « Intermédiaire »' })).toBeVisible();
    await expectAccessible(member);
  });

  await test.step('takes another level, and says why', async () => {
    await member.getByRole('radiogroup', { name: 'Le niveau que vous retenez' }).getByLabel('Minimal').check();
    const differs = member.getByLabel('Pourquoi un autre niveau que celui que vos réponses proposent ?');
    await differs.fill(DIFFERS);
    await member.getByLabel('Vos raisons').fill(REASONS);
    await member.getByRole('radiogroup', { name: 'À quel point en êtes-vous sûrs ?' }).getByLabel('Assez').check();
    await member.getByLabel('Pourquoi pas plus, ni moins ?').fill(SURE);
    const effect = member.getByRole('radiogroup', { name: 'Qu’est-ce que cela a changé pour les gens ?' });
    await effect.getByLabel('Peu').check();
    await member.locator('[data-area="tombouctou"]').click();
    const grounds = member.getByRole('region', { name: 'Sur quoi vous fondez-vous ?' });
    await grounds.getByRole('checkbox', { name: MINISTRY }).check();
    await expect(grounds.getByText('1 choisi sur 20 au plus')).toBeVisible();
    await expectAccessible(member);
  });

  await member.getByRole('button', { name: 'Soumettre' }).click();
  await expect(member.getByText('Soumise', { exact: true })).toBeVisible();
  await publish(await as('cso.lead'), 'Évaluation');
});

test('the ministry is told, and its reply stands beside the judgement for everybody', async ({ as, visitor }) => {
  const member = await as('ministry.member');
  await member.setViewportSize(PHONE);
  await member.goto('/fr/work');
  const notices = member.getByRole('region', { name: 'À savoir' });
  await expect(notices.getByText('Une autre organisation a évalué').first()).toBeVisible();
  const toReply = member.getByRole('region', { name: 'Droit de réplique' });
  const judged = toReply.getByRole('listitem').filter({ hasText: REASONS });
  await expect(judged).toContainText(SOCIETY);
  await expect(judged).toContainText('Vous n’êtes pas tenus de répliquer');
  await expectAccessible(member);

  await judged.getByRole('link', { name: `Répliquer ${REFERENCE}` }).click();
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('Répliquer à une évaluation');
  await member.getByText('L’évaluation', { exact: true }).click();
  await expect(member.getByText(REASONS)).toBeVisible();
  await member.getByLabel('Votre réplique').fill(REPLY);
  await expectAccessible(member);
  await member.getByRole('button', { name: 'Soumettre' }).click();
  await expect(member.getByText('Soumise', { exact: true })).toBeVisible();
  await publish(await as('ministry.lead'), 'Réplique');
  await member.goto('/fr/work');
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('Mon travail');
  await expect(member.getByText(REASONS)).toHaveCount(0);

  const reader = await visitor();
  await reader.setViewportSize(PHONE);
  await reader.goto(`${STORY}?statements=all`);
  const said = reader.getByRole('listitem').filter({ hasText: REASONS }).first();
  await expect(said).toContainText('Évaluation : Minimal');
  for (const part of ['Effet : marginal', 'Confiance moyenne', SURE, DIFFERS, `Rapport, ${MINISTRY}`])
    await expect(said).toContainText(part);
  const reply = said.getByRole('blockquote');
  await expect(reply).toContainText('Droit de réplique');
  await expect(reply).toContainText(MINISTRY);
  await expect(reply).toContainText(REPLY);
  await expectAccessible(reader);
});

test('a donor finds it by filter, among disagreements and in the framework', async ({ page: donor }) => {
  await donor.setViewportSize(PHONE);
  await signIn(donor, 'donor.member');
  const found = donor.getByRole('link', { name: REFERENCE, exact: true });

  await test.step('by the levels of two sides and how far these are apart', async () => {
    await donor.goto('/fr/recommendations');
    await donor.getByLabel('Écart entre points de vue').selectOption('2');
    await expect(donor).toHaveURL(/divergence=2/);
    const levels = donor.getByRole('search').locator('summary', { hasText: 'Niveau' });
    await levels.click();
    await donor.getByRole('group', { name: 'Société civile' }).getByLabel('Non engagé').check();
    await expect(donor).toHaveURL(/level=civil_society(:|%3A)0/);
    await donor.getByRole('group', { name: 'Gouvernement' }).getByLabel('Intermédiaire').check();
    await expect(donor).toHaveURL(/level=government(:|%3A)2/);
    await donor.keyboard.press('Escape');
    await expect(found).toBeVisible();
    await expectAccessible(donor);
  });

  await test.step('among disagreements of two sides, with what each says', async () => {
    await donor.goto('/fr/disagreements');
    await donor.getByRole('search').locator('summary', { hasText: 'Entre qui' }).click();
    await donor.getByLabel('Gouvernement et société civile').check();
    await expect(donor).toHaveURL(/between=government(:|%3A)civil_society/);
    await donor.keyboard.press('Escape');
    const card = donor.getByRole('article').filter({ has: found });
    await expect(card.getByRole('heading', { level: 3, name: 'Gouvernement' })).toBeVisible();
    await expect(card).toContainText(MINISTRY);
    await expect(card).toContainText('2 organisations, de non engagé à minimal');
    await expect(card.getByRole('listitem').filter({ hasText: 'Tombouctou' })).toContainText('Minimal');
    await expectAccessible(donor);
  });

  await test.step('in its framework, whose shares count it', async () => {
    await donor.goto(`/fr/frameworks/${FRAMEWORK}`);
    const { shares } = await read<FrameworkLevels>(donor.request, `frameworks/${FRAMEWORK}/levels`);
    const chart = donor.getByRole('figure', { name: 'Aujourd’hui, selon chaque point de vue' });
    const rows = (await tableOf(chart)).getByRole('row');
    await expect(rows).toHaveCount(1 + shares.length);
    for (const [index, share] of shares.entries())
      expect(await numbersOf(rows.nth(index + 1)), share.perspective).toEqual(countsOf(share));
    await expectAccessible(donor);
    await found.first().click();
    await expect(donor).toHaveURL(STORY);
  });
});

async function numbersOf(row: Locator): Promise<number[]> {
  return (await row.getByRole('cell').allInnerTexts()).map(Number);
}

/** A row of the table: the four levels, all without a fresh one, and the total. */
function countsOf({ levels, outdated, noEvidence, notApplicable, neverAssessed }: LevelShares): number[] {
  const none = outdated + noEvidence + notApplicable + neverAssessed;
  return [...levels, none, levels.reduce((sum, count) => sum + count, none)];
}

/** The words of the scale and of the sides, written a second time: who reads aloud must hear these. */
const SAID = {
  fr: {
    locale: 'fr-FR',
    sides: {
      government: 'Gouvernement',
      civil_society: 'société civile',
      donor: 'partenaires',
      independent: 'indépendants',
    },
    levels: ['non engagé', 'minimal', 'intermédiaire', 'achevé'],
    apart: { no_evidence: 'sans preuve', not_applicable: 'sans objet', never_assessed: 'jamais évalué' },
    old: ', dit il y a plus de 12 mois',
    alone: 'repose sur une seule organisation',
    range: (from: string, to: string) => `de ${from} à ${to}`,
    part: ' : ',
    next: ' ; ',
    gap: 'écart',
    none: 'pas d’écart mesurable',
  },
  en: {
    locale: 'en-GB',
    sides: { government: 'Government', civil_society: 'civil society', donor: 'donors', independent: 'independent' },
    levels: ['not initiated', 'minimum', 'intermediate', 'full'],
    apart: { no_evidence: 'no evidence', not_applicable: 'not applicable', never_assessed: 'never assessed' },
    old: ', over 12 months old',
    alone: 'rests on a single organisation',
    range: (from: string, to: string) => `from ${from} to ${to}`,
    part: ': ',
    next: '; ',
    gap: 'divergence',
    none: 'no measurable divergence',
  },
} as const;

function sentenceOf({ perspectives, divergence }: RecommendationStory, language: Language): string {
  const said = SAID[language];
  const side = ({ perspective, state, level, lowest, highest, organisations, latestOn }: PerspectiveView): string => {
    const where = level === null ? said.apart[state as keyof typeof said.apart] : said.levels[level];
    const what = [`${where}${state === 'outdated' ? said.old : ''}`];
    if (organisations > 0) what.push(organisations === 1 ? said.alone : `${String(organisations)} organisations`);
    if (lowest !== null && highest !== null && lowest < highest)
      what.push(said.range(said.levels[lowest], said.levels[highest]));
    if (latestOn !== null) what.push(agoOf(latestOn, said.locale));
    return `${said.sides[perspective]}${said.part}${what.join(', ')}`;
  };
  const last = divergence === null ? said.none : `${said.gap} ${String(divergence)}`;
  return [...perspectives.map(side), last].join(said.next);
}

/** Whole days, months or years. */
function agoOf(day: string, locale: string): string {
  const days = Math.round((Date.parse(new Date().toISOString().slice(0, 10)) - Date.parse(day)) / 86_400_000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: days < 2 ? 'auto' : 'always' });
  if (days < 31) return format.format(-days, 'day');
  return days < 365
    ? format.format(-Math.floor(days / 30.44), 'month')
    : format.format(-Math.max(1, Math.floor(days / 365.25)), 'year');
}

/** The marks that the eye sees on the strip: in percent of the scale, null apart from it, and the number beside each. */
const marksOf = (strip: Locator): Promise<{ at: number | null; count: number; isOutside: boolean }[]> =>
  strip.locator('.mark').evaluateAll((marks) =>
    (marks as HTMLElement[]).map((mark) => ({
      at: mark.style.left === '' ? null : Math.round(Number.parseFloat(mark.style.left)),
      count: Number(mark.textContent.trim()),
      isOutside: mark.classList.contains('outside'),
    })),
  );

for (const { language, size } of [
  { language: 'fr', size: PHONE },
  { language: 'en', size: DESKTOP },
] as const) {
  test(`the strip says aloud all that it shows, at ${String(size.width)} px, in ${language}`, async ({ visitor }) => {
    const reader = await visitor();
    await reader.setViewportSize(size);
    const story = await read<RecommendationStory>(reader.request, `recommendations/${REFERENCE}`);
    expect(story.divergence).toBe(2);
    await reader.goto(`/${language}/recommendations/${REFERENCE}`);
    const strip = reader.getByRole('main').getByRole('img', { name: SAID[language].sides.civil_society }).first();
    const heard = (await strip.getAttribute('aria-label')) ?? '';
    expect(heard.replace(/[\u00a0\u202f]/g, ' ')).toBe(sentenceOf(story, language));

    const shown = story.perspectives.map(({ level, state, organisations }) => ({
      at: level === null ? null : Math.round((level * 100) / 3),
      count: organisations,
      isOutside: state === 'outdated',
    }));
    const order = (one: (typeof shown)[number]): string => JSON.stringify(one);
    expect((await marksOf(strip)).map(order).sort()).toEqual(shown.map(order).sort());
    await expectAccessible(reader);
  });
}
