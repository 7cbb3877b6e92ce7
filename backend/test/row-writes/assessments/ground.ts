import { Factory } from '../../factories.js';
import { type Person, personOf, type Side, sideOf } from '../../side.js';
import { type Asker } from '../../../src/core/database/database.js';
import { type TestApp } from '../../test-app.js';

export type Ids = Awaited<ReturnType<typeof layOut>>;

/** Who there is, and what, once it is laid out. */
export const there = {} as { cso: Side; ministry: Side; editor: Person; administrator: Person; ids: Ids };

export async function layGround(app: TestApp): Promise<void> {
  const make = new Factory(app.owner);
  there.cso = await sideOf(app, make, 'civil_society');
  there.ministry = await sideOf(app, make, 'government');
  there.editor = await personOf(app, make, { role: 'editor' });
  there.administrator = await personOf(app, make, { role: 'administrator' });
  there.ids = await layOut(make);
}

export function askerOf({ account: { id, organisationId, role } }: Person): Asker {
  const isMinistry = organisationId === there.ministry.organisationId;
  const organisationKind = isMinistry ? 'government' : 'civil_society';
  return { accountId: id, organisationId, organisationKind: organisationId ? organisationKind : null, role };
}

/** Assessments of the CSO in every state and of the ministry, each on a report; and what else might be rested on. */
async function layOut(make: Factory) {
  const { id: recommendationId, frameworkId } = await make.recommendation();
  const { id: milestoneId } = await make.milestone({
    recommendationId,
    organisationId: there.ministry.organisationId,
  });
  const of = (side: Side) => ({
    ...{ recommendationId, organisationId: side.organisationId, authorId: side.member.account.id },
  });
  const { id: report } = await make.report(of(there.ministry));
  const { id: other } = await make.report({ ...of(there.ministry), period: '2026-Q2' });
  const { id: unpublished } = await make.report({ ...of(there.cso), state: 'draft' });
  const grounded = async (side: Side, state: 'draft' | 'submitted' | 'published'): Promise<string> => {
    const said = { judgement: 'minimum', confidence: 'low', confidenceWhy: 'x' } as const;
    const { id } = await make.assessment({ ...of(side), ...said, state });
    await make.ground({ statementId: id, reportId: report });
    return id;
  };
  const [draft, submitted] = [await grounded(there.cso, 'draft'), await grounded(there.cso, 'submitted')];
  const [published, theirs] = [await grounded(there.cso, 'published'), await grounded(there.ministry, 'draft')];
  const alone = { ...of(there.ministry), level: 'restricted' } as const;
  const { id: hidden } = await make.evidence(alone);
  const { id: readable } = await make.evidence({ ...of(there.ministry), level: 'public' });
  const lost = await grounded(there.cso, 'draft');
  await make.ground({ statementId: lost, evidenceId: hidden });
  return {
    ...{ recommendationId, frameworkId, milestoneId, report, other, unpublished },
    ...{ draft, submitted, published, theirs, hidden, readable, lost },
  };
}
