import { type Session, type UnsentKey } from '@parole-tenue/contract';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import {
  BeforeFactor,
  CurrentActor,
  CurrentSession,
  OpensTransactions,
  Public,
  Requires,
} from '../core/access/access.decorators.js';
import { type Actor, type SessionFacts } from '../core/access/actor.js';
import { Answers, Takes } from '../core/http/openapi.js';
import { ConfirmationService } from './confirmation.service.js';
import { type Shown } from './credentials.repository.js';
import { OpenSessionsService } from './open-sessions.service.js';
import { PasswordGuard } from './password.strategy.js';
import { ConfirmIdentityDto, SignInDto } from './session.dto.js';
import { SessionService } from './session.service.js';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly openSessions: OpenSessionsService,
    private readonly confirmation: ConfirmationService,
  ) {}

  /** Sign in: sets the session cookie. */
  @Post()
  @Public()
  @UseGuards(PasswordGuard)
  @HttpCode(200)
  @Takes('SignIn')
  @Answers('Session')
  begin(
    @Body() _credentials: SignInDto,
    @Req() request: FastifyRequest & { user: Shown },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.sessions.signIn(request.user, request, reply);
  }

  /** Who am I, and what may I do. */
  @Get()
  @Public()
  @BeforeFactor()
  @Answers('Session')
  current(@CurrentActor() actor: Actor | null): Promise<Session> {
    return this.sessions.current(actor);
  }

  /** Sign out. */
  @Delete()
  @Requires('session.end')
  @BeforeFactor()
  @HttpCode(204)
  end(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.sessions.end(actor, request, reply);
  }

  /** Say again who I am, by password or code, before something grave. It holds for ten minutes. */
  @Post('confirmation')
  @Requires('account.change')
  @OpensTransactions()
  @HttpCode(204)
  @Takes('ConfirmIdentity')
  confirm(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: SessionFacts,
    @Body() proof: ConfirmIdentityDto,
  ): Promise<void> {
    return this.confirmation.confirm(actor, session, proof);
  }

  /** With what this device encrypts the text it keeps until it is sent. It goes with the session. */
  @Get('unsent-key')
  @Requires('account.read')
  @Answers('UnsentKey')
  getUnsentKey(@CurrentActor() actor: Actor, @CurrentSession() session: SessionFacts): Promise<UnsentKey> {
    return this.openSessions.getUnsentKey(actor, session);
  }
}
