import { randomBytes, randomUUID } from 'node:crypto';
import { type Evidence } from '../../src/evidence/evidence.entity.js';
import { type Factory } from '../factories.js';

/** The organisation whose evidence it is, about what, and the observer who is asked to look. */
export interface EvidenceGround {
  make: Factory;
  insert: (table: string, row: Record<string, unknown>) => Promise<void>;
  recommendationId: string;
  organisationId: string;
  authorId: string;
  leadId: string;
  observer: { organisationId: string; accountId: string };
  milestoneId: string;
  /** A word for the own organisation alone, and one that the observer reads too. */
  word: (where: string) => string;
  sharedWord: (where: string) => string;
  mark: (where: string, row: { id: string }) => unknown;
  markShared: (where: string, row: { id: string }) => unknown;
}

type Kind = Partial<Evidence>;

const IMAGE: Kind = { kind: 'image', url: null, mediaType: 'image/jpeg', sentBytes: 1000 };

/** What everybody reads: a cleaned picture, and who confirmed it. */
export async function publishEvidence(ground: EvidenceGround, finding: string): Promise<void> {
  const evidence = await alone(ground, { ...IMAGE, fileState: 'ready', level: 'public' });
  await keepFiles(ground, evidence.id);
  await find(ground, { evidence_id: evidence.id, text: finding, state: 'published', published_at: new Date() });
  await find(ground, { milestone_id: ground.milestoneId, text: finding, state: 'published', published_at: new Date() });
}

/** What stands alone and is for the own organisation, or also for the observer it is offered to. */
export async function hideEvidence(ground: EvidenceGround): Promise<void> {
  const { word, mark } = ground;
  const testimony = { kind: 'testimony', url: null, text: word('testimony'), caption: word('of a testimony') } as const;
  mark('testimony', await alone(ground, testimony));
  const waiting = await alone(ground, { ...IMAGE, fileState: 'cleaning', level: 'shared', caption: word('waiting') });
  mark('file that is being cleaned', waiting);
  await send(ground, waiting.id);
  if (ground.observer.organisationId !== ground.organisationId) await hideOffered(ground);
}

async function hideOffered(ground: EvidenceGround): Promise<void> {
  const { sharedWord, markShared } = ground;
  const offered = await alone(ground, { ...IMAGE, fileState: 'ready', caption: sharedWord('offered') });
  markShared('offered evidence', offered);
  await keepFiles(ground, offered.id);
  await offer(ground, offered.id);
  await find(ground, {
    ...{ evidence_id: offered.id, text: sharedWord('finding'), state: 'published', published_at: new Date() },
  });
  const original = { ...IMAGE, fileState: 'original_only', caption: sharedWord('original') } as const;
  const kept = await alone(ground, original);
  markShared('original only', kept);
  await offer(ground, kept.id);
}

function alone({ make, recommendationId, organisationId, authorId }: EvidenceGround, changes: Kind): Promise<Evidence> {
  return make.evidence({ recommendationId, organisationId, authorId, level: 'restricted', ...changes });
}

async function keepFiles({ insert }: EvidenceGround, evidenceId: string): Promise<void> {
  const sealed = { sealed_bytes: 100, sealed_sha256: randomBytes(32), sealed_key: randomBytes(60), bytes: 90, page: 1 };
  const file = { ...sealed, evidence_id: evidenceId, media_type: 'image/jpeg' };
  await insert('evidence_files', {
    ...{ ...file, object: randomUUID(), part: 'clean', size: 'small', width: 10, height: 10 },
  });
  await insert('evidence_files', { ...file, object: randomUUID(), part: 'original', size: 'original' });
}

async function send({ insert, mark, organisationId, authorId }: EvidenceGround, evidenceId: string): Promise<void> {
  const upload = { id: randomUUID() };
  mark('upload', upload);
  const of = { evidence_id: evidenceId, organisation_id: organisationId };
  await insert('uploads', { ...of, id: upload.id, account_id: authorId, bytes: 1000, completed_at: new Date() });
  await insert('cleanings', { ...of, upload_id: upload.id });
}

async function offer(ground: EvidenceGround, evidenceId: string): Promise<void> {
  const { insert, mark, markShared, organisationId, leadId, observer } = ground;
  const [offered, widening] = [{ id: randomUUID() }, { id: randomUUID() }];
  markShared('offer', offered);
  await insert('evidence_offers', {
    ...{ id: offered.id, evidence_id: evidenceId, owner_id: organisationId, organisation_id: observer.organisationId },
    ...{ purpose: 'verify', offered_by_id: leadId },
  });
  mark('widening', widening);
  await insert('widenings', {
    ...{ id: widening.id, evidence_id: evidenceId, owner_id: organisationId, to_level: 'shared', asked_by_id: leadId },
  });
  await insert('evidence_openings', {
    ...{ evidence_id: evidenceId, account_id: observer.accountId, organisation_id: observer.organisationId },
    ...{ on_day: '2026-11-01', part: 'original' },
  });
}

async function find({ insert, observer }: EvidenceGround, changes: Record<string, unknown>): Promise<void> {
  const { organisationId, accountId } = observer;
  await insert('verifications', {
    ...{ id: randomUUID(), organisation_id: organisationId, author_id: accountId, edited_by_id: accountId },
    ...{ finding: 'confirmed', language: 'fr', ...changes },
  });
}
