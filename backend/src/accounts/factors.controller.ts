import { type FactorSecret, type RecoveryCodes } from '@parole-tenue/contract';
import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BeforeFactor, Confirmed, CurrentActor, CurrentSession, Requires } from '../core/access/access.decorators.js';
import { type Actor, type SessionFacts } from '../core/access/actor.js';
import { Answers, Takes } from '../core/http/openapi.js';
import { FactorsService } from './factors.service.js';
import { ConfirmFactorDto } from './session.dto.js';

@ApiTags('account')
@Requires('account.change')
@Controller('api/account')
export class FactorsController {
  constructor(private readonly factors: FactorsService) {}

  /** Begin to set a second factor, or another one: then only after saying again who one is. */
  @Post('factor')
  @BeforeFactor()
  @HttpCode(200)
  @Answers('FactorSecret')
  prepare(@CurrentActor() actor: Actor, @CurrentSession() session: SessionFacts): Promise<FactorSecret> {
    return this.factors.prepare(actor, session);
  }

  /** A code shows that the app knows the secret: it counts from now on, and recovery codes are told this once. */
  @Put('factor')
  @BeforeFactor()
  @Takes('ConfirmFactor')
  @Answers('RecoveryCodes')
  confirm(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: SessionFacts,
    @Body() { code }: ConfirmFactorDto,
  ): Promise<RecoveryCodes> {
    return this.factors.confirm(actor, session, code);
  }

  /** New recovery codes in place of the old ones. */
  @Post('recovery-codes')
  @Confirmed()
  @HttpCode(200)
  @Answers('RecoveryCodes')
  replaceCodes(@CurrentActor() actor: Actor): Promise<RecoveryCodes> {
    return this.factors.replaceCodes(actor);
  }
}
