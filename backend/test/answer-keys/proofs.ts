import { type VisibilityLevel } from '@parole-tenue/contract';
import { type Evidence } from '../../src/evidence/evidence.entity.js';
import { type Factory } from '../factories.js';
import { type TestApp } from '../test-app.js';

interface Ground {
  app: TestApp;
  make: Factory;
  authorId: string;
  organisationId: string;
  milestoneId: string;
}

/** Evidence of which nothing is left empty: pictures, what it is about, a finding, an offer to an observer who does not read. */
export async function proofUnder(
  ground: Ground,
  statementId: string,
  level: VisibilityLevel = 'public',
): Promise<string> {
  const { make, authorId, milestoneId } = ground;
  const picture: Partial<Evidence> = {
    kind: 'image',
    url: null,
    fileState: 'ready',
    mediaType: 'image/jpeg',
    sentBytes: 9,
  };
  const about = { aboutMilestoneId: milestoneId, stance: 'supports' } as const;
  const { id } = await make.evidence({ statementId, authorId, level, ...picture, ...about });
  await make.evidenceFile({ evidenceId: id });
  await verifyAndOffer(ground, id);
  return id;
}

/** What is left of evidence that was withdrawn. */
export async function withdrawnUnder({ make, authorId }: Ground, statementId: string): Promise<void> {
  const gone = { caption: '', url: null, withdrawnAt: new Date(), withdrawnCategory: 'mistake' } as const;
  await make.evidence({ statementId, authorId, ...gone });
}

/** What waits around evidence: a wish, a file that could not be cleaned, a finding on a milestone, words to black out and a mark. */
export async function workAround(
  ground: Ground,
  reportId: string,
  evidenceId: string,
): Promise<Record<string, string>> {
  const { make, authorId, organisationId, milestoneId } = ground;
  const { id: widening } = await make.widening({ evidenceId, ownerId: organisationId, askedById: authorId });
  await make.evidence({
    ...{ statementId: reportId, authorId, level: 'restricted', kind: 'image', url: null },
    ...{ fileState: 'refused', fileRefusal: 'damaged' },
  });
  const observer = await make.organisation({ kind: 'independent' });
  const { id: accountId } = await make.account({ organisationId: observer.id });
  const said = { organisationId: observer.id, authorId: accountId, state: 'published' } as const;
  const { id: finding } = await make.verification({ ...said, milestoneId });
  const editor = await make.account({ role: 'editor' });
  const asked = { statementId: reportId, askedById: editor.id };
  const { id: blackout } = await make.blackout(asked);
  const { id: blackoutId, category } = await make.blackout({ ...asked, state: 'done', decidedById: authorId });
  await make.insert('statement_blackouts', { blackoutId, statementId: reportId, category, onDay: '2026-11-22' });
  const ofFinding = { verificationId: finding, askedById: editor.id };
  const { id: blackoutOfFinding } = await make.blackout({ ...ofFinding, words: ['place'] });
  const { id: done } = await make.blackout({ ...ofFinding, state: 'done', decidedById: authorId });
  const mark = { blackoutId: done, verificationId: finding, category, onDay: '2026-11-22' };
  await make.insert('verification_blackouts', mark);
  return { widening, finding, blackout, blackoutOfFinding };
}

async function verifyAndOffer({ make, ...ground }: Ground, evidenceId: string): Promise<void> {
  const { id: organisationId } = await make.organisation({ kind: 'independent' });
  const { id: accountId } = await make.account({ organisationId });
  await make.verification({ evidenceId, organisationId, authorId: accountId, state: 'published' });
  const offered = { ownerId: ground.organisationId, offeredById: ground.authorId };
  await make.offer({ evidenceId, organisationId, ...offered });
  const opened = { evidenceId, accountId, organisationId, onDay: '2026-11-01', part: 'clean' };
  await make.insert('evidence_openings', opened);
}
