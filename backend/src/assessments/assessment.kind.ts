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
import { type AssessmentContext, gapsOf, namingFaults } from './assessment.rules.js';
import { GroundsRepository } from './grounds.repository.js';
import { GroundsService } from './grounds.service.js';

/** A judgement of how far a recommendation, a milestone or a framework is carried out, never without reasons. */
@Injectable()
export class AssessmentKind implements RoutedKind<Assessment, OwnAssessment, CreateAssessment, ChangeAssessment> {
  readonly noun = 'assessment';
  readonly subjectField = 'about.id';

  constructor(
    private readonly evidence: EvidenceService,
    private readonly grounds: GroundsService,
    private readonly known: GroundsRepository,
  ) {}

  draftOf(_: Member, id: Id, sent: CreateAssessment): Promise<SentDraft> {
    return Promise.resolve(draftOf(id, sent));
  }

  changesOf(changes: ChangeAssessment): Partial<StatementContent> {
    return changesOf(changes);
  }

  /** What was named is kept while somebody writes, whatever became of it; it goes out only as long as it is there. */
  async findFaults(
    member: Member,
    assessment: StatementDraft,
    isComplete: boolean,
    before: StatementDraft | null = null,
  ): Promise<FieldFault[]> {
    const { reports, evidence } = assessment.grounds;
    const readable = await this.evidence.findNameable(member, evidence);
    const known = await this.known.findContext(assessment, { reports, evidence: readable });
    return [...namingFaults(assessment, withNamed(known, before)), ...(isComplete ? gapsOf(assessment) : [])];
  }

  async mapperFor(actor: Actor | null, assessments: StatementView[]): Promise<(one: StatementView) => Assessment> {
    const evidence = await this.evidence.under(actor, assessments);
    const grounds = await this.grounds.of(actor, assessments);
    return (one) => toAssessment(one, { grounds: grounds(one), evidence: evidence(one) });
  }

  async ownMapperFor(member: Member, assessments: StatementView[]): Promise<(one: StatementView) => OwnAssessment> {
    const evidence = await this.evidence.ownUnder(member, assessments);
    const grounds = await this.grounds.of(member, assessments);
    return (one) => toOwnAssessment(member, one, { grounds: grounds(one), evidence: evidence(one) });
  }

  clear(member: Member, draft: StatementView): Promise<void> {
    return this.evidence.removeUnder(member, draft);
  }
}

function withNamed(known: AssessmentContext, before: StatementDraft | null): AssessmentContext {
  const { reports, evidence } = before?.grounds ?? { reports: [], evidence: [] };
  return { ...known, reports: [...known.reports, ...reports], evidence: [...known.evidence, ...evidence] };
}
