import { type OpenSessionsPage } from '@parole-tenue/contract';
import { Controller, Delete, Get, HttpCode, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CurrentActor, CurrentSession, Requires } from '../core/access/access.decorators.js';
import { type Actor, type SessionFacts } from '../core/access/actor.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { OpenSessionsService } from './open-sessions.service.js';

@ApiTags('account')
@Controller('api/account/sessions')
export class OpenSessionsController {
  constructor(private readonly sessions: OpenSessionsService) {}

  /** Where I am signed in, the last used first. */
  @Get()
  @Requires('account.read')
  @Filters('PageQuery')
  @Answers('OpenSessionsPage')
  findPage(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: SessionFacts,
    @Query() query: PageQueryDto,
  ): Promise<OpenSessionsPage> {
    return this.sessions.findPage(actor, session, query);
  }

  /** End one of my sessions. */
  @Delete(':id')
  @Requires('session.end')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<void> {
    return this.sessions.end(actor, id);
  }

  /** End all my sessions, this one included, on every device. */
  @Delete()
  @Requires('session.end')
  @HttpCode(204)
  endAll(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.sessions.endAll(actor, request, reply);
  }
}
