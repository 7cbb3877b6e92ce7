import { type CreateEvidence, type EvidenceAbout, type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { faultIf } from '../core/problems/field-faults.js';
import { type FieldFault, InvalidInput } from '../core/problems/problems.js';
import { type StatementView } from '../statements/statement.view.js';
import { StatementsService } from '../statements/statements.service.js';
import { type Evidence } from './evidence.entity.js';
import { EvidenceRepository, type EvidenceRow } from './evidence.repository.js';

/** Where evidence stands: under a statement, or alone about a recommendation. */
export interface Place {
  recommendationId: Id;
  statement: StatementView | null;
  isDemo: boolean;
}

type AboutColumns = Pick<Evidence, 'aboutStatementId' | 'aboutMilestoneId' | 'stance'>;

/** Where evidence may stand, and whether what it names is there. */
@Injectable()
export class EvidencePlaces {
  constructor(
    private readonly database: Database,
    private readonly evidence: EvidenceRepository,
    private readonly statements: StatementsService,
  ) {}

  /** @throws InvalidInput */
  async find(member: Member, sent: CreateEvidence): Promise<Place> {
    return sent.attachedTo ? this.findStatement(member, sent.attachedTo) : this.findAlone(member, sent);
  }

  /** What it names that is not there. */
  async faultsOf(recommendationId: Id, { area, about }: Pick<CreateEvidence, 'area' | 'about'>): Promise<FieldFault[]> {
    const hasArea = !area || (await this.isThere('SELECT FROM areas WHERE slug = $1', [area]));
    const hasAbout = !about || (await this.isAbout(recommendationId, about));
    return [...faultIf(!hasArea, 'area', 'not_found'), ...faultIf(!hasAbout, 'about.id', 'not_found')];
  }

  /** The piece that a redacted copy is made from, of the same place. @throws InvalidInput */
  async findCopied(
    member: Member,
    place: Place,
    { redactionOf, kind, redactions }: CreateEvidence,
  ): Promise<EvidenceRow> {
    // It is not taken away while a copy of it is asked for.
    if (redactionOf) await this.evidence.lock(member, redactionOf);
    const copied = redactionOf ? await this.evidence.findOne(member, redactionOf) : null;
    const isSame =
      copied?.organisationId === member.organisationId &&
      copied.shown.kind === kind &&
      copied.recommendationId === place.recommendationId;
    if (!copied || !isSame || !copied.shown.file) throw new InvalidInput([{ path: 'redactionOf', code: 'not_found' }]);
    const { pages } = copied.shown.file;
    const isBeyond = (redactions ?? []).findIndex(({ page }) => page > pages);
    if (isBeyond >= 0) throw new InvalidInput([{ path: `redactions.${String(isBeyond)}.page`, code: 'too_big' }]);
    return copied;
  }

  toColumns(about: EvidenceAbout | null | undefined): AboutColumns {
    return {
      aboutStatementId: about && about.noun !== 'milestone' ? about.id : null,
      aboutMilestoneId: about?.noun === 'milestone' ? about.id : null,
      stance: about?.stance ?? null,
    };
  }

  private async findStatement(member: Member, { noun, id }: NonNullable<CreateEvidence['attachedTo']>): Promise<Place> {
    const statement = await this.statements.findOwnHeld(member, noun, id);
    if (!statement) throw new InvalidInput([{ path: 'attachedTo.id', code: 'not_found' }]);
    const { recommendationId, isDemo } = statement;
    // A judgement of a whole framework rests on what stands under its recommendations, and brings nothing of its own.
    if (recommendationId === null) throw new InvalidInput([{ path: 'attachedTo.id', code: 'not_allowed' }]);
    return { statement, recommendationId, isDemo };
  }

  /** Alone nobody else looks at it before others may: so it begins with the fewest readers. */
  private async findAlone({ organisationId }: Member, { recommendation, level }: CreateEvidence): Promise<Place> {
    if (recommendation === undefined) throw new InvalidInput([{ path: 'recommendation', code: 'required' }]);
    if (level !== 'restricted') throw new InvalidInput([{ path: 'level', code: 'not_allowed' }]);
    const [found] = await this.database.query<{ recommendationId: Id; isDemo: boolean }>(
      `SELECT r.id AS "recommendationId", o.is_demo AS "isDemo" FROM recommendations r, organisations o
       WHERE r.reference = $1 AND o.id = $2`,
      [recommendation, organisationId],
    );
    if (!found) throw new InvalidInput([{ path: 'recommendation', code: 'not_found' }]);
    return { ...found, statement: null };
  }

  /** Something published, or a milestone, of the same recommendation. */
  private isAbout(recommendationId: Id, { noun, id }: EvidenceAbout): Promise<boolean> {
    return noun === 'milestone'
      ? this.isThere('SELECT FROM milestones WHERE id = $1 AND recommendation_id = $2', [id, recommendationId])
      : this.isThere(
          `SELECT FROM statements WHERE id = $1 AND recommendation_id = $2 AND noun = $3 AND state = 'published'`,
          [id, recommendationId, noun],
        );
  }

  private async isThere(sql: string, parameters: unknown[]): Promise<boolean> {
    return (await this.database.query(sql, parameters)).length > 0;
  }
}
