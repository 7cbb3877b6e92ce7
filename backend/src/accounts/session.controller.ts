import { type Session } from '@parole-tenue/contract';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CurrentActor, Public, Requires } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { Answers, Takes } from '../core/http/openapi.js';
import { PasswordGuard } from './password.strategy.js';
import { SignInDto } from './session.dto.js';
import { SessionService } from './session.service.js';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  /** Sign in: sets the session cookie. */
  @Post()
  @Public()
  @UseGuards(PasswordGuard)
  @HttpCode(200)
  @Takes('SignIn')
  @Answers('Session')
  begin(
    @Body() _credentials: SignInDto,
    @Req() request: FastifyRequest & { user: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.sessions.begin(request.user, request, reply);
  }

  /** Who am I, and what may I do. */
  @Get()
  @Public()
  @Answers('Session')
  current(@CurrentActor() actor: Actor | null): Promise<Session> {
    return this.sessions.current(actor);
  }

  /** Sign out. */
  @Delete()
  @Requires('session.end')
  @HttpCode(204)
  end(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.sessions.end(actor, request, reply);
  }
}
