import { randomBytes, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Evidence } from '../../src/evidence/evidence.entity.js';
import { EvidenceVault } from '../../src/evidence/keeping/evidence-vault.js';
import { Quarantine } from '../../src/evidence/quarantine.js';
import { type Somebody, type World } from './world.js';

export const PICTURE: Partial<Evidence> = { kind: 'image', url: null, fileState: 'ready', mediaType: 'image/jpeg' };
/** Bytes of an upload. */
export const SENT = 1000;
export const AWAITED: Partial<Evidence> = {
  ...PICTURE,
  fileState: 'awaited',
  sentBytes: SENT,
  sentSha256: randomBytes(32),
};

/** What hangs on evidence, made when a question needs it. */
export class Pieces {
  constructor(private readonly world: World) {}

  /** With a cleaned picture and the original, which lie in the store. */
  async picture(who: Somebody, relation: string, changes: Partial<Evidence> = {}) {
    const piece = await this.world.piece(who, relation, { ...PICTURE, ...changes });
    const whole = { part: 'clean', size: 'small', width: 1, height: 1 };
    for (const part of [whole, { part: 'original', size: 'original' }]) {
      const { object, bytes, sealedBytes, sealedSha256, sealedKey } = await this.world.app.nest
        .get(EvidenceVault)
        .keep(randomBytes(9));
      await this.insert('evidence_files', {
        ...{ object, evidence_id: piece.id, page: 1, media_type: 'image/webp', bytes, ...part },
        ...{ sealed_bytes: sealedBytes, sealed_sha256: sealedSha256, sealed_key: sealedKey },
      });
    }
    return piece;
  }

  /** Begun, and nothing of it here; or whole, and refused. */
  async upload(who: Somebody, relation: string, isWhole = false) {
    const state = isWhole ? ({ fileState: 'refused', fileRefusal: 'damaged' } as const) : {};
    const piece = await this.world.piece(who, relation, { ...AWAITED, ...state });
    const [id, { app }] = [randomUUID(), this.world];
    await writeFile(join(app.nest.get(Quarantine).folder, id), isWhole ? randomBytes(SENT) : '');
    await this.insert('uploads', {
      ...{ id, evidence_id: piece.id, organisation_id: piece.home.id, account_id: piece.authorId, bytes: SENT },
      completed_at: isWhole ? new Date() : null,
    });
    return { ...piece, upload: id };
  }

  /** To the organisation of who asks; observers alone are offered anything. */
  async offerTo({ home }: Somebody, piece: { id: string; home: { id: string }; authorId: string }): Promise<string> {
    const kind = await this.world.app.data.query<{ kind: string }>('SELECT kind FROM organisations WHERE id = $1', [
      home?.id,
    ]);
    return kind[0]?.kind === 'independent' ? this.offer(piece, home?.id ?? '') : '';
  }

  async offer(
    { id, home, authorId }: { id: string; home: { id: string }; authorId: string },
    to: string,
  ): Promise<string> {
    return this.insert('evidence_offers', {
      ...{
        id: randomUUID(),
        evidence_id: id,
        owner_id: home.id,
        organisation_id: to,
        purpose: 'verify',
        offered_by_id: authorId,
      },
    });
  }

  /** Who asked stands so to who is asking now. */
  async widening(who: Somebody, relation: string, isOpen = true) {
    const { id: evidenceId, home, authorId, by } = await this.world.piece(who, relation);
    const decided = { state: 'declined', decided_by_id: authorId, decided_at: new Date() };
    const id = await this.insert('widenings', {
      ...{ id: randomUUID(), evidence_id: evidenceId, owner_id: home.id, to_level: 'shared', asked_by_id: authorId },
      ...(isOpen ? {} : decided),
    });
    return { id, by };
  }

  /** A step that a published report calls achieved, of others; the organisation of who asks stands so to its recommendation. */
  async achieved({ home }: Somebody, place: string, isAchieved = true): Promise<string> {
    const { make } = this.world;
    const { id: recommendationId } = await make.recommendation();
    const said = { recommendationId, organisationId: (await make.organisation({ kind: 'government' })).id };
    const part = place === 'leading' ? 'lead' : 'support';
    if (home && ['leading', 'responsible'].includes(place)) {
      await make.responsibility({ recommendationId, organisationId: home.id, part });
    }
    const { id } = await make.milestone(said);
    const { id: statementId } = await make.report(said);
    await make.move({ statementId, milestoneId: id, state: isAchieved ? 'achieved' : 'in_progress' });
    return id;
  }

  /** On a step of others, or on evidence. */
  async finding(who: Somebody, relation: string, about: { place?: string; evidence?: string; isPublished?: boolean }) {
    const { home, authorId, by } = this.world.standing(who, relation);
    const milestone = about.evidence ? null : await this.achieved({ ...who, home }, about.place ?? 'uninvolved');
    const id = await this.insert('verifications', {
      ...{ id: randomUUID(), milestone_id: milestone, evidence_id: about.evidence ?? null, organisation_id: home.id },
      ...{ author_id: authorId, edited_by_id: authorId, finding: 'confirmed', language: 'fr', text: 'Vu sur place.' },
      ...(about.isPublished && { state: 'published', published_at: new Date() }),
    });
    return { id, by };
  }

  /** Words of a published statement that an editor wants blacked out. */
  async blackout(statementId: string, askedById: string): Promise<string> {
    return this.insert('blackouts', {
      ...{ id: randomUUID(), statement_id: statementId, category: 'identity_protected', words: ['annoncés'] },
      asked_by_id: askedById,
    });
  }

  private async insert(table: string, row: Record<string, unknown>): Promise<string> {
    const places = Object.keys(row).map((_, index) => `$${String(index + 1)}`);
    const sql = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`;
    await this.world.app.owner.query(sql, Object.values(row));
    return String(row['id']);
  }
}

/** A piece to which somebody stands so, as the detail of a row tells: `restricted` where its row says nothing else. */
export async function pieceTold(world: World, who: Somebody, relation: string, detail: string) {
  const pieces = new Pieces(world);
  const level = detail.startsWith('public') ? 'public' : detail.startsWith('shared') ? 'shared' : 'restricted';
  if (detail.includes('link')) return world.piece(who, relation);
  const made = await pieces.picture(who, relation, { level });
  if (detail.includes('offered')) await pieces.offerTo(who, made);
  return made;
}
