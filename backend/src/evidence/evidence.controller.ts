import { type EvidenceListPage, type EvidenceRecord, type OwnEvidence } from '@parole-tenue/contract';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentSession, Public, Requires } from '../core/access/access.decorators.js';
import { type Actor, type Member, type SessionFacts } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Filters, Takes } from '../core/http/openapi.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { EvidenceChangesService } from './evidence-changes.service.js';
import { ChangeEvidenceDto, CreateEvidenceDto, EvidenceQueryDto, WithdrawEvidenceDto } from './evidence.dto.js';
import { EvidenceService } from './evidence.service.js';

@ApiTags('evidence')
@Controller('api/evidence')
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly changes: EvidenceChangesService,
  ) {}

  /** Evidence that is visible to the caller, newest first. */
  @Get()
  @Public()
  @Filters('EvidenceQuery')
  @Answers('EvidenceListPage')
  findPage(@CurrentActor() actor: Actor | null, @Query() query: EvidenceQueryDto): Promise<EvidenceListPage> {
    return this.evidence.findPage(actor, query);
  }

  /** A piece of evidence, to whom it is visible. Who reads what restricted evidence of others says is shown to its owner. */
  @Get(':id')
  @Public()
  @Answers(['EvidenceRecord', 'OwnEvidence'])
  get(@CurrentActor() actor: Actor | null, @RecordId() id: string): Promise<EvidenceRecord | OwnEvidence> {
    return this.evidence.get(actor, id);
  }

  /** Brings a link, a testimony, or a file that will be sent; under a statement that may still be changed, or alone. */
  @Put(':id')
  @Requires('evidence.add')
  @Takes('CreateEvidence')
  @Creates('OwnEvidence')
  create(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @Body() sent: CreateEvidenceDto,
  ): Promise<Creation<OwnEvidence>> {
    return this.changes.create(member, id, sent);
  }

  /** Changes it; once others may have read it, only to fewer readers. For more readers the caller confirms who they are. */
  @Patch(':id')
  @Requires('evidence.add')
  @Takes('ChangeEvidence')
  @Answers('OwnEvidence')
  change(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @CurrentSession() session: SessionFacts,
    @IfMatch() version: number,
    @Body() changes: ChangeEvidenceDto,
  ): Promise<OwnEvidence> {
    return this.changes.change(member, session, { id, version }, changes);
  }

  /** Takes it away, before anybody else may have read it. */
  @Delete(':id')
  @Requires('evidence.add')
  @HttpCode(204)
  remove(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<void> {
    return this.changes.remove(member, { id, version });
  }

  /** Takes it back at once: a mark remains, its content and all keys to it are destroyed. */
  @Post(':id/withdrawal')
  @Requires('evidence.withdraw')
  @Takes('WithdrawEvidence')
  @Answers('OwnEvidence')
  @HttpCode(200)
  withdraw(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() reason: WithdrawEvidenceDto,
  ): Promise<OwnEvidence> {
    return this.changes.withdraw(member, { id, version }, reason);
  }
}
