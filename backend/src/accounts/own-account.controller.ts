import { type Account, type PersonalData } from '@parole-tenue/contract';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import {
  Confirmed,
  CurrentActor,
  CurrentSession,
  OpensTransactions,
  Requires,
} from '../core/access/access.decorators.js';
import { type Actor, type SessionFacts } from '../core/access/actor.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Takes } from '../core/http/openapi.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { ChangeAccountDto, ChangePasswordDto } from './own-account.dto.js';
import { OwnAccountService } from './own-account.service.js';
import { OwnPasswordService } from './own-password.service.js';

@ApiTags('account')
@Controller('api/account')
export class OwnAccountController {
  constructor(
    private readonly accounts: OwnAccountService,
    private readonly passwords: OwnPasswordService,
  ) {}

  /** What is kept of me, and what I should know. */
  @Get()
  @Requires('account.read')
  @Answers('Account')
  get(@CurrentActor() actor: Actor): Promise<Account> {
    return this.accounts.get(actor);
  }

  /** Change my name or my language. */
  @Patch()
  @Requires('account.change')
  @Takes('ChangeAccount')
  @Answers('Account')
  change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() changes: ChangeAccountDto,
  ): Promise<Account> {
    return this.accounts.change(actor, version, changes);
  }

  /** Change my password. My other sessions end. */
  @Put('password')
  @Requires('account.change')
  @OpensTransactions()
  @HttpCode(204)
  @Takes('ChangePassword')
  changePassword(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: SessionFacts,
    @Body() change: ChangePasswordDto,
  ): Promise<void> {
    return this.passwords.change(actor, session, change);
  }

  /** Everything that is kept of me as a person. */
  @Get('data')
  @Requires('account.read')
  @Answers('PersonalData')
  getData(@CurrentActor() actor: Actor): Promise<PersonalData> {
    return this.accounts.getData(actor);
  }

  /** Erase my name, my address and all that opens my account, for good. What I stated stays with my organisation. */
  @Post('erasure')
  @Requires('account.change')
  @Confirmed()
  @HttpCode(204)
  erase(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.accounts.erase(actor, reply);
  }

  /** I have read it. */
  @Delete('notices/:id')
  @Requires('account.change')
  @HttpCode(204)
  closeNotice(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<void> {
    return this.accounts.closeNotice(actor, id);
  }
}
