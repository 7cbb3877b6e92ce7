import { randomBytes, randomUUID } from 'node:crypto';
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
  await insert(ground, 'evidence_files', {
    ...{ object: randomUUID(), evidence_id: id, part: 'clean', page: 1, size: 'small', media_type: 'image/jpeg' },
    ...{
      width: 320,
      height: 200,
      bytes: 9,
      sealed_bytes: 9,
      sealed_sha256: randomBytes(32),
      sealed_key: randomBytes(9),
    },
  });
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
  const [widening, finding, blackout, done] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const wish = { evidence_id: evidenceId, owner_id: organisationId, to_level: 'shared', asked_by_id: authorId };
  await insert(ground, 'widenings', { id: widening, ...wish });
  await make.evidence({
    ...{ statementId: reportId, authorId, level: 'restricted', kind: 'image', url: null },
    ...{ fileState: 'refused', fileRefusal: 'damaged' },
  });
  const observer = await make.organisation({ kind: 'independent' });
  const { id: accountId } = await make.account({ organisationId: observer.id });
  await insert(ground, 'verifications', {
    ...{ id: finding, milestone_id: milestoneId, organisation_id: observer.id, author_id: accountId },
    ...{ edited_by_id: accountId, finding: 'confirmed', language: 'fr', text: 'Vu sur place' },
    ...{ state: 'published', published_at: new Date() },
  });
  const editor = await make.account({ role: 'editor' });
  const said = { statement_id: reportId, category: 'identity_protected', asked_by_id: editor.id };
  await insert(ground, 'blackouts', { id: blackout, ...said, words: ['done'] });
  await insert(ground, 'blackouts', {
    id: done,
    ...said,
    state: 'done',
    decided_by_id: authorId,
    decided_at: new Date(),
  });
  await insert(ground, 'statement_blackouts', {
    ...{ blackout_id: done, statement_id: reportId, category: 'identity_protected', on_day: '2026-11-22' },
  });
  return { widening, finding, blackout };
}

async function verifyAndOffer(ground: Ground, evidenceId: string): Promise<void> {
  const observer = await ground.make.organisation({ kind: 'independent' });
  const { id: accountId } = await ground.make.account({ organisationId: observer.id });
  await insert(ground, 'verifications', {
    ...{ id: randomUUID(), evidence_id: evidenceId, organisation_id: observer.id, author_id: accountId },
    ...{ edited_by_id: accountId, finding: 'confirmed', language: 'fr', text: 'Vu sur place' },
    ...{ state: 'published', published_at: new Date() },
  });
  await insert(ground, 'evidence_offers', {
    ...{ id: randomUUID(), evidence_id: evidenceId, owner_id: ground.organisationId, organisation_id: observer.id },
    ...{ purpose: 'verify', offered_by_id: ground.authorId },
  });
  await insert(ground, 'evidence_openings', {
    ...{ evidence_id: evidenceId, account_id: accountId, organisation_id: observer.id },
    ...{ on_day: '2026-11-01', part: 'clean' },
  });
}

async function insert({ app }: Ground, table: string, row: Record<string, unknown>): Promise<void> {
  const places = Object.keys(row).map((_, index) => `$${String(index + 1)}`);
  const sql = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`;
  await app.owner.query(sql, Object.values(row));
}
