import { type Id, PICTURE_SIZES, type PictureSize } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type SessionFacts } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Absent, Forbidden } from '../core/problems/problems.js';
import { type FileAnswer } from '../core/http/file-answer.js';
import { EvidenceFilesRepository, type StoredFile } from './evidence-files.repository.js';
import { EvidenceLinks, type SentLink } from './evidence-links.js';
import { EvidenceOpeningsRepository } from './evidence-openings.repository.js';
import { mayDo } from './evidence.actions.js';
import { EvidenceRepository, type EvidenceRow } from './evidence.repository.js';
import { EvidenceVault } from './keeping/evidence-vault.js';

/** What is sent under a name that says no more than this. Anything else goes out as bytes. */
const ENDINGS: Partial<Record<string, string>> = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
};
const ANYTHING = 'application/octet-stream';

export interface Reader {
  actor: Actor | null;
  session: SessionFacts | null;
}

/** The bytes of evidence. Who may read them is asked in a short transaction; while they are read, no connection is held. */
@Injectable()
export class EvidenceContentService {
  constructor(
    private readonly database: Database,
    private readonly evidence: EvidenceRepository,
    private readonly files: EvidenceFilesRepository,
    private readonly openings: EvidenceOpeningsRepository,
    private readonly links: EvidenceLinks,
    private readonly vault: EvidenceVault,
  ) {}

  /** What is public, to everybody; everything else by a link of an opening. @throws Absent, Forbidden */
  async picture(reader: Reader, id: Id, page: string, size: string, link: SentLink): Promise<FileAnswer> {
    if (!/^[1-9]\d{0,5}$/.test(page) || !isSize(size)) throw new Absent();
    return this.database.transactionAs(reader.actor, async () => {
      const row = await this.evidence.getVisible(reader.actor, id);
      if (row.shown.level !== 'public') await this.requireLink(reader, id, `content/${page}/${size}`, link);
      const file = await this.files.findPicture(id, Number(page), size);
      if (!file || row.isWithdrawn) throw new Absent();
      return {
        ...namedAs('picture', file),
        isInline: true,
        isPublic: isPublic(row),
        open: () => this.vault.openWhole(file),
      };
    });
  }

  /** Whoever takes the original of restricted evidence is recorded before the first byte. @throws Absent, Forbidden */
  async original(reader: Reader & { actor: Actor }, id: Id, link: SentLink): Promise<FileAnswer> {
    return this.database.transactionAs(reader.actor, async () => {
      const row = await this.evidence.getVisible(reader.actor, id);
      if (!mayDo(reader.actor, row, 'open_original')) throw new Absent();
      await this.requireLink(reader, id, 'original', link);
      const file = await this.files.findOriginal(id);
      if (!file) throw new Absent();
      await this.openings.record(reader.actor, id, 'original');
      return { ...namedAs('original', file), isInline: false, isPublic: false, open: () => this.vault.open(file) };
    });
  }

  private async requireLink({ session }: Reader, evidenceId: Id, part: string, link: SentLink): Promise<void> {
    if (!session) throw new Forbidden('link_expired');
    await this.links.require({ sessionId: session.id, evidenceId, part }, link);
  }
}

function namedAs(name: string, { mediaType, bytes, sealedSha256 }: StoredFile) {
  const ending = ENDINGS[mediaType];
  return {
    mediaType: ending ? mediaType : ANYTHING,
    name: `${name}.${ending ?? 'bin'}`,
    bytes,
    tag: sealedSha256.toString('base64url').slice(0, 27),
  };
}

/** As everybody reads it, and not only its own organisation that is still writing. */
function isPublic({ shown, statementState }: EvidenceRow): boolean {
  return shown.level === 'public' && (statementState === null || statementState === 'published');
}

const isSize = (size: string): size is PictureSize => (PICTURE_SIZES as readonly string[]).includes(size);
