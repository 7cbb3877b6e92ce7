import {
  type InspectedInvitation,
  type InvitationsPage,
  type NewInvitation,
  type Session,
} from '@parole-tenue/contract';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CurrentActor, CurrentSession, OpensTransactions, Public, Requires } from '../core/access/access.decorators.js';
import { type Actor, type Member, type SessionFacts } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { Answers, Filters, Takes } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { InvitationAcceptanceService } from './invitation-acceptance.service.js';
import { AcceptInvitationDto, CreateInvitationDto, InspectInvitationDto } from './invitations.dto.js';
import { InvitationsService } from './invitations.service.js';

@ApiTags('invitations')
@Controller('api/invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly acceptance: InvitationAcceptanceService,
  ) {}

  /** Those still open: into the own organisation, or those that two administrators agreed on. */
  @Get()
  @Requires('invitation.read')
  @Filters('PageQuery')
  @Answers('InvitationsPage')
  findPage(@CurrentActor() actor: Actor, @Query() query: PageQueryDto): Promise<InvitationsPage> {
    return this.invitations.findPage(actor, query);
  }

  /** Invite somebody into the own organisation; as a lead, after saying again who one is. Sent again, a new link takes the place of the old. */
  @Put(':id')
  @Requires('invitation.create')
  @Takes('CreateInvitation')
  @Creates('NewInvitation')
  create(
    @CurrentActor() actor: Member,
    @CurrentSession() session: SessionFacts,
    @RecordId() id: string,
    @Body() invitation: CreateInvitationDto,
  ): Promise<Creation<NewInvitation>> {
    return this.invitations.create(actor, session, id, invitation);
  }

  /** Take an invitation back: its link opens nothing any more. */
  @Delete(':id')
  @Requires('invitation.revoke')
  @HttpCode(204)
  revoke(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<void> {
    return this.invitations.revoke(actor, id);
  }

  /** What a link invites to. A link that was used, revoked, replaced or has expired is absent, and so is one with a wrong code. */
  @Post('inspection')
  @Public()
  @OpensTransactions()
  @HttpCode(200)
  @Takes('InspectInvitation')
  @Answers('InspectedInvitation')
  inspect(@Body() sent: InspectInvitationDto): Promise<InspectedInvitation> {
    return this.acceptance.inspect(sent);
  }

  /** Make the account that a link invites to, and sign in. The second factor comes next. */
  @Post('acceptance')
  @Public()
  @OpensTransactions()
  @HttpCode(200)
  @Takes('AcceptInvitation')
  @Answers('Session')
  accept(
    @Body() sent: AcceptInvitationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.acceptance.accept(sent, request, reply);
  }
}
