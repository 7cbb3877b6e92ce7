import {
  type EvidencePicture,
  type EvidencePicturesPage,
  type Id,
  type OpenEvidence,
  type Opening,
  type OpeningsPage,
  type PageQuery,
  PAGE_LIMIT_DEFAULT,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member, type SessionFacts } from '../core/access/actor.js';
import { decodeCursor, pageOf, pageOfWhole } from '../core/http/page.js';
import { Absent, Conflict } from '../core/problems/problems.js';
import { isOwn } from '../statements/statement.workflow.js';
import { EvidenceFilesRepository } from './evidence-files.repository.js';
import { EvidenceLinks } from './evidence-links.js';
import { EvidenceOpeningsRepository } from './evidence-openings.repository.js';
import { mayDo } from './evidence.actions.js';
import { EvidenceRepository, type EvidenceRow } from './evidence.repository.js';

const PAGES_OPENED = 20;

/** Which pictures there are, and opening those that are not public: their owner sees who did. */
@Injectable()
export class EvidenceOpeningsService {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly files: EvidenceFilesRepository,
    private readonly openings: EvidenceOpeningsRepository,
    private readonly links: EvidenceLinks,
  ) {}

  /** @throws Absent */
  async findPictures(
    actor: Actor | null,
    id: Id,
    { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery,
  ): Promise<EvidencePicturesPage> {
    const { shown } = await this.evidence.getVisible(actor, id);
    const after = cursor === undefined ? 0 : Number(decodeCursor(cursor, isPage)[0]);
    const pages = shown.file ? await this.files.findPages(id, after + 1, limit + 1) : [];
    return pageOf(pages, limit, shown.file?.pages ?? 0, ({ page }) => [page]);
  }

  /** Recorded in the transaction in which the links are given. @throws Absent, Conflict where there is nothing to open */
  async open(
    member: Member,
    session: SessionFacts,
    id: Id,
    { page = 1, cover = false }: OpenEvidence,
  ): Promise<Opening> {
    const row = await this.evidence.getVisible(member, id);
    const hasOriginal = !cover && mayDo(member, row, 'open_original');
    if (row.isWithdrawn || (!row.shown.file && !hasOriginal)) throw new Conflict('step_refused');
    const isNoted = isRestricted(row) && !(cover && isOwn(member, row));
    if (row.shown.file && isNoted) await this.openings.record(member, id, 'clean');
    const until = this.links.newEnd();
    const pages = cover ? await this.findCover(id) : await this.files.findPages(id, page, PAGES_OPENED);
    return {
      until: new Date(until * 1000).toISOString(),
      pages: await Promise.all(pages.map((pictures) => this.linked(session, id, pictures, until))),
      original: hasOriginal ? await this.linkTo(session, id, 'original', until) : null,
    };
  }

  /** For its own organisation. @throws Absent */
  async findMarks(member: Member, id: Id, query: PageQuery): Promise<OpeningsPage> {
    const { organisationId } = await this.evidence.getVisible(member, id);
    if (organisationId !== member.organisationId) throw new Absent();
    const marks = await this.openings.findMarks(id);
    const shown = marks.map(({ organisation, person, on, part }) => ({ organisation, person, on, part }));
    return pageOfWhole(shown, query, ({ organisation, person, on, part }) =>
      JSON.stringify([on, organisation.slug, person, part]),
    );
  }

  private async findCover(id: Id): Promise<EvidencePicture[]> {
    const pages = await this.files.findPages(id, 1, 1);
    return pages.map(({ page, pictures }) => ({ page, pictures: pictures.filter(({ size }) => size === 'small') }));
  }

  private async linked(session: SessionFacts, id: Id, { page, pictures }: EvidencePicture, until: number) {
    const linked = pictures.map(async (picture) => ({
      ...picture,
      url: picture.url ?? (await this.linkTo(session, id, `content/${String(page)}/${picture.size}`, until)),
    }));
    return { page, pictures: await Promise.all(linked) };
  }

  private async linkTo({ id: sessionId }: SessionFacts, evidenceId: Id, part: string, until: number): Promise<string> {
    return `/api/evidence/${evidenceId}/${part}${await this.links.linkTo({ sessionId, evidenceId, part }, until)}`;
  }
}

export const isRestricted = ({ shown }: EvidenceRow): boolean => shown.level === 'restricted';

const isPage = (value: string): boolean => /^\d{1,6}$/.test(value);
