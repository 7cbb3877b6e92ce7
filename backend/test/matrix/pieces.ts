import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Evidence } from '../../src/evidence/evidence.entity.js';
import { EvidenceVault } from '../../src/evidence/keeping/evidence-vault.js';
import { Quarantine } from '../../src/evidence/quarantine.js';
import { type Factory } from '../factories.js';
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
    for (const part of ['clean', 'original'] as const) {
      const kept = await this.world.app.nest.get(EvidenceVault).keep(randomBytes(9));
      await this.make.evidenceFile({ ...kept, evidenceId: piece.id, part });
    }
    return piece;
  }

  /** Begun, and nothing of it here; or whole, and refused. */
  async upload(who: Somebody, relation: string, isWhole = false) {
    const state = isWhole ? ({ fileState: 'refused', fileRefusal: 'damaged' } as const) : {};
    const piece = await this.world.piece(who, relation, { ...AWAITED, ...state });
    const { id: upload } = await this.make.upload({
      ...{ evidenceId: piece.id, organisationId: piece.home.id, accountId: piece.authorId, bytes: SENT },
      completedAt: isWhole ? new Date() : null,
    });
    const { folder } = this.world.app.nest.get(Quarantine);
    await writeFile(join(folder, upload), isWhole ? randomBytes(SENT) : '');
    return { ...piece, upload };
  }

  /** To the organisation of who asks; observers alone are offered anything. */
  async offerTo({ home }: Somebody, piece: { id: string; home: { id: string }; authorId: string }): Promise<string> {
    const kind = await this.world.app.data.query<{ kind: string }>('SELECT kind FROM organisations WHERE id = $1', [
      home?.id,
    ]);
    return kind[0]?.kind === 'independent' ? this.offer(piece, home?.id ?? '') : '';
  }

  async offer(
    { id: evidenceId, home, authorId: offeredById }: { id: string; home: { id: string }; authorId: string },
    organisationId: string,
  ): Promise<string> {
    return (await this.make.offer({ evidenceId, ownerId: home.id, organisationId, offeredById })).id;
  }

  /** Who asked stands so to who is asking now. */
  async widening(who: Somebody, relation: string, isOpen = true) {
    const { id: evidenceId, home, authorId, by } = await this.world.piece(who, relation);
    const decided = { state: 'declined', decidedById: authorId, decidedAt: new Date() } as const;
    const wish = { evidenceId, ownerId: home.id, askedById: authorId };
    const { id } = await this.make.widening({ ...wish, ...(isOpen ? {} : decided) });
    return { id, by };
  }

  /** A step that a published report calls achieved, of others; the organisation of who asks stands so to its recommendation. */
  async achieved({ home }: Somebody, place: string, isAchieved = true): Promise<string> {
    const { make } = this;
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
  async finding(
    who: Somebody,
    relation: string,
    about: { place?: string; evidence?: string; isPublished?: boolean; text?: string },
  ) {
    const { home, authorId, by } = this.world.standing(who, relation);
    const { evidence: evidenceId = null, place = 'uninvolved', isPublished = false, text = 'Vu sur place.' } = about;
    const milestoneId = evidenceId === null ? await this.achieved({ ...who, home }, place) : null;
    const state = isPublished ? 'published' : 'draft';
    const said = { evidenceId, milestoneId, organisationId: home.id, authorId, state, text } as const;
    return { id: (await this.make.verification(said)).id, by };
  }

  /** Words of a published statement that an editor wants blacked out. */
  async blackout(statementId: string, askedById: string): Promise<string> {
    return (await this.make.blackout({ statementId, askedById, words: ['annoncés'] })).id;
  }

  private get make(): Factory {
    return this.world.make;
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
