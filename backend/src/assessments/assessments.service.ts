import { type Assessment, type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { StatementsService } from '../statements/statements.service.js';
import { AssessmentKind } from './assessment.kind.js';

/** Assessments, for whoever shows them among other things. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly statements: StatementsService,
    private readonly kind: AssessmentKind,
  ) {}

  /** Published ones by their ids, in the order of these, as everybody reads them. */
  findPublished(actor: Actor | null, ids: Id[]): Promise<Assessment[]> {
    return this.statements.showPublished(this.kind, actor, ids);
  }
}
