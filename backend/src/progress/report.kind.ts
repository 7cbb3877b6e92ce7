import { type OwnReport, type Report } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { type FieldFault } from '../core/problems/problems.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { type StatementKind } from '../statements/statement-kind.js';
import { type StatementDraft, type StatementView } from '../statements/statement.view.js';
import { StatementsService } from '../statements/statements.service.js';
import { ReportContextRepository } from './report-context.repository.js';
import { toOwnReport, toReport } from './report.mapper.js';
import { faultsOf } from './report.rules.js';

/** A report of progress. Its milestones move when it is published. */
@Injectable()
export class ReportKind implements StatementKind<Report, OwnReport> {
  readonly noun = 'report';

  constructor(
    private readonly statements: StatementsService,
    private readonly contexts: ReportContextRepository,
    private readonly evidence: EvidenceService,
  ) {}

  async findFaults(member: Member, report: StatementDraft, isComplete: boolean): Promise<FieldFault[]> {
    const superseded = report.supersedes ? await this.statements.find(member, this.noun, report.supersedes) : null;
    return faultsOf(member, report, { ...(await this.contexts.find(report)), superseded }, isComplete);
  }

  async mapperFor(actor: Actor | null, reports: StatementView[]): Promise<(report: StatementView) => Report> {
    const evidence = await this.evidence.under(actor, reports);
    return (report) => toReport(report, evidence(report));
  }

  async ownMapperFor(member: Member, reports: StatementView[]): Promise<(report: StatementView) => OwnReport> {
    const evidence = await this.evidence.ownUnder(member, reports);
    return (report) => toOwnReport(member, report, evidence(report));
  }
}
