import { type ChangeReport, type CreateReport, type Id, type OwnReport, type Report } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { type FieldFault } from '../core/problems/problems.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { type SentDraft } from '../statements/statement-lifecycle.service.js';
import { type RoutedKind } from '../statements/statement.routes.js';
import { type StatementContent, type StatementDraft, type StatementView } from '../statements/statement.view.js';
import { StatementsService } from '../statements/statements.service.js';
import { ReportContextRepository } from './report-context.repository.js';
import { changesOf, draftOf, toOwnReport, toReport } from './report.mapper.js';
import { faultsOf } from './report.rules.js';

/** A report of progress. Its milestones move when it is published. */
@Injectable()
export class ReportKind implements RoutedKind<Report, OwnReport, CreateReport, ChangeReport> {
  readonly noun = 'report';
  readonly subjectField = 'recommendation';

  constructor(
    private readonly statements: StatementsService,
    private readonly contexts: ReportContextRepository,
    private readonly evidence: EvidenceService,
  ) {}

  draftOf(_: Member, id: Id, sent: CreateReport): Promise<SentDraft> {
    return Promise.resolve(draftOf(id, sent));
  }

  changesOf(changes: ChangeReport): Partial<StatementContent> {
    return changesOf(changes);
  }

  async findFaults(
    member: Member,
    report: StatementDraft,
    isComplete: boolean,
    before: StatementDraft | null = null,
  ): Promise<FieldFault[]> {
    const isPeriodChosen = !isComplete && report.period !== before?.period;
    const superseded = report.supersedes ? await this.statements.find(member, this.noun, report.supersedes) : null;
    return faultsOf(member, report, { ...(await this.contexts.find(report)), superseded, isPeriodChosen }, isComplete);
  }

  async mapperFor(actor: Actor | null, reports: StatementView[]): Promise<(report: StatementView) => Report> {
    const evidence = await this.evidence.under(actor, reports);
    return (report) => toReport(report, evidence(report));
  }

  async ownMapperFor(member: Member, reports: StatementView[]): Promise<(report: StatementView) => OwnReport> {
    const evidence = await this.evidence.ownUnder(member, reports);
    return (report) => toOwnReport(member, report, evidence(report));
  }

  clear(member: Member, draft: StatementView): Promise<void> {
    return this.evidence.removeUnder(member, draft);
  }
}
