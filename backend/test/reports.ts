import { type CreateReport, type OwnReport, periodOf } from '@parole-tenue/contract';
import { dayAgo, type Factory } from './factories.js';
import { appWith, type Person, personOf, type Side } from './side.js';
import { type Browser, type TestApp } from './test-app.js';

export const TEXT = 'Trois cents stages sur cinq cents ont commencé.';

/** Who meets around reports, and what they report on. */
export interface ReportWorld {
  app: TestApp;
  make: Factory;
  database: TestApp['data'];
  ministry: Side;
  cso: Side;
  editor: Person;
  ground: () => ReturnType<typeof groundOf>;
  publish: (body: CreateReport) => Promise<OwnReport>;
}

export async function reportWorld(): Promise<ReportWorld> {
  const there = await appWith({ ministry: 'government', cso: 'civil_society' });
  const { app, make, ministry } = there;
  return {
    ...there,
    database: app.data,
    editor: await personOf(app, make, { role: 'editor' }),
    ground: () => groundOf(make, ministry),
    publish: (body) => publishBy(ministry, body),
  };
}

/** A recommendation that the ministry leads, with one milestone. */
async function groundOf(make: Factory, ministry: Side) {
  const { id: recommendationId, reference } = await make.recommendation();
  const said = { recommendationId, organisationId: ministry.organisationId };
  await make.responsibility(said);
  const { id: milestone } = await make.milestone({ ...said, plannedOn: dayAgo(40) });
  return { reference, recommendationId, said, milestone };
}

/** From a draft to a published report, by the ministry's two. */
async function publishBy({ member, lead }: Side, body: CreateReport): Promise<OwnReport> {
  const { body: draft } = await member.browser.put<OwnReport>('reports', body);
  const { body: submitted } = await step(member.browser, draft, 'submission');
  return (await step(lead.browser, submitted, 'publication')).body;
}

export const bodyOn = (reference: string, changes: Partial<CreateReport> = {}): CreateReport => ({
  recommendation: reference,
  period: periodOf(dayAgo(0)),
  language: 'fr',
  text: TEXT,
  judgement: null,
  moves: [],
  supersedes: null,
  ...changes,
});

export const step = (who: Browser, { id, version }: { id: string; version: number }, name: string, body?: object) =>
  who.send<OwnReport>('POST', `/api/reports/${id}/${name}`, { version, body });
