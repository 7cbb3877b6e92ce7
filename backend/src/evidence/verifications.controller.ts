import { type OwnVerification, type Verification, type VerificationsPage } from '@parole-tenue/contract';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, Requires } from '../core/access/access.decorators.js';
import { type Actor, type Member } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Filters, Takes } from '../core/http/openapi.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { ChangeVerificationDto, CreateVerificationDto, VerificationsQueryDto } from './verification.dto.js';
import { VerificationsService } from './verifications.service.js';

@ApiTags('evidence')
@Controller('api/verifications')
export class VerificationsController {
  constructor(private readonly verifications: VerificationsService) {}

  /** Findings that the caller may read, newest first: all of a milestone, of evidence what the caller may read of it. */
  @Get()
  @Public()
  @Filters('VerificationsQuery')
  @Answers('VerificationsPage')
  findPage(@CurrentActor() actor: Actor | null, @Query() query: VerificationsQueryDto): Promise<VerificationsPage> {
    return this.verifications.findPage(actor, query);
  }

  /** A finding, to whom what it is about is visible; drafts to the own organisation. */
  @Get(':id')
  @Public()
  @Answers(['Verification', 'OwnVerification'])
  get(@CurrentActor() actor: Actor | null, @RecordId() id: string): Promise<Verification | OwnVerification> {
    return this.verifications.get(actor, id);
  }

  /** Begins a finding on evidence that was made readable to observers, or on a milestone that is reported as achieved. */
  @Put(':id')
  @Requires('verification.draft')
  @Takes('CreateVerification')
  @Creates('OwnVerification')
  create(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @Body() sent: CreateVerificationDto,
  ): Promise<Creation<OwnVerification>> {
    return this.verifications.create(member, id, sent);
  }

  /** Changes it while it is not published. */
  @Patch(':id')
  @Requires('verification.draft')
  @Takes('ChangeVerification')
  @Answers('OwnVerification')
  change(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() changes: ChangeVerificationDto,
  ): Promise<OwnVerification> {
    return this.verifications.change(member, { id, version }, changes);
  }

  /** Throws away what is not published. */
  @Delete(':id')
  @Requires('verification.draft')
  @HttpCode(204)
  discard(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<void> {
    return this.verifications.discard(member, { id, version });
  }

  /** Publishes what another person of the organisation found. It is never changed after; a newer one takes its place. */
  @Post(':id/publication')
  @Requires('verification.publish')
  @HttpCode(200)
  @Answers('OwnVerification')
  publish(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @IfMatch() version: number,
  ): Promise<OwnVerification> {
    return this.verifications.publish(member, { id, version });
  }
}
