import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  type BlackoutMark,
  type BlackoutNoun,
  type DisagreementsPage,
  type Report,
  type SilencesPage,
} from '@parole-tenue/contract';
import { dayAgo, type Factory } from '../../test/factories.js';
import { appWith, type Side } from '../../test/side.js';
import { type TestApp } from '../../test/test-app.js';

const NAME = 'Fanta Coulibaly';

let app: TestApp;
let make: Factory;
let cso: Side;
let ministry: Side;

beforeAll(async () => {
  ({ app, make, cso, ministry } = await appWith({ cso: 'civil_society', ministry: 'government' }));
  await app.confirm(cso.lead, ministry.lead);
});
afterAll(() => app.stop());

const read = async <Body>(path: string): Promise<Body> => (await app.visitor().get<Body>(path)).body;

async function blackOut({ lead }: Side, noun: BlackoutNoun, id: string): Promise<void> {
  const wish = { target: { noun, id }, words: [NAME], category: 'identity_protected' };
  expect((await lead.browser.put('blackouts', wish, randomUUID())).status).toBe(201);
}

/** What stands of a statement beside others: a reply beside a judgement, a side's voice, an organisation's last word. */
async function beside(reference: string, judged: string) {
  const { items: disagreements } = await read<DisagreementsPage>('/api/disagreements?divergence=1');
  const { sides } = disagreements.find(({ recommendation }) => recommendation.reference === reference) ?? { sides: [] };
  const { items: silences } = await read<SilencesPage>(
    `/api/silences?organisation=${cso.slug}&recommendation=${reference}`,
  );
  const [reply] = (await read<Report>(`/api/reports/${judged}`)).replies;
  const voice = sides.find(({ view }) => view.perspective === 'civil_society')?.voice;
  return [
    ...[reply, voice, silences[0]?.lastWord].map(
      (one): { text: string; isDemo?: boolean; blackouts?: BlackoutMark[] } => ({
        ...one,
        text: one && 'text' in one ? one.text : (one?.sentence ?? ''),
      }),
    ),
  ];
}

it('a reply, a voice and a last word bear the marks of what they are taken from', async () => {
  const { id: recommendationId, reference } = await make.recommendation();
  await make.responsibility({ recommendationId, organisationId: ministry.organisationId });
  const said = { recommendationId, isDemo: true };
  await make.report({ ...said, organisationId: ministry.organisationId, judgement: 'full' });
  const text = `${NAME} nous l’a montré.`;
  const report = await make.report({ ...said, organisationId: cso.organisationId, judgement: 'minimum', text });
  const reply = await make.reply({ ...said, organisationId: ministry.organisationId, answersId: report.id, text });
  expect(await beside(reference, report.id)).toMatchObject(
    [text, text, text].map((words) => ({ text: words, isDemo: true, blackouts: [] })),
  );
  await blackOut(cso, 'report', report.id);
  await blackOut(ministry, 'reply', reply.id);
  const mark = { category: 'identity_protected', on: dayAgo(0) };
  const black = { text: text.replace(NAME, '███'), isDemo: true, blackouts: [mark] };
  expect(await beside(reference, report.id)).toMatchObject([black, black, black]);
});
