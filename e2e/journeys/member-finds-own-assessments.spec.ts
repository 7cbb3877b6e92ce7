import { randomUUID } from 'node:crypto';
import { type OwnAssessment, type OwnAssessmentsPage } from '@parole-tenue/contract';
import { expectAccessible } from '../support/accessibility.js';
import { expect, test } from '../support/person.js';

/** No other journey drafts an assessment of them. */
const REFERENCES = { fr: 'PD-I5', en: 'PD-I3' } as const;
const REASONS = 'Deux bailleurs sur cinq ont répondu.';

const SAID = {
  fr: {
    ...{ work: 'Vos évaluations', title: 'Évaluations de votre organisation', filter: 'Où elles en sont' },
    ...{ unpublished: 'Pas encore publiées', current: 'Publiées', superseded: 'Remplacées' },
    ...{
      open: 'Ouvrir',
      follow: 'Lui donner suite',
      followed: 'une plus récente lui fait suite',
      reasons: 'Vos raisons',
    },
    ...{ draft: 'Brouillon', none: 'Votre organisation n’a encore rien évalué' },
    noneLeft: 'Aucune évaluation n’attend d’être publiée',
  },
  en: {
    ...{ work: 'Your assessments', title: 'Your organisation’s assessments', filter: 'Where they stand' },
    ...{ unpublished: 'Not published yet', current: 'Published', superseded: 'Superseded' },
    ...{ open: 'Open', follow: 'Follow it up', followed: 'a newer one follows it', reasons: 'Your reasons' },
    ...{ draft: 'Draft', none: 'Your organisation has assessed nothing yet' },
    noneLeft: 'No assessment is waiting to be published',
  },
} as const;

for (const { language, size } of [
  { language: 'fr', size: { width: 320, height: 700 } },
  { language: 'en', size: { width: 1280, height: 800 } },
] as const) {
  const said = SAID[language];

  test(`a member finds drafts, what stands and what was superseded, at ${String(size.width)} px, in ${language}`, async ({
    as,
  }) => {
    const member = await as('cso.member');
    await member.setViewportSize(size);
    const api = `/api/assessments/${randomUUID()}`;
    const data = {
      about: { noun: 'recommendation', id: REFERENCES[language] },
      ...{ judgement: null, effect: null, confidence: null, confidenceWhy: '', guidance: {}, differsBecause: '' },
      ...{ language: 'fr', reasons: REASONS, areas: [], asOf: '2026-01-31', grounds: { reports: [], evidence: [] } },
    };
    const drafted = await member.request.put(api, { data });
    expect(drafted.ok(), await drafted.text()).toBe(true);
    const { version } = (await drafted.json()) as OwnAssessment;

    await member.goto(`/${language}/work`);
    await member.getByRole('link', { name: said.work, exact: true }).click();
    await expect(member.getByRole('heading', { level: 1 })).toHaveText(said.title);
    const stages = member.getByRole('navigation', { name: said.filter });
    const lines = member.getByRole('main').getByRole('listitem');
    const narrow = async (stage: 'unpublished' | 'current' | 'superseded'): Promise<OwnAssessmentsPage> => {
      await stages.getByRole('link', { name: said[stage], exact: true }).click();
      await expect(member).toHaveURL(new RegExp(`stage=${stage}$`));
      await expect(stages.getByRole('link', { name: said[stage], exact: true })).toHaveAttribute(
        'aria-current',
        'true',
      );
      const page = (await (
        await member.request.get(`/api/assessments?of=own&stage=${stage}`)
      ).json()) as OwnAssessmentsPage;
      await expect(lines.first()).toBeVisible();
      await expectAccessible(member);
      return page;
    };

    await test.step('a draft, which opens to be written on', async () => {
      await narrow('unpublished');
      const draft = lines.filter({ hasText: REFERENCES[language] });
      await expect(draft).toContainText(said.draft);
      await draft.getByRole('link', { name: new RegExp(`^${said.open}`) }).click();
      await expect(member.getByLabel(said.reasons)).toHaveValue(REASONS);
      await member.goBack();
      await expect(member).toHaveURL(/stage=unpublished$/);
    });

    await test.step('what was superseded, which leads to what follows it', async () => {
      const { items } = await narrow('superseded');
      expect(items.length).toBeGreaterThan(0);
      await lines.first().getByRole('link', { name: said.followed }).click();
      await expect(member).toHaveURL(/\/work\/assessments\/[\w-]+$/);
      await member.goBack();
    });

    await test.step('what stands, which is followed up by a newer one', async () => {
      const { items } = await narrow('current');
      expect(items.every(({ state, supersededBy }) => state === 'published' && supersededBy === null)).toBe(true);
      await expect(lines.getByRole('link', { name: new RegExp(`^${said.follow}`) })).toHaveCount(await lines.count());
    });

    const thrown = await member.request.delete(api, { headers: { 'If-Match': `"${String(version)}"` } });
    expect(thrown.ok()).toBe(true);
  });

  test(`whoever assessed nothing yet is told how to begin, in ${language}`, async ({ as }) => {
    const member = await as('ministry.member');
    await member.setViewportSize(size);
    // Everybody in the demonstration has assessed something.
    const json: OwnAssessmentsPage = { items: [], total: 0, totalIsExact: true, nextCursor: null };
    await member.route('**/api/assessments?of=own*', (route) => route.fulfill({ json }));
    await member.goto(`/${language}/work/assessments?stage=unpublished`);
    await expect(member.getByText(said.noneLeft)).toBeVisible();
    await expectAccessible(member);
    await member.goto(`/${language}/work/assessments`);
    await expect(member.getByText(said.none)).toBeVisible();
    await expectAccessible(member);
  });
}
