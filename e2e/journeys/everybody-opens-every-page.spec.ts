import { type Page } from '@playwright/test';
import { type TimelinePage, type Workspace } from '@parole-tenue/contract';
import { expectAccessible } from '../support/accessibility.js';
import { LANGUAGES, WIDTHS } from '../support/pages.js';
import { expect, test } from '../support/person.js';

/** What the register holds, for who edits it. */
const REGISTER = [
  '/register/frameworks',
  '/register/frameworks/mali-on-the-brink',
  '/register/recommendations',
  '/register/recommendations/PD-N7',
  '/register/templates',
  '/register/templates/youth-employment',
] as const;

async function read<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(`/api/${path}`);
  expect(answer.ok(), path).toBe(true);
  return (await answer.json()) as Answer;
}

/** Each of them is there, and breaks no rule. */
async function open(page: Page, language: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(`/${language}${path}`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    await expectAccessible(page);
  }
}

/** Where a ministry's lead plans, reports, reads what came back, compares and replies. */
async function pagesOfLead(page: Page): Promise<string[]> {
  const { returned, toAnswer } = await read<Workspace>(page, 'workspace');
  const { items } = await read<TimelinePage>(page, 'recommendations/PD-N2/timeline?limit=100');
  const newer = items.find(({ noun, supersededBy }) => noun === 'report' && supersededBy !== null)?.supersededBy;
  return [
    '/work',
    '/work/planning/PD-N2',
    '/work/reports/new?recommendation=PD-N2',
    ...returned.map(({ id }) => `/work/reports/${id}`),
    `/reports/${newer ?? ''}/compare`,
    ...toAnswer.slice(0, 1).map(({ id }) => `/work/replies/new?recommendation=PD-N2&about=${id}`),
  ];
}

for (const width of WIDTHS) {
  for (const language of LANGUAGES) {
    test(`whoever plans, reports, answers and edits meets no obstacle at ${String(width)} px, in ${language}`, async ({
      as,
    }) => {
      test.setTimeout(180_000);
      const [lead, donor, editor] = [await as('ministry.lead'), await as('donor.lead'), await as('editor')];
      for (const page of [lead, donor, editor]) await page.setViewportSize({ width, height: 800 });
      await open(lead, language, await pagesOfLead(lead));
      const { items } = await read<TimelinePage>(donor, 'recommendations/PD-N7/timeline');
      const report = items.find(({ noun, supersededBy }) => noun === 'report' && supersededBy === null)?.id ?? '';
      await open(donor, language, [
        '/work/responses/new?recommendation=PD-I6',
        `/work/objections/new?recommendation=PD-N7&about=${report}`,
      ]);
      await open(editor, language, REGISTER);
    });
  }
}
