import { randomBytes, randomUUID } from 'node:crypto';
import { type Blackout } from '../../src/blackouts/blackout.entity.js';
import { type EvidenceFile } from '../../src/evidence/evidence-file.entity.js';
import { type EvidenceOffer } from '../../src/evidence/evidence-offer.entity.js';
import { type Upload } from '../../src/evidence/upload.entity.js';
import { type Verification } from '../../src/evidence/verification.entity.js';
import { type Widening } from '../../src/evidence/widening.entity.js';
import { ProgressRows } from './progress.js';
import { type Needs } from './rows.js';

/** What hangs on evidence: its files, who may read it and what was found; and words that endanger somebody. */
export class CircleRows extends ProgressRows {
  /** A small cleaned picture; with another part the original. Nothing lies in a store. */
  evidenceFile(changes: Needs<EvidenceFile, 'evidenceId'>): Promise<EvidenceFile> {
    const isClean = (changes.part ?? 'clean') === 'clean';
    return this.insert('evidence_files', {
      object: randomUUID(),
      part: 'clean',
      page: 1,
      size: isClean ? 'small' : 'original',
      mediaType: 'image/webp',
      width: isClean ? 320 : null,
      height: isClean ? 200 : null,
      bytes: 9,
      sealedBytes: 9,
      sealedSha256: randomBytes(32),
      sealedKey: randomBytes(60),
      ...changes,
    });
  }

  upload(changes: Needs<Upload, 'organisationId' | 'accountId'>): Promise<Upload> {
    return this.insert('uploads', { id: randomUUID(), bytes: 9, ...changes });
  }

  /** To observers, to verify. */
  offer(
    changes: Needs<EvidenceOffer, 'evidenceId' | 'ownerId' | 'organisationId' | 'offeredById'>,
  ): Promise<EvidenceOffer> {
    return this.insert('evidence_offers', { id: randomUUID(), purpose: 'verify', ...changes });
  }

  /** An open wish that what is restricted is shared. */
  widening(changes: Needs<Widening, 'evidenceId' | 'ownerId' | 'askedById'>): Promise<Widening> {
    return this.insert('widenings', { id: randomUUID(), toLevel: 'shared', ...changes });
  }

  /** A draft; with another state a published one. */
  verification(changes: Needs<Verification, 'organisationId' | 'authorId'>): Promise<Verification> {
    return this.insert('verifications', {
      id: randomUUID(),
      editedById: changes.authorId,
      finding: 'confirmed',
      language: 'fr',
      text: 'Vu sur place.',
      publishedAt: changes.state === 'published' ? new Date() : null,
      ...changes,
    });
  }

  /** An open wish; with another state one that was decided, whose words are forgotten. */
  blackout(changes: Needs<Blackout, 'askedById'>): Promise<Blackout> {
    const isOpen = (changes.state ?? 'open') === 'open';
    return this.insert('blackouts', {
      id: randomUUID(),
      category: 'identity_protected',
      words: isOpen ? ['quelqu’un'] : null,
      decidedById: isOpen ? null : changes.askedById,
      decidedAt: isOpen ? null : new Date(),
      ...changes,
    });
  }
}
