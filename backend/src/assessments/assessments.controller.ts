import {
  type OwnAssessment,
  type OwnAssessmentsPage,
  type Assessment,
  type AssessmentsPage,
} from '@parole-tenue/contract';
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
import { ChangeAssessmentDto, CreateAssessmentDto } from './assessment.dto.js';
import { AssessmentKind } from './assessment.kind.js';
import { changesOf, draftOf } from './assessment.mapper.js';

@ApiTags('assessments')
@Controller('api/assessments')
export class AssessmentsController {
  constructor(
    private readonly assessments: AssessmentKind,
    private readonly statements: StatementsService,
    private readonly lifecycle: StatementLifecycle,
  ) {}

  /** Published assessments, or those of the own organisation, drafts included. */
  @Get()
  @Public()
  @Filters('AssessmentsQuery')
  @Answers(['AssessmentsPage', 'OwnAssessmentsPage'])
  findPage(
    @CurrentActor() actor: Actor | null,
    @Query() query: StatementsQueryDto,
  ): Promise<AssessmentsPage | OwnAssessmentsPage> {
    return this.statements.findPage(this.assessments, actor, query);
  }

  /** One assessment, to whom it is visible. */
  @Get(':id')
  @Public()
  @Answers(['Assessment', 'OwnAssessment'])
  get(@CurrentActor() actor: Actor | null, @RecordId() id: string): Promise<Assessment | OwnAssessment> {
    return this.statements.show(this.assessments, actor, id);
  }

  /** Drafts an assessment. */
  @Put(':id')
  @Requires('assessment.draft')
  @Takes('CreateAssessment')
  @Creates('OwnAssessment')
  create(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @Body() sent: CreateAssessmentDto,
  ): Promise<Creation<OwnAssessment>> {
    return this.lifecycle.create(this.assessments, member, draftOf(id, sent));
  }

  /** Changes a draft, or one that came back. */
  @Patch(':id')
  @Requires('assessment.draft')
  @Takes('ChangeAssessment')
  @Answers('OwnAssessment')
  change(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() changes: ChangeAssessmentDto,
  ): Promise<OwnAssessment> {
    return this.lifecycle.change(this.assessments, member, { id, version }, changesOf(changes));
  }

  /** Sends it in: from now on another person decides. */
  @Post(':id/submission')
  @Requires('assessment.submit')
  @HttpCode(200)
  @Answers('OwnAssessment')
  submit(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<OwnAssessment> {
    return this.lifecycle.submit(this.assessments, member, { id, version });
  }

  /** Sends it back, with what to change. */
  @Post(':id/return')
  @Requires('assessment.return')
  @HttpCode(200)
  @Takes('ReturnStatement')
  @Answers('OwnAssessment')
  giveBack(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() sent: ReturnStatementDto,
  ): Promise<OwnAssessment> {
    return this.lifecycle.giveBack(this.assessments, member, { id, version }, sent);
  }

  /** Publishes it. Nobody changes it from then on. */
  @Post(':id/publication')
  @Requires('assessment.publish')
  @HttpCode(200)
  @Answers('OwnAssessment')
  publish(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<OwnAssessment> {
    return this.lifecycle.publish(this.assessments, member, { id, version });
  }
}
