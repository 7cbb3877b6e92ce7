import {
  type Assessment,
  type ChangeAssessment,
  type CreateAssessment,
  type Id,
  type OwnAssessment,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { type FieldFault } from '../core/problems/problems.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { type SentDraft } from '../statements/statement-lifecycle.service.js';
import { type RoutedKind } from '../statements/statement.routes.js';
import { type StatementContent, type StatementDraft, type StatementView } from '../statements/statement.view.js';
import { changesOf, draftOf, toAssessment, toOwnAssessment } from './assessment.mapper.js';
import { gapsOf } from './assessment.rules.js';

/** A judgement of how far a recommendation is carried out, never without reasons. */
@Injectable()
export class AssessmentKind implements RoutedKind<Assessment, OwnAssessment, CreateAssessment, ChangeAssessment> {
  readonly noun = 'assessment';

  constructor(private readonly evidence: EvidenceService) {}

  draftOf(_: Member, id: Id, sent: CreateAssessment): Promise<SentDraft> {
    return Promise.resolve(draftOf(id, sent));
  }

  changesOf(changes: ChangeAssessment): Partial<StatementContent> {
    return changesOf(changes);
  }

  findFaults(_: Member, assessment: StatementDraft, isComplete: boolean): Promise<FieldFault[]> {
    return Promise.resolve(isComplete ? gapsOf(assessment) : []);
  }

  async mapperFor(actor: Actor | null, assessments: StatementView[]): Promise<(one: StatementView) => Assessment> {
    const evidence = await this.evidence.under(actor, assessments);
    return (assessment) => toAssessment(assessment, evidence(assessment));
  }

  async ownMapperFor(member: Member, assessments: StatementView[]): Promise<(one: StatementView) => OwnAssessment> {
    const evidence = await this.evidence.ownUnder(member, assessments);
    return (assessment) => toOwnAssessment(member, assessment, evidence(assessment));
  }

  clear(member: Member, draft: StatementView): Promise<void> {
    return this.evidence.removeUnder(member, draft);
  }
}
