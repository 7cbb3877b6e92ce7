import { randomBytes, randomUUID } from 'node:crypto';
import { type Indicator } from '../../src/progress/indicator.entity.js';
import { type Milestone } from '../../src/progress/milestone.entity.js';
import { type Organisation } from '../../src/organisations/organisation.entity.js';
import { type Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { type Area } from '../../src/territory/area.entity.js';
import { dayAgo, inBoth } from '../factories.js';
import { type Planter } from './planter.js';
import { isOf } from './who.js';

/** What everybody reports on, and a ministry that asks for nothing. */
export interface Ground {
  recommendation: Recommendation;
  /** Another, that nobody answers for: observers may look at evidence about it. */
  aside: Recommendation;
  milestone: Milestone;
  indicator: Indicator;
  area: Area;
  national: Organisation;
  /** Who writes for it. */
  author: string;
  /** Of a published meeting. */
  decision: string;
  /** Published by the ministry: what others may rest on. */
  report: string;
}

/** Who says something, and of what. */
export const saidBy = ({ recommendation }: Ground, organisation: Organisation) => ({
  ...{ recommendationId: recommendation.id, organisationId: organisation.id },
});

/** Of the framework as a whole, in place of the recommendation. */
export const framedBy = ({ recommendation }: Ground) => ({
  ...{ recommendationId: null, frameworkId: recommendation.frameworkId },
});

export async function layGround(planter: Planter): Promise<Ground> {
  const { make } = planter;
  const theme = await make.theme();
  const area = await make.area();
  const { id: templateId } = await make.template({ view: 'meetings' });
  const recommendation = await make.recommendation({ themes: [theme.slug], templateId });
  await make.account({ email: 'demonstration@example.test' });
  const national = await make.organisation({ kind: 'government' });
  const [organisationId, recommendationId] = [national.id, recommendation.id];
  const milestone = await make.milestone({ organisationId, recommendationId });
  const plan = { milestoneId: milestone.id, plannedFrom: dayAgo(-30), plannedTo: dayAgo(-10) };
  await make.revision(plan);
  await make.indicatorValue({ indicatorId: (await make.indicator({ recommendationId })).id });
  const indicator = await make.indicator({ recommendationId, organisationId, dimensions: ['sex'] });
  await make.recordedAssessment({ organisationId, frameworkId: recommendation.frameworkId });
  await make.insert('organisation_names', {
    ...{ organisation_id: organisationId, until: '2020-01-01', name: inBoth('An older name') },
  });
  await make.insert('evidence_master_key', { fingerprint: randomBytes(32) });
  await make.insert('register_records', { noun: 'theme', key: theme.slug, loaded: {} });
  await make.insert('reporting_periods', {
    ...{ framework_id: recommendation.frameworkId, period: '2026-Q4', opens_on: dayAgo(0), closes_on: dayAgo(-90) },
  });
  const author = await writerOf(planter, national);
  const aside = await make.recommendation();
  const { id: report } = await make.report({ recommendationId, organisationId, authorId: author });
  const decision = randomUUID();
  return { recommendation, aside, milestone, indicator, area, national, author, decision, report };
}

/** Of a published word the author stays unknown to all others. */
async function writerOf(planter: Planter, organisation: Organisation): Promise<string> {
  const own = isOf(organisation);
  const name = planter.plant('name of who objects', own);
  const email = `${planter.plant('address of who objects', own)}@example.test`;
  const row = { organisationId: organisation.id, name, email, isDemo: false };
  return planter.mark('writer', await planter.make.account(row), own).id;
}
