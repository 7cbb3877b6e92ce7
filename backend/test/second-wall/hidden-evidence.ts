import { type Evidence } from '../../src/evidence/evidence.entity.js';
import { type Verification } from '../../src/evidence/verification.entity.js';
import { type Factory } from '../factories.js';

/** The organisation whose evidence it is, about what, and the observer who is asked to look. */
export interface EvidenceGround {
  make: Factory;
  recommendationId: string;
  organisationId: string;
  authorId: string;
  leadId: string;
  observer: { organisationId: string; accountId: string; statementId: string };
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
  await find(ground, { evidenceId: evidence.id, text: finding, state: 'published' });
  await find(ground, { milestoneId: ground.milestoneId, text: finding, state: 'published' });
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
  await find(ground, { evidenceId: offered.id, text: sharedWord('finding'), state: 'published' });
  const rests = { statementId: ground.observer.statementId, evidenceId: offered.id };
  markShared('what an observer’s published judgement rests on', await ground.make.ground(rests));
  const original = { ...IMAGE, fileState: 'original_only', caption: sharedWord('original') } as const;
  const kept = await alone(ground, original);
  markShared('original only', kept);
  await offer(ground, kept.id);
}

function alone({ make, recommendationId, organisationId, authorId }: EvidenceGround, changes: Kind): Promise<Evidence> {
  return make.evidence({ recommendationId, organisationId, authorId, level: 'restricted', ...changes });
}

async function keepFiles({ make }: EvidenceGround, evidenceId: string): Promise<void> {
  await make.evidenceFile({ evidenceId });
  await make.evidenceFile({ evidenceId, part: 'original' });
}

async function send({ make, mark, organisationId, authorId }: EvidenceGround, evidenceId: string): Promise<void> {
  const of = { evidenceId, organisationId };
  const upload = await make.upload({ ...of, accountId: authorId, completedAt: new Date() });
  mark('upload', upload);
  await make.insert('cleanings', { ...of, uploadId: upload.id });
}

async function offer(ground: EvidenceGround, evidenceId: string): Promise<void> {
  const { make, mark, markShared, organisationId: ownerId, leadId, observer } = ground;
  const { organisationId, accountId } = observer;
  markShared('offer', await make.offer({ evidenceId, ownerId, organisationId, offeredById: leadId }));
  mark('widening', await make.widening({ evidenceId, ownerId, askedById: leadId }));
  const opened = { evidenceId, accountId, organisationId, onDay: '2026-11-01', part: 'original' };
  await make.insert('evidence_openings', opened);
}

async function find({ make, observer }: EvidenceGround, changes: Partial<Verification>): Promise<void> {
  const { organisationId, accountId: authorId } = observer;
  await make.verification({ organisationId, authorId, ...changes });
}
