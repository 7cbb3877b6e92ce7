import { type Evidence, type OwnEvidence } from '@parole-tenue/contract';
import { Body, Controller, Delete, Get, HttpCode, Patch, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentSession, Public, Requires } from '../core/access/access.decorators.js';
import { type Actor, type Member, type SessionFacts } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Takes } from '../core/http/openapi.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { ChangeEvidenceDto, CreateEvidenceDto } from './evidence.dto.js';
import { EvidenceService } from './evidence.service.js';

@ApiTags('evidence')
@Controller('api/evidence')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  /** A piece of evidence, to whom it is visible. */
  @Get(':id')
  @Public()
  @Answers(['Evidence', 'OwnEvidence'])
  get(@CurrentActor() actor: Actor | null, @RecordId() id: string): Promise<Evidence | OwnEvidence> {
    return this.evidence.get(actor, id);
  }

  /** Puts a link under a statement that may still be changed. */
  @Put(':id')
  @Requires('evidence.add')
  @Takes('CreateEvidence')
  @Creates('OwnEvidence')
  create(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @Body() sent: CreateEvidenceDto,
  ): Promise<Creation<OwnEvidence>> {
    return this.evidence.create(member, id, sent);
  }

  /** Changes it; once its statement is sent in, only to fewer readers. For more readers the caller confirms who they are. */
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
    return this.evidence.change(member, session, { id, version }, changes);
  }

  /** Takes it away, while its statement may still be changed. */
  @Delete(':id')
  @Requires('evidence.add')
  @HttpCode(204)
  remove(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<void> {
    return this.evidence.remove(member, id, version);
  }
}
