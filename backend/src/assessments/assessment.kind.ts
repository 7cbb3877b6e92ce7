import { type Assessment, type OwnAssessment } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { type FieldFault } from '../core/problems/problems.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { type StatementKind } from '../statements/statement-kind.js';
import { type StatementDraft, type StatementView } from '../statements/statement.view.js';
import { toAssessment, toOwnAssessment } from './assessment.mapper.js';
import { gapsOf } from './assessment.rules.js';

/** A judgement of how far a recommendation is carried out, never without reasons. */
@Injectable()
export class AssessmentKind implements StatementKind<Assessment, OwnAssessment> {
  readonly noun = 'assessment';

  constructor(private readonly evidence: EvidenceService) {}

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
}
