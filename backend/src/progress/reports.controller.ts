import { type OwnReport, type OwnReportsPage, type Report, type ReportsPage } from '@parole-tenue/contract';
import { Body, Controller, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, Requires } from '../core/access/access.decorators.js';
import { type Actor, type Member } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Filters, Takes } from '../core/http/openapi.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { ReturnStatementDto, StatementsQueryDto } from '../statements/statement.dto.js';
import { StatementLifecycle } from '../statements/statement-lifecycle.service.js';
import { StatementsService } from '../statements/statements.service.js';
import { ChangeReportDto, CreateReportDto } from './report.dto.js';
import { ReportKind } from './report.kind.js';
import { changesOf, draftOf } from './report.mapper.js';

@ApiTags('reports')
@Controller('api/reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportKind,
    private readonly statements: StatementsService,
    private readonly lifecycle: StatementLifecycle,
  ) {}

  /** Published reports, or those of the own organisation, drafts included. */
  @Get()
  @Public()
  @Filters('ReportsQuery')
  @Answers(['ReportsPage', 'OwnReportsPage'])
  findPage(
    @CurrentActor() actor: Actor | null,
    @Query() query: StatementsQueryDto,
  ): Promise<ReportsPage | OwnReportsPage> {
    return this.statements.findPage(this.reports, actor, query);
  }

  /** One report, to whom it is visible. */
  @Get(':id')
  @Public()
  @Answers(['Report', 'OwnReport'])
  get(@CurrentActor() actor: Actor | null, @RecordId() id: string): Promise<Report | OwnReport> {
    return this.statements.show(this.reports, actor, id);
  }

  /** Drafts a report. */
  @Put(':id')
  @Requires('report.draft')
  @Takes('CreateReport')
  @Creates('OwnReport')
  create(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @Body() sent: CreateReportDto,
  ): Promise<Creation<OwnReport>> {
    return this.lifecycle.create(this.reports, member, draftOf(id, sent));
  }

  /** Changes a draft, or one that came back. */
  @Patch(':id')
  @Requires('report.draft')
  @Takes('ChangeReport')
  @Answers('OwnReport')
  change(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() changes: ChangeReportDto,
  ): Promise<OwnReport> {
    return this.lifecycle.change(this.reports, member, { id, version }, changesOf(changes));
  }

  /** Sends it in: from now on another person decides. */
  @Post(':id/submission')
  @Requires('report.submit')
  @HttpCode(200)
  @Answers('OwnReport')
  submit(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<OwnReport> {
    return this.lifecycle.submit(this.reports, member, { id, version });
  }

  /** Sends it back, with what to change. */
  @Post(':id/return')
  @Requires('report.return')
  @HttpCode(200)
  @Takes('ReturnStatement')
  @Answers('OwnReport')
  giveBack(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() sent: ReturnStatementDto,
  ): Promise<OwnReport> {
    return this.lifecycle.giveBack(this.reports, member, { id, version }, sent);
  }

  /** Takes one's own last step back, within a minute. */
  @Post(':id/undoing')
  @Requires('report.draft')
  @HttpCode(200)
  @Answers('OwnReport')
  undo(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<OwnReport> {
    return this.lifecycle.undo(this.reports, member, { id, version });
  }

  /** Publishes it. Nobody changes it from then on. */
  @Post(':id/publication')
  @Requires('report.publish')
  @HttpCode(200)
  @Answers('OwnReport')
  publish(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<OwnReport> {
    return this.lifecycle.publish(this.reports, member, { id, version });
  }
}
