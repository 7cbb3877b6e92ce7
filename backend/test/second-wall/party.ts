import { randomUUID } from 'node:crypto';
import { type OrganisationKind } from '@parole-tenue/contract';
import { type Organisation } from '../../src/organisations/organisation.entity.js';
import { type Statement } from '../../src/statements/statement.entity.js';
import { daysAgo, type Factory } from '../factories.js';
import { carry } from './cargo.js';
import { framedBy, type Ground, saidBy } from './ground.js';
import { type Planter } from './planter.js';
import { accountOf, type Asks, isAdministrator, isOf, type Somebody } from './who.js';

export interface Party {
  organisation: Organisation;
  lead: Somebody;
  member: Somebody;
  /** What everybody reads of it. */
  published: Statement;
  /** What somebody else published against that; only the party may reply. */
  objection: Statement;
  /** What it answered the recommendation, where it leads. */
  response: Statement | null;
}

/**
 * An organisation with its people and what it published.
 * @param place `one` leads what everybody reports on; the `other` supports it
 * @param decision of the meeting that it tells of
 */
export async function partyOf(
  planter: Planter,
  ground: Ground,
  kind: OrganisationKind,
  place: 'one' | 'other',
  decision: string = randomUUID(),
): Promise<Party> {
  const { make } = planter;
  const organisation = await make.organisation({ kind, slug: `${kind.replace('_', '-')}-${place}` });
  const own = saidBy(ground, organisation);
  await make.responsibility({ ...own, part: place === 'one' ? 'lead' : 'support' });
  const { slug } = organisation;
  const isForLead = (who: Asks): boolean => isOf(organisation)(who) || isAdministrator(who);
  const lead = await planter.person(`${slug} lead`, 'lead', organisation, isForLead);
  const member = await planter.person(`${slug} member`, 'member', organisation, isOf(organisation));
  // So far apart that sides disagree.
  const judgement = kind === 'government' ? 'full' : 'minimum';
  const said = { ...own, authorId: accountOf(member), judgement } as const;
  const published = await make.assessment({ ...said, ...APPRAISAL, publishedAt: daysAgo(20) });
  if (kind !== 'independent') {
    await tell(make, ground, { ...said, publishedAt: daysAgo(10), period: '2026-Q2' }, decision);
  }
  const proof = await make.evidence({ authorId: said.authorId, statementId: published.id, level: 'public' });
  for (const on of [{ evidenceId: proof.id }, { reportId: ground.report }]) {
    await make.ground({ statementId: published.id, ...on });
  }
  await judge(make, ground, said);
  const response = place === 'one' ? await plan(make, { ...own, authorId: accountOf(lead) }) : null;
  const objects = { ...saidBy(ground, ground.national), authorId: ground.author };
  const objection = await make.objection({ ...objects, answersId: published.id });
  await make.reply({ ...objects, answersId: published.id });
  return { organisation, lead, member, published, objection, response };
}

type Appraised = 'effect' | 'confidence' | 'confidenceWhy' | 'guidance' | 'differsBecause';
const APPRAISAL: Pick<Statement, Appraised> = {
  effect: 'marginal',
  confidence: 'medium',
  confidenceWhy: 'Public: why no surer',
  guidance: { applies: true, known: true, begun: false },
  differsBecause: 'Public: why it differs',
};

/** What everybody reads of how it sees a milestone, and the framework as a whole; an earlier one too. */
async function judge(make: Factory, ground: Ground, said: Parameters<Factory['assessment']>[0]): Promise<void> {
  for (const days of [40, 15]) {
    const about = { ...said, ...APPRAISAL, publishedAt: daysAgo(days) };
    await make.assessment({ ...about, milestoneId: ground.milestone.id });
    await make.assessment({ ...about, ...framedBy(ground) });
  }
}

/** What the lead of who leads says and plans. */
async function plan(
  make: Factory,
  said: Record<'recommendationId' | 'organisationId' | 'authorId', string>,
): Promise<Statement> {
  const { recommendationId, organisationId } = said;
  await make.indicator({ recommendationId, organisationId });
  return make.response({ ...said, answer: 'noted' });
}

/** A published report with all that it can carry. */
async function tell(make: Factory, ground: Ground, said: Parameters<Factory['report']>[0], decision: string) {
  const report = await make.report(said);
  await carry(
    make,
    ground,
    report,
    (where) => `Public: ${where}`,
    () => ({}),
    decision,
  );
}
